import type { SignInResult } from './sign-in-dialog';

export interface Account {
  /** As the person knows it; for display. */
  readonly name: string;
  readonly isPersonal: boolean;
  /** A guest of the organization that is asked. */
  readonly isGuest: boolean;
}

/** The tenant that Microsoft gives all personal accounts. */
const CONSUMERS = '9188040d-6c67-4c5b-b112-36a304b66dad';

export function accountOf({ homeAccountId, tenantId, username }: SignInResult['account']): Account {
  // `<object id>.<tenant id>` of the account's home (MSAL, “Account object”).
  const home = homeAccountId.slice(homeAccountId.lastIndexOf('.') + 1);
  return { name: username, isPersonal: home === CONSUMERS, isGuest: home !== CONSUMERS && home !== tenantId };
}
