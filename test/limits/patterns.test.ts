// Every pattern in the engine takes time in proportion to the text, whatever the text. There is no clock here: on 60,000
// characters a pattern that tries every place with every length runs into the time limit of the test.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { builtPatternsOf, patternsOf, piecesFor } from './patterns';
import type { SourcePattern } from './patterns';

const LENGTH = 60_000;
const ALL = ['text', 'parse', 'classify', 'causes', 'advise', 'locales'];
const patterns = patternsOf(ALL);
const ROOMS = new Map<string, SourcePattern[]>();
for (const entry of patterns) {
  const file = entry.place.split(':', 1)[0] ?? '';
  ROOMS.set(file, [...(ROOMS.get(file) ?? []), entry]);
}

/** Tries them on what is slow for them, if anything is. @returns how many pairs were tried. */
async function tryAll(list: readonly SourcePattern[]): Promise<number> {
  let tried = 0;
  for (const { pattern } of list) {
    for (const piece of piecesFor(pattern)) {
      // The last character fits nothing: a pattern that wants the end of the text has to give up everything it took.
      pattern.test(`${piece.repeat(LENGTH / piece.length)}\u0001`);
      tried++;
    }
    // Patterns never give way; without this the time limit of the test could not strike.
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return tried;
}

test.each([...ROOMS])('the patterns of %s end on text made to be slow for them', async (_, list) => {
  expect(await tryAll(list)).toBeGreaterThan(0);
});

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
  expect(built.map(({ place }) => place)).toEqual(expect.arrayContaining(['parse/mail-headers.ts:built']));
  expect(await tryAll(built)).toBeGreaterThan(built.length);
});

test('the patterns were found', () => {
  expect(patterns.length).toBeGreaterThan(200);
});
