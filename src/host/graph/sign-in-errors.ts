import { graphError } from './graph-request-error';
import type { Fault, GraphError } from './graph-request-error';
import { messageOf } from '../office/office-call';

/** The members of MSAL's errors that are looked at; names survive in every build, classes do not. */
interface MsalError {
  readonly name?: unknown;
  readonly errorCode?: unknown;
  readonly subError?: unknown;
  readonly message?: unknown;
}

const CANCELLED = /user_?cancel|AADSTS65004/i;
const OFFLINE = /no_network|network_error|post_request_failed|endpoints_resolution_error/i;
const NO_BROKER =
  /nested_app_auth_bridge|bridge_(?:disabled|unavailable|timeout|handshake|connection)|no_account_found|unsupported_method/i;
/** Messages of webpack and browsers for a file of ours that failed to load. Nobody rejected a sign-in. */
const NOT_LOADED = /Loading (?:CSS )?chunk|dynamically imported module|Importing a module script failed/i;
const TIMEOUT = /timed_out|timeout/i;

/**
 * Numbers of Entra (learn.microsoft.com/entra/identity-platform/reference-error-codes).
 * Consent: 65001 not given, 65002, 65005 not asked for in the registration, 90094 and 90095 an admin must, 90008 the tenant knows no grant.
 * Setup: 50011 redirect address, 700016 unknown app, 7000xx, 9002326 platform is not “SPA”, 500113 no redirect address.
 * Other tenant: 50020, a guest who was never invited (its page: the account has to be added to the tenant first).
 * Policy: 53000 to 53011, 50005, 50105 not assigned, 530003 conditional access.
 */
const BY_NUMBER: readonly (readonly [Fault, RegExp])[] = [
  ['consent', /^(?:65001|65002|65005|90094|90095|90097|90008)$/],
  ['cancelled', /^65004$/],
  ['setup', /^(?:50011|500113|700016|700038|7000\d+|9002326|50194)$/],
  ['other-tenant', /^50020$/],
  ['blocked', /^(?:530\d\d|53\d{4}|50005|50105|50097|50158)$/],
];

const NUMBER = /AADSTS(\d{4,8})/;

/** Whether the person has to sign in: a window may help if a silent request didn't. */
export function needsPerson(error: unknown): boolean {
  const { name, errorCode } = (error ?? {}) as MsalError;
  return name === 'InteractionRequiredAuthError' || /interaction_required|no_account_error/.test(String(errorCode));
}

/** What MSAL throws, or the dialog's page reports, as one of our faults. */
export function signInError(where: string, error: unknown): GraphError {
  const { name, errorCode, subError } = (error ?? {}) as MsalError;
  const said = [errorCode, subError, messageOf(error)].filter((part) => typeof part === 'string').join(' ');
  const number = NUMBER.exec(said)?.[1];
  if (name === 'ChunkLoadError' || NOT_LOADED.test(said)) return graphError('not-loaded', where, said);
  return graphError(faultOf(said, number), where, said, number === undefined ? null : Number(number));
}

function faultOf(said: string, number: string | undefined): Fault {
  const known = BY_NUMBER.find(([, pattern]) => number !== undefined && pattern.test(number));
  if (known !== undefined) return known[0];
  if (CANCELLED.test(said)) return 'cancelled';
  if (/consent_required|access_denied/.test(said)) return 'consent';
  if (OFFLINE.test(said)) return 'offline';
  if (TIMEOUT.test(said)) return 'slow-sign-in';
  return NO_BROKER.test(said) ? 'no-sign-in' : 'signed-out';
}
