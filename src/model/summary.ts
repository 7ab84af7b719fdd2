import type { BounceKind } from './bounce';
import type { Fixer } from './cause';
import type { Certainty } from './finding';

/** One line per cause of an answer, which a list of a thousand bounces keeps. Plain, bounded data; hostile text, for display. */
export interface Summary {
  readonly kind: BounceKind;
  readonly isSuspicious: boolean;
  /** One sentence. */
  readonly headline: string;
  /** Null where nothing failed. */
  readonly cause: SummaryCause | null;
  /** Number of other causes, each of which has a line of its own. */
  readonly otherCauses: number;
  /** The first recipients that failed for this cause, else those the report names. */
  readonly recipients: readonly string[];
  readonly moreRecipients: number;
  /** Enhanced status code of the first of them. */
  readonly status: string | null;
  /** The server's reply, cut; for unreadable input, the reason. */
  readonly said: string;
  /** The report's own subject, else that of the original message. */
  readonly subject: string;
  /** ISO 8601, or as the mail gives it. */
  readonly date: string | null;
  /** Message-ID of the original message. */
  readonly messageId: string | null;
  /** MIME part number, for a bounce found inside another mail. */
  readonly part: string | null;
}

interface SummaryCause {
  readonly id: string;
  readonly name: string;
  readonly certainty: Certainty;
  /** The one to start with first. */
  readonly fixableBy: readonly Fixer[];
}
