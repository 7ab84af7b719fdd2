/** How a message ended for a recipient, as message trace calls it; `unknown` is what it says no more, or not yet. */
export const TRACE_STATUSES = [
  'gettingStatus',
  'pending',
  'failed',
  'delivered',
  'expanded',
  'quarantined',
  'filteredAsSpam',
  'unknown',
] as const;
export type TraceStatus = (typeof TRACE_STATUSES)[number];

/** One step of a message for one recipient. The words are the server's: hostile text, in the organization's language. */
export interface TraceEvent {
  /** ISO 8601. */
  readonly at: string | null;
  readonly event: string;
  readonly detail: string;
}

/** What became of a message for one recipient. */
export interface TracedRecipient {
  readonly address: string;
  readonly status: TraceStatus;
  /** In the order of time. Null: they weren't asked for, or didn't come. */
  readonly events: readonly TraceEvent[] | null;
}

/** The same in the reader's language: evidence that answers and reports can quote. */
export interface TraceEvidence extends TracedRecipient {
  readonly text: string;
}
