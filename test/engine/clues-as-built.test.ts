import { runInNewContext } from 'node:vm';
import { cluesAsSource, MAKERS, withoutTexts } from '../../scripts/split-knowledge.mjs';
import { CAUSES } from '../../src/causes/registry';
import * as makers from '../../src/classify/clues';
import type { CauseClues } from '../../src/model/cause';

const built = (causes: readonly CauseClues[]): unknown => runInNewContext(`${MAKERS}\n${cluesAsSource(causes)}`, {});

test('the clues that are built into the pane are those of the registry', () => {
  const clues = CAUSES.map(withoutTexts);
  expect(built(clues)).toEqual(clues);
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
