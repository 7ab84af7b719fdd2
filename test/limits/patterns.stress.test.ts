// Every pattern takes steps in proportion to the text, whatever the text. There is no clock here: the steps are counted.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../src/parse/words/words';
import { slowAttackOn } from './growth';
import { builtInUse, builtOnLoad, patternsOf } from './patterns';

const ALL = ['text', 'parse', 'classify', 'causes', 'advise', 'locales'];
/** The rest of the pane sees hostile text as well. */
const written = patternsOf([...ALL, 'host', 'sources', 'lookups', 'actions', 'pane']);
const built = builtOnLoad(ALL);
const patterns = [...written, ...built];

test.each(patterns.map((one, index) => [one.place, index + 1, one] as const))(
  'the pattern at %s (%i) takes steps in proportion to text made to be slow for it',
  (_place, _number, { pattern }) => {
    expect(slowAttackOn(pattern)).toBeNull();
  },
);

test('so do those that are put together while mails are read', async () => {
  const mails = join(__dirname, '../fixtures/samples');
  const { diagnose } = await import('../../src/diagnose');
  const inUse = await builtInUse(async () => {
    for (const name of readdirSync(mails).filter((file) => !file.endsWith('.json')))
      await diagnose({
        kind: 'unknown',
        bytes: new Uint8Array(readFileSync(join(mails, name))),
        origin: { door: 'command-line' },
      });
  });
  expect(inUse.map(({ place }) => place)).toEqual(expect.arrayContaining(['parse/hops.ts:built']));
  expect(inUse.filter(({ pattern }) => slowAttackOn(pattern) !== null)).toEqual([]);
});

test('the patterns were found', () => {
  expect(written.length).toBeGreaterThan(200);
  expect(built.map(({ place }) => place)).toEqual(
    expect.arrayContaining([
      'parse/mail/mail-headers.ts:built',
      'parse/words/words.ts:built',
      'parse/kind/kind.ts:built',
    ]),
  );
});

test('every fragment of every language is part of a built pattern', () => {
  const sources = built.map(({ pattern }) => pattern.source);
  const fragments = LANGUAGES.flatMap((words) => Object.values(words) as readonly unknown[])
    .flat()
    .filter((one) => one instanceof RegExp);
  const unused = fragments.filter(({ source }) => !sources.some((pattern) => pattern.includes(source)));
  expect(unused).toEqual([]);
  expect(fragments.length).toBeGreaterThan(300);
});
