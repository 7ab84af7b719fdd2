// What the pane costs to load, against two budgets: the scripts that opening a bounce loads, and the reader by itself.
// Microsoft's office.js is not ours and is cached across add-ins; the pane never loads the files for Node.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import webpack from 'webpack';
import configurations from '../webpack.config.js';

const FOR_NODE = ['cli.js', 'cli-program.js', 'engine.js'];
/** Loaded by a gesture of its own: a look-up, a list, a letter in another language, saving; the mailbox's panel where it is set up. */
const ON_DEMAND = /^(?:lookups|mailbox|triage|msal|sign-in|letters-\w+|save-answer)\./;
/** The texts of causes, a quarter in each file: a bounce loads the file of its cause. */
const TEXTS = /^causes-\d+\./;
const FIRST_LOAD_BYTES = 120 * 1024;
const READER_BYTES = 45 * 1024;
const dist = new URL('../dist/', import.meta.url);

const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
const measure = (bytes) => [bytes.length, gzipSync(bytes, { level: 9 }).length, brotli(bytes).length];
const row = (name, numbers) =>
  console.log(name.padEnd(46) + numbers.map((n) => n.toLocaleString('en').padStart(11)).join(''));
const verdict = (what, bytes, budget) => {
  console.log(
    `${what}: ${bytes.toLocaleString('en')} of ${budget.toLocaleString('en')} bytes, ${bytes <= budget ? 'kept' : 'EXCEEDED'}`,
  );
  if (bytes > budget) process.exitCode = 1;
};

const files = readdirSync(dist)
  .filter((name) => name.endsWith('.js') && !FOR_NODE.includes(name))
  .map((name) => ({ name, numbers: measure(readFileSync(new URL(name, dist))) }));
if (files.length === 0) {
  console.error('No JavaScript in dist/: build first.');
  process.exit(1);
}
const texts = files.filter(({ name }) => TEXTS.test(name)).sort((a, b) => b.numbers[2] - a.numbers[2]);
const onDemand = files.filter(({ name }) => ON_DEMAND.test(name));
const first = [...files.filter((file) => !texts.includes(file) && !onDemand.includes(file)), texts[0]];
const sum = [0, 1, 2].map((column) => first.reduce((total, { numbers }) => total + numbers[column], 0));

console.log(
  'opening a bounce loads'.padEnd(46) + ['raw', 'gzip', 'brotli'].map((title) => title.padStart(11)).join(''),
);
for (const { name, numbers } of first) row(`  ${name}`, numbers);
row('  together', sum);
console.log('other causes load');
for (const { name, numbers } of texts.slice(1)) row(`  ${name}`, numbers);
console.log('other gestures load');
for (const { name, numbers } of onDemand) row(`  ${name}`, numbers);
const reader = measure(await buildReader());
row('the reader without the pane', reader);
verdict('opening a bounce, brotli', sum[2], FIRST_LOAD_BYTES);
verdict('the reader, gzip', reader[1], READER_BYTES);

/** Built as the pane is, from an entry of its own. */
async function buildReader() {
  const folder = mkdtempSync(path.join(tmpdir(), 'redeliver-reader-'));
  const config = configurations({}, { mode: 'production' }).find(({ name }) => name === 'pane');
  const entry = { reader: './scripts/reader-entry.mjs' };
  const output = { path: folder, filename: '[name].js', library: { type: 'module' }, module: true };
  const compiler = webpack({
    ...config,
    mode: 'production',
    entry,
    output,
    plugins: [],
    experiments: { outputModule: true },
  });
  try {
    const stats = await new Promise((resolve, reject) =>
      compiler.run((error, result) => (error ? reject(error) : resolve(result))),
    );
    if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
    return readFileSync(path.join(folder, 'reader.js'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
