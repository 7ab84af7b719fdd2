import type { GraphMessage } from './graph-mail.mjs';

export interface GraphAnswer {
  readonly isOffline?: true;
  readonly isSilent?: true;
  readonly status?: number;
  readonly headers?: Record<string, string>;
  /** Bytes for `$value`. */
  readonly body?: string | Buffer<ArrayBuffer>;
}

export interface GraphRequest {
  readonly method: string;
  readonly path: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** Where links to next pages lead; `https://graph.microsoft.com/v1.0` where it is left out. */
  readonly root?: string;
}

export interface GraphServer {
  readonly requests: string[];
  readonly refused: string[];
  readonly faults: Map<string, string>;
  readonly denied: Set<string>;
  /** Lists by class and date answer 400 InefficientFilter. */
  inefficient: boolean;
  /** Lists by class answer 400 ErrorInvalidUrlQueryFilter. */
  noClassFilter: boolean;
  /** Lists by conversation, by id, and by the id that a message answers come back 400 InefficientFilter. */
  noRelated: boolean;
  /** What time it is for message trace, which looks back 90 days. */
  now: () => number;
  /** Requests under way now, and the most there were at a time. */
  readonly concurrent: number;
  readonly mostConcurrent: number;
  /** From now on, requests whose path fits wait until they are let go. */
  readonly hold: (isHeld: (path: string) => boolean) => void;
  /** Paths of the requests that wait, the oldest first. */
  readonly held: () => readonly string[];
  /** Lets the oldest go, or the one with that path. @returns its path */
  readonly letOneGo: (path?: string) => string;
  /** Lets all go, and holds no more. */
  readonly letAllGo: () => void;
  readonly handle: (request: GraphRequest) => Promise<GraphAnswer>;
  /** Forgets requests, faults and options. */
  readonly reset: () => void;
}

export interface GraphData {
  /** What lies in the mailbox: graphMessages(await readMessages()). None where it is left out. */
  readonly messages?: readonly GraphMessage[];
  /** What lies in the shared mailbox, sales@contoso.com: the same where it is left out. */
  readonly sharedMessages?: readonly GraphMessage[];
}

export const FAULTS: Readonly<Record<string, unknown>>;
export const MORE_FAULTS: Readonly<Record<string, unknown>>;
export function createGraphServer(definition: unknown, data?: GraphData): Promise<GraphServer>;
export function fetchFrom(server: GraphServer, root: string, onSilence?: () => void): typeof fetch;
