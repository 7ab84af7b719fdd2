// Writes the pages of docs/ that follow from the code: causes.md from the catalogue, dialects.md from the
// registry and its samples, accuracy.md from the command line run
// over our own fixtures. Usage: npm run docs (builds what is stale first) or node scripts/catalogue.mjs [--cli PATH]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { accuracyPage } from './accuracy-page.mjs';
import { buildIfStale } from './build-if-stale.mjs';
import { cataloguePage } from './catalogue-page.mjs';
import { dialectsPage } from './dialects-page.mjs';
import { judge } from './judge-answers.mjs';
import { answersOf, casesOf } from './known-answers.mjs';
import { loadCauses } from './load-causes.mjs';
import { loadDialects } from './load-dialects.mjs';

const { values } = parseArgs({ options: { cli: { type: 'string' } } });
if (values.cli === undefined) buildIfStale();

async function write(path, text) {
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
  console.log(`wrote ${path}`);
}

await write('docs/causes.md', cataloguePage(loadCauses()));
await write('docs/dialects.md', dialectsPage(loadDialects(), 'test/fixtures/dialects'));
const cases = casesOf('test/fixtures');
await write('docs/accuracy.md', accuracyPage(judge(cases, answersOf(cases, values.cli ?? 'dist/cli.js')), cases));
