import type { Row } from '../state';
import type { Arrangement } from './arrange';

/** What a person did to a list, and where they are in it: kept while one of its answers is open. */
export interface ListPlace {
  /** Null: nothing chosen yet. */
  readonly by: Arrangement | null;
  /** Rows that are shown of a group, by arrangement and group, where it is another number than at first. */
  readonly shown: Readonly<Record<string, number>>;
  /** CSS pixels. */
  readonly scrollY: number;
  /** The row that was opened last. */
  readonly opened: string | null;
}

export const TOP: ListPlace = { by: null, shown: {}, scrollY: 0, opened: null };

export const nameOfRow = ({ at, part, cause }: Row): string => `${at}-${part}-${cause}`;
