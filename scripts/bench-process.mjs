// How long the command line takes for a thousand mails as a process, start-up included, beside Sisimai (Perl; Debian:
// libsisimai-perl), the fastest bounce reader that names addresses and causes. The programs take turns, so that a busy machine
// is busy for both, and what counts are ratios within a turn. Growth: four thousand mails against one thousand.
// Usage: npm run bench:process -- DIR [turns=7]   (DIR holds mails, which are repeated up to the number wanted; build first)
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';

const MAILS = 1000;
const [dir, turns = '7'] = process.argv.slice(2);
if (dir === undefined || !(Number(turns) >= 1)) {
  console.error('Usage: npm run bench:process -- DIR [turns=7]   (DIR holds mails; build first)');
  process.exit(2);
}
const SISIMAI = 'use Sisimai; my $found = Sisimai->make($ARGV[0]); die unless $found and @$found;';
const CLI = path.join(import.meta.dirname, '../dist/cli.js');

/** A folder with so many mails: those of `from`, again and again, under names of their own. */
function fill(folder, from, count) {
  const entries = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  if (entries.length === 0) throw new Error(`${from}: it holds no files.`);
  mkdirSync(folder);
  for (let i = 0; i < count; i++) {
    const { parentPath, name } = entries[i % entries.length];
    copyFileSync(path.join(parentPath, name), path.join(folder, `${String(i).padStart(5, '0')}-${name}`));
  }
  return folder;
}

// The shell's own `times` says what its children took: Node can tell processor time of itself only.
const MEASURED = '"$@" >/dev/null 2>&1 || exit 1; times';

/** @returns seconds on the clock and of the processors, NaN where the program is missing or fails */
function measure(command) {
  const start = performance.now();
  const { status, stdout } = spawnSync('sh', ['-c', MEASURED, 'sh', ...command], { encoding: 'utf8' });
  const clock = (performance.now() - start) / 1000;
  if (status !== 0) return { clock: NaN, processor: NaN };
  const [, ofChildren = ''] = stdout.trim().split('\n');
  const seconds = [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)].map(([, min, sec]) => Number(min) * 60 + Number(sec));
  return { clock, processor: seconds.reduce((sum, one) => sum + one, 0) };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const show = (numbers, unit = '') =>
  `${median(numbers).toFixed(2)}${unit} (${Math.min(...numbers).toFixed(2)} to ${Math.max(...numbers).toFixed(2)})`;

const temporary = mkdtempSync(path.join(tmpdir(), 'redeliver-bench-'));
try {
  const [few, many] = [MAILS, 4 * MAILS].map((count) => fill(path.join(temporary, String(count)), dir, count));
  const commands = {
    'an empty Node process': [process.execPath, '-e', '0'],
    [`Redeliver, ${MAILS} mails`]: [process.execPath, CLI, '--json', few],
    [`Sisimai, ${MAILS} mails`]: ['perl', '-e', SISIMAI, few],
    [`Redeliver, ${4 * MAILS} mails`]: [process.execPath, CLI, '--json', many],
  };
  const names = Object.keys(commands);
  const [, redeliver, sisimai, redeliverMany] = names;
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let turn = 0; turn < Number(turns); turn++) for (const name of names) times[name].push(measure(commands[name]));

  for (const what of ['clock', 'processor']) {
    console.log(`Seconds (${what}), median of ${turns} turns (best to worst)`);
    const of = (name) => times[name].map((time) => time[what]);
    const ratio = (one, other) => of(one).map((time, turn) => time / of(other)[turn]);
    for (const name of names) {
      const isThere = !of(name).some(Number.isNaN);
      console.log(`  ${name.padEnd(24)} ${isThere ? show(of(name)) : 'not installed, or it failed'}`);
    }
    console.log(`  Redeliver / Sisimai      ${show(ratio(redeliver, sisimai))}`);
    console.log(`  4,000 / 1,000 mails      ${show(ratio(redeliverMany, redeliver))}`);
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
