import {
  createNestablePublicClientApplication,
  createStandardPublicClientApplication,
  PublicClientApplication,
} from '@azure/msal-browser';
import type { AuthenticationResult, Configuration, IPublicClientApplication } from '@azure/msal-browser';
import type { GraphConfig } from './config';

// The only module that imports MSAL, some 58 KB of brotli: it is a file of its own, loaded by the first look-up.

const authOf = ({ clientId, login, tenant }: GraphConfig) => ({
  clientId,
  authority: `${login}/${tenant ?? 'common'}`,
});

/** Tokens are lost when the pane closes. */
const nestedSetup = (config: GraphConfig): Configuration => ({
  auth: authOf(config),
  cache: { cacheLocation: 'memoryStorage' },
});

/** MSAL's redirect needs storage that outlives the page. The window's own storage is cleared when it's done. */
const windowSetup = (config: GraphConfig, redirectUri: string): Configuration => ({
  auth: { ...authOf(config), redirectUri },
  cache: { cacheLocation: 'sessionStorage' },
});

/** Signing in through the mail client (nested app authentication). */
export interface NestedClient {
  readonly silent: (scopes: readonly string[], isFresh: boolean) => Promise<AuthenticationResult>;
  readonly popup: (scopes: readonly string[]) => Promise<AuthenticationResult>;
}

/**
 * @returns null where the host has no broker, whatever requirement sets it names (msal-js issue 7723): MSAL would then open a
 * window of its own, which Outlook's frame does not let live.
 */
export async function openNested(config: GraphConfig): Promise<NestedClient | null> {
  const found = { isNested: false };
  const client = await createNestablePublicClientApplication(
    nestedSetup(config),
    undefined,
    (configuration, controller) => {
      found.isNested = true;
      return new PublicClientApplication(configuration, controller);
    },
  );
  if (!found.isNested) return null;
  return {
    silent: (scopes, forceRefresh) => client.acquireTokenSilent({ scopes: [...scopes], forceRefresh }),
    popup: (scopes) => client.acquireTokenPopup({ scopes: [...scopes] }),
  };
}

/** Signs in on our own page, in a window that Office opened. The nestable client fails there: office-js issue 4949. */
export function openStandard(config: GraphConfig, redirectUri: string): Promise<IPublicClientApplication> {
  return createStandardPublicClientApplication(windowSetup(config, redirectUri));
}
