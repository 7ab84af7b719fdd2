// Runs the command line over mails whose answers are known and prints how often it is right: kind, recipients, status,
// groups, cause, and how honest «certain» is; then the same per generator, per language and per cause; then every miss.
// Usage: node scripts/accuracy.mjs DIR... [--cli PATH] [--quiet]. scripts/known-answers.mjs says what a DIR may hold.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { answersOf, casesOf } from './known-answers.mjs';
import { judge } from './judge-answers.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cli: { type: 'string', default: 'dist/cli.js' }, quiet: { type: 'boolean' } },
});
const cases = positionals.filter((dir) => existsSync(dir)).flatMap(casesOf);
if (cases.length === 0) {
  console.error('Usage: node scripts/accuracy.mjs DIR...   (each holds mails and what must come out of them)');
  process.exit(2);
}
const { totals, tables, misses } = judge(cases, answersOf(cases, values.cli));
const percent = ({ right, all }) => (all === 0 ? '' : `${right}/${all}  ${((100 * right) / all).toFixed(1)} %`);

for (const [what, row] of totals) console.log(`${what.padEnd(24)} ${percent(row)}`);
if (!values.quiet) {
  for (const { title, columns, rows } of tables) {
    console.log(`\n${title.padEnd(34)}${['mails', ...columns].map((name) => name.padStart(16)).join('')}`);
    for (const { name, mails, counts } of rows) {
      const cells = columns.map((column) => {
        const { right, all } = counts.get(column) ?? { right: 0, all: 0 };
        return all === 0 ? '-' : `${right}/${all} ${Math.floor((100 * right) / all)} %`;
      });
      console.log(name.padEnd(34) + [String(mails), ...cells].map((cell) => cell.padStart(16)).join(''));
    }
  }
  console.log(misses.length === 0 ? '\nNo misses.' : `\n${misses.length} misses:`);
  for (const miss of misses) console.log(miss);
}
