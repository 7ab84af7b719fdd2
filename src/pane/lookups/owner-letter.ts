import { lookupWords } from '../../locales/lookup-words';
import type { Person } from '../../lookups/group-owner';
import type { CauseAdvice, Letter } from '../../model/advice';
import type { Bounce } from '../../model/bounce';
import { oneLine } from '../../text/plain-text';
import { groupOf, type LetterAddressees } from './found-owners';
import { visible } from '../parts/visible-text';

const t = lookupWords.owner;
/** An address has 320 characters at most (RFC 5321 section 4.5.3.1). */
const MAX_NAME = 320;
/** Outlook takes 255 characters; some programs count differently. */
const MAX_SUBJECT = 250;

/** The owners with an address. Null if none has one. */
export function addressedTo(owners: readonly Person[]): LetterAddressees | null {
  const withMail = owners.filter(({ mail }) => mail !== null);
  const to = withMail.flatMap(({ mail }) => (mail === null ? [] : [mail]));
  return to.length === 0 ? null : { to, name: nameOfLetter(withMail.map((person) => visible(person.name))) };
}

function nameOfLetter(names: readonly string[]): string {
  const [first = ''] = names;
  return t.letterName({ names: names.length > 2 ? [first, t.moreNames({ count: names.length - 1 })] : names });
}

/** The prepared request, where it speaks of this very group. */
export const preparedFor = (name: string, cause: CauseAdvice): Letter | undefined =>
  cause.letters.find((letter) => letter.id === 'owner-request' && groupOf(letter, cause) === name.toLowerCase());

/**
 * The request to a group's owner, addressed to nobody yet. The prepared one where it speaks of this very group; for a group
 * that refused beside it or inside it a short one, which names no other recipient.
 */
export function requestAbout(name: string, cause: CauseAdvice, bounce: Bounce): Letter {
  const prepared = preparedFor(name, cause);
  if (prepared !== undefined) return prepared;
  const facts = cause.letters.find(({ id }) => id === 'owner-request')?.facts;
  // Names come from a directory or the bounce, and both may be hostile.
  const group = oneLine(name, MAX_NAME);
  const sender = oneLine(facts?.sender ?? bounce.original.from ?? '', MAX_NAME);
  const subject = oneLine(facts?.subject ?? bounce.original.subject ?? '', MAX_SUBJECT);
  return {
    id: 'owner-request',
    name: lookupWords.owner.letter({ group }),
    to: [],
    subject: oneLine(t.request.subject({ group }), MAX_SUBJECT),
    body: bodyOf(group, sender, subject),
  };
}

function bodyOf(group: string, sender: string, subject: string): string {
  const { request } = t;
  return [
    request.greeting,
    request.rejected({ group }),
    sender === '' ? request.allowMe : request.allow({ sender }),
    ...(subject === '' ? [] : [request.about({ subject })]),
    request.thanks,
  ].join('\n\n');
}

/** The request to owners that were found. Null where none of them has an address. */
export function letterToOwners(
  name: string,
  owners: readonly Person[],
  cause: CauseAdvice,
  bounce: Bounce,
): Letter | null {
  const addressed = addressedTo(owners);
  return addressed === null ? null : { ...requestAbout(name, cause, bounce), ...addressed };
}
