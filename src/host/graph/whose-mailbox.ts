/** The permission for the person's own mailbox, and the one for mailboxes that others share with them. */
const OWN_MAIL_SCOPE = 'Mail.Read';
const SHARED_MAIL_SCOPE = 'Mail.Read.Shared';

/** Whose mailbox a request is about. */
export interface WhoseMailbox {
  /** The address of a shared mailbox. Null: the person's own. */
  readonly owner: string | null;
  /** What paths begin with, part by part. */
  readonly path: readonly string[];
  readonly scope: typeof OWN_MAIL_SCOPE | typeof SHARED_MAIL_SCOPE;
}

export const OWN_MAILBOX: WhoseMailbox = { owner: null, path: ['me'], scope: OWN_MAIL_SCOPE };

/** Graph, “Get Outlook messages in a shared or delegated folder”: `/users/{address}`, with a permission of its own. */
export const mailboxOf = (owner: string | null): WhoseMailbox =>
  owner === null ? OWN_MAILBOX : { owner, path: ['users', owner], scope: SHARED_MAIL_SCOPE };
