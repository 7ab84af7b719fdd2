import type { GraphError } from '../host/graph/graph-request-error';
import type { HostError } from '../host/office/office-call';
import type { Door, Origin, RawBounce } from '../model/raw-bounce';

/** Why something could not be taken in. The pane has the words for it. */
export type SourceProblem =
  | { readonly reason: 'no-item' }
  | { readonly reason: 'host'; readonly errors: readonly HostError[] }
  | { readonly reason: 'graph'; readonly error: GraphError; readonly scopes: readonly string[] }
  | { readonly reason: 'too-large'; readonly name: string; readonly bytes: number }
  | {
      readonly reason: 'too-many';
      readonly what: 'files' | 'attachments';
      readonly count: number;
      readonly limit: number;
    }
  | { readonly reason: 'empty'; readonly name: string }
  | { readonly reason: 'unreadable-file'; readonly name: string; readonly detail: string }
  | { readonly reason: 'nothing-in-it' };

/** One message, not read yet. A thousand of them wait without their bytes, and the one that is opened is read again. */
export interface IncomingMessage {
  readonly origin: Origin;
  /** ISO 8601, where the way in knows it before reading. */
  readonly received?: string;
  /** Never rejects. */
  readonly read: (how?: ReadOptions) => Promise<RawBounce | SourceProblem>;
}

export interface ReadOptions {
  /** Nobody waits for it any more: what can be stopped is stopped. */
  readonly signal?: AbortSignal;
  /** A person clicks for just this message: a window may open where it has to. */
  readonly isClick?: true;
}

/** What one gesture brought in. Both lists may hold something: one bad file does not stop the others. */
export interface Intake {
  readonly messages: readonly IncomingMessage[];
  readonly problems: readonly SourceProblem[];
  /** All messages are parts of one message in Outlook: those that are no bounce go unmentioned beside one that is. */
  readonly isOneMessage?: true;
  /** Tells two intakes of the same way in apart, where it can be asked again and again. */
  readonly key?: string;
  /** Pieces that may be read at the same time; one where nothing is said. */
  readonly concurrency?: number;
  /** Gets what follows, where a list comes in pages. */
  readonly next?: (signal?: AbortSignal) => Promise<Intake>;
}

/** A way in. `read` never rejects: what could not be read is a problem in the intake. */
export interface Source<Input> {
  readonly door: Door;
  read(input: Input): Promise<Intake>;
}

export const problemOnly = (problem: SourceProblem): Intake => ({ messages: [], problems: [problem] });

/** Something that is read already. */
export const alreadyRead = (raw: RawBounce): IncomingMessage => ({
  origin: raw.origin,
  read: () => Promise.resolve(raw),
});

export const isProblem = (read: RawBounce | SourceProblem): read is SourceProblem => 'reason' in read;
