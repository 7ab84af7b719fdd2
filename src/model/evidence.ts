import type { Author } from './author';

export type EvidenceSource =
  'delivery-status' | 'supplementary-info' | 'recipient-table' | 'report-text' | 'subject' | 'header';

/** Words that stand in the input (white space folded), where, and who says them. */
export interface Evidence extends Author {
  readonly source: EvidenceSource;
  readonly quote: string;
}
