import type { CauseClues } from './cause';
import type { Evidence } from './evidence';

/**
 * certain: a decisive code or token names it. likely: the clues fit it alone. possible: anything less.
 */
export type Certainty = 'certain' | 'likely' | 'possible';

/** A cause that fits one recipient, with the quoted words that led to it. */
export interface Finding {
  readonly cause: CauseClues;
  readonly certainty: Certainty;
  readonly evidence: readonly Evidence[];
  /** Said by somebody who cannot know it: no command that changes settings and no value follows from such words. */
  readonly isForeign: boolean;
}

/** What is known about one failed recipient: findings best first, never empty. */
export interface RecipientFindings {
  /** Index into `Bounce.recipients`. */
  readonly recipient: number;
  readonly findings: readonly Finding[];
}
