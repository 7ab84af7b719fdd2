import type { Author } from '../src/model/author';
import type { Evidence, EvidenceSource } from '../src/model/evidence';
import type { Statement } from '../src/model/statement';

/** Nobody in particular: for tests that are not about who speaks. */
export const UNKNOWN: Author = { speaker: 'unknown', host: null };

export const statement = (quote: string, source: EvidenceSource = 'report-text', author = UNKNOWN): Statement => ({
  source,
  quote,
  turns: [{ ...author, at: 0 }],
});

export const evidence = (quote: string, source: EvidenceSource = 'report-text', author = UNKNOWN): Evidence => ({
  source,
  quote,
  ...author,
});
