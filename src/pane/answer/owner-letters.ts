import { words } from '../../locales/engine-words';
import { en } from '../../locales/letters/en';
import { writeIn } from '../../locales/letters/letter-texts';
import type { CauseAdvice, Letter, LetterFacts } from '../../model/advice';
import type { LetterId } from '../../model/cause';
import { isAddress } from './letter-words';

/** Causes where an admin can allow one sender and leave the group closed to everyone else. */
const ADMIN_CAN_ALLOW_ONE: ReadonlySet<string> = new Set([
  'group-auth-required',
  'group-sender-not-allowed',
  'm365-group-external-blocked',
  'rcpt-auth-required',
  'rcpt-sender-not-authorized',
  'transport-rule-reject',
]);

/** An owner writes about one group. Of several, nobody knows which one is theirs. */
export function ownerLetters({ causeId, recipients, letters }: CauseAdvice): readonly Letter[] {
  const facts = letters.find(({ id }) => id === 'owner-request')?.facts;
  if (facts === undefined || recipients.length > 1 || facts.sender === '') return [];
  const toAdmin = ADMIN_CAN_ALLOW_ONE.has(causeId) ? [letterOf('owner-admin', [], facts)] : [];
  return [letterOf('owner-answer', isAddress(facts.sender) ? [facts.sender] : [], facts), ...toAdmin];
}

const letterOf = (id: LetterId, to: readonly string[], facts: LetterFacts): Letter => ({
  id,
  name: words.advice.letters[id],
  to,
  ...writeIn(en, id, facts),
  facts,
});
