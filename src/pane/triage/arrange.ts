import { capital } from '../../locales/format';
import { words as sharedWords } from '../../locales/shared-words';
import { triageWords } from '../../locales/triage-words';
import type { Summary } from '../../model/summary';
import type { Row, Triage } from '../state/state';

const t = triageWords;

export type Arrangement = 'cause' | 'fixer' | 'date';

/** Rows under one heading. */
export interface Group {
  readonly key: string;
  /** Null where there is no heading: everything by date. */
  readonly title: string | null;
  readonly hint: string;
  readonly rows: readonly Row[];
}

/**
 * Rows by cause or by who can fix them, the largest group first, what may be forged before all; or all of them, newest first.
 */
export function arrange({ rows, messages }: Pick<Triage, 'rows' | 'messages'>, by: Arrangement): readonly Group[] {
  const sorted = inOrder(rows);
  if (by === 'date') {
    // Each answer once, whatever it came back for.
    const answers = sorted.filter(({ cause }) => cause === 0);
    const timeOf = ({ position, summary }: Row): number => timeIn(messages[position]?.received ?? summary.date);
    answers.sort((a, b) => timeOf(b) - timeOf(a));
    return answers.length === 0 ? [] : [{ key: 'all', title: null, hint: '', rows: answers }];
  }
  const groups = new Map<string, Row[]>();
  for (const row of sorted) {
    const key = keyOf(row.summary, by);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups]
    .map(([key, members]) => ({ key, ...wordsFor(members[0]?.summary, by), rows: members }))
    .sort((a, b) => weightOf(b) - weightOf(a));
}

/** As the messages came. */
export const inOrder = (rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => a.position - b.position || a.part - b.part || a.cause - b.cause);

/** Without a date it comes last. */
function timeIn(date: string | null): number {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? 0 : time;
}

function keyOf({ isSuspicious, cause, kind }: Summary, by: Arrangement): string {
  if (isSuspicious) return 'careful';
  if (cause === null) return by === 'fixer' ? 'nobody' : `kind ${kind}`;
  return by === 'fixer' ? `fixer ${cause.fixableBy[0] ?? ''}` : `cause ${cause.id}`;
}

function wordsFor(summary: Summary | undefined, by: Arrangement): Pick<Group, 'title' | 'hint'> {
  if (summary === undefined) return { title: '', hint: '' };
  if (summary.isSuspicious) return { title: t.careful, hint: '' };
  const [first] = summary.cause?.fixableBy ?? [];
  const who = first === undefined ? t.nobody : sharedWords.shared.fixers.mine[first];
  if (by === 'fixer') return { title: capital(who), hint: '' };
  if (summary.cause === null) return { title: t.kinds[summary.kind], hint: '' };
  return { title: summary.cause.name, hint: t.startWith({ who }) };
}

/** Forged ones first, ordinary mails last, in between the largest group first. */
function weightOf({ key, rows }: Group): number {
  if (key === 'careful') return Number.MAX_SAFE_INTEGER;
  const isNoFailure = key.startsWith('kind ') || key === 'nobody';
  return isNoFailure ? rows.length - 1e9 : rows.length;
}
