import fc from 'fast-check';
import { findWords, makeFinder } from '../../src/text/word-finder';

const everyPlace = (words: readonly string[], text: string): readonly string[] => {
  const found: string[] = [];
  findWords(makeFinder(words), text, (word, at) => found.push(`${at} ${words[word] ?? ''}`));
  return found.sort();
};

// Few letters, so that words overlap, repeat and contain each other; some beyond ASCII, whose codes collide in the hash.
const letters = fc.constantFrom('a', 'b', 'c', ' ', 'é', '退', '!');
const words = fc.uniqueArray(fc.string({ unit: letters, minLength: 3, maxLength: 9 }), { maxLength: 40 });
const text = fc.string({ unit: letters, maxLength: 300 });

test('every place of every word is found, and nothing else', () => {
  fc.assert(
    fc.property(words, text, (list, where) => {
      const expected = list.flatMap((word) =>
        Array.from({ length: where.length }, (_, at) => at).flatMap((at) =>
          where.startsWith(word, at) ? [`${at} ${word}`] : [],
        ),
      );
      expect(everyPlace(list, where)).toEqual(expected.sort());
    }),
    { numRuns: 500 },
  );
});

test('a word of less than three characters is refused: it could not be found', () => {
  expect(() => makeFinder(['ok!', 'no'])).toThrow(/three|3 characters/);
});

test('no words, no places', () => {
  expect(everyPlace([], 'anything')).toEqual([]);
});
