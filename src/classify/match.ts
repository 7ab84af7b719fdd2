import type { CauseClues } from '../model/cause';
import type { Clue } from '../model/clue';
import type { Evidence } from '../model/evidence';
import { compareCodes } from './codes';

/** What a report says, made ready for matching once. */
export interface Passage {
  readonly evidence: Evidence;
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

/** Typographic quote marks to plain ones, character by character, so that places stay the same. */
export function toPassage(evidence: Evidence): Passage {
  const text = evidence.quote
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replaceAll('\u00a0', ' ');
  const lower = text.toLowerCase();
  // A few letters change their length in lower case (U+0130); then places would not fit.
  return { evidence, text, lower: lower.length === text.length ? lower : text };
}

/** Passages with all their words in one string: whether a phrase stands anywhere is asked a thousand times a bounce. */
export interface Haystack {
  readonly passages: readonly Passage[];
  readonly lower: string;
  readonly text: string;
}

export const toHaystack = (passages: readonly Passage[]): Haystack => ({
  passages,
  // A line end keeps a phrase from reaching over two passages; quotes have none.
  lower: passages.map((passage) => passage.lower).join('\n'),
  text: passages.map((passage) => passage.text).join('\n'),
});

/** Tries one cause on what is said and a code. Null where nothing fits or something rules it out. */
export function matchCause(cause: CauseClues, haystack: Haystack, code: string | null): Match | null {
  let rank = 0;
  let hasDecisiveCode = false;
  let hasCode = false;
  const evidence: Evidence[] = [];
  for (const clue of cause.clues) {
    switch (clue.kind) {
      case 'excludes':
        if (phrasesOf(clue).some((phrase) => haystack.lower.includes(phrase))) return null;
        break;
      case 'code':
      case 'code-range':
        if (code !== null && fitsCode(clue, code)) {
          hasCode = true;
          hasDecisiveCode ||= clue.isDecisive;
        }
        break;
      case 'says':
      case 'matches': {
        const found = findText(clue, haystack);
        if (found) {
          rank = Math.max(rank, clue.rank);
          if (!evidence.some(({ quote }) => quote === found.quote)) evidence.push(found);
        }
        break;
      }
    }
  }
  if (rank === 0 && !hasCode) return null;
  if (evidence.length === 0 && code !== null) evidence.push(quoteCode(code, haystack.passages));
  return { cause, rank, hasDecisiveCode, hasCode, evidence };
}

type CodeClue = Extract<Clue, { kind: 'code' | 'code-range' }>;
type PhraseClue = Extract<Clue, { kind: 'says' | 'excludes' }>;

const fitsCode = (clue: CodeClue, code: string): boolean =>
  clue.kind === 'code'
    ? clue.codes.includes(code)
    : compareCodes(code, clue.from) >= 0 && compareCodes(code, clue.to) <= 0;

// Phrases are written as people read them; matching wants them in lower case, once.
const lowered = new WeakMap<PhraseClue, readonly string[]>();
function phrasesOf(clue: PhraseClue): readonly string[] {
  let phrases = lowered.get(clue);
  if (!phrases) {
    phrases = clue.phrases.map((phrase) => phrase.toLowerCase());
    lowered.set(clue, phrases);
  }
  return phrases;
}

function findText(
  clue: Extract<Clue, { kind: 'says' | 'matches' }>,
  { passages, lower, text }: Haystack,
): Evidence | null {
  if (clue.kind === 'matches') {
    if (!clue.pattern.test(text)) return null;
    for (const passage of passages) {
      const match = clue.pattern.exec(passage.text);
      if (match) return quoteAround(passage.evidence, match.index, match[0].length);
    }
    return null;
  }
  for (const phrase of phrasesOf(clue)) {
    if (!lower.includes(phrase)) continue;
    for (const passage of passages) {
      const at = passage.lower.indexOf(phrase);
      if (at !== -1) return quoteAround(passage.evidence, at, phrase.length);
    }
  }
  return null;
}

function quoteCode(code: string, passages: readonly Passage[]): Evidence {
  for (const { evidence } of passages) {
    const at = evidence.quote.indexOf(code);
    if (at !== -1) return quoteAround(evidence, at, code.length);
  }
  return { source: 'delivery-status', quote: code };
}

/** The words found with some of what stands around them, cut at blanks. */
function quoteAround(evidence: Evidence, at: number, length: number): Evidence {
  const { source, quote } = evidence;
  if (quote.length <= MAX_QUOTE) return evidence;
  const from = at <= ROOM ? 0 : quote.indexOf(' ', at - ROOM) + 1;
  const end = Math.min(quote.length, at + length + ROOM);
  const to = end === quote.length ? end : quote.lastIndexOf(' ', end);
  return { source, quote: quote.slice(from > at ? at : from, to < at + length ? at + length : to) };
}
