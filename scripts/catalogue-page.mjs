// @ts-check
// docs/causes.md as text, for an admin who looks for a code or for the words of a bounce: both as tables that lead to the
// causes; then each cause with who can fix it, the steps, and where the knowledge comes from.

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
const READERS = /** @type {const} */ ([
  ['sender', 'Sender'],
  ['owner', 'Group owner'],
  ['recipientAdmin', 'Email admin of the recipient'],
  ['senderAdmin', 'Email admin of the sender'],
]);
const PLATFORMS = {
  online: 'Exchange Online',
  server: 'Exchange Server',
  both: 'Exchange Online and Exchange Server',
  graph: 'Microsoft Graph PowerShell',
};
/** More causes than this don't help who looks for a code: the words decide. */
const MAX_NAMED = 8;
const MAX_PHRASES = 3;

/** @import { Cause, CauseCase, CommandTemplate, Link, StepTemplate } from '../src/model/cause' */
/** @param {readonly Cause[]} causes as src/causes/registry.ts lists them */
export function cataloguePage(causes) {
  return `# Why mail bounces: codes, words, and causes

Find the code of a bounce, or its words, and see what they mean, who can fix it, and how. The code alone rarely settles it: most codes
belong to several causes, and the words decide. Redeliver knows ${causes.length} causes and tells them apart for you.

[By code](#by-code) · [By what the bounce says](#by-what-the-bounce-says) · [All causes](#all-causes) · [What Microsoft’s article on 5.7.1 says](article-5.7.1.md)

Made by \`npm run docs\` from \`src/causes\`; don’t edit it.

## By code

A code that begins with 4 means that the server keeps trying. If it gives up, the bounce often has the same code with a 5.

<!-- prettier-ignore -->
| Code | Cause |
| --- | --- |
${codesOf(causes)
  .map((code) => `| <a id="${code}"></a>${code} | ${causesOf(code, causes)} |`)
  .join('\n')}

## By what the bounce says

<!-- prettier-ignore -->
| The bounce says | Cause | Who can fix it first |
| --- | --- | --- |
${causes
  .filter((cause) => phrasesOf(cause).length > 0)
  .map((cause) => `| ${phrasesOf(cause).map(asCode).join('<br>')} | ${linkTo(cause)} | ${firstFixer(cause)} |`)
  .join('\n')}

## All causes

${causes.map(section).join('\n')}`;
}

/** @param {readonly Cause[]} causes */
const codesOf = (causes) => [...new Set(causes.flatMap(({ codes }) => codes))].sort(byNumber);

/**
 * Each code without its class: 4.7.1 stands beside 5.7.1, since they mean the same.
 * @param {string} a
 * @param {string} b
 */
function byNumber(a, b) {
  const [of, and] = [a, b].map((code) => (code.split('-')[0] ?? '').split('.').map(Number));
  const order = [1, 2, 0].map((part) => (of?.[part] ?? 0) - (and?.[part] ?? 0));
  return order.find((difference) => difference !== 0) ?? a.length - b.length;
}

/**
 * Those that the code alone names stand first.
 * @param {string} code
 * @param {readonly Cause[]} causes
 */
function causesOf(code, causes) {
  const all = causes.filter(({ codes }) => codes.includes(code));
  const certain = all.filter((cause) => isNamedBy(code, cause));
  const named = all.length <= MAX_NAMED ? [...new Set([...certain, ...all])] : certain;
  const others = all.length - named.length;
  const more =
    others === 0
      ? []
      : [`[${others} ${named.length === 0 ? 'causes' : 'more'}, by the words](#by-what-the-bounce-says)`];
  return [...named.map(linkTo), ...more].join(', ');
}

/**
 * @param {string} code
 * @param {Cause} cause
 */
const isNamedBy = (code, { clues }) =>
  clues.some(
    (clue) =>
      (clue.kind === 'code' && clue.isDecisive && clue.codes.includes(code)) ||
      (clue.kind === 'code-range' && `${clue.from}-${clue.to}` === code),
  );

/**
 * The words that name it best.
 * @param {Cause} cause
 * @returns {readonly string[]}
 */
const phrasesOf = ({ clues }) =>
  clues
    .flatMap((clue) => (clue.kind === 'says' ? [clue] : []))
    .sort((a, b) => b.rank - a.rank)
    .flatMap(({ phrases }) => phrases)
    .slice(0, MAX_PHRASES);

/** @param {Cause} cause */
const linkTo = ({ name }) => `[${name}](#${anchorOf(name)})`;

/**
 * What GitHub makes of a heading.
 * @param {string} name
 */
const anchorOf = (name) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\d _-]/gu, '')
    .replaceAll(' ', '-');

/** @param {Cause} cause */
const firstFixer = ({ fixableBy: [first] }) => (first === undefined ? '' : FIXERS[first]);

/** @param {string} words */
const asCode = (words) => `\`${words.replaceAll('|', '\\|').replaceAll('`', '’')}\``;

/** @param {Cause} cause */
const section = (cause) => `### ${cause.name}

${spoken(cause.title)} ${spoken(cause.meaning)}

- Codes: ${cause.codes.length === 0 ? 'none' : cause.codes.map((code) => `[${code}](#${code})`).join(', ')}
- Who can fix it: ${cause.fixableBy.map((fixer) => FIXERS[fixer]).join(', ')}
- Resending: ${spoken(cause.retry.note)}
- Sources: ${linksTo(cause.sources)}
- Id: \`${cause.id}\`

${READERS.flatMap(([reader, title]) => stepsFor(title, cause.steps[reader] ?? [])).join('\n')}${(cause.cases ?? []).map((one) => told(one, cause)).join('')}`;

/**
 * What a case of a cause says otherwise; what it leaves out stays as the cause has it.
 * @param {CauseCase} one
 * @param {Cause} cause
 */
function told({ name, title, meaning, fixableBy, retry, sources, steps }, cause) {
  const said = [title ?? (meaning === undefined ? undefined : cause.title), meaning].flatMap((text) => text ?? []);
  const facts = [
    ...(fixableBy === undefined ? [] : [`- Who can fix it: ${fixableBy.map((fixer) => FIXERS[fixer]).join(', ')}`]),
    ...(retry === undefined ? [] : [`- Resending: ${spoken(retry.note)}`]),
    ...(sources === undefined || sources.length === 0 ? [] : [`- Sources: ${linksTo(sources)}`]),
  ];
  return [
    `\n#### Case: ${name ?? cause.name}\n`,
    ...(said.length === 0 ? [] : [`${said.map(spoken).join(' ')}\n`]),
    ...(facts.length === 0 ? [] : [`${facts.join('\n')}\n`]),
    ...(steps === undefined ? [] : READERS.flatMap(([reader, reads]) => stepsFor(reads, steps[reader] ?? []))),
    '',
  ].join('\n');
}

/** @param {readonly Link[]} links */
const linksTo = (links) => links.map(({ title, url }) => `[${title}](${url})`).join(', ');

/**
 * @param {string} title
 * @param {readonly StepTemplate[]} steps
 */
const stepsFor = (title, steps) => (steps.length === 0 ? [] : [`**${title}**\n\n${steps.map(step).join('\n')}\n`]);

/**
 * @param {StepTemplate} step
 * @param {number} index
 */
const step = ({ text, link, commands = [] }, index) =>
  [
    `${index + 1}. ${spoken(text)}${link === undefined ? '' : ` [${link.title}](${link.url})`}`,
    ...commands.map(command),
  ].join('\n');

/** @param {CommandTemplate} command */
const command = ({ run, on, note }) =>
  `   - \`${run}\` (${PLATFORMS[/-Mg[A-Z]/.test(run) ? 'graph' : on]}). ${spoken(note)}`;

/**
 * Placeholders as a reader would say them.
 * @param {string} text
 */
const spoken = (text) =>
  text.replace(
    /\{(\w+)\}/g,
    (_, /** @type {string} */ name) => `*${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}*`,
  );
