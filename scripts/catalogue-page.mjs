// @ts-check
// docs/causes.md as text: every cause with its codes, who can fix it, and where the knowledge comes from.

const FIXERS = {
  sender: 'the sender',
  'group-owner': 'the group’s owner',
  recipient: 'the recipient',
  'recipient-admin': 'the recipient’s email admin',
  'sender-admin': 'the sender’s email admin',
  'microsoft-support': 'Microsoft support',
  'blocklist-operator': 'the blocklist’s operator',
  'receiving-provider': 'the recipient’s mail provider',
};

/** @import { Cause } from '../src/model/cause' */
/** @param {readonly Cause[]} causes as src/causes/registry.ts lists them */
export function cataloguePage(causes) {
  return `# Causes

Made by \`npm run docs\` from \`src/causes\`; do not edit. ${causes.length} causes, in the order of the catalogue. The code in a bounce
alone rarely settles the cause: most codes belong to several, and the words decide.

${causes.map(section).join('\n')}`;
}

/** @param {Cause} cause */
const section = ({ id, name, meaning, codes, fixableBy, sources }) => `## ${name}

${escape(meaning)}

- Id: \`${id}\`
- Codes: ${codes.length === 0 ? 'none' : codes.join(', ')}
- Who can fix it: ${fixableBy.map((fixer) => FIXERS[fixer]).join(', ')}
- Sources: ${sources.map(({ title, url }) => `[${title}](${url})`).join(', ')}
`;

/**
 * Placeholders as a reader would say them.
 * @param {string} text
 */
const escape = (text) =>
  text.replace(
    /\{(\w+)\}/g,
    (_, /** @type {string} */ name) => `*${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}*`,
  );
