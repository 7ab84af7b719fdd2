import pLimit from 'p-limit';
import { readJson, readMime, refusal, secondsOf } from './graph-request-answer';
import { graphFailure } from './graph-request-error';
import type { GraphResult } from './graph-request-error';
import { sendOnce, whereOf } from './graph-request-send';
import type { Environment, GraphCall } from './graph-request-send';
import type { SignIn } from './sign-in';
import type { Account } from './sign-in-account';

export interface Graph {
  /** JSON of unknown shape, which the caller has to check, or a Uint8Array if a message was requested. Never rejects. */
  readonly ask: (call: GraphCall, signal?: AbortSignal) => Promise<GraphResult<unknown>>;
  /** The link to the next page as a path. Null if it leads to another host: the token is for one address only. */
  readonly pathOf: (link: string) => string | null;
  /** Who is signed in, once somebody is. */
  readonly account: () => Account | null;
}

const MAX_TRIES = 3;
/** Graph serves four requests of one app to one mailbox at a time (“Throttling”, Outlook service limits). */
export const MAX_CONCURRENT = 4;
const LIMIT_MS = 20_000;
/** The person decides about longer waits: the pane shows how long, and they can click again. */
const MAX_WAIT_MS = 20_000;
/** Graph: “Throttling”. 503 and 504 may carry Retry-After as well. */
const BUSY = new Set([429, 503, 504]);

const real: Environment = {
  fetch: (...args) => fetch(...args),
  sleep: (ms) =>
    new Promise((resolve) => {
      setTimeout(resolve, ms);
    }),
  random: Math.random,
  limitMs: LIMIT_MS,
};

/**
 * Requests to Microsoft Graph, four at a time whoever asks; further ones wait for their turn. A token the service does not take is renewed once, without a
 * window; a busy service is asked up to three times, as late as it says (Retry-After, which may be fractional) or with a
 * growing, jittered pause. Redirects are refused: the token is for one address.
 */
export function createGraph(base: string, signIn: SignIn, environment: Environment = real): Graph {
  const { sleep: pause, random } = environment;
  const inTurn = pLimit(MAX_CONCURRENT);
  /** The pause that the service asked for. No request is sent meanwhile. */
  let rest: Promise<void> = Promise.resolve();

  const restFor = (response: Response): void => {
    const seconds = secondsOf(response);
    if (seconds === null || !BUSY.has(response.status) || seconds * 1000 > MAX_WAIT_MS) return;
    rest = Promise.all([rest, pause(seconds * 1000)]).then(() => undefined);
  };

  const ask = async (call: GraphCall, signal?: AbortSignal): Promise<GraphResult<unknown>> => {
    let token = await signIn.token(call.scopes, call.isSilent === true ? 'silent' : 'may-ask');
    let isRenewed = false;
    let isSent = false;
    for (let tries = 1; ; tries += 1) {
      if (!token.ok) return token;
      const { value } = token;
      const answered = await inTurn(async () => {
        await untilStopped(rest, signal);
        // The person may have stopped it while it waited.
        if (signal?.aborted === true) return graphFailure('stopped', whereOf(call), 'stopped');
        if (!isSent) call.onSend?.();
        isSent = true;
        const got = await sendOnce(base, call, value, environment, signal);
        if ('response' in got) restFor(got.response);
        return got;
      });
      if (!('response' in answered)) return answered;
      const { response, bytes } = answered;
      if (response.ok && call.wants === 'mime') return readMime(whereOf(call), response, bytes);
      const text = new TextDecoder().decode(bytes);
      if (response.ok) return readJson(whereOf(call), response, text);
      if (response.status === 401 && !isRenewed) {
        isRenewed = true;
        token = await signIn.token(call.scopes, 'fresh');
        continue;
      }
      if (response.status === 401) signIn.requireNewSignIn(call.scopes);
      const wait = waitOf(response, tries, random);
      if (tries >= MAX_TRIES || !BUSY.has(response.status) || wait > MAX_WAIT_MS)
        return { ok: false, error: refusal(whereOf(call), response, text) };
      if (secondsOf(response) === null) await untilStopped(pause(wait), signal);
    }
  };

  return {
    ask,
    account: signIn.account,
    pathOf: (link) => (link.startsWith(`${base}/`) ? link.slice(base.length) : null),
  };
}

function waitOf(response: Response, tries: number, random: () => number): number {
  const seconds = secondsOf(response);
  return seconds === null ? 500 * 2 ** tries * (0.5 + random() / 2) : seconds * 1000;
}

/** Waits for it, or for the person who stops it. */
function untilStopped(waiting: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return waiting;
  return new Promise((resolve) => {
    const done = (): void => {
      signal.removeEventListener('abort', done);
      resolve();
    };
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
    void waiting.then(done);
  });
}
