// Every pattern in the engine takes time in proportion to the text, whatever the text. There is no clock here: on 60,000
// characters a pattern that tries every place with every length runs into the time limit of the test.
import { patternsOf, piecesFor } from './patterns';

const LENGTH = 60_000;
const patterns = patternsOf(['text', 'parse', 'classify', 'causes', 'advise', 'locales']);
const ROOMS = new Map<string, typeof patterns>();
for (const entry of patterns) {
  const file = entry.place.split(':', 1)[0] ?? '';
  ROOMS.set(file, [...(ROOMS.get(file) ?? []), entry]);
}

test.each([...ROOMS])('the patterns of %s end on text made to be slow for them', async (_, list) => {
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
  expect(tried).toBeGreaterThan(0);
});

test('the patterns were found', () => {
  expect(patterns.length).toBeGreaterThan(200);
});
