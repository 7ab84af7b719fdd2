import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { cluesAsSource, MAKERS, withoutTexts } from '../../scripts/split-knowledge.mjs';
import { CAUSES } from '../../src/causes/registry';
import * as makers from '../../src/classify/clues';
import type { CauseClues } from '../../src/model/cause';

const built = (causes: readonly CauseClues[]): unknown => runInNewContext(`${MAKERS}\n${cluesAsSource(causes)}`, {});

const patternsOf = (causes: readonly CauseClues[]): readonly RegExp[] =>
  causes.flatMap(({ clues }) => clues.flatMap((clue) => (clue.kind === 'matches' ? clue.pattern : [])));
/** Plain data, in small letters; patterns are compared by themselves. */
const inSmall = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_key, one: unknown) => (typeof one === 'string' ? one.toLowerCase() : one)));

test('the clues that are built into the pane are those of the registry, but for capitals, which do not count', () => {
  const clues = CAUSES.map(withoutTexts);
  const made = built(clues) as readonly CauseClues[];
  expect(inSmall(made)).toEqual(inSmall(clues));
  expect(patternsOf(made).map(({ source, flags }) => `${source} ${flags}`.toLowerCase())).toEqual(
    patternsOf(clues).map(({ source, flags }) => `${source} ${flags}`.toLowerCase()),
  );
});

test('and their patterns find the same', () => {
  const lines = readFileSync(path.join(__dirname, '../fixtures/diagnostics/lines.jsonl'), 'utf8').trim().split('\n');
  const texts = lines.map((line) => (JSON.parse(line) as { readonly text: string }).text);
  const clues = CAUSES.map(withoutTexts);
  const made = patternsOf(built(clues) as readonly CauseClues[]);
  const given = patternsOf(clues);
  expect(given.length).toBeGreaterThan(100);
  const differ = given.flatMap((pattern, index) =>
    texts
      .filter((text) => pattern.exec(text)?.[0] !== made[index]?.exec(text)?.[0])
      .map((text) => `${String(pattern)} in ${text}`),
  );
  expect(differ).toEqual([]);
});

test('a cause that has no codes, or others than its clues have, keeps its own', () => {
  const clues: CauseClues[] = [
    { id: 'none', codes: [], clues: [makers.says(50, 'word', 'two words')], isAboutGroup: true },
    { id: 'more', codes: ['5.7.1', '5.7.2'], clues: [makers.status('5.7.2'), makers.unless('no')] },
    { id: 'range', codes: ['5.7.1'], clues: [makers.statusBetween('5.7.1', '5.7.9')] },
  ];
  expect(built(clues)).toEqual(clues);
  expect(() => built([{ id: 'fewer', codes: [], clues: [makers.status('5.7.2')] }])).toThrow('fewer');
});

test('a phrase that holds the sign between phrases is refused when the pane is built', () => {
  expect(() => built([{ id: 'bar', codes: [], clues: [makers.says(50, 'a|b')] }])).toThrow('a|b');
});
