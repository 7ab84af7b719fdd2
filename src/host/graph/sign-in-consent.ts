import type { GraphConfig } from './config';

/** Comes back with an admin who followed our link: see sign-in-window.ts. */
export const CONSENT_STATE = 'redeliver-consent';

/** What every sign-in asks for as well: without them, the first person would be asked again. */
const SIGN_IN_SCOPES = ['openid', 'profile', 'offline_access'];

/**
 * Where an admin agrees for the whole organization (Microsoft identity platform, “Admin consent on the identity platform”).
 * The page it returns to has to be a redirect address of the app's registration.
 * @param scopes short names of permissions
 */
export function adminConsentAddress(
  { clientId, login, resource, tenant }: GraphConfig,
  scopes: readonly string[],
): string {
  const address = new URL(`/${tenant ?? 'organizations'}/v2.0/adminconsent`, login);
  address.searchParams.set('client_id', clientId);
  address.searchParams.set('scope', [...scopes.map((scope) => `${resource}/${scope}`), ...SIGN_IN_SCOPES].join(' '));
  address.searchParams.set('redirect_uri', new URL('sign-in.html', document.baseURI).href);
  address.searchParams.set('state', CONSENT_STATE);
  return address.href;
}
