import type { Row } from '../state/state';
import type { Arrangement } from './arrange';

/** What a person did to a list, and where they are in it: kept while one of its answers is open. */
export interface ListPosition {
  /** Null: nothing chosen yet. */
  readonly by: Arrangement | null;
  /** Rows that are shown of a group, by arrangement and group, where it is another number than at first. */
  readonly shown: Readonly<Record<string, number>>;
  /** The row that was opened last. */
  readonly opened: string | null;
  /** How far below the top of the window it stood, in CSS pixels. */
  readonly top: number;
}

export const TOP_OF_LIST: ListPosition = { by: null, shown: {}, opened: null, top: 0 };

export const rowId = ({ position, part, cause }: Row): string => `${position}-${part}-${cause}`;
