import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { allPhrases, anyOf, LANGUAGES, patternOf } from '../../../src/parse/words/words';

const WORDS = join(__dirname, '../../../src/parse/words');
// `en.ts`, `pt-br.ts`: the files that are named after a language.
const FILES = readdirSync(WORDS).flatMap((name) => /^([a-z]{2}(?:-[a-z]{2})?)\.ts$/.exec(name)?.[1] ?? []);

test('every file of a language is listed, each once', () => {
  expect(LANGUAGES.map(({ tag }) => tag.toLowerCase()).sort()).toEqual([...FILES].sort());
});

test.each(LANGUAGES.map((words) => [words.tag, words] as const))(
  'the fragments of %s have no flags and capture nothing but a recipient',
  (_tag, words) => {
    for (const [use, entries] of Object.entries(words))
      for (const entry of Array.isArray(entries) ? (entries as readonly unknown[]) : [])
        if (entry instanceof RegExp) {
          expect(entry.flags).toBe('');
          const groups = (new RegExp(`${entry.source}|`).exec('')?.length ?? 0) - 1;
          expect([use, groups]).toEqual([use, use === 'addressHeadline' ? 1 : 0]);
        }
  },
);

test('a pattern finds the words of every language and those of none, in any case', () => {
  const pattern = patternOf('delay', /\b4\.4\.7\b/);
  for (const text of ['Delivery is delayed', 'VERZÖGERT', 'retardé', 'задержана', '4.4.7'])
    expect(text).toMatch(pattern);
  expect('Delivered').not.toMatch(pattern);
});

test('what two languages share stands in a pattern once', () => {
  expect(anyOf('quotaWarning').match(/fast/g)).toHaveLength(1);
  expect(anyOf('reply').match(/\bre\b/g)).toHaveLength(1);
});

test('phrases of all languages are given in lower case', () => {
  expect(allPhrases('undeliverable')).toEqual(expect.arrayContaining(['unzustellbar', 'undeliverable', '配信不能']));
});
