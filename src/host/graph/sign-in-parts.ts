import type { GraphConfig } from './config';
import type { signInByDialog } from './sign-in-dialog';
import type { NestedClient } from './sign-in-msal';

/** `fresh`: a new one without a window, because the service did not take the last. */
export type TokenMode = 'may-ask' | 'silent' | 'fresh';

/** What signing in needs from outside, so that tests can replace it. */
export interface SignInParts {
  readonly loadNested: (config: GraphConfig) => Promise<NestedClient | null>;
  readonly byDialog: typeof signInByDialog;
  readonly hasBroker: () => boolean;
  readonly now: () => number;
}
