import type { GraphConfig } from './config';
import type { signInByDialog } from './sign-in-dialog';
import type { NestedClient } from './sign-in-msal';

/** `fresh`: a new token without a window, because the service rejected the last one. */
export type TokenMode = 'may-ask' | 'silent' | 'fresh';

/** What signing in needs from outside, so that tests can replace it. */
export interface SignInParts {
  readonly loadNested: (config: GraphConfig) => Promise<NestedClient | null>;
  readonly byDialog: typeof signInByDialog;
  readonly hasBroker: () => boolean;
  readonly now: () => number;
}

/** Identifies a set of permissions. */
export const keyOf = (scopes: readonly string[]): string => scopes.join(' ');
