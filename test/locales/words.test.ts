import { formatLocale, list, number } from '../../src/locales/format';
import { words as engine } from '../../src/locales/engine-words';
import { currentLanguage, languageFor, setLanguage } from '../../src/locales/language';
import { lookupWords } from '../../src/locales/lookup-words';
import { triageWords } from '../../src/locales/triage-words';
import { words } from '../../src/locales/words';

afterEach(() => setLanguage('en-GB'));

test.each([
  [words.shell.list.heading({ answers: 1, ordinary: 0 }), '1 answer'],
  [words.shell.list.heading({ answers: 1200, ordinary: 1 }), '1,200 answers, and 1 that isn’t a bounce'],
  [words.shell.list.heading({ answers: 0, ordinary: 2 }), 'Read: 2 that aren’t bounces'],
  [triageWords.progress({ read: 3, all: 5, missed: 0 }), '3 of 5 read'],
  [triageWords.progress({ read: 3, all: 5, missed: 2 }), '3 of 5 read, 2 couldn’t be'],
  [lookupWords.permission({ count: 2, scopes: ['A', 'B'] }), 'Permissions: A and B'],
  [
    engine.advice.sameFor({ names: ['a@b.test', 'c@d.test', '2 others'] }),
    'The same goes for a@b.test, c@d.test and 2 others.',
  ],
  [
    engine.advice.without.on({ platform: 'online', what: 'both', why: 'Why.' }),
    'For Exchange Online there’s no command to check or fix this. Why.',
  ],
])('a message is filled in: %s', (said, expected) => {
  expect(said).toBe(expected);
});

test('what is filled in stays as it is, whatever it holds', () => {
  expect(words.answer.alsoPossible({ names: '{x} # ${y} `z` \\' })).toBe('It could also be: {x} # ${y} `z` \\.');
});

test('another language takes the place of the words, also where a part of them is held', async () => {
  const held = words.answer.steps;
  await setLanguage('de-AT');
  expect(currentLanguage()).toBe('de');
  expect(held.copy).toBe('Kopieren');
  expect(words.shell.list.heading({ answers: 1200, ordinary: 0 })).toMatch(/^1.200 Antworten$/);
  expect(engine.advice.precautions).toHaveLength(3);
  expect(formatLocale()).toBe('de-AT');
  await setLanguage('en-US');
  expect(held.copy).toBe('Copy');
  expect(list(['a', 'b', 'c'], 'and')).toBe('a, b, and c');
});

test.each(['de', 'de-AT', 'DE-ch'])('%s is German', (tag) => {
  expect(languageFor(tag)).toBe('de');
});

test.each(['fr', 'xx-YY', '', 'toString', '__proto__', 'not a tag', 'en-US'])(
  '“%s” is answered in English, with numbers as English writes them',
  async (tag) => {
    await setLanguage(tag);
    expect(currentLanguage()).toBe('en');
    expect(words.answer.steps.copy).toBe('Copy');
    expect(number(1234)).toBe('1,234');
  },
);

test('languages for tests are no languages of a build for people', () => {
  expect(languageFor('en-XA')).toBe('en');
  expect(languageFor('ar-XB')).toBe('en');
});
