import type { CauseAdvice } from '../../model/advice';
import type { Bounce } from '../../model/bounce';
import type { Role } from '../../model/cause';
import { domainOf } from '../../text/domain';
import { domainBehind } from '../../text/internal-address';
import { isOfOrganization } from '../../text/organization';

/** Of providers for anybody, only Microsoft’s own has mailboxes with add-ins. */
const OUTLOOK_COM = /^(?:outlook|hotmail|live|msn)\.[a-z.]{2,6}$/;

export type Side = 'recipient' | 'sender';

/** Whose side of a cause a mailbox is on. Null where it's both, or where nothing tells: a bounce may have been passed on to somebody else. */
export function sideOf(
  { recipients }: Pick<CauseAdvice, 'recipients'>,
  { original }: Pick<Bounce, 'original'>,
  mailbox: string | null,
): Side | null {
  const own = domainOf(mailbox);
  if (own === null || OUTLOOK_COM.test(own)) return null;
  const isOwn = (domain: string): boolean => isOfOrganization([own], domain);
  const from = domainOf(original.from);
  const theirs = recipients.flatMap(({ address }) => domainBehind(address, original.from) ?? []);
  if (theirs.length === 0) return null;
  // A bounce that doesn't name the sender comes back to the sender's side.
  if (!theirs.some(isOwn)) return from === null || isOwn(from) ? 'sender' : null;
  return theirs.every(isOwn) && from !== null && !isOwn(from) ? 'recipient' : null;
}

/**
 * Whether somebody else than the sender reads the bounce, who passed it on. An address that differs alone proves nothing: people send
 * from shared mailboxes and from a second address.
 */
export function isReadByOther(bounce: Bounce, mailbox: string | null): boolean {
  const [own, from] = [addressIn(mailbox), addressIn(bounce.original.from)];
  if (own === null || from === null || own === from) return false;
  return bounce.part !== undefined || addressIn(bounce.envelope.from) === from;
}

/** May the message be in the reader's own Sent Items? Who reads as an admin or an owner says to be somebody else, unless it's their address. */
export const mayBeSenders = (bounce: Bounce, mailbox: string | null, role: Role): boolean =>
  role === 'sender' ? !isReadByOther(bounce, mailbox) : addressIn(mailbox) === (addressIn(bounce.original.from) ?? '');

/** Whose steps are shown to somebody who hasn't chosen yet. Who runs the mail and reads it for others has chosen once. */
export function likelyRole(bounce: Bounce, causes: readonly CauseAdvice[], mailbox: string | null): Role {
  const isForOwner = causes.some(({ steps }) => steps.owner.length > 0);
  return isForOwner && isReadByOther(bounce, mailbox) && sideOf(bounce, bounce, mailbox) === 'recipient'
    ? 'owner'
    : 'sender';
}

const addressIn = (name: string | null): string | null =>
  /[^\s<>"@]{1,64}@[^\s<>"@]{1,255}/.exec(name ?? '')?.[0].toLowerCase() ?? null;
