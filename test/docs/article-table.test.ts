// docs/article-5.7.1.md says which cause gives each statement of the article, and to whom.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CAUSES } from '../../src/causes/registry';

interface Row {
  readonly says: string;
  readonly ids: readonly string[];
  readonly readers: readonly string[];
}

const cellsOf = (line: string): readonly string[] => line.split('|').map((cell) => cell.trim());
const rows: readonly Row[] = readFileSync(join(__dirname, '../../docs/article-5.7.1.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|') && line.includes('`'))
  .map((line) => {
    const [, says = '', causes = '', readers = ''] = cellsOf(line);
    return {
      says,
      ids: [...causes.matchAll(/`([^`]+)`/g)].map(([, id = '']) => id),
      readers: readers === '-' ? [] : readers.split(', '),
    };
  });
const READERS = ['sender', 'owner', 'recipientAdmin', 'senderAdmin'] as const;

test('the table has a row for each statement', () => {
  expect(rows.length).toBeGreaterThan(40);
  expect(rows.filter(({ ids }) => ids.length === 0)).toEqual([]);
});

test('every cause that the table names exists', () => {
  const known = new Set(CAUSES.map(({ id }) => id));
  const dead = rows.flatMap(({ says, ids }) => ids.filter((id) => !known.has(id)).map((id) => `${id}: ${says}`));
  expect(dead).toEqual([]);
});

test('the table names only readers there are', () => {
  const known: readonly string[] = READERS;
  expect(rows.flatMap(({ readers }) => readers.filter((reader) => !known.includes(reader)))).toEqual([]);
});

test('each reader that the table names gets steps from one of the causes beside it', () => {
  const without = rows.flatMap(({ says, ids, readers }) => {
    const steps = CAUSES.filter(({ id }) => ids.includes(id)).map((cause) => cause.steps);
    return READERS.filter((reader) => readers.includes(reader))
      .filter((reader) => !steps.some((each) => (each[reader] ?? []).length > 0))
      .map((reader) => `${reader}: ${says}`);
  });
  expect(without).toEqual([]);
});
