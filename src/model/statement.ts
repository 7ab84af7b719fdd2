import type { Author } from './author';
import type { EvidenceSource } from './evidence';

/** From `at` on, an index into the statement's quote, this author speaks. */
export interface Turn extends Author {
  readonly at: number;
}

/**
 * Words of a report about one recipient, as they stand in the input (white space folded), and who says them: a report quotes
 * what a server said, and that server may quote another.
 */
export interface Statement {
  readonly source: EvidenceSource;
  readonly quote: string;
  /** In order, the first at 0. */
  readonly turns: readonly [Turn, ...Turn[]];
}
