import { capital } from '../../locales/format';
import { words as sharedWords } from '../../locales/shared-words';
import { words } from '../../locales/words';
import type { CauseAdvice } from '../../model/advice';
import type { Fixer, Role } from '../../model/cause';

const t = words.answer;

/** The three parties people know from Microsoft's own reports. */
type Party = 'sender' | 'service' | 'recipient';
const PARTIES: readonly Party[] = ['sender', 'service', 'recipient'];

const PARTY_OF: Readonly<Record<Fixer, Party>> = {
  sender: 'sender',
  'sender-admin': 'sender',
  'microsoft-support': 'service',
  'blocklist-operator': 'service',
  'group-owner': 'recipient',
  recipient: 'recipient',
  'recipient-admin': 'recipient',
  'receiving-provider': 'recipient',
};

/** A party's part: the first to act, a fallback, or none. The one who acts gives it its name. */
export interface PartyPart {
  readonly party: Party;
  readonly title: string;
  readonly part: 'first' | 'also' | 'none';
}

/** Whether a fixer is the person who reads the steps of a role. Of two admins it's the one whose steps come first. */
function isReader(fixer: Fixer, role: Role, { steps, fixableBy, actors }: CauseAdvice): boolean {
  if (role === 'sender') return fixer === 'sender';
  if (role === 'owner') return fixer === 'group-owner';
  const side = steps.admin[0]?.side;
  // Inside one organization, both sides have the same admin.
  const isInside = actors?.includes('sender-admin') === true && fixableBy.includes('recipient-admin');
  return fixer === 'sender-admin' ? side === 'sender' || isInside : fixer === 'recipient-admin' && side === 'recipient';
}

/** The three parties for those who can fix a cause, the one to start with first. */
export function partiesOf(cause: CauseAdvice, role: Role): readonly PartyPart[] {
  const fixableBy = fixersOf(cause);
  const [best] = fixableBy;
  return PARTIES.map((party) => {
    const mine = fixableBy.filter((fixer) => PARTY_OF[fixer] === party);
    const part = mine[0] === undefined ? 'none' : mine[0] === best ? 'first' : 'also';
    return { party, title: part === 'first' ? shortName(best, role, cause) : titleOf(party, role), part };
  });
}

/** The same in one sentence. */
export function partiesInWords(cause: CauseAdvice, role: Role): string {
  const [first, ...others] = fixersOf(cause).map((fixer) => fullName(fixer, role, cause));
  if (first === undefined) return t.who.unknown;
  return others.length === 0 ? t.who.only({ who: capital(first) }) : t.who.firstOf({ first, others });
}

function titleOf(party: Party, role: Role): string {
  if (party !== 'sender') return t.who.parties[party];
  return role === 'sender' ? t.who.parties.sender.mine : t.who.parties.sender.other;
}

/** Those who can fix it, as the sender knows them. */
export const fixersOf = ({ fixableBy, actors = fixableBy }: CauseAdvice): readonly Fixer[] => actors;

function fullName(fixer: Fixer, role: Role, cause: CauseAdvice): string {
  const { mine, other } = sharedWords.shared.fixers;
  return isReader(fixer, role, cause) ? mine.sender : (role === 'sender' ? mine : other)[fixer];
}

function shortName(fixer: Fixer | undefined, role: Role, cause: CauseAdvice): string {
  if (fixer === undefined) return '';
  if (isReader(fixer, role, cause)) return t.who.fixerShort.mine.sender;
  return role === 'sender' ? t.who.fixerShort.mine[fixer] : t.who.fixerShort.other[fixer];
}
