import type { AuthenticityVerdict } from './bounce';

/** Signs that a report is forged or not what it seems, and reasons why that is unknown; `advise` has the sentences. */
export type ReasonId =
  | 'form'
  | 'mismatched-link'
  | 'disguised-link'
  | 'imitated-host'
  | 'active'
  | 'hidden-text'
  | 'threat'
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
  | 'unproven'
  | 'original-failed'
  | 'foreign-id'
  | 'checked'
  | 'own-organization'
  | 'in-sent-items';

export interface Reason {
  readonly id: ReasonId;
  /** A host or a file name, which is hostile text. '' where there is none. */
  readonly value: string;
}

/** How genuine a report looks to `classify`. Never says "forged". */
export interface Judgement {
  readonly verdict: AuthenticityVerdict;
  readonly reasons: readonly Reason[];
}
