import type { Row, Triage } from '../state/state';
import { arrange } from './arrange';
import { arrangementOf, rowsAtFirst } from './list-position';
import type { ListPosition } from './list-position';
import { searchRows } from './search-rows';

/** An answer on the way through a list. */
export interface Stop {
  readonly row: Row;
  /** Its group, by arrangement and group, as in `ListPosition.shown`. */
  readonly group: string;
  /** How many rows the group must show for this one to be seen. */
  readonly shown: number;
}

/** The answers in the order in which the person sees them: as arranged and searched, without closed groups, each answer once. */
export function stopsOf(triage: Triage, position: ListPosition): readonly Stop[] {
  const by = arrangementOf(position, triage);
  const rows = searchRows(triage.rows, triage.messages, position.search);
  const seen = new Set<string>();
  const stops: Stop[] = [];
  for (const { key, title, rows: members } of arrange({ rows, messages: triage.messages }, by)) {
    const group = `${by} ${key}`;
    if (position.closed.includes(group)) continue;
    const first = position.shown[group] ?? rowsAtFirst(title !== null, by, triage);
    for (const [index, row] of members.entries()) {
      if (seen.has(answerId(row))) continue;
      seen.add(answerId(row));
      stops.push({ row, group, shown: Math.max(first, index + 1) });
    }
  }
  return stops;
}

/** A row’s id without its cause. */
const answerId = ({ position, part }: Row): string => `${position}-${part}-`;

/** Where a row’s answer stands among the stops; -1 where it’s none of them. */
export const placeOf = (stops: readonly Stop[], opened: string | null): number =>
  stops.findIndex(({ row }) => opened?.startsWith(answerId(row)) === true);
