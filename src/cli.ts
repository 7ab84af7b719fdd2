import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
  writeSync,
} from 'node:fs';
import type { Dirent, Stats } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { advise } from './advise/advise';
import { findingsAsJson } from './advise/answer-json';
import { adviceAsText } from './advise/report';
import { inLanes, lane, startLane } from './cli-lanes';
import type { Lane } from './cli-lanes';
import { examine } from './diagnose';
import type { Examination } from './diagnose';
import type { Advice } from './model/advice';
import type { Role } from './model/cause';

const USAGE = `Usage: node dist/cli.js [--json] [--role sender|owner|admin] [--lang TAG] PATH... | -

Reads bounces and says why each mail bounced, who can fix it and how. PATH is a file or a folder (.eml, .msg, .html,
.txt or anything else, told apart by its content); - is standard input.

  --json        one JSON object a line for each bounce found
  --role ROLE   whose steps to show: sender (default), owner of a group, or admin
  --lang TAG    language of the answer; English (en) is the only one so far
  --help        this text

Exit status: 0 every input was read, 1 at least one could not be read or the answers could not be written, 2 the
arguments are unusable.`;
/** A file beyond this is no mail; reading it would only fill memory. */
const MAX_FILE_BYTES = 256 * 1024 * 1024;
const MAX_HEAD_BYTES = 32 * 1024 * 1024;
const ROLES: readonly Role[] = ['sender', 'owner', 'admin'];

interface Options {
  readonly json: boolean;
  readonly role: Role;
  readonly paths: readonly string[];
}

class UsageError extends Error {}

/** Nobody can be told any more: the end of everything. */
class OutputError extends Error {}
const UNWRITTEN = 'The answers cannot be written.';

function readOptions(args: readonly string[]): Options | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const role = ROLES.find((name) => name === (values.role ?? 'sender'));
  if (!role) throw new UsageError(`--role takes sender, owner or admin, not “${values.role ?? ''}”.`);
  if (values.lang !== undefined && !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(values.lang)) {
    throw new UsageError(`--lang takes a language tag such as en or de-AT, not “${values.lang}”.`);
  }
  if (positionals.length === 0) throw new UsageError('Name a file or a folder, or - for standard input.');
  if (values.lang !== undefined && !/^en\b/i.test(values.lang))
    say(`No answer in “${values.lang}” yet; it comes in English.`);
  return { json: values.json === true, role, paths: positionals };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        role: { type: 'string' },
        lang: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}

function messageOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'There is no such file.';
  if (code === 'ENOSPC') return 'There is no room left.';
  if (code === 'EACCES' || code === 'EPERM') return 'It may not be read: permission denied.';
  return error instanceof Error ? error.message : String(error);
}

let hasSaid = false;
function say(line: string): void {
  hasSaid = true;
  process.stderr.write(`redeliver: ${line}\n`);
}

/** One thing to read. A file «-» in a folder is a file; what a folder holds beside files and folders is skipped. */
interface Input {
  readonly path: string;
  readonly isStandardInput?: boolean;
  readonly why?: string;
}

/** Reading a named pipe or a terminal would wait for whoever writes to it, perhaps for ever. */
const NOT_A_FILE = 'It is not a regular file, so it was skipped.';
const EMPTY_FOLDER = 'The folder holds no files.';

/**
 * Files below the paths, in name order, one at a time. A path that is not there is a file that cannot be read; a link to a
 * folder we are in is not followed again. Synchronous, as all reading here: a file is small, and waiting for a thread to
 * read it takes longer than reading.
 */
function* filesOf(paths: readonly string[]): Generator<Input> {
  for (const path of paths) {
    if (path === '-') yield { path, isStandardInput: true };
    else if (!isFolder(path)) yield { path };
    else if (!(yield* filesIn(path, []))) say(`${path}: ${EMPTY_FOLDER}`);
  }
}

/** @returns whether there was anything in it, or something kept us from looking. */
function* filesIn(folder: string, inside: readonly string[]): Generator<Input, boolean> {
  const real = realpathSync(folder);
  if (inside.includes(real)) return false;
  const entries = entriesOf(folder);
  let hasAny = entries === null;
  for (const entry of entries ?? []) {
    const path = join(folder, entry.name);
    // What a link leads to has to be looked at; of the rest the folder tells.
    const stats = entry.isFile() || entry.isDirectory() ? entry : statsOf(path);
    if (stats?.isDirectory()) hasAny = (yield* filesIn(path, [...inside, real])) || hasAny;
    else {
      yield { path, ...(stats === null || stats.isFile() ? {} : { why: NOT_A_FILE }) };
      hasAny = true;
    }
  }
  return hasAny;
}

/** What cannot be looked at (a link to itself, a name too long) is nothing; reading it says why. */
function statsOf(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}

const isFolder = (path: string): boolean => statsOf(path)?.isDirectory() === true;

/** In name order; null where the folder may not be looked at, which is told. */
function entriesOf(folder: string): readonly Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    say(`${folder}: ${messageOf(error)}`);
    process.exitCode = 1;
    return null;
  }
}

async function bytesOf({ path, isStandardInput, why }: Input): Promise<Uint8Array> {
  if (why !== undefined) throw new Error(why);
  if (isStandardInput !== true) return readStart(path);
  // Whoever writes there may wait for our answers first.
  flush();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const piece = chunk as Buffer;
    size += piece.length;
    if (size > MAX_FILE_BYTES) throw new Error('The input is larger than 256 MB.');
    chunks.push(piece);
  }
  return Buffer.concat(chunks);
}

// The facts of a bounce stand at its beginning; what lies behind the first megabytes of a file too large is not read.
function readStart(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    // A size of nothing is a pipe's or a device's, which has to be read to its end.
    if (size === 0) return readFileSync(file);
    const bytes = new Uint8Array(size <= MAX_FILE_BYTES ? size : MAX_HEAD_BYTES);
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}

/** What is to be said of one file. */
interface Answer {
  readonly lines: readonly string[];
  /** Why it, or something in it, could not be read. */
  readonly unread: readonly string[];
}

async function answerFile(input: Input, options: Options): Promise<Answer> {
  const file = input.path.replaceAll('\\', '/');
  const lines: string[] = [];
  const unread: string[] = [];
  const reportUnread = (why: string): void => {
    unread.push(`${file}: ${why}`);
    if (options.json)
      lines.push(JSON.stringify({ file, kind: 'unreadable', recipients: [], groups: [], warnings: [why] }));
  };
  let examined: readonly Examination[];
  try {
    examined = await examine({
      kind: 'unknown',
      bytes: await bytesOf(input),
      origin: { door: 'command-line', name: file },
    });
  } catch (error) {
    reportUnread(messageOf(error));
    return { lines, unread };
  }
  for (const { bounce, findings, authenticity, causes } of examined) {
    if (bounce.kind === 'unreadable') reportUnread(bounce.warnings.join(' '));
    else if (options.json) {
      lines.push(JSON.stringify({ file, ...findingsAsJson(bounce, findings, authenticity, causes) }));
    } else lines.push(textOf(file, advise(bounce, findings, authenticity, causes), options));
  }
  return { lines, unread };
}

function tell({ lines, unread }: Answer): void {
  for (const why of unread) {
    process.exitCode = 1;
    say(why);
  }
  for (const line of lines) print(line);
}

function textOf(file: string, advice: Advice, { role }: Options): string {
  const part = advice.bounce.part === undefined ? '' : ` (attached message ${advice.bounce.part})`;
  const body = adviceAsText(advice, role).replace(CONTROLS, '');
  const [first = '', ...rest] = body.split('\n');
  return `${style('2', `${file}${part}`)}\n${style('1', first)}\n${rest.join('\n')}`;
}

// A bounce is hostile: escape sequences in it must not reach the terminal.
// eslint-disable-next-line no-control-regex -- control characters are what this takes out
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
let isColour: boolean | undefined;
function style(code: string, text: string): string {
  isColour ??= isForEyes();
  return isColour ? `\u001b[${code}m${text.replace(CONTROLS, '')}\u001b[0m` : text.replace(CONTROLS, '');
}
// Asked for only where text is printed: with this module comes all of Node's network, which takes a while.
const isForEyes = (): boolean =>
  process.env['NO_COLOR'] === undefined && process.getBuiltinModule('node:tty').isatty(1);

/** Answers known within this time go out together: to a pipe, a write each takes as long as a quarter of the reading. */
const GATHER_MS = 5;
const GATHER_CHARS = 32_000;
let gathered = '';
let lastWrite = 0;

/** Prints a line as soon as it is known, but for a few milliseconds: never many of them are in memory. */
function print(line: string): void {
  gathered += `${line}\n`;
  if (gathered.length > GATHER_CHARS || performance.now() - lastWrite > GATHER_MS) flush();
}

/**
 * Writes what is gathered and comes back when it is taken. Node's own stream for standard output takes longer to set up than
 * twenty bounces to read.
 */
function flush(): void {
  let rest = Buffer.from(gathered);
  gathered = '';
  lastWrite = performance.now();
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      // Whoever read the answers has had enough (`| head`): no reason to complain, as other tools do not either.
      if (code === 'EPIPE') process.exit(1);
      if (code !== 'EAGAIN') throw new OutputError(`${UNWRITTEN} ${messageOf(error)}`);
      // A pipe whose reader is slower than we are, and which somebody has told not to wait.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

async function main(): Promise<void> {
  let options: Options | 'help';
  try {
    options = readOptions(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    say(`${error.message}\n\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  if (options === 'help') {
    print(USAGE);
    flush();
    return;
  }
  const { paths } = options;
  // Standard input is read on this thread only, and so is everything beside it.
  const start = (): Lane | null => (paths.includes('-') ? null : startLane(__filename, options));
  await inLanes(filesOf(paths), (input) => answerFile(input, options), tell, start);
  flush();
}

async function run(): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
  // All answers are written. Node would clean its memory before it goes, which takes as long as reading ten bounces. What was
  // said on standard error may still be on its way, where that is a pipe on Windows.
  if (!hasSaid) process.exit();
}

const here = lane();
if (here === null) void run();
else here.serve((input) => answerFile(input as Input, here.data as Options));
