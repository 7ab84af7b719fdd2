import type { RawBounce } from '../../model/raw-bounce';
import type { Intake } from '../../sources/source';

/** A message that waits for the engine. */
interface FetchedMessage {
  readonly position: number;
  readonly raw: RawBounce;
}

/** How far the reading of a list is: what the page doesn't show. */
export interface ListWork {
  readonly number: number;
  /** Positions of messages that aren't done, in order. */
  readonly waiting: readonly number[];
  /** Those of them that are still to be started now. */
  readonly queue: readonly number[];
  /** How many were started and aren't done. */
  readonly open: number;
  /** Messages that may be open at the same time. */
  readonly concurrency: number;
  readonly fetched: readonly FetchedMessage[];
  /** The engine explains one message at a time: one that has to be stopped must not stop another one. */
  readonly isExplaining: boolean;
  readonly next: Intake['next'];
  readonly refresh: Intake['refresh'];
  /** The number of the work during which newer messages were asked for. Once per work. */
  readonly refreshing: number | null;
}
