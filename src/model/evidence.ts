export type EvidenceSource =
  'delivery-status' | 'supplementary-info' | 'recipient-table' | 'report-text' | 'subject' | 'header';

/** Words that stand in the input (white space folded), and where. */
export interface Evidence {
  readonly source: EvidenceSource;
  readonly quote: string;
}
