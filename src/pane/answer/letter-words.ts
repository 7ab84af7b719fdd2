import { words } from '../../locales/words';
import type { Letter } from '../../model/advice';
import { domainOf } from '../../text/domain';
import { organizationOf } from '../../text/organization';

const t = words.answer;

/** An address that Outlook takes as it is; what a bounce calls a recipient may be anything. */
const ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/;

/** What a letter’s button does: most open a message; where mail doesn’t get through, the text is copied for a chat. */
export const isForChat = (letter: Letter): boolean => letter.id === 'recipient-note' || letter.isForChat === true;

/** Two or three words; the accessible name adds which letter it is. */
export const buttonOf = (letter: Letter): string =>
  letter.id === 'owner-request' && letter.to.length > 1
    ? t.letters.owners
    : t.letters.button[isForChat(letter) ? 'recipient-note' : letter.id];

/** An address we infer and don’t know: every domain has a postmaster (RFC 5321 section 4.5.1). Null where there’s none. */
export function suggestedAddress({ id, to, facts }: Letter): string | null {
  const domain = domainOf(facts?.recipient);
  const from = facts?.senderDomain ?? '';
  // From inside, the group’s owner can be found; from outside, the postmaster can pass a request on.
  const isForPostmaster =
    id === 'recipient-admin' ||
    (id === 'owner-request' && from !== '' && domain !== null && organizationOf(from) !== organizationOf(domain));
  if (to.length > 0 || domain === null || !isForPostmaster || facts?.hasNoAdmin === true) return null;
  const address = `postmaster@${domain}`;
  return ADDRESS.test(address) ? address : null;
}

export const isAddress = (text: string): boolean => ADDRESS.test(text);

/** The group that a letter is about, for where several of its kind stand together; empty where it names none. */
const namedGroup = ({ facts }: Letter): string => facts?.recipient ?? '';

/** What the button of one of several shows: the words above them say what they all do. */
export const shortButtonOf = (letter: Letter): string => namedGroup(letter) || buttonOf(letter);

/** The same in full. */
export function fullButtonOf(letter: Letter): string {
  const group = namedGroup(letter);
  return group === '' ? buttonOf(letter) : t.letters.ofGroup({ button: buttonOf(letter), group });
}
