// Every pattern takes time in proportion to the text, whatever the text. There is no clock here: on 120,000
// characters a pattern that tries every place with every length runs into the time limit of the test.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { builtPatternsOf, patternsOf, piecesFor } from './patterns';
import type { SourcePattern } from './patterns';

const LENGTH = 120_000;
const ALL = ['text', 'parse', 'classify', 'causes', 'advise', 'locales'];
/** The rest of the pane sees hostile text as well. */
const patterns = patternsOf([...ALL, 'host', 'sources', 'lookups', 'actions', 'pane']);

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

test('so do those that are put together out of text', async () => {
  const mails = join(__dirname, '../fixtures/samples');
  const built = await builtPatternsOf(ALL, async () => {
    const { diagnose } = await import('../../src/diagnose');
    for (const name of readdirSync(mails).filter((file) => !file.endsWith('.json')))
      await diagnose({
        kind: 'unknown',
        bytes: new Uint8Array(readFileSync(join(mails, name))),
        origin: { door: 'command-line' },
      });
  });
  expect(built.map(({ place }) => place)).toEqual(expect.arrayContaining(['parse/mail/mail-headers.ts:built']));
  for (const one of built) expect(await tryOut(one)).toBeGreaterThan(0);
});

test('the patterns were found', () => {
  expect(patterns.length).toBeGreaterThan(200);
});
