// What a translation must have: every text, no others, the same values in each, and plural forms that its language knows.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Token } from '@messageformat/parser';
import { languages, tokensOf, wordsOf } from '../../scripts/compile-words.mjs';
import { PLACEHOLDER } from '../../src/advise/placeholder';
import { CAUSES } from '../../src/causes/registry';
import { IN_ENGLISH, reword } from '../../src/causes/translate';
import type { Cause } from '../../src/model/cause';
import { firstSentence } from '../../src/pane/answer/first-sentence';
import { flat, valuesOf } from './kit';

const ENGLISH = flat(wordsOf('en'));
const OTHERS = languages().filter((language) => language !== 'en');

test('there is German', () => {
  expect(OTHERS).toContain('de');
});

test.each(['en', ...OTHERS])('no text in %s stands twice: the second would win in silence', (language) => {
  const file = readFileSync(path.join(__dirname, '../../src/locales', language, 'ui.json'), 'utf8');
  expect(file.match(/^ *"[^"]+": /gm)).toHaveLength(keysIn(JSON.parse(file)));
});

const keysIn = (value: unknown): number =>
  typeof value !== 'object' || value === null
    ? 0
    : Object.values(value).reduce<number>((sum, each) => sum + keysIn(each), 0) +
      (Array.isArray(value) ? 0 : Object.keys(value).length);

test.each(['en', ...OTHERS])('a headline of what is no failure fits on two lines in %s', (language) => {
  const long = [...flat(wordsOf(language))].filter(
    ([key, text]) => /^advice\..*\.headline$/.test(key) && text.length > 61,
  );
  expect(long).toEqual([]);
});

describe.each(OTHERS)('the words in %s', (language) => {
  const words = flat(wordsOf(language));

  test('are those of English, none missing and none left over', () => {
    expect([...words.keys()]).toEqual([...ENGLISH.keys()]);
  });

  test('say something wherever English does', () => {
    const silent = [...words].filter(([key, text]) => (text.trim() === '') !== (ENGLISH.get(key) === ''));
    expect(silent).toEqual([]);
  });

  test('take the same values in each message', () => {
    const different = [...words].filter(
      ([key, text]) => String(valuesOf(text, key)) !== String(valuesOf(ENGLISH.get(key) ?? '', key)),
    );
    expect(different).toEqual([]);
  });
});

describe.each(['en', ...OTHERS])('the plurals in %s', (language) => {
  test('have the forms that the language knows, and one for all other numbers', () => {
    const known = new Intl.PluralRules(language).resolvedOptions().pluralCategories as readonly string[];
    const wrong = [...flat(wordsOf(language))].filter(([key, text]) =>
      pluralsIn(tokensOf(text, key)).some(
        (forms) => !forms.includes('other') || forms.some((form) => !/^=\d+$/.test(form) && !known.includes(form)),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(OTHERS)('the causes in %s', (language) => {
  const file = path.join(__dirname, '../../src/locales', language, 'causes.json');
  const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;

  test('translate texts that there are: what was reworded in English has to be translated again', () => {
    const known = new Set([...CAUSES.flatMap(textsOf), IN_ENGLISH]);
    expect(Object.keys(texts).filter((text) => !known.has(text))).toEqual([]);
  });

  test('keep each placeholder', () => {
    const different = Object.entries(texts).filter(([english, text]) => placeholders(english) !== placeholders(text));
    expect(different).toEqual([]);
  });

  test('say verdict and reason in one sentence where English does: the first screen shows no more than that', () => {
    const cut = (text: string): boolean => firstSentence(text)[1] !== '';
    const halved = CAUSES.flatMap(firstSaid).filter((text) => !cut(text) && cut(texts[text] ?? ''));
    expect(halved).toEqual([]);
  });
});

/** Verdict and reason, as each reader is told them. */
const firstSaid = ({ title, meaning, forOthers, forOwner }: Cause): readonly string[] =>
  [title, meaning, forOthers?.title, forOthers?.meaning, forOwner?.title, forOwner?.meaning].filter(
    (text) => text !== undefined,
  );

function textsOf(cause: Cause): readonly string[] {
  const texts: string[] = [];
  const keep = (text: string): string => {
    texts.push(text);
    return text;
  };
  reword(cause, keep, keep);
  return texts;
}

const placeholders = (text: string): string => [...new Set(text.match(PLACEHOLDER))].sort().join(' ');

/** The forms of each plural in a message. */
const pluralsIn = (tokens: readonly Token[]): readonly (readonly string[])[] =>
  tokens.flatMap((token) => {
    if (token.type !== 'plural' && token.type !== 'select') return [];
    const inner = token.cases.flatMap((one) => pluralsIn(one.tokens));
    return token.type === 'plural' ? [token.cases.map(({ key }) => key), ...inner] : inner;
  });
