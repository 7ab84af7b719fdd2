// The command line as people run it: the built file, in a process of its own. The browser project's setup builds it.
import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startDohServer } from '../lookups/dns/doh-server';

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
    authenticity: { verdict: 'genuine', reasons: expect.any(Array) as unknown[] },
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
    evidence: [
      {
        source: 'delivery-status',
        quote: '550 5.7.124 Sender not in allowed-senders list',
        speaker: 'own-service',
        host: 'am0pr00mb0001.eurprd00.prod.outlook.com',
      },
    ],
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

test('hundreds of files are answered in name order, each once', () => {
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
const onLinux = (name: string, run: () => void): void => {
  if (process.platform === 'linux') test(name, run);
};

test('one file is the whole program: it runs alone in another folder', () => {
  const alone = join(folder, 'cli.js');
  cpSync(CLI, alone);
  const sample = join(SAMPLES, '001-exo-57124-internal-restricted-group.eml');
  const { status, stdout, stderr } = spawnSync(process.execPath, [alone, '--json', sample], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toBe(run(['--json', sample]).stdout);
});

/** A guard against hanging, not an expectation. */
const HANGS_AFTER_MS = 120_000;

onUnix('a pipe or a device in a folder is skipped with a line of its own, and never waited on', () => {
  spawnSync('mkfifo', [join(folder, 'a.eml')]);
  symlinkSync('/dev/zero', join(folder, 'b.eml'));
  writeFileSync(join(folder, 'c.txt'), '550 5.1.1 User unknown');
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, '--json', folder], {
    encoding: 'utf8',
    timeout: HANGS_AFTER_MS,
  });
  expect(status).toBe(1);
  const answers = parsed(stdout.trim().split('\n'));
  expect(answers.map(({ kind }) => kind)).toEqual(['unreadable', 'unreadable', 'failure']);
  expect(answers[0]?.warnings).toEqual(['It is not a regular file, so it was skipped.']);
  expect(stderr.match(/[ab]\.eml: It is not a regular file/g)).toHaveLength(2);
});

onUnix('a device is refused where it is named, too; a pipe that is named is read to its end', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, '/dev/zero'], {
    encoding: 'utf8',
    timeout: HANGS_AFTER_MS,
  });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toBe('redeliver: /dev/zero: It is not a regular file, so it was skipped.\n');
  const pipe = join(folder, 'pipe');
  spawnSync('mkfifo', [pipe]);
  // More than a pipe holds: it's read in several pieces, and what counts comes last.
  const command = `{ head -c 200000 /dev/zero | tr '\\0' '\\n'; echo '550 5.1.1 User unknown'; } > "${pipe}" & "${process.execPath}" "${CLI}" --json "${pipe}"`;
  const piped = spawnSync('sh', ['-c', command], { encoding: 'utf8', timeout: HANGS_AFTER_MS });
  expect(parsed([piped.stdout])).toMatchObject([{ file: pipe, kind: 'failure', recipients: [{ status: '5.1.1' }] }]);
});

onUnix('folders that link to each other a million times are each read once, which is said', () => {
  const DEPTH = 22;
  const folders = Array.from({ length: DEPTH }, (_, index) => join(folder, 'all', String(index)));
  for (const [index, each] of folders.entries()) {
    mkdirSync(each, { recursive: true });
    const next = folders[index + 1];
    if (next !== undefined) for (const name of ['a', 'b']) symlinkSync(next, join(each, name));
  }
  writeFileSync(join(folders.at(-1) ?? '', 'x.txt'), '550 5.1.1 User unknown');
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, '--json', folders[0] ?? ''], {
    encoding: 'utf8',
    timeout: HANGS_AFTER_MS,
  });
  expect(status).toBe(0);
  expect(parsed(stdout.trim().split('\n'))).toHaveLength(1);
  expect(stderr.match(/\/b: This folder was already read under another name, so it was skipped\./g)).toHaveLength(
    DEPTH - 1,
  );
});

onUnix('a backslash in a name is part of the name', () => {
  writeFileSync(join(folder, 'a\\b.txt'), '550 5.1.1 User unknown');
  expect(parsed(run(['--json', folder]).lines)[0]?.file).toBe(`${folder}/a\\b.txt`);
});

// Other systems do not have such names.
onLinux('a file is read though its name is not valid UTF-8', () => {
  const inner = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xe9])]);
  mkdirSync(inner);
  for (const last of [0xff, 0xfe])
    writeFileSync(Buffer.concat([inner, Buffer.from('/x'), Buffer.from([last])]), `550 5.1.${255 - last} No`);
  const { status, lines, stderr } = run(['--json', folder]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(parsed(lines)).toMatchObject([
    { file: `${folder}/\ufffd/x\ufffd`, recipients: [{ status: '5.1.1' }] },
    { file: `${folder}/\ufffd/x\ufffd`, recipients: [{ status: '5.1.0' }] },
  ]);
});

describe('control characters and halves of surrogate pairs', () => {
  const HOSTILE = '\u001b[31m\u007f\u0085\u009b2J\ud800';
  // oxlint-disable-next-line no-control-regex -- control characters are what this looks for
  const RAW = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|[\ud800-\udfff]/u;
  const mail = [
    'From: MAILER-DAEMON@contoso.com',
    'Subject: =?utf-16be?B?3AAAQQ==?= \u0085 Undelivered',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `The mail to <bob@contoso.com> failed: 550 5.1.1 ${HOSTILE}\tUser unknown`,
  ].join('\r\n');

  test.each([[['--json']], [[]]])('are never printed raw, with %j', (options) => {
    writeFileSync(join(folder, 'x.eml'), mail);
    const { status, stdout } = run([...options, folder]);
    expect(status).toBe(0);
    expect(stdout).toContain('User unknown');
    expect(stdout).not.toMatch(RAW);
  });

  onLinux('nor where they stand in a file name, which can still be told', () => {
    const name = 'a\u001b[31m\n\u009b2J\u007f.txt';
    writeFileSync(join(folder, name), '550 5.1.1 User unknown');
    writeFileSync(join(folder, `b${name}`), '');
    const json = run(['--json', folder]);
    expect(parsed(json.lines).map(({ file }) => file)).toEqual([`${folder}/${name}`, `${folder}/b${name}`]);
    const text = run([folder]);
    for (const printed of [json.stdout, json.stderr, text.stdout, text.stderr]) expect(printed).not.toMatch(RAW);
    const escaped = 'a\\u001b[31m\\u000a\\u009b2J\\u007f.txt';
    expect(text.stdout.split('\n')[0]).toBe(`${folder}/${escaped}`);
    expect(text.stderr).toBe(`redeliver: ${folder}/b${escaped}: The input is empty.\n`);
  });

  test('nor where they stand in an argument', () => {
    const { status, stderr } = run(['--role', '\u001b[31m\u009b', 'x']);
    expect(status).toBe(2);
    expect(stderr).not.toMatch(RAW);
  });
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

  onUnix('to a disk with room for half an answer ends with a message, too', () => {
    for (const name of ['a.txt', 'b.txt']) writeFileSync(join(folder, name), '550 5.1.1 User unknown');
    // A limit on the size of files: like a full disk, the last write takes what there is room for.
    const { status, stderr } = shell(`trap '' XFSZ; ulimit -f 1; ${cliIn(folder)} > "${join(folder, 'out')}"`);
    expect(stderr).toMatch(/^redeliver: The answers cannot be written\. .+\n$/);
    expect(status).toBe(1);
  });

  onUnix('messages to a closed standard error does not stop the answers', () => {
    writeFileSync(join(folder, 'a.txt'), '');
    writeFileSync(join(folder, 'b.txt'), '550 5.1.1 User unknown');
    const { stdout } = shell(`{ ${cliIn(folder)} 2>&1 >&3 3>&- | true; } 3>&1`);
    expect(parsed(stdout.trim().split('\n')).map(({ kind }) => kind)).toEqual(['unreadable', 'failure']);
  });

  onUnix('to a reader that has had enough ends without a word, and not with success', () => {
    // More than a pipe holds, so that it does not matter when the reader goes.
    for (let index = 0; index < 300; index++)
      writeFileSync(join(folder, `${index}.txt`), `550 5.1.1 <${'u'.repeat(200)}@contoso.com>: User unknown`);
    expect(shell(`{ ${cliIn(folder)}; echo $? >&2; } | true`).stderr).toBe('1\n');
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

test('the answer comes in German where that is asked for, and in English where a language is missing', () => {
  writeFileSync(join(folder, 'x.txt'), 'bob@contoso.com\n550 5.7.124 Sender not in allowed-senders list');
  const german = run(['--lang', 'de-AT', join(folder, 'x.txt')]);
  expect(german.stderr).toBe('');
  expect(german.stdout.split('\n')[1]).toBe('Sie dürfen nicht an bob@contoso.com senden.');
  const french = run(['--lang', 'fr', join(folder, 'x.txt')]);
  expect(french.status).toBe(0);
  expect(french.stderr).toContain('fr');
  expect(french.stdout).toBe(run([join(folder, 'x.txt')]).stdout);
});

test('a person gets the verdict first, steps for the chosen role, and no escape sequences from the bounce', () => {
  writeFileSync(
    join(folder, 'x.txt'),
    'bob@contoso.com\n550 5.7.124 \u001b[31mSender not in allowed-senders list\u001b[0m',
  );
  const { stdout } = run(['--role', 'admin', join(folder, 'x.txt')]);
  expect(stdout.split('\n')[1]).toBe('The sender isn’t allowed to send to bob@contoso.com.');
  expect(stdout).toMatch(/Get-DistributionGroup -Identity 'bob@contoso\.com'/);
  expect(stdout).not.toContain('\u001b');
});

test('--check-dns says whom it asks about what, before it does, and puts the answer into the JSON', async () => {
  const server = await startDohServer();
  server.zone = { 'fabrikam.com': ['MX 0 .'] };
  const path = join(folder, 'bounce.txt');
  writeFileSync(path, 'jo@fabrikam.com\n550 5.4.312 DNS query failed: no MX record for fabrikam.com\n');
  // Not spawnSync: the resolver runs in this process.
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [
    CLI,
    '--json',
    '--check-dns',
    '--resolver',
    server.address,
    path,
  ]);
  await server.close();
  expect(stderr).toContain(`Asking ${server.address} about fabrikam.com`);
  expect(server.asked).toEqual(['fabrikam.com MX']);
  expect(JSON.parse(stdout)).toMatchObject({
    dns: [
      {
        check: 'recipient-mx',
        subject: 'fabrikam.com',
        rating: 'wrong',
        findings: [{ id: 'mx-null' }],
        correction: null,
      },
    ],
  });
});
