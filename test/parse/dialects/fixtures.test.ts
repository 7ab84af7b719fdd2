// Samples of who writes like what, in pairs of a text or mail and what must be read from it.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DIALECTS } from '../../../src/parse/dialects/registry';
import { parse } from '../../../src/parse/parse';

const ROOT = join(__dirname, '../../fixtures/dialects');
const SOURCE = join(__dirname, '../../../src/parse/dialects');

interface Expectation {
  readonly kind: readonly string[];
  readonly generator?: string;
  readonly recipients: readonly {
    readonly address: string | null;
    readonly action: string;
    readonly status: string | null;
  }[];
}

const cases = readdirSync(ROOT).flatMap((dialect) =>
  readdirSync(join(ROOT, dialect))
    .filter((name) => !name.endsWith('.json'))
    .map((name) => [dialect, name] as const),
);

const expectationOf = (dialect: string, name: string): Expectation =>
  JSON.parse(readFileSync(join(ROOT, dialect, name.replace(/\.\w+$/, '.json')), 'utf8')) as Expectation;

test.each(cases)('%s/%s is read to its recipients, each with its own action and code', (dialect, name) => {
  const want = expectationOf(dialect, name);
  const bytes = new Uint8Array(readFileSync(join(ROOT, dialect, name)));
  const bounces = parse({ kind: 'unknown', bytes, origin: { door: 'command-line' } });
  expect(bounces).toHaveLength(1);
  const [bounce] = bounces;
  expect(want.kind).toContain(bounce?.kind);
  if (want.generator !== undefined) expect(bounce?.generator).toBe(want.generator);
  expect(bounce?.recipients.map(({ address, action, status }) => ({ address, action, status }))).toEqual(
    want.recipients,
  );
});

test('every dialect is one line of the registry, one file, and one folder of fixtures', () => {
  const files = readdirSync(SOURCE).filter((name) => name.endsWith('.ts') && !/^(?:dialect|registry)\.ts$/.test(name));
  const ids = DIALECTS.map(({ id }) => id).sort();
  expect(ids).toEqual(files.map((name) => name.replace('.ts', '')).sort());
  expect(ids).toEqual(readdirSync(ROOT).sort());
});

test('every dialect has a sample that it is written in', () => {
  const own = cases.filter(([, name]) => !name.startsWith('near-')).map(([dialect]) => dialect);
  expect([...new Set(own)].sort()).toEqual(DIALECTS.map(({ id }) => id).sort());
});
