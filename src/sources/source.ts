import type { GraphError } from '../host/graph/graph-request-error';
import type { HostError } from '../host/office/office-call';
import type { Door, Origin, RawBounce } from '../model/raw-bounce';

/** Why something couldn't be read. The pane has the text for each reason. */
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
  | { readonly reason: 'nothing-in-it' }
  /** Outlook told of a drop, without the file. */
  | { readonly reason: 'not-handed-over' };

/** One message, not read yet. A thousand of them wait without their bytes, and the one that is opened is read again. */
export interface IncomingMessage {
  /** Tells it from others of its way in, where that has ids. */
  readonly id?: string;
  readonly origin: Origin;
  /** ISO 8601, where the way in knows it before reading. */
  readonly received?: string;
  /** Never rejects. */
  readonly read: (how?: ReadOptions) => Promise<RawBounce | SourceProblem>;
}

export interface ReadOptions {
  /** Nobody waits for it any more: what can be stopped is stopped. */
  readonly signal?: AbortSignal;
  /** A person clicked for this message, so a sign-in window may open. */
  readonly isClick?: true;
}

/** What one gesture brought in. Both lists may hold something: one bad file does not stop the others. */
export interface Intake {
  readonly messages: readonly IncomingMessage[];
  readonly problems: readonly SourceProblem[];
  /** All messages are parts of one message in Outlook. If one of them is a bounce, the others aren't mentioned. */
  readonly isOneMessage?: true;
  /** Identifies what was brought in, for ways in that are asked repeatedly. */
  readonly key?: string;
  /** Messages that may be read at the same time; one by default. */
  readonly concurrency?: number;
  /** Gets the next page, if the list has pages. */
  readonly next?: (signal?: AbortSignal) => Promise<Intake>;
  /** Gets the newest messages again, without a sign-in window. */
  readonly refresh?: (signal?: AbortSignal) => Promise<Intake>;
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
