import type { CauseClues } from '../model/cause';
import type { Clue } from '../model/clue';
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

/** All words of all clues, to be looked for in one pass over a text, as Rabin and Karp do. */
export interface ClueIndex {
  readonly causes: readonly ReadyCause[];
  readonly needles: readonly string[];
  /** Causes to try where a needle stands. */
  readonly owners: readonly (readonly number[])[];
  /** Causes to try on any text, and on any code. */
  readonly always: readonly number[];
  readonly byCode: ReadonlyMap<string, readonly number[]>;
  readonly ranges: readonly { readonly clue: CodeClue; readonly cause: number }[];
  /** By the hash of three characters: 1 + the number of the first needle that has them at its `ends`. */
  readonly heads: Uint16Array;
  readonly next: Uint16Array;
  /** Place of the last of those three characters in each needle. */
  readonly ends: Uint16Array;
}

const GRAM = 3;
const MASK = 0x7fff;
const BITS = 5;
const rolled = (hash: number, text: string, at: number): number => ((hash << BITS) ^ text.charCodeAt(at)) & MASK;

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
  const ranges: { clue: CodeClue; cause: number }[] = [];
  const numberOf = (words: string, cause: number, isSign: boolean): number => {
    if (words.length < GRAM) throw new Error(`a clue needs at least ${GRAM} characters: “${words}”`);
    const number = numbers.get(words) ?? numbers.size;
    numbers.set(words, number);
    const own = (owners[number] ??= []);
    if (isSign && own.at(-1) !== cause) own.push(cause);
    return number;
  };
  const ready = causes.map((cause, i): ReadyCause => {
    const clues = cause.clues.map((clue): ReadyClue => {
      if (clue.kind === 'code-range') {
        ranges.push({ clue, cause: i });
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
  const needles = [...numbers.keys()];
  return { causes: ready, needles, owners, always, byCode, ranges, ...hashNeedles(needles) };
}

/** Each needle is filed under its rarest three characters, so that few are compared. */
function hashNeedles(needles: readonly string[]): Pick<ClueIndex, 'heads' | 'next' | 'ends'> {
  const counts = new Uint16Array(MASK + 1);
  for (const needle of needles) {
    let hash = 0;
    for (let at = 0; at < needle.length; at++) {
      hash = rolled(hash, needle, at);
      if (at >= GRAM - 1) counts[hash] = (counts[hash] ?? 0) + 1;
    }
  }
  const heads = new Uint16Array(MASK + 1);
  const next = new Uint16Array(needles.length);
  const ends = new Uint16Array(needles.length);
  needles.forEach((needle, number) => {
    let hash = 0;
    let rarest = 0;
    let fewest = Infinity;
    for (let at = 0; at < needle.length; at++) {
      hash = rolled(hash, needle, at);
      const count = counts[hash] ?? 0;
      if (at < GRAM - 1 || count >= fewest) continue;
      fewest = count;
      rarest = hash;
      ends[number] = at;
    }
    next[number] = heads[rarest] ?? 0;
    heads[rarest] = number + 1;
  });
  return { heads, next, ends };
}

/** Which needles stand in the texts (lower case), each with its first place. Linear in the length of the texts. */
export function findNeedles(
  { needles, heads, next, ends }: ClueIndex,
  texts: readonly string[],
): ReadonlyMap<number, Hit> {
  const hits = new Map<number, Hit>();
  texts.forEach((text, passage) => {
    let hash = 0;
    for (let i = 0; i < text.length; i++) {
      hash = rolled(hash, text, i);
      for (let entry = heads[hash] ?? 0; entry !== 0; entry = next[entry - 1] ?? 0) {
        const at = i - (ends[entry - 1] ?? 0);
        const needle = needles[entry - 1] ?? '';
        if (at >= 0 && text.startsWith(needle, at) && !hits.has(entry - 1)) hits.set(entry - 1, { passage, at });
      }
    }
  });
  return hits;
}
