import type { BounceKind } from './bounce';
import type { Fixer } from './cause';
import type { Certainty } from './finding';

/** One cause of one answer in a line: what a list of a thousand bounces keeps of each. Plain data, bounded; hostile text, for display. */
export interface Summary {
  readonly kind: BounceKind;
  readonly isSuspicious: boolean;
  /** One sentence. */
  readonly headline: string;
  /** Null where nothing failed. */
  readonly cause: SummaryCause | null;
  /** Causes beside it, each with a line of its own. */
  readonly otherCauses: number;
  /** The first recipients that failed for this cause, or else were told of. */
  readonly recipients: readonly string[];
  readonly moreRecipients: number;
  /** Enhanced status code of the first of them. */
  readonly status: string | null;
  /** What its server said, cut; of what is unreadable, why. */
  readonly said: string;
  /** The report's own subject, else that of the message that bounced. */
  readonly subject: string;
  /** ISO 8601, or as the mail gives it. */
  readonly date: string | null;
  /** Message-ID of the message that bounced. */
  readonly messageId: string | null;
  /** MIME part number, for a bounce found inside another mail. */
  readonly part: string | null;
}

export interface SummaryCause {
  readonly id: string;
  readonly name: string;
  readonly certainty: Certainty;
  /** The one to start with first. */
  readonly fixableBy: readonly Fixer[];
}
