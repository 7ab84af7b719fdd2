import { enLookups } from '../../../locales/en-lookups';
import type { Person } from '../../../lookups/group-owner';
import type { CauseAdvice, Letter } from '../../../model/advice';
import type { Bounce } from '../../../model/bounce';
import { oneLine } from '../../../text/plain-text';
import { visible } from '../visible-text';

const t = enLookups.owner;
/** An address has 320 characters at most (RFC 5321 section 4.5.3.1). */
const MAX_NAME = 320;
/** Outlook takes 255 characters; some programs count differently. */
const MAX_SUBJECT = 250;

/**
 * The request to a group's owners, addressed to those with an address. The prepared one where it speaks of this very group;
 * for a group that refused beside it or inside it a short one, which names no other recipient.
 * @returns null where no owner has an address
 */
export function letterToOwners(
  name: string,
  owners: readonly Person[],
  cause: CauseAdvice,
  bounce: Bounce,
): Letter | null {
  const withMail = owners.filter(({ mail }) => mail !== null);
  const to = withMail.flatMap(({ mail }) => (mail === null ? [] : [mail]));
  if (to.length === 0) return null;
  const addressed = { to, name: t.letterName(withMail.map((person) => visible(person.name))) };
  const prepared = cause.letters.find(({ id }) => id === 'owner-request');
  const [first] = cause.recipients;
  const about = first?.address ?? first?.displayName;
  if (prepared !== undefined && about?.toLowerCase() === name.toLowerCase()) return { ...prepared, ...addressed };
  // Names come from a directory or the bounce, and both may be hostile.
  const group = oneLine(name, MAX_NAME);
  const sender = oneLine(prepared?.facts?.sender ?? bounce.original.from ?? '', MAX_NAME);
  const subject = oneLine(prepared?.facts?.subject ?? bounce.original.subject ?? '', MAX_SUBJECT);
  return {
    id: 'owner-request',
    ...addressed,
    subject: oneLine(t.request.subject(group), MAX_SUBJECT),
    body: t.request.body(group, orNull(sender), orNull(subject)),
  };
}

const orNull = (text: string): string | null => (text === '' ? null : text);
