// A phrase is found, and a pattern tried, only where a word of its clue was found. A word too many hides a match; these tests
// look for one.
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CLUES } from '../../src/causes/knowledge';
import { findWords, indexOf, wordsNeededBy } from '../../src/classify/clue-index';
import { says } from '../../src/classify/clues';
import { toPassage } from '../../src/classify/match';
import { parse } from '../../src/parse/parse';

const indexOfWords = (...words: string[]) => indexOf([{ id: 'x', codes: [], clues: [says(50, ...words)] }]);

describe('the words of the index', () => {
  // Few letters, so that words overlap, repeat and contain each other.
  const letters = fc.constantFrom('a', 'b', 'c', ' ', 'é', '退', '!');
  const words = fc.uniqueArray(fc.string({ unit: letters, minLength: 3, maxLength: 9 }), {
    minLength: 1,
    maxLength: 40,
  });
  const texts = fc.array(fc.string({ unit: letters, maxLength: 200 }), { maxLength: 3 });

  test('are found where they stand first, all of them and no others', () => {
    fc.assert(
      fc.property(words, texts, (list, passages) => {
        const expected = list.flatMap((word) => {
          const passage = passages.findIndex((text) => text.includes(word));
          return passage === -1 ? [] : [[word, { passage, at: passages[passage]?.indexOf(word) }] as const];
        });
        expect(findWords(indexOfWords(...list), passages)).toEqual(new Map(expected));
      }),
      { numRuns: 500 },
    );
  });

  test('have three characters or more: a shorter one is refused, since it would not be found', () => {
    expect(() => indexOfWords('ok!', 'no')).toThrow('“no”');
  });

  test('are in lower case, as the texts are', () => {
    expect([...findWords(indexOfWords('Mailbox Full'), ['the mailbox full']).keys()]).toEqual(['mailbox full']);
  });
});

const patterns = CLUES.flatMap(({ clues }) =>
  clues.flatMap((clue) => (clue.kind === 'matches' ? [{ pattern: clue.pattern }] : [])),
);

const hasWord = (pattern: RegExp, text: string): boolean =>
  wordsNeededBy(pattern)?.some((word) => text.toLowerCase().includes(word)) ?? true;

test.each<[RegExp, readonly string[] | null]>([
  [/bare ?linefeed/i, ['linefeed']],
  [/\bARC\b.{0,30}\b(?:fail|invalid)/i, ['arc']],
  [/(?:gone|not here)/, null],
  [/is (?:gone|(?:not|never) here) now/, [' now']],
  [/colou?r/, ['colo']],
  [/colo{2,3}r/, ['col']],
  [/ab+c/, null],
  [/[abc]{3,9}\d/, null],
  [/no\[tes\]x/, ['tes']],
  [/(?:optional words)?x/, null],
  [/(?:optional words){0,2}enough/, ['enough']],
  [/one thing|\d\d/, null],
  [/one thing|another\.thing/, ['one thing', 'another']],
  [/needed(?!forbidden text)/, ['needed']],
  [/(?<=behind)needed/, ['needed']],
  [/it\(s\) brackets/i, [' brackets']],
  [/x{0,3}yes\b/, ['yes']],
  [/^some.thing$/, ['thing']],
  [/lazy+?thing/, ['thing']],
  [/lazy{1,3}?thing|many(?:of these)*?things/, ['thing', 'things']],
  [/\u00fcberfl\xfcssig\p{Lu}abc/iu, ['berfl']],
  [/back\\boundary/, ['boundary']],
])('what %s cannot match without: %j', (pattern, words) => {
  expect(wordsNeededBy(pattern)).toEqual(words);
});

test('most patterns of the catalogue have such a word, or all would be tried on every text', () => {
  const without = patterns.filter(({ pattern }) => wordsNeededBy(pattern) === null);
  expect(without.length).toBeLessThan(patterns.length / 4);
});

describe('text that a pattern matches holds a word of it', () => {
  const fixtures = join(__dirname, '../fixtures');
  const files = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:eml|txt|html|msg)$/.test(name),
  );
  const texts = files.flatMap((name) =>
    parse({
      kind: 'unknown',
      bytes: new Uint8Array(readFileSync(join(fixtures, name))),
      origin: { door: 'command-line' },
    }).flatMap((bounce) =>
      [...bounce.passages, ...bounce.recipients.flatMap(({ passages }) => passages)].map(
        (said) => toPassage(said).text,
      ),
    ),
  );

  test('in all fixtures', () => {
    let matched = 0;
    for (const { pattern } of patterns) {
      for (const text of texts) {
        if (!pattern.test(text)) continue;
        matched++;
        if (!hasWord(pattern, text)) throw new Error(`${String(pattern)} matches “${text}” without a word of it`);
      }
    }
    expect(matched).toBeGreaterThan(patterns.length);
  });

  test('in text made from the pattern', () => {
    let matched = 0;
    for (const { pattern } of patterns) {
      let made: readonly string[];
      try {
        // Boundaries and look-aheads are beyond the generator; without boundaries it makes more than the pattern takes.
        made = fc.sample(fc.stringMatching(new RegExp(pattern.source.replace(/\\b/g, ''))), { numRuns: 40, seed: 1 });
      } catch {
        continue;
      }
      for (const text of made) {
        if (!pattern.test(text)) continue;
        matched++;
        if (!hasWord(pattern, text)) throw new Error(`${String(pattern)} matches “${text}” without a word of it`);
      }
    }
    expect(matched).toBeGreaterThan(patterns.length * 10);
  });
});
