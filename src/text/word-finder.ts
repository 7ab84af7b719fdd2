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
 * Files each word under the first three characters of it that no other word is filed under, else under those that fewest
 * are, so that few are compared.
 * @param words distinct, of three characters or more, at most 65,534. Throws on a shorter one.
 */
export function makeFinder(words: readonly string[]): WordFinder {
  const heads = new Uint16Array(MASK + 1);
  const sizes = new Uint8Array(MASK + 1);
  const next = new Uint16Array(words.length);
  const ends = new Uint16Array(words.length);
  words.forEach((word, number) => {
    if (word.length < GRAM) throw new Error(`a word to look for needs ${GRAM} characters: “${word}”`);
    let hash = rolled(rolled(0, word, 0), word, 1);
    let best = 0;
    let fewest = Infinity;
    for (let at = GRAM - 1; at < word.length && fewest > 0; at++) {
      hash = rolled(hash, word, at);
      const size = sizes[hash] ?? 0;
      if (size >= fewest) continue;
      fewest = size;
      best = hash;
      ends[number] = at;
    }
    next[number] = heads[best] ?? 0;
    heads[best] = number + 1;
    sizes[best] = Math.min(255, fewest + 1);
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
