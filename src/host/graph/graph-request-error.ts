import { hostError } from '../office/office-call';
import type { HostError } from '../office/office-call';

/**
 * What went wrong on the way to Graph, as far as it makes a difference to a person.
 * - sign-in: cancelled, window-open (another one is), window-lost (it ended on Microsoft's page), slow-sign-in, blocked (a policy of the organization), setup (the app's registration), no-sign-in (this Outlook has no way),
 *   other-tenant (the account is of another organization), not-loaded (a file of ours did not come)
 * - permission: consent (nobody agreed yet, or an admin must), signed-out (the token is not taken any more), left (the person
 *   signed out)
 * - the service: not-found, no-mailbox (the mailbox is on a server of one's own), throttled, unavailable, refused (the request)
 * - the way: offline, timeout, stopped (by the person), bad-answer (damaged, or not Graph's)
 */
export type Fault =
  | 'cancelled'
  | 'window-open'
  | 'window-lost'
  | 'slow-sign-in'
  | 'blocked'
  | 'setup'
  | 'no-sign-in'
  | 'other-tenant'
  | 'not-loaded'
  | 'consent'
  | 'signed-out'
  | 'left'
  | 'not-found'
  | 'no-mailbox'
  | 'throttled'
  | 'unavailable'
  | 'refused'
  | 'offline'
  | 'timeout'
  | 'stopped'
  | 'bad-answer';

/** A failed look-up. `code` is the HTTP status, or the number after AADSTS if sign-in failed. */
export interface GraphError extends HostError {
  readonly fault: Fault;
  /** Seconds the service wants to be left alone. */
  readonly retryAfter?: number;
}

export type GraphResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: GraphError };

/** Asking again gives the same answer until somebody changes something. */
const FINAL: ReadonlySet<Fault> = new Set([
  'blocked',
  'setup',
  'no-sign-in',
  'other-tenant',
  'consent',
  'not-found',
  'no-mailbox',
  'refused',
]);

export function graphError(fault: Fault, where: string, message: string, code: number | null = null): GraphError {
  return { ...hostError(where, message, code, !FINAL.has(fault)), fault };
}

export const graphFailure = (
  ...args: Parameters<typeof graphError>
): { readonly ok: false; readonly error: GraphError } => ({
  ok: false,
  error: graphError(...args),
});
