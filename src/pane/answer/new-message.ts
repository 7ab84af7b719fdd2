import { words } from '../../locales/words';
import type { CauseAdvice, Letter } from '../../model/advice';
import type { OriginalMessage } from '../../model/bounce';
import { isAddress } from './letter-words';

const t = words.answer;

/** Causes where the address itself is wrong: the new message leaves it out, and the person types the right one. */
const WRONG_ADDRESS: ReadonlySet<string> = new Set([
  'recipient-unknown',
  'recipient-stale-autocomplete',
  'recipient-address-malformed',
  'recipient-address-rejected-dbeb',
  'recipient-no-mail',
  'mx-record-problem',
  'domain-not-accepted',
]);

const MAX_SUBJECT = 250;

/** A message to write again: the subject, and those it didn’t reach. The text is the person’s own. */
export function newMessage(cause: CauseAdvice, { subject }: OriginalMessage): Letter {
  const addresses = cause.recipients.flatMap(({ address }) =>
    address !== null && isAddress(address) ? [address] : [],
  );
  return {
    id: 'recipient-note',
    name: t.letters.newMessageNoun,
    to: WRONG_ADDRESS.has(cause.causeId) ? [] : [...new Set(addresses)],
    subject: (subject ?? '').slice(0, MAX_SUBJECT),
    body: '',
  };
}
