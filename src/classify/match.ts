import type { CauseClues } from '../model/cause';
import type { RecipientReport } from '../model/bounce';
import type { Evidence } from '../model/evidence';
import type { Statement } from '../model/statement';
import type { Clue } from '../model/clue';
import { looksLikePerson } from '../text/person';
import { turnAt } from '../text/turns';
import { isConsumerProvider } from '../text/consumer-providers';
import { domainOf } from '../text/domain';
import { findWords } from './clue-index';
import type { ClueIndex, Hit, ReadyCause, ReadyClue } from './clue-index';
import { orderOf } from './codes';
import { isRejectedByOwnServer } from './own-server';

type CodeClue = Extract<Clue, { kind: 'code' | 'code-range' }>;
type PatternClue = Extract<Clue, { kind: 'matches' }>;

/** What a report says, made ready for matching once. */
export interface Passage {
  readonly statement: Statement;
  /** Folded for matching: straight quote marks, same length as the quote. */
  readonly text: string;
  readonly lower: string;
}

export interface Match {
  readonly cause: CauseClues;
  /** Highest rank of a text clue that fits; 0 for none. */
  readonly rank: number;
  readonly hasDecisiveCode: boolean;
  readonly hasCode: boolean;
  readonly evidence: readonly Evidence[];
}

const MAX_QUOTE = 260;
const ROOM = 90;

const UNUSUAL = /[‘’‚‛′`´“”„«»\u00a0]/;

/** Typographic quote marks to plain ones, character by character, so that places stay the same. */
export function toPassage(statement: Statement): Passage {
  const { quote } = statement;
  const plain = UNUSUAL.test(quote)
    ? quote
        .replace(/[‘’‚‛′`´]/g, "'")
        .replace(/[“”„«»]/g, '"')
        .replaceAll('\u00a0', ' ')
    : quote;
  // An address is data: <spam@example.com> says nothing of spam. That of an old entry (IMCEAEX-…) is a sign by itself.
  const text = plain.includes('<')
    ? plain.replace(/<(?!IMCEA)[^<>\s@]{1,64}@[^<>\s]{1,255}>/gi, (address) => address.replace(/[^<>@.]/g, 'x'))
    : plain;
  const lower = text.toLowerCase();
  // A few letters change their length in lower case (U+0130); then places would not fit.
  return { statement, text, lower: lower.length === text.length ? lower : text };
}

/** Passages and which of the catalogue's words stand in them. */
export interface Haystack {
  readonly index: ClueIndex;
  readonly passages: readonly Passage[];
  readonly hits: ReadonlyMap<string, Hit>;
  readonly recipient: RecipientReport;
}

export const toHaystack = (index: ClueIndex, passages: readonly Passage[], recipient: RecipientReport): Haystack => ({
  index,
  passages,
  recipient,
  hits: findWords(
    index,
    passages.map(({ lower }) => lower),
  ),
});

/** The causes of which a clue fits what is said and a code, in the order of the catalogue. */
export const matchCauses = (haystack: Haystack, code: string | null): readonly Match[] =>
  haystack.index.causes.flatMap((ready) => matchCause(ready, haystack, code) ?? []);

/** Tries one cause. Null where nothing fits or something rules it out. */
function matchCause({ cause, clues }: ReadyCause, haystack: Haystack, code: string | null): Match | null {
  let rank = 0;
  let hasDecisiveCode = false;
  let hasCode = false;
  const evidence: Evidence[] = [];
  for (const ready of clues) {
    const { clue } = ready;
    if (clue.kind === 'excludes') {
      if (hasWord(ready, haystack)) return null;
    } else if (clue.kind === 'says' || clue.kind === 'matches') {
      const found = clue.kind === 'says' ? findPhrase(ready, haystack) : findPattern(clue, ready, haystack);
      if (!found) continue;
      rank = Math.max(rank, clue.rank);
      if (!evidence.some(({ quote }) => quote === found.quote)) evidence.push(found);
    } else if (code !== null && fitsCode(clue, code)) {
      hasCode = true;
      hasDecisiveCode ||= clue.isDecisive;
    }
  }
  if (rank === 0 && !hasCode) return null;
  if (evidence.length === 0 && code !== null) evidence.push(quoteCode(code, haystack));
  return { cause, rank, hasDecisiveCode, hasCode, evidence };
}

const fitsCode = (clue: CodeClue, code: string): boolean =>
  clue.kind === 'code'
    ? clue.codes.includes(code)
    : orderOf(code) >= orderOf(clue.from) && orderOf(code) <= orderOf(clue.to);

const hasWord = ({ words }: ReadyClue, { hits }: Haystack): boolean => words?.some((word) => hits.has(word)) ?? false;

function findPhrase({ words }: ReadyClue, { passages, hits }: Haystack): Evidence | null {
  for (const word of words ?? []) {
    const hit = hits.get(word);
    const passage = hit && passages[hit.passage];
    if (passage) return quoteAround(passage.statement, hit.at, word.length);
  }
  return null;
}

function findPattern({ pattern, about }: PatternClue, ready: ReadyClue, haystack: Haystack): Evidence | null {
  if (ready.words && !hasWord(ready, haystack)) return null;
  if (about === 'person' && !isAboutPerson(haystack)) return null;
  if (about === 'provider' && !isSaidByProvider(haystack)) return null;
  for (const { statement, text } of haystack.passages) {
    const match = pattern.exec(text);
    if (match) return quoteAround(statement, match.index, match[0].length);
  }
  return null;
}

/** A word for a group, in the languages whose reports have the bare tokens of Exchange most. */
const GROUP =
  /\b(?:groups?|distribution list|mailing list|gruppen?|verteilerliste|groupes?|grupos?|grupp[oi]|groep)\b/i;

const isAboutPerson = ({ passages, recipient: { address, displayName } }: Haystack): boolean =>
  looksLikePerson(address, displayName) && !passages.some(({ text }) => GROUP.test(text));

const isSaidByProvider = ({ recipient }: Haystack): boolean =>
  isConsumerProvider(domainOf(recipient.address) ?? '') && isRejectedByOwnServer(recipient);

/** Whoever refused said the code where no passage holds it. */
function quoteCode(code: string, { passages, recipient: { refusedBy } }: Haystack): Evidence {
  for (const { statement } of passages) {
    const at = statement.quote.indexOf(code);
    if (at !== -1) return quoteAround(statement, at, code.length);
  }
  return { source: 'delivery-status', quote: code, ...refusedBy };
}

/** The words found with some of what stands around them, cut at blanks. */
function quoteAround({ source, quote, turns }: Statement, at: number, length: number): Evidence {
  const { speaker, host } = turnAt(turns, at);
  if (quote.length <= MAX_QUOTE) return { source, quote, speaker, host };
  const from = at <= ROOM ? 0 : quote.indexOf(' ', at - ROOM) + 1;
  const end = Math.min(quote.length, at + length + ROOM);
  const to = end === quote.length ? end : quote.lastIndexOf(' ', end);
  return { source, quote: quote.slice(from > at ? at : from, to < at + length ? at + length : to), speaker, host };
}
