// npm run accuracy counts what is right, and what is not.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accuracyPage } from '../../scripts/accuracy-page.mjs';
import { judge } from '../../scripts/judge-answers.mjs';
import type { Answer, Known } from '../../scripts/judge-answers.mjs';
import { casesOf } from '../../scripts/known-answers.mjs';
import { findingsAsJson } from '../../src/advise/answer-json';
import { examine } from '../../src/diagnose';

/** Prettier decides about lines and blanks. */
const words = (text: string): string => text.replace(/-{3,}/g, '---').replace(/\s+/g, ' ').trim();

const want = (causes: readonly string[], more: Partial<Known> = {}): Known => ({
  kind: ['failure'],
  recipients: [{ address: 'jo.tan@fabrikam.com', status: '5.7.1', causes }],
  ...more,
});
const answer = (id: string, certainty: string, more: Partial<Answer> = {}): Answer => ({
  kind: 'failure',
  generator: 'postfix',
  language: 'en',
  groups: [],
  recipients: [{ address: 'Jo.Tan@fabrikam.com', status: '5.7.1', diagnostic: 'no', causes: [{ id, certainty }] }],
  ...more,
});

test('a right answer counts for its generator, its language and its cause', () => {
  const { totals, tables, misses } = judge(
    [{ name: 'a', want: want(['spf-fail']) }],
    [[answer('spf-fail', 'certain')]],
  );
  expect(misses).toEqual([]);
  expect(totals.get('cause')).toEqual({ right: 1, all: 1 });
  expect(totals.get('certain is right')).toEqual({ right: 1, all: 1 });
  expect(tables.map(({ rows }) => rows.map(({ name, mails }) => [name, mails]))).toEqual([
    [['postfix', 1]],
    [['en', 1]],
    [['spf-fail', 1]],
  ]);
});

test('a wrong cause that is called certain is two misses, and spoils the row of the wanted cause', () => {
  const { totals, tables, misses } = judge(
    [{ name: 'a', want: want(['spf-fail']) }],
    [[answer('dkim-fail', 'certain')]],
  );
  expect(totals.get('cause')).toEqual({ right: 0, all: 1 });
  expect(totals.get('certain is right')).toEqual({ right: 0, all: 1 });
  expect(misses).toHaveLength(2);
  expect(tables[2]?.rows[0]?.counts.get('cause')).toEqual({ right: 0, all: 1 });
});

test('a failure that is not recognised, a recipient too many and a wrong language are misses', () => {
  const missed = judge([{ name: 'a', want: want(['spf-fail']) }], [[answer('x', 'likely', { kind: 'delay' })]]);
  expect(missed.totals.get('bounce or not')).toEqual({ right: 0, all: 1 });
  expect(missed.tables[0]?.rows[0]?.counts.get('recall')).toEqual({ right: 0, all: 1 });
  const twice = answer('spf-fail', 'likely', { language: 'de' });
  const { totals } = judge(
    [{ name: 'a', want: want(['spf-fail'], { language: 'en' }) }],
    [
      [
        {
          ...twice,
          recipients: [...twice.recipients, { address: 'x@y.z', status: null, diagnostic: null, causes: [] }],
        },
      ],
    ],
  );
  expect(totals.get('no recipient too many')).toEqual({ right: 0, all: 1 });
  expect(totals.get('language')).toEqual({ right: 0, all: 1 });
});

test('an expectation may leave out the recipients: what it says is judged', () => {
  const { totals, misses } = judge([{ name: 'a', want: { kind: ['delay'] } }], [[answer('x', 'likely')]]);
  expect(totals.get('kind')).toEqual({ right: 0, all: 1 });
  expect(totals.get('recipient')).toBeUndefined();
  expect(misses).toHaveLength(2);
});

test('a recipient counts where an address is expected; what is expected of one not found is a miss', () => {
  const nobody = judge([{ name: 'a', want: want(['spf-fail']) }], [[answer('spf-fail', 'likely', { recipients: [] })]]);
  expect(nobody.totals.get('recipient')).toEqual({ right: 0, all: 1 });
  expect(nobody.totals.get('status')).toEqual({ right: 0, all: 1 });
  expect(nobody.totals.get('cause')).toEqual({ right: 0, all: 1 });
  const unnamed = judge(
    [{ name: 'a', want: { kind: ['failure'], recipients: [{ causes: ['spf-fail'] }] } }],
    [[answer('spf-fail', 'likely')]],
  );
  expect(unnamed.totals.get('recipient')).toBeUndefined();
  expect(unnamed.totals.get('cause')).toEqual({ right: 1, all: 1 });
});

test('false alarms are counted apart: no failure, genuine, forged', () => {
  const verdict = (name: string): Partial<Answer> => ({ authenticity: { verdict: name, reasons: [] } });
  const { alarms } = judge(
    [
      { name: 'a', want: { kind: ['not-a-bounce'], recipients: [] } },
      { name: 'b', want: { kind: ['delay'], recipients: [] } },
      { name: 'c', want: want(['spf-fail'], { authenticity: ['genuine', 'unknown'] }) },
      { name: 'd', want: want(['spf-fail'], { authenticity: ['suspicious'] }) },
      { name: 'e', want: want(['spf-fail'], { authenticity: ['suspicious', 'unknown'] }) },
    ],
    [
      [answer('spf-fail', 'likely')],
      [answer('spf-fail', 'likely', { kind: 'delay' })],
      [answer('spf-fail', 'likely', verdict('suspicious'))],
      [answer('spf-fail', 'likely', verdict('unknown'))],
      [answer('spf-fail', 'likely', verdict('unknown'))],
    ],
  );
  expect(Object.fromEntries(alarms)).toEqual({
    'no failure, but called one': { right: 1, all: 2 },
    'genuine, but called suspicious': { right: 0, all: 1 },
    'forged, but not called suspicious': { right: 0, all: 1 },
  });
});

test('docs/accuracy.md says what the fixtures give today; npm run docs writes it', async () => {
  const root = join(__dirname, '../..');
  const known = casesOf(join(root, 'test/fixtures')).map((one) => ({
    ...one,
    name: one.name.replace(`${root}/`, ''),
  }));
  const answers: Answer[][] = [];
  for (const { file, text } of known) {
    const bytes = file === undefined ? new TextEncoder().encode(text) : new Uint8Array(readFileSync(file));
    const found = await examine({ kind: 'unknown', bytes, origin: { door: 'command-line' } });
    answers.push(
      found.map(
        ({ bounce, findings, authenticity, causes }) =>
          findingsAsJson(bounce, findings, authenticity, causes) as Answer,
      ),
    );
  }
  const page = readFileSync(join(root, 'docs/accuracy.md'), 'utf8');
  expect(words(page)).toBe(words(accuracyPage(judge(known, answers), known)));
});

describe('npm run accuracy', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [join(__dirname, '../../scripts/accuracy.mjs'), ...args], { encoding: 'utf8' });

  test.each([
    [[], /Name a folder/],
    [['/no/such/folder'], /\/no\/such\/folder: there is no such folder/],
    [[__dirname], /it holds no expectations/],
  ])('%j says what is wrong', (args, message) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\bat .*\.mjs/);
  });
});
