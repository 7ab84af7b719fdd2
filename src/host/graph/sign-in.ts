import type { GraphConfig } from './config';
import { graphFailure } from './graph-request-error';
import type { GraphResult } from './graph-request-error';
import { signInByDialog } from './sign-in-dialog';
import type { DialogToken, SignInResult } from './sign-in-dialog';
import { needsPerson, signInError } from './sign-in-errors';
import type { NestedClient } from './sign-in-msal';
import { supports } from '../office/office-ready';

export interface Account {
  /** As the person knows it; for display. */
  readonly name: string;
  readonly isPersonal: boolean;
  /** A guest of the organization that is asked. */
  readonly isGuest: boolean;
}

/** `fresh`: a new one without a window, because the service did not take the last. */
export type TokenMode = 'may-ask' | 'silent' | 'fresh';

export interface SignIn {
  /** A token for these permissions (short names). Opens a window only with `may-ask`, so call that from a click. Never rejects. */
  readonly token: (scopes: readonly string[], mode: TokenMode) => Promise<GraphResult<string>>;
  readonly account: () => Account | null;
  /** The service takes no token that comes without a window: the next click gets one. */
  readonly requireNewSignIn: (scopes: readonly string[]) => void;
  /** Forgets every token, and takes none without a word before the person asks again. The mail client itself stays signed in: that is not ours to end. */
  readonly signOut: () => void;
}

/** What signing in stands on, so that tests can stand it on something else. */
export interface SignInParts {
  readonly loadNested: (config: GraphConfig) => Promise<NestedClient | null>;
  readonly byDialog: typeof signInByDialog;
  readonly hasBroker: () => boolean;
  readonly now: () => number;
}

const real: SignInParts = {
  loadNested: async (config) => (await import(/* webpackChunkName: "msal" */ './sign-in-msal')).openNested(config),
  byDialog: signInByDialog,
  hasBroker: () => supports('NestedAppAuth', '1.1'),
  now: () => Date.now(),
};

/** The tenant that Microsoft gives all personal accounts. */
const CONSUMERS = '9188040d-6c67-4c5b-b112-36a304b66dad';
/** A broker that never answers must not hold the pane for ever. */
const BROKER_LIMIT_MS = 15_000;
/** A token is renewed a little before it ends. */
const MARGIN_MS = 60_000;

const WHERE = 'sign-in';
const left = (): GraphResult<never> => graphFailure('left', WHERE, 'the person signed out');

/**
 * Signs the person in for one permission at a time: through the mail client where it offers that, else in a window of
 * Office. Tokens stay in memory.
 */
export function createSignIn(config: GraphConfig, parts: SignInParts = real): SignIn {
  let nested: Promise<NestedClient | null> | undefined;
  let account: Account | null = null;
  const kept = new Map<string, DialogToken>();
  // Permissions for which silence is not enough any more, though the broker may still give a token without a word.
  const stale = new Set<string>();
  let isSignedOut = false;
  // How often the person signed out: what was under way then is theirs no more, even if they have come back since.
  let signOuts = 0;

  const broker = (): Promise<NestedClient | null> => {
    if (!parts.hasBroker()) return Promise.resolve(null);
    nested ??= withLimit(parts.loadNested(config)).catch((error: unknown) => {
      // Next time it is tried anew: the file may not have come.
      nested = undefined;
      throw error;
    });
    return nested;
  };

  const byBroker = async (
    client: NestedClient,
    scopes: readonly string[],
    asking: TokenMode,
  ): Promise<SignInResult> => {
    const key = scopes.join(' ');
    const popup = async (): Promise<SignInResult> => {
      const signed = await client.popup(scopes);
      stale.delete(key);
      return signed;
    };
    if (asking === 'may-ask' && stale.has(key)) return popup();
    try {
      return await withLimit(client.silent(scopes, asking === 'fresh'));
    } catch (error) {
      if (!needsPerson(error)) throw error;
      if (asking === 'may-ask') return popup();
      // The kept token is refused and no new one comes silently: asking for the kept one again would go round in circles.
      if (asking === 'fresh') stale.add(key);
      throw error;
    }
  };

  const byWindow = async (scopes: readonly string[], asking: TokenMode): Promise<GraphResult<DialogToken>> => {
    const key = scopes.join(' ');
    const last = kept.get(key);
    if (asking !== 'fresh' && last !== undefined && last.expiresAt - MARGIN_MS > parts.now())
      return { ok: true, value: last };
    kept.delete(key);
    if (asking !== 'may-ask') return graphFailure('signed-out', WHERE, 'a new token takes a window');
    return parts.byDialog(scopes);
  };

  const remember = ({ account: signedIn, accessToken }: SignInResult): GraphResult<string> => {
    account = accountOf(signedIn);
    return { ok: true, value: accessToken };
  };

  const inFull = (names: readonly string[]): readonly string[] => names.map((name) => `${config.resource}/${name}`);

  return {
    token: async (names, asking) => {
      const scopes = inFull(names);
      // A list that is still being read must not sign the person in again.
      if (isSignedOut && asking !== 'may-ask') return left();
      isSignedOut = false;
      const before = signOuts;
      try {
        const client = await broker();
        if (client !== null) {
          const signed = await byBroker(client, scopes, asking);
          return signOuts === before ? remember(signed) : left();
        }
        const answer = await byWindow(scopes, asking);
        if (!answer.ok) return answer;
        if (signOuts !== before) return left();
        kept.set(scopes.join(' '), answer.value);
        return remember(answer.value);
      } catch (error) {
        return { ok: false, error: signInError(WHERE, error) };
      }
    },
    account: () => account,
    requireNewSignIn: (names) => {
      const key = inFull(names).join(' ');
      stale.add(key);
      kept.delete(key);
    },
    signOut: () => {
      isSignedOut = true;
      signOuts += 1;
      nested = undefined;
      account = null;
      kept.clear();
      stale.clear();
    },
  };
}

function accountOf({ homeAccountId, tenantId, username }: SignInResult['account']): Account {
  // `<object id>.<tenant id>` of the account's home (MSAL, “Account object”).
  const home = homeAccountId.slice(homeAccountId.lastIndexOf('.') + 1);
  return { name: username, isPersonal: home === CONSUMERS, isGuest: home !== CONSUMERS && home !== tenantId };
}

function withLimit<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('the mail client’s sign-in timed_out'));
    }, BROKER_LIMIT_MS);
  });
  return Promise.race([work, limit]).finally(() => {
    clearTimeout(timer);
  });
}
