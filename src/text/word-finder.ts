// Many words looked for in one pass over a text, as Rabin and Karp do: a catalogue has a thousand, and a thousand searches are
// what made reading slow.

/** Words made ready. They are known by their place in the list they were given in. */
export interface WordFinder {
  readonly words: readonly string[];
  /** By the hash of three characters: 1 + the first word that has them at its `ends`. */
  readonly heads: Uint16Array;
  /** 1 + the next word with the same hash; 0 for none. */
  readonly next: Uint16Array;
  /** Place of the last of those three characters in each word. */
  readonly ends: Uint16Array;
}

const GRAM = 3;
const MASK = 0x7fff;
const BITS = 5;
const rolled = (hash: number, text: string, at: number): number => ((hash << BITS) ^ text.charCodeAt(at)) & MASK;

/**
 * Files each word under its rarest three characters, so that few are compared.
 * @param words distinct, of three characters or more, at most 65,534. Throws on a shorter one.
 */
export function makeFinder(words: readonly string[]): WordFinder {
  const counts = new Uint16Array(MASK + 1);
  for (const word of words) {
    if (word.length < GRAM) throw new Error(`a word to look for needs ${GRAM} characters: “${word}”`);
    let hash = 0;
    for (let at = 0; at < word.length; at++) {
      hash = rolled(hash, word, at);
      if (at >= GRAM - 1) counts[hash] = (counts[hash] ?? 0) + 1;
    }
  }
  const heads = new Uint16Array(MASK + 1);
  const next = new Uint16Array(words.length);
  const ends = new Uint16Array(words.length);
  words.forEach((word, number) => {
    let hash = 0;
    let rarest = 0;
    let fewest = Infinity;
    for (let at = 0; at < word.length; at++) {
      hash = rolled(hash, word, at);
      const count = counts[hash] ?? 0;
      if (at < GRAM - 1 || count >= fewest) continue;
      fewest = count;
      rarest = hash;
      ends[number] = at;
    }
    next[number] = heads[rarest] ?? 0;
    heads[rarest] = number + 1;
  });
  return { words, heads, next, ends };
}

/** Tells of every place of every word, for each word from the first on. Linear in the length of the text. Case counts. */
export function findWords(
  { words, heads, next, ends }: WordFinder,
  text: string,
  found: (word: number, at: number) => void,
): void {
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    hash = rolled(hash, text, i);
    for (let entry = heads[hash] ?? 0; entry !== 0; entry = next[entry - 1] ?? 0) {
      const at = i - (ends[entry - 1] ?? 0);
      if (at >= 0 && text.startsWith(words[entry - 1] ?? '', at)) found(entry - 1, at);
    }
  }
}
