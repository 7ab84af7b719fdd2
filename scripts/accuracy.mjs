// Runs the command line over mails whose answers are known and prints how often it is right: kind, recipients, status,
// groups, cause, and how honest «certain» is; then the same per generator, per language and per cause; then every miss.
// Usage: node scripts/accuracy.mjs DIR... [--cli PATH] [--quiet]. scripts/known-answers.mjs says what a DIR may hold.
import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { answersOf, casesOf } from './known-answers.mjs';
import { judge } from './judge-answers.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cli: { type: 'string', default: 'dist/cli.js' }, quiet: { type: 'boolean' } },
});
const stop = (why) => {
  console.error(`${why}\nUsage: node scripts/accuracy.mjs DIR...   (each holds mails and what must come out of them)`);
  process.exit(2);
};
if (positionals.length === 0) stop('Name a folder.');
const cases = positionals.flatMap((dir) => {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) stop(`${dir}: there is no such folder.`);
  const inside = casesOf(dir);
  if (inside.length === 0)
    stop(`${dir}: it holds no expectations (expected.json, lines.jsonl, or a .json beside each mail).`);
  return inside;
});
if (!existsSync(values.cli)) stop(`${values.cli}: it is not there; build it with npm run build.`);
const { totals, alarms, tables, misses } = judge(cases, answersOf(cases, values.cli));
const percent = ({ right, all }) => (all === 0 ? '' : `${right}/${all}  ${((100 * right) / all).toFixed(1)} %`);

for (const [what, row] of totals) console.log(`${what.padEnd(24)} ${percent(row)}`);
for (const [what, { right, all }] of alarms) console.log(`${`${what}:`.padEnd(36)} ${all - right} of ${all}`);
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
