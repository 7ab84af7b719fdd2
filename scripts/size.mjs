// What the pane costs to load: every JavaScript file of ours in dist/, and the sum against the budget. Files that only a
// look-up loads (after a click, where a deployer set a client id), a letter in another language, or saving, are listed
// apart.
// Microsoft's office.js is not ours and is cached across add-ins; the pane never loads the files for Node.
import { readFileSync, readdirSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const FOR_NODE = ['cli.js', 'engine.js'];
const ON_DEMAND = /^(?:lookups|msal|sign-in|letters-\w+|save-answer)\./;
const BUDGET_BYTES = 120 * 1024;
const dist = new URL('../dist/', import.meta.url);

const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
const row = (name, numbers) =>
  console.log(name.padEnd(40) + numbers.map((n) => n.toLocaleString('en').padStart(11)).join(''));

const sizes = readdirSync(dist)
  .filter((name) => name.endsWith('.js') && !FOR_NODE.includes(name))
  .map((name) => {
    const bytes = readFileSync(new URL(name, dist));
    return { name, numbers: [bytes.length, gzipSync(bytes, { level: 9 }).length, brotli(bytes).length] };
  });
if (sizes.length === 0) {
  console.error('No JavaScript in dist/: build first.');
  process.exit(1);
}
console.log('file'.padEnd(40) + ['raw', 'gzip', 'brotli'].map((title) => title.padStart(11)).join(''));
const first = sizes.filter(({ name }) => !ON_DEMAND.test(name));
for (const { name, numbers } of first) row(name, numbers);
const sum = [0, 1, 2].map((column) => first.reduce((total, { numbers }) => total + numbers[column], 0));
row('together', sum);
for (const { name, numbers } of sizes) if (ON_DEMAND.test(name)) row(`${name} (on demand)`, numbers);
const isWithin = sum[2] <= BUDGET_BYTES;
console.log(`budget: ${BUDGET_BYTES.toLocaleString('en')} bytes of brotli, ${isWithin ? 'kept' : 'EXCEEDED'}`);
process.exitCode = isWithin ? 0 : 1;
