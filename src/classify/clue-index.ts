import type { CauseClues } from '../model/cause';
import type { Clue } from '../model/clue';
import { findWords, makeFinder } from '../text/word-finder';
import type { WordFinder } from '../text/word-finder';
import { orderOf } from './codes';
import { needlesOf } from './needles';

type TextClue = Extract<Clue, { kind: 'says' | 'matches' | 'excludes' }>;
export type CodeClue = Extract<Clue, { kind: 'code' | 'code-range' }>;

/** A clue made ready: its words as numbers of needles; null for a pattern that must always be tried. */
export type ReadyClue =
  | { readonly clue: TextClue; readonly needles: readonly number[] | null }
  | { readonly clue: CodeClue; readonly needles: null };

export interface ReadyCause {
  readonly cause: CauseClues;
  readonly clues: readonly ReadyClue[];
}

/** The first place of a needle. */
export interface Hit {
  readonly passage: number;
  readonly at: number;
}

/** All words of all clues, to be looked for in one pass. */
export interface ClueIndex {
  readonly causes: readonly ReadyCause[];
  readonly needles: WordFinder;
  /** Causes to try where a needle stands. */
  readonly owners: readonly (readonly number[])[];
  /** Causes to try on any text, and on any code. */
  readonly always: readonly number[];
  readonly byCode: ReadonlyMap<string, readonly number[]>;
  /** Codes from and to, as numbers in their order. */
  readonly ranges: readonly { readonly from: number; readonly to: number; readonly cause: number }[];
}

const known = new WeakMap<readonly CauseClues[], ClueIndex>();

/** The index of a catalogue, made once. */
export function indexOf(causes: readonly CauseClues[]): ClueIndex {
  let index = known.get(causes);
  if (!index) {
    index = buildIndex(causes);
    known.set(causes, index);
  }
  return index;
}

function buildIndex(causes: readonly CauseClues[]): ClueIndex {
  const numbers = new Map<string, number>();
  const owners: number[][] = [];
  const always: number[] = [];
  const byCode = new Map<string, number[]>();
  const ranges: { from: number; to: number; cause: number }[] = [];
  const numberOf = (words: string, cause: number, isSign: boolean): number => {
    const number = numbers.get(words) ?? numbers.size;
    numbers.set(words, number);
    const own = (owners[number] ??= []);
    if (isSign && own.at(-1) !== cause) own.push(cause);
    return number;
  };
  const ready = causes.map((cause, i): ReadyCause => {
    const clues = cause.clues.map((clue): ReadyClue => {
      if (clue.kind === 'code-range') {
        ranges.push({ from: orderOf(clue.from), to: orderOf(clue.to), cause: i });
        return { clue, needles: null };
      }
      if (clue.kind === 'code') {
        for (const code of clue.codes) byCode.set(code, [...(byCode.get(code) ?? []), i]);
        return { clue, needles: null };
      }
      const words =
        clue.kind === 'matches' ? needlesOf(clue.pattern) : clue.phrases.map((phrase) => phrase.toLowerCase());
      if (words === null) always.push(i);
      // What rules a cause out is no reason to try it.
      return { clue, needles: words?.map((word) => numberOf(word, i, clue.kind !== 'excludes')) ?? null };
    });
    return { cause, clues };
  });
  return { causes: ready, needles: makeFinder([...numbers.keys()]), owners, always, byCode, ranges };
}

/** Which needles stand in the texts (lower case), each with its first place. */
export function findNeedles({ needles }: ClueIndex, texts: readonly string[]): ReadonlyMap<number, Hit> {
  const hits = new Map<number, Hit>();
  texts.forEach((text, passage) => {
    findWords(needles, text, (needle, at) => {
      if (!hits.has(needle)) hits.set(needle, { passage, at });
    });
  });
  return hits;
}
