// @ts-check
// docs/dialects.md as text: who writes like what, each with a sample.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const MAX_LINES = 24;
const MAX_CHARS = 160;

/** @import { Dialect } from '../src/parse/dialects/dialect' */
/**
 * @param {readonly Dialect[]} dialects as src/parse/dialects/registry.ts lists them
 * @param {string} fixtures the folder of their samples
 */
export function dialectsPage(dialects, fixtures) {
  const generators = dialects.filter(({ isWrittenBy }) => isWrittenBy !== undefined);
  const forms = dialects.filter(({ isWrittenBy }) => isWrittenBy === undefined);
  /** @param {Dialect} dialect */
  const section = (dialect) => sectionOf(dialect, join(fixtures, dialect.id));
  return `# Dialects

Made by \`npm run docs\` from \`src/parse/dialects\` and \`test/fixtures/dialects\`; do not edit. ${dialects.length} ways in which programs write about
mail that was not delivered, each with one of its samples.

## Mail systems, filters, and list managers

They send reports. The command line names them as the \`generator\`.

${generators.map(section).join('\n')}
## Logs, sessions, errors of programs, and events

People paste them, or find them in a report.

${forms.map(section).join('\n')}`;
}

/**
 * @param {Dialect} dialect
 * @param {string} folder
 */
function sectionOf({ id, title, generator }, folder) {
  const [name = ''] = readdirSync(folder)
    .filter((file) => !file.endsWith('.json') && !file.startsWith('near-'))
    .sort();
  const lines = readFileSync(join(folder, name), 'utf8').trimEnd().split(/\r?\n/);
  const shown = lines
    .slice(0, MAX_LINES)
    .map((line) => (line.length > MAX_CHARS ? `${line.slice(0, MAX_CHARS)}…` : line));
  const sample = [...shown, ...(lines.length > MAX_LINES ? ['…'] : [])].join('\n');
  const printed = generator === undefined ? '' : `, printed as \`${generator}\``;
  return `### ${title}

\`${id}\`${printed}. Sample: \`${id}/${name}\`

\`\`\`
${sample}
\`\`\`
`;
}
