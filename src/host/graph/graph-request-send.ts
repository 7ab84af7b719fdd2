import { readBytes } from './graph-request-answer';
import { graphFailure } from './graph-request-error';
import type { GraphError } from './graph-request-error';
import { messageOf } from '../office/office-call';

/** One request. `path` comes encoded (see text/odata.ts) and begins with a slash. */
export interface GraphCall {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Permissions it needs, by their short names: `Mail.Read`. */
  readonly scopes: readonly string[];
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Never opens a sign-in window: for questions that are not worth one. */
  readonly isSilent?: true;
  /** The answer is the bytes of a message (`$value`) instead of JSON. */
  readonly wants?: 'mime';
  /** Called once, when the request is sent. Not called if sign-in failed first. */
  readonly onSend?: () => void;
}

/** Time, randomness, and the network, so that tests can replace them. */
export interface Environment {
  readonly fetch: typeof fetch;
  readonly sleep: (ms: number) => Promise<void>;
  readonly random: () => number;
  readonly limitMs: number;
}

export type SendResult =
  { readonly response: Response; readonly bytes: Uint8Array } | { readonly ok: false; readonly error: GraphError };

export const whereOf = ({ method, path }: GraphCall): string => `${method} ${path.split('?')[0] ?? ''}`;

/** Sends a request once, within the time limit. */
export async function sendOnce(
  base: string,
  call: GraphCall,
  token: string,
  { fetch: send, limitMs }: Environment,
  signal: AbortSignal | undefined,
): Promise<SendResult> {
  const where = whereOf(call);
  const limit = new AbortController();
  const stop = (): void => {
    limit.abort();
  };
  signal?.addEventListener('abort', stop);
  const timer = setTimeout(stop, limitMs);
  try {
    const response = await send(base + call.path, {
      method: call.method,
      headers: {
        Accept: call.wants === undefined ? 'application/json' : '*/*',
        Authorization: `Bearer ${token}`,
        ...(call.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...call.headers,
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      signal: limit.signal,
    });
    // The time limit covers the body as well: it may stop half-way.
    return { response, bytes: await readBytes(response) };
  } catch (error) {
    if (signal?.aborted === true) return graphFailure('stopped', where, 'stopped');
    if (limit.signal.aborted) return graphFailure('timeout', where, `no answer within ${Math.round(limitMs / 1000)} s`);
    return graphFailure('offline', where, messageOf(error));
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}
