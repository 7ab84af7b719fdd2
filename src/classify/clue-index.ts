import type { CauseClues } from '../model/cause';
import type { Clue } from '../model/clue';

// The catalogue has a thousand phrases and a hundred patterns; a bounce holds words of a few. So all phrases are looked for
// in one pass over the text, and a pattern is tried only where a word was found that it cannot match without.

/** A clue, and the words in lower case of which one stands in every text that it fits; null where it has to be tried. */
export interface ReadyClue {
  readonly clue: Clue;
  readonly words: readonly string[] | null;
}

export interface ReadyCause {
  readonly cause: CauseClues;
  readonly clues: readonly ReadyClue[];
}

export interface ClueIndex {
  readonly causes: readonly ReadyCause[];
  /** Every word of every clue, by its first characters. */
  readonly wordsByStart: ReadonlyMap<string, readonly string[]>;
}

/** The first place of a word. */
export interface Hit {
  readonly passage: number;
  readonly at: number;
}

/** So few characters that no clue's phrase is shorter, so many that few words begin with the same. */
const START_LENGTH = 3;

const known = new WeakMap<readonly CauseClues[], ClueIndex>();

/** The index of a catalogue, made once. */
export function indexOf(causes: readonly CauseClues[]): ClueIndex {
  const index = known.get(causes) ?? makeIndex(causes);
  known.set(causes, index);
  return index;
}

function makeIndex(catalogue: readonly CauseClues[]): ClueIndex {
  const causes = catalogue.map((cause) => ({
    cause,
    clues: cause.clues.map((clue) => ({ clue, words: wordsOf(clue) })),
  }));
  const wordsByStart = new Map<string, string[]>();
  for (const word of new Set(causes.flatMap(({ clues }) => clues.flatMap(({ words }) => words ?? [])))) {
    if (word.length < START_LENGTH) throw new Error(`A phrase needs ${START_LENGTH} characters: “${word}”`);
    const start = word.slice(0, START_LENGTH);
    wordsByStart.set(start, [...(wordsByStart.get(start) ?? []), word]);
  }
  return { causes, wordsByStart };
}

function wordsOf(clue: Clue): readonly string[] | null {
  if (clue.kind === 'matches') return wordsNeededBy(clue.pattern);
  return 'phrases' in clue ? clue.phrases.map((phrase) => phrase.toLowerCase()) : null;
}

const GAP = '\n';
const ESCAPE = /\\(?:u[\da-f]{4}|x[\da-f]{2}|p\{\w+\}|.)/gi;
const CHARACTER_CLASS = /\[[^\]]{0,99}\]/g;
const INNERMOST_GROUP = /\([^()]*\)/g;
const REPEATED = /.(?:[?*+]|\{\d[\d,]{0,9}\})\??/gs;
const SPECIAL = /[.^$]/g;

/**
 * For each alternative of a pattern the longest run of characters that it matches as they stand; null where one has none.
 * All that may match several things becomes a gap: escapes, classes, groups, what is repeated or may be absent.
 */
export function wordsNeededBy({ source }: RegExp): readonly string[] | null {
  // A word boundary stands between two characters and parts none.
  let plain = source.replace(ESCAPE, (escape) => (escape === '\\b' ? '' : GAP)).replace(CHARACTER_CLASS, GAP);
  for (let whole = ''; whole !== plain;) {
    whole = plain;
    plain = whole.replace(INNERMOST_GROUP, GAP);
  }
  const runs = plain.replace(REPEATED, GAP).replace(SPECIAL, GAP).toLowerCase().split('|');
  const words = runs.map((run) => run.split(GAP).reduce((best, word) => (word.length > best.length ? word : best)));
  return words.every((word) => word.length >= START_LENGTH) ? words : null;
}

/** Which words of the index stand in the texts (lower case), each with its first place. */
export function findWords({ wordsByStart }: ClueIndex, texts: readonly string[]): ReadonlyMap<string, Hit> {
  const hits = new Map<string, Hit>();
  texts.forEach((text, passage) => {
    for (let at = 0; at + START_LENGTH <= text.length; at++)
      for (const word of wordsByStart.get(text.slice(at, at + START_LENGTH)) ?? [])
        if (text.startsWith(word, at) && !hits.has(word)) hits.set(word, { passage, at });
  });
  return hits;
}
