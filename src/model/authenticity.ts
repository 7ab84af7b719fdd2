import type { AuthenticityVerdict } from './bounce';

/** Signs that a report is forged, or not what it seems, and reasons why it cannot be told; `advise` has the words. */
export type ReasonId =
  | 'form'
  | 'mismatched-link'
  | 'not-microsoft'
  | 'return-address'
  | 'no-report-part'
  | 'empty'
  | 'foreign-link'
  | 'stranger'
  | 'answers-nothing'
  | 'lure'
  | 'program'
  | 'page'
  | 'dmarc'
  | 'check'
  | 'spf'
  | 'unchecked'
  | 'unseen'
  | 'original-failed'
  | 'foreign-id'
  | 'well-formed';

export interface Reason {
  readonly id: ReasonId;
  /** A host, a file's name: hostile text. '' where there is nothing to name. */
  readonly value: string;
}

/** What `classify` thinks of a report. Never says “forged”. */
export interface Judgement {
  readonly verdict: AuthenticityVerdict;
  readonly reasons: readonly Reason[];
}
