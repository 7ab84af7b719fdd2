import { enLookups } from '../../../locales/en-lookups';
import type { Person } from '../../../lookups/group-owner';
import type { CauseAdvice, Letter } from '../../../model/advice';
import type { Bounce } from '../../../model/bounce';
import { visible } from '../visible-text';

const t = enLookups.owner;

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
  // The prepared letter has them cleaned.
  const { sender, subject } = prepared?.facts ?? { sender: bounce.original.from, subject: bounce.original.subject };
  return {
    id: 'owner-request',
    ...addressed,
    subject: t.request.subject(name).slice(0, 250),
    body: t.request.body(name, orNull(sender), orNull(subject)),
  };
}

const orNull = (text: string | null): string | null => (text === '' ? null : text);
