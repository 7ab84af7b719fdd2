// Every pattern takes time in proportion to the text, whatever the text. There is no clock here: on 120,000
// characters a pattern that tries every place with every length runs into the time limit of the test.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../src/parse/words/words';
import { builtInUse, builtOnLoad, patternsOf, piecesFor } from './patterns';
import type { SourcePattern } from './patterns';

const LENGTH = 120_000;
const ALL = ['text', 'parse', 'classify', 'causes', 'advise', 'locales'];
/** The rest of the pane sees hostile text as well. */
const written = patternsOf([...ALL, 'host', 'sources', 'lookups', 'actions', 'pane']);
const built = builtOnLoad(ALL);
const patterns = [...written, ...built];

/** Tries it on what is slow for it, if anything is. @returns on how many texts. */
async function tryOut({ pattern }: SourcePattern): Promise<number> {
  const pieces = piecesFor(pattern);
  for (const piece of pieces) {
    // The last character fits nothing: a pattern that wants the end of the text has to give up everything it took.
    pattern.test(`${piece.repeat(LENGTH / piece.length)}\u0001`);
  }
  // Patterns never give way; without this the time limit of the test could not strike.
  await new Promise((resolve) => setTimeout(resolve, 1));
  return pieces.length;
}

test.each(patterns.map((one, index) => [one.place, index + 1, one] as const))(
  'the pattern at %s (%i) ends on text made to be slow for it',
  async (_place, _number, one) => {
    expect(await tryOut(one)).toBeGreaterThan(0);
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
  for (const one of inUse) expect(await tryOut(one)).toBeGreaterThan(0);
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
