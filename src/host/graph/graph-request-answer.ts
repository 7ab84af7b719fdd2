import { graphError, graphFailure } from './graph-request-error';
import type { GraphError, GraphResult } from './graph-request-error';
import { messageOf } from '../office/office-call';

const NO_MAILBOX = /MailboxNotEnabledForRESTAPI|MailboxNotSupportedForRESTAPI/i;

/** Bytes of an answer that are read: the facts of a bounce are at its beginning, and anybody can send a large one. */
const MAX_BYTES = 64 * 1024 * 1024;

/** The bytes of an answer, up to 64 MB. Rejects if the answer breaks off. */
export async function readBytes(response: Response, limit: number = MAX_BYTES): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array(0);
  const chunks: Uint8Array[] = [];
  let total = 0;
  while (total < limit) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    total += value.length;
  }
  if (total >= limit) void reader.cancel();
  const bytes = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Seconds, also fractional ones; the other form of RFC 9110 section 10.2.3, a date, is not used by Graph. */
export function secondsOf(response: Response): number | null {
  const seconds = Number.parseFloat(response.headers.get('Retry-After') ?? '');
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

/** The JSON of an answer that says it went well. */
export function readJson(where: string, response: Response, text: string): GraphResult<unknown> {
  const type = response.headers.get('Content-Type') ?? '';
  // The page of a proxy or a hotel also has status 200.
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(type))
    return graphFailure('bad-answer', where, `an answer of type ${type || 'unknown'}`, response.status);
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    return graphFailure('bad-answer', where, messageOf(error), response.status);
  }
}

/** The bytes of a message. Graph sends them as text/plain; a page of a proxy comes as HTML, and JSON is no message. */
export function readMime(where: string, response: Response, bytes: Uint8Array): GraphResult<Uint8Array> {
  const type = response.headers.get('Content-Type') ?? '';
  if (/\b(?:html|json)\b/i.test(type) || bytes.length === 0)
    return graphFailure('bad-answer', where, `${bytes.length} bytes of type ${type || 'unknown'}`, response.status);
  return { ok: true, value: bytes };
}

/** What an answer that says it went wrong means to a person. */
export function refusal(where: string, response: Response, text: string): GraphError {
  const { status } = response;
  const said = errorIn(text);
  const fail = (fault: GraphError['fault']): GraphError => graphError(fault, where, said, status);
  if (status === 401) return fail('signed-out');
  if (status === 403) return fail('consent');
  if (NO_MAILBOX.test(said)) return fail('no-mailbox');
  if (status === 404) return fail('not-found');
  if (status === 429) {
    const retryAfter = secondsOf(response);
    return retryAfter === null ? fail('throttled') : { ...fail('throttled'), retryAfter };
  }
  return fail(status >= 500 ? 'unavailable' : 'refused');
}

/** Graph's error object, `{ error: { code, message } }`, as one line. */
function errorIn(text: string): string {
  try {
    const { error } = JSON.parse(text) as { readonly error?: { readonly code?: unknown; readonly message?: unknown } };
    return [error?.code, error?.message].filter((part) => typeof part === 'string').join(': ') || 'refused';
  } catch {
    return 'refused';
  }
}
