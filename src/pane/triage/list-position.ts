import type { Row, Triage } from '../state/state';
import type { Arrangement } from './arrange';

/** How a person arranged a list, and where they are in it. Kept while an answer is open. */
export interface ListPosition {
  /** Null: nothing chosen yet. */
  readonly by: Arrangement | null;
  readonly search: string;
  /** The groups that the person closed, by arrangement and group. */
  readonly closed: readonly string[];
  /** How many rows of a group are shown, by arrangement and group, if the person changed it. */
  readonly shown: Readonly<Record<string, number>>;
  /** The row that was opened last. */
  readonly opened: string | null;
  /** How far below the top of the window it stood, in CSS pixels. */
  readonly top: number;
}

export const TOP_OF_LIST: ListPosition = { by: null, search: '', closed: [], shown: {}, opened: null, top: 0 };

/** A mailbox comes newest first; what was brought together is sorted by what it came back for. */
export const arrangementOf = ({ by }: ListPosition, { door }: Triage): Arrangement =>
  by ?? (door === 'mailbox' ? 'date' : 'cause');

/** A thousand rows at once would hold the pane. A list that comes in pages grows by a click as it is. */
export function rowsAtFirst(isHeaded: boolean, by: Arrangement, { door }: Triage): number {
  if (door === 'mailbox' && by === 'date') return Infinity;
  return isHeaded ? FEW_ROWS : MORE_ROWS;
}
const FEW_ROWS = 5;
/** With each «more». */
export const MORE_ROWS = 25;

export const rowId = ({ position, part, cause }: Row): string => `${position}-${part}-${cause}`;
