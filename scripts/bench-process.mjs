// How long reading a folder of mails takes as a process, start-up included, beside an empty Node process and, where it is
// installed (Debian: libsisimai-perl), Sisimai, the fastest bounce reader that names addresses and causes. Runs take turns,
// so that a busy machine is busy for all. Usage: npm run bench:process -- DIR [runs]
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

const [dir, runs = '15'] = process.argv.slice(2);
if (dir === undefined) {
  console.error('Usage: npm run bench:process -- DIR [runs]   (DIR holds mails; build first)');
  process.exit(2);
}
const SISIMAI = 'use Sisimai; my $v = Sisimai->make($ARGV[0]); print $v ? scalar @$v : 0;';
const commands = {
  'an empty Node process': [process.execPath, '-e', '0'],
  'Redeliver, no mail': [process.execPath, 'dist/cli.js', '--help'],
  'Redeliver, the folder': [process.execPath, 'dist/cli.js', '--json', dir],
  'Sisimai (Perl), the folder': ['perl', '-e', SISIMAI, dir],
};

function time([program, ...args]) {
  const start = performance.now();
  const { error, status } = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'ignore'] });
  return error || status !== 0 ? NaN : performance.now() - start;
}

const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
for (let run = 0; run < Number(runs); run++)
  for (const [name, command] of Object.entries(commands)) times[name].push(time(command));
const middle = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const base = middle(times['Redeliver, the folder']);
for (const [name, list] of Object.entries(times)) {
  const result = Number.isNaN(list[0])
    ? 'not installed, or it failed'
    : `median ${middle(list).toFixed(0)} ms, best ${Math.min(...list).toFixed(0)} ms; ${(middle(list) / base).toFixed(2)} of Redeliver’s`;
  console.log(`${name.padEnd(28)} ${result}`);
}
