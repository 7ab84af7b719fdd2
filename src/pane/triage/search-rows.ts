import type { Row, Triage } from '../state/state';

/** The rows whose subject, recipients, code, or answer contain the words that are searched for. */
export function searchRows(rows: readonly Row[], messages: Triage['messages'], search: string): readonly Row[] {
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return rows;
  return rows.filter(({ position, summary }) =>
    [
      summary.subject,
      summary.headline,
      summary.cause?.name ?? '',
      summary.status ?? '',
      messages[position]?.origin.name ?? '',
      ...summary.recipients,
    ].some((text) => text.toLowerCase().includes(wanted)),
  );
}
