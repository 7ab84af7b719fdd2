import { capital } from '../../locales/format';
import { words as reportWords } from '../../locales/report-words';
import { words } from '../../locales/words';
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

/** The three parties for a list of fixers, the one to start with first. `you` is said to the sender only. */
export function partiesOf(fixableBy: readonly Fixer[], role: Role): readonly PartyPart[] {
  return PARTIES.map((party) => {
    const mine = fixableBy.filter((fixer) => PARTY_OF[fixer] === party);
    const part = mine[0] === undefined ? 'none' : mine[0] === fixableBy[0] ? 'first' : 'also';
    return { party, title: part === 'first' ? shortName(fixableBy[0], role) : titleOf(party, role), part };
  });
}

/** The same in one sentence. */
export function partiesInWords(fixableBy: readonly Fixer[], role: Role): string {
  const [first, ...others] = fixableBy.map((fixer) => fullName(fixer, role));
  if (first === undefined) return t.who.unknown;
  return others.length === 0 ? t.who.only({ who: capital(first) }) : t.who.firstOf({ first, others });
}

function titleOf(party: Party, role: Role): string {
  if (party !== 'sender') return t.who.parties[party];
  return role === 'sender' ? t.who.parties.sender.mine : t.who.parties.sender.other;
}

const fullName = (fixer: Fixer, role: Role): string =>
  reportWords.report.fixers[role === 'sender' ? 'mine' : 'other'][fixer];

function shortName(fixer: Fixer | undefined, role: Role): string {
  if (fixer === undefined) return '';
  return role === 'sender' ? t.who.fixerShort.mine[fixer] : t.who.fixerShort.other[fixer];
}
