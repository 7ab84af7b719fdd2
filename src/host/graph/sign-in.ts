import type { GraphConfig } from './config';
import { graphFailure } from './graph-request-error';
import type { GraphResult } from './graph-request-error';
import { accountOf } from './sign-in-account';
import type { Account } from './sign-in-account';
import { BrokerSignIn } from './sign-in-broker';
import { signInByDialog } from './sign-in-dialog';
import type { SignInResult } from './sign-in-dialog';
import type { SignInParts, TokenMode } from './sign-in-parts';
import { WindowSignIn } from './sign-in-dialog-tokens';
import { signInError } from './sign-in-errors';
import { supports } from '../office/office-ready';

export interface SignIn {
  /** A token for these permissions (short names). Opens a window only with `may-ask`, so call that from a click. Never rejects. */
  readonly token: (scopes: readonly string[], mode: TokenMode) => Promise<GraphResult<string>>;
  readonly account: () => Account | null;
  /** The service rejects tokens that come without a window, so the next click opens one. */
  readonly requireNewSignIn: (scopes: readonly string[]) => void;
  /** Forgets every token, and signs in again only when the person asks. The mail client itself stays signed in. */
  readonly signOut: () => void;
}

const real: SignInParts = {
  loadNested: async (config) => (await import(/* webpackChunkName: "msal" */ './sign-in-msal')).openNested(config),
  byDialog: signInByDialog,
  hasBroker: () => supports('NestedAppAuth', '1.1'),
  now: () => Date.now(),
};

const WHERE = 'sign-in';
const signedOut = (): GraphResult<never> => graphFailure('left', WHERE, 'the person signed out');

/**
 * Signs the person in for one permission at a time: through the mail client if it offers that, otherwise in a window of
 * Office. Tokens stay in memory.
 */
export function createSignIn(config: GraphConfig, parts: SignInParts = real): SignIn {
  const broker = new BrokerSignIn(config, parts);
  const dialog = new WindowSignIn(parts);
  let account: Account | null = null;
  let isSignedOut = false;
  // How often the person signed out. A sign-in that began before belongs to the past, even if they have come back since.
  let signOuts = 0;

  const remember = ({ account: signedIn, accessToken }: SignInResult): GraphResult<string> => {
    account = accountOf(signedIn);
    return { ok: true, value: accessToken };
  };

  const fullNames = (names: readonly string[]): readonly string[] => names.map((name) => `${config.resource}/${name}`);

  const signIn = async (scopes: readonly string[], mode: TokenMode): Promise<GraphResult<string>> => {
    const before = signOuts;
    const client = await broker.client();
    if (client !== null) {
      const result = await broker.token(client, scopes, mode);
      return signOuts === before ? remember(result) : signedOut();
    }
    const answer = await dialog.token(scopes, mode);
    if (!answer.ok) return answer;
    if (signOuts !== before) return signedOut();
    dialog.keep(scopes, answer.value);
    return remember(answer.value);
  };

  return {
    token: async (names, mode) => {
      // A list that is still being read must not sign the person in again.
      if (isSignedOut && mode !== 'may-ask') return signedOut();
      isSignedOut = false;
      try {
        return await signIn(fullNames(names), mode);
      } catch (error) {
        return { ok: false, error: signInError(WHERE, error) };
      }
    },
    account: () => account,
    requireNewSignIn: (names) => {
      const scopes = fullNames(names);
      broker.requireNew(scopes);
      dialog.forget(scopes);
    },
    signOut: () => {
      isSignedOut = true;
      signOuts += 1;
      account = null;
      broker.reset();
      dialog.reset();
    },
  };
}
