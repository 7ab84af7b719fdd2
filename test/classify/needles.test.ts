// A pattern is tried only on text that holds one of its needles. A needle too many hides a match; these tests look for one.
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CLUES } from '../../src/causes/knowledge';
import { needlesOf } from '../../src/classify/needles';
import { toPassage } from '../../src/classify/match';
import { parse } from '../../src/parse/parse';

const patterns = CLUES.flatMap(({ id, clues }) =>
  clues.flatMap((clue) => (clue.kind === 'matches' ? [{ id, pattern: clue.pattern }] : [])),
);

const hasNeedle = (pattern: RegExp, text: string): boolean =>
  needlesOf(pattern)?.some((needle) => text.toLowerCase().includes(needle)) ?? true;

describe('what needles a pattern has', () => {
  test.each<[RegExp, readonly string[] | null]>([
    [/bare ?linefeed/i, ['linefeed']],
    [/\bARC\b.{0,30}\b(?:fail|invalid)/i, ['fail', 'invalid']],
    [/(?:gone|not here)/, ['gone', 'not here']],
    [/colou?r/, ['colo']],
    [/ab+c/, null],
    [/[abc]{3,9}\d/, null],
    [/(?:optional words)?x/, null],
    [/one thing|\d\d/, null],
    [/one thing|another\.thing/, ['one thing', 'another.thing']],
    [/needed(?!forbidden text)/, ['needed']],
    [/it\(s\) brackets/i, ['it(s) brackets']],
    [/x{0,3}yes{1,2}/, ['yes']],
    [/\u00fcberf\u00fcllt/i, ['überfüllt']],
    [/caf\xe9 (?:au|lait)/i, ['café ']],
    [/\x41\x42\d/, null],
  ])('%s', (pattern, needles) => {
    expect(needlesOf(pattern)).toEqual(needles);
  });
});

test('nearly all patterns of the catalogue have one, or all would be tried on every text', () => {
  const without = patterns.filter(({ pattern }) => needlesOf(pattern) === null).map(({ pattern }) => String(pattern));
  expect(without.length).toBeLessThan(patterns.length / 12);
});

describe('text that a pattern matches holds a needle of it', () => {
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
        if (!hasNeedle(pattern, text)) throw new Error(`${String(pattern)} matches “${text}” without a needle`);
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
        if (!hasNeedle(pattern, text)) throw new Error(`${String(pattern)} matches “${text}” without a needle`);
      }
    }
    expect(matched).toBeGreaterThan(patterns.length * 10);
  });
});
