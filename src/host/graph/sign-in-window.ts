import type { AuthenticationResult } from '@azure/msal-browser';
import type { GraphConfig } from './config';
import type { DialogMessage } from './sign-in-dialog';
import { messageOf } from '../office/office-call';
import { PERMISSIONS } from './permissions';
import { CONSENT_STATE } from './sign-in-consent';

/** The part of MSAL's client that the window uses. */
interface WindowClient {
  readonly handleRedirectPromise: (options: {
    readonly navigateToLoginRequestUrl: boolean;
  }) => Promise<AuthenticationResult | null>;
  readonly acquireTokenRedirect: (request: { readonly scopes: string[] }) => Promise<void>;
  readonly clearCache: () => Promise<void>;
}

export interface SignInPage {
  readonly address: URL;
  readonly config: GraphConfig | null;
  /** Whether Office opened this page, so that there's a pane to tell. Anyone can open it in a browser. */
  readonly isInOffice: boolean;
  readonly open: (config: GraphConfig, redirectUri: string) => Promise<WindowClient>;
  readonly tell: (message: DialogMessage) => void;
  readonly show: (state: 'wait' | 'done' | 'consented' | 'refused' | 'nothing') => void;
}

/**
 * Drives the window of Office in which a person signs in: away to Microsoft, back with a token, which goes to the pane. An
 * admin who agreed for the organization comes back to this page, too.
 */
export async function runSignInPage(page: SignInPage): Promise<void> {
  const { address, config, isInOffice, open, tell, show } = page;
  const { searchParams } = address;
  // An admin agrees in a browser of their own, so only what our own link asked for tells their return from anyone's.
  if (searchParams.get('state') === CONSENT_STATE && searchParams.has('tenant')) {
    show(searchParams.has('error') ? 'refused' : 'consented');
    return;
  }
  if (!isInOffice) {
    show('nothing');
    return;
  }
  show('wait');
  try {
    if (config === null) throw new Error('no client id is set');
    // The registered address has no query. MSAL must not return to the address it started from.
    const client = await open(config, address.origin + address.pathname);
    const result = await client.handleRedirectPromise({ navigateToLoginRequestUrl: false });
    if (result !== null) {
      await client.clearCache();
      tell({ type: 'token', token: tokenOf(result) });
      show('done');
      return;
    }
    const asked = (searchParams.get('scope') ?? '').split(' ');
    const scopes = PERMISSIONS.map((name) => `${config.resource}/${name}`).filter((scope) => asked.includes(scope));
    if (scopes.length === 0) throw new Error('no permission was asked for');
    tell({ type: 'started' });
    await client.acquireTokenRedirect({ scopes });
  } catch (error) {
    const { errorCode } = error as { readonly errorCode?: unknown };
    tell({ type: 'failed', errorCode: typeof errorCode === 'string' ? errorCode : '', message: messageOf(error) });
    show('done');
  }
}

function tokenOf({ accessToken, account, expiresOn }: AuthenticationResult) {
  const { homeAccountId, tenantId, username } = account;
  return { accessToken, account: { homeAccountId, tenantId, username }, expiresAt: expiresOn?.getTime() ?? 0 };
}
