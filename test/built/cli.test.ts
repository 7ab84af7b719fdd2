// The command line as people run it: the built file, in a process of its own. The browser project's setup builds it.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CLI = join(__dirname, '../../dist/cli.js');
const SAMPLES = join(__dirname, '../fixtures/samples');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redeliver-cli-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', input });
  return { status, stdout, stderr, lines: stdout.split('\n').filter((line) => line !== '') };
}

interface Line {
  readonly file: string;
  readonly part?: string;
  readonly kind: string;
  readonly recipients: readonly Record<string, unknown>[];
  readonly warnings: readonly string[];
}
const parsed = (lines: readonly string[]): readonly Line[] => lines.map((line) => JSON.parse(line) as Line);

test('one JSON object a line has the fields of the contract', () => {
  const { status, lines } = run(['--json', join(SAMPLES, '001-exo-57124-internal-restricted-group.eml')]);
  expect(status).toBe(0);
  const [answer] = parsed(lines);
  expect(answer).toMatchObject({
    file: expect.stringMatching(/001-exo-57124/) as string,
    kind: 'failure',
    generator: 'exchange-online',
    language: 'en',
    authenticity: { verdict: 'unknown', reasons: expect.any(Array) as unknown[] },
    recipients: [
      {
        address: 'allhands@contoso.com',
        action: 'failed',
        status: '5.7.124',
        reply: 550,
        diagnostic: '550 5.7.124 Sender not in allowed-senders list',
        remoteMta: null,
        causes: expect.any(Array) as unknown[],
        fixableBy: ['group-owner', 'recipient-admin'],
      },
    ],
    groups: ['allhands@contoso.com'],
    original: {
      messageId: '<6035EA55A8C4AD6434322C613A680B993E28532D@AM0PR00MB0001.eurprd00.prod.outlook.com>',
      subject: 'Quarterly plan',
      from: 'dana.okafor@contoso.com',
      to: ['allhands@contoso.com'],
      date: '2026-03-10T09:14:18Z',
    },
    warnings: [],
  });
  const causes = answer?.recipients[0]?.['causes'] as readonly { readonly id: string }[];
  expect(causes[0]).toEqual({
    id: 'group-sender-not-allowed',
    certainty: 'certain',
    evidence: [{ source: 'delivery-status', quote: '550 5.7.124 Sender not in allowed-senders list' }],
  });
});

test('a delayed recipient is listed with its action and without causes', () => {
  const { lines } = run(['--json', join(SAMPLES, '034-exchange2013-mixed-actions.eml')]);
  const slow = parsed(lines)[0]?.recipients.find(({ address }) => address === 'slow@litwareinc.com');
  expect(slow).toMatchObject({ action: 'delayed', status: '4.4.7', causes: [], fixableBy: [] });
});

test('a bounce attached to another mail names its part', () => {
  const { lines } = run(['--json', join(SAMPLES, '140-forwarded-as-attachment.eml')]);
  expect(parsed(lines).map(({ part, kind }) => [part, kind])).toEqual([['2', 'failure']]);
});

test('one bad file is told and does not stop the rest', () => {
  writeFileSync(join(folder, 'a-empty.eml'), '');
  writeFileSync(join(folder, 'b.txt'), '550 5.7.124 Sender not in allowed-senders list');
  const { status, lines, stderr } = run(['--json', folder, join(folder, 'nowhere.eml')]);
  expect(status).toBe(1);
  expect(parsed(lines).map(({ kind }) => kind)).toEqual(['unreadable', 'failure', 'unreadable']);
  expect(stderr).toMatch(/a-empty\.eml: The input is empty/);
  expect(stderr).toMatch(/nowhere\.eml: There is no such file/);
  expect(stderr).not.toMatch(/\bat .*\.js/);
});

test('a folder is read in name order, folders in it too, and a link in a circle once', () => {
  mkdirSync(join(folder, 'b'));
  for (const name of ['c.txt', 'a.txt', 'b/x.txt']) writeFileSync(join(folder, name), '550 5.1.1 User unknown');
  symlinkSync(folder, join(folder, 'b', 'loop'));
  const { lines } = run(['--json', folder]);
  expect(parsed(lines).map(({ file }) => file.slice(folder.length + 1))).toEqual(['a.txt', 'b/x.txt', 'c.txt']);
});

test('hundreds of files are answered in name order, whichever thread reads them, and it ends with the last of them', () => {
  const names = Array.from({ length: 300 }, (_, index) => `${String(index).padStart(3, '0')}.txt`);
  names.forEach((name, index) => {
    writeFileSync(join(folder, name), index % 50 === 7 ? '' : `550 5.1.1 <u${index}@contoso.com>: User unknown`);
  });
  const { status, lines, stderr } = run(['--json', folder]);
  expect(status).toBe(1);
  const answers = parsed(lines);
  expect(answers.map(({ file }) => file.slice(folder.length + 1))).toEqual(names);
  expect(answers.map(({ recipients }) => recipients[0]?.['address'] ?? null)).toEqual(
    names.map((_, index) => (index % 50 === 7 ? null : `u${index}@contoso.com`)),
  );
  expect(stderr.match(/: The input is empty/g)).toHaveLength(6);
  const { lines: texts } = run([folder]);
  expect(texts.filter((line) => /^\S+\d{3}\.txt$/.test(line))).toHaveLength(294);
});

const isUnix = process.platform !== 'win32';
// Elsewhere there are no such files: nothing to test, and nothing to skip.
const onUnix = (name: string, run: () => void): void => {
  if (isUnix) test(name, run);
};

onUnix('a pipe or a device in a folder is skipped with a line of its own, and never waited on', () => {
  spawnSync('mkfifo', [join(folder, 'a.eml')]);
  symlinkSync('/dev/zero', join(folder, 'b.eml'));
  writeFileSync(join(folder, 'c.txt'), '550 5.1.1 User unknown');
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, '--json', folder], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  expect(status).toBe(1);
  const answers = parsed(stdout.trim().split('\n'));
  expect(answers.map(({ kind }) => kind)).toEqual(['unreadable', 'unreadable', 'failure']);
  expect(answers[0]?.warnings).toEqual(['It is not a regular file, so it was skipped.']);
  expect(stderr.match(/[ab]\.eml: It is not a regular file/g)).toHaveLength(2);
});

test('a file called «-» in a folder is a file, not standard input', () => {
  writeFileSync(join(folder, '-'), '550 5.1.1 User unknown');
  const { status, stdout } = spawnSync(process.execPath, [CLI, '--json', '.'], {
    encoding: 'utf8',
    cwd: folder,
    input: '550 5.2.2 Mailbox full',
  });
  expect(status).toBe(0);
  expect(parsed(stdout.trim().split('\n'))).toMatchObject([{ file: '-', recipients: [{ status: '5.1.1' }] }]);
});

test('a folder without files says so, and was read', () => {
  mkdirSync(join(folder, 'inner'));
  const { status, stdout, stderr } = run(['--json', folder]);
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  expect(stderr).toBe(`redeliver: ${folder}: The folder holds no files.\n`);
});

describe('writing', () => {
  const cliIn = (place: string): string => `"${process.execPath}" "${CLI}" --json "${place}"`;
  const shell = (command: string) => spawnSync('sh', ['-c', command], { encoding: 'utf8' });

  onUnix('to a full device ends with a message and without a stack', () => {
    writeFileSync(join(folder, 'a.txt'), '550 5.1.1 User unknown');
    const { status, stderr } = shell(`${cliIn(folder)} > /dev/full`);
    expect(stderr).toBe('redeliver: The answers cannot be written. There is no room left.\n');
    expect(status).toBe(1);
  });

  onUnix('to a reader that has had enough ends without a word, and not with success', () => {
    writeFileSync(join(folder, 'a.txt'), '550 5.1.1 User unknown');
    expect(shell(`{ sleep 0.5; ${cliIn(folder)}; echo $? >&2; } | true`).stderr).toBe('1\n');
  });
});

test('standard input is read where the path is a dash', () => {
  const { status, lines } = run(['--json', '-'], 'bob@contoso.com\n550 5.7.124 Sender not in allowed-senders list');
  expect(status).toBe(0);
  expect(parsed(lines)[0]).toMatchObject({ file: '-', kind: 'failure' });
});

test.each([[['--role', 'boss', 'x']], [['--colour', 'x']], [[]], [['--lang', '!!', 'x']]])(
  '%j are unusable arguments',
  (args) => {
    const { status, stdout, stderr } = run(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/Usage:/);
  },
);

test('a person gets the verdict first, steps for the chosen role, and no escape sequences from the bounce', () => {
  writeFileSync(
    join(folder, 'x.txt'),
    'bob@contoso.com\n550 5.7.124 \u001b[31mSender not in allowed-senders list\u001b[0m',
  );
  const { stdout } = run(['--role', 'admin', join(folder, 'x.txt')]);
  expect(stdout.split('\n')[1]).toBe(
    'The group bob@contoso.com takes mail only from people on its list, and you are not on it.',
  );
  expect(stdout).toMatch(/Get-DistributionGroup -Identity 'bob@contoso\.com'/);
  expect(stdout).not.toContain('\u001b');
});

test('the scripts that opening a bounce loads stay within 120 KB, the reader within 45', () => {
  const { status, stdout } = spawnSync(process.execPath, [join(__dirname, '../../scripts/size.mjs')], {
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/opening a bounce, brotli: .* kept/);
  expect(stdout).toMatch(/the reader, gzip: .* kept/);
  expect(status).toBe(0);
});

describe('the compiled program beside it', () => {
  const sample = join(SAMPLES, '001-exo-57124-internal-restricted-group.eml');
  const cacheOf = (dist: string): string => join(dist, 'cli-program.cache');
  const answerOf = (dist: string) =>
    spawnSync(process.execPath, [join(dist, 'cli.js'), '--json', sample], { encoding: 'utf8' });
  const right = readFileSync(cacheOf(join(CLI, '..')));
  const withCache = (cache: Uint8Array | null) => {
    for (const name of ['cli.js', 'cli-program.js', 'package.json']) cpSync(join(CLI, '..', name), join(folder, name));
    if (cache !== null) writeFileSync(cacheOf(folder), cache);
    return answerOf(folder);
  };

  test('belongs to this very program', () => {
    const mark = right.subarray(0, 20).toString('latin1');
    expect(readFileSync(join(CLI, '../cli-program.js'), 'utf8').endsWith(mark)).toBe(true);
    expect(right.length).toBeGreaterThan(100_000);
  });

  test.each<[string, Uint8Array | null]>([
    ['is there', right],
    ['is missing', null],
    ['is empty', Buffer.alloc(0)],
    ['is another program’s', Buffer.concat([Buffer.alloc(20, 'x'), right.subarray(20)])],
    ['was cut', right.subarray(0, right.length >> 1)],
    ['is no code', Buffer.concat([right.subarray(0, 20), Buffer.alloc(5000, 'x')])],
  ])('the answer is the same where it %s', (_, cache) => {
    const { status, stdout, stderr } = withCache(cache);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(answerOf(join(CLI, '..')).stdout);
  });
});
