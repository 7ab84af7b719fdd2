import type { Advice, CauseAdvice, Command, Letter } from '../model/advice';
import type { RecipientReport } from '../model/bounce';
import type { Role } from '../model/cause';
import type { DnsEvidence, DnsRecord } from '../model/dns';
import type { TraceEvidence } from '../model/trace';
import { momentWords } from '../locales/moment';
import { oneLine } from '../text/plain-text';
import { MARKDOWN, PLAIN, type Style } from './report-styles';
import { mayHelp } from './trust';
import { words } from '../locales/report-words';
import { words as sharedWords } from '../locales/shared-words';

/** The whole answer as plain text, steps for one role. */
export const adviceAsText = (advice: Advice, role: Role): string => render(advice, role, PLAIN);

/**
 * As adviceAsText, for somebody else to read: what is said to the sender («you») is quoted as such, and there are no
 * letters in it, as it is one itself.
 */
export const adviceForHelpDesk = (advice: Advice): string => render(advice, 'admin', PLAIN, true);

/** The whole answer as Markdown, steps for one role. Text from the bounce is escaped. */
export const adviceAsMarkdown = (advice: Advice, role: Role): string => render(advice, role, MARKDOWN);

function render(advice: Advice, role: Role, style: Style, isForHelpDesk = false): string {
  const { bounce, authenticity } = advice;
  const lines: string[] = isForHelpDesk
    ? [words.report.toldSender, style.quote(advice.headline)]
    : [style.title(headlineFor(advice, role))];
  if (!mayHelp(authenticity)) return joined([...lines, ...renderClaims(advice, style)]);
  if (advice.explanation !== undefined) lines.push(style.text(delayIn(advice)));
  for (const cause of advice.causes)
    lines.push(...renderCause(cause, advice.causes.length > 1, role, style, isForHelpDesk));
  if (advice.others.length > 0) {
    lines.push(style.heading(words.report.others), ...bullets(advice.others, MAX_NAMED, fateOf, style));
  }
  const facts = aboutOriginal(advice);
  if (facts.length > 0) {
    lines.push(
      style.heading(words.report.message),
      ...facts.map(([name, value]) => `- ${name}: ${style.value(value)}`),
    );
  }
  lines.push(...aboutEach(advice, style));
  if (bounce.warnings.length > 0)
    lines.push(style.heading(words.report.notRead), ...bounce.warnings.map((warning) => `- ${style.text(warning)}`));
  return joined(lines);
}

/** What happened, told to the reader. */
function headlineFor(advice: Advice, role: Role): string {
  const { headline, causes } = advice;
  const end = endOf(advice);
  if (end?.isOver === true) return words.report.delayOver.headline({ when: end.when });
  const [only] = causes;
  return causes.length === 1 ? (only?.said?.[role]?.verdict ?? headline) : headline;
}

function delayIn(advice: Advice): string {
  const { explanation = '' } = advice;
  const end = endOf(advice);
  if (end === null) return explanation;
  return end.isOver ? words.report.delayOver.afterwards : `${sharedWords.shared.triesUntil(end)} ${explanation}`;
}

/** Until when a delayed message is tried, for the recipient whose turn ends next; over where it's over for all: what came then, no report knows. */
function endOf({ triesUntil, others }: Advice): { readonly when: string; readonly isOver: boolean } | null {
  if (triesUntil === undefined) return null;
  const ends = others.flatMap(({ willRetryUntil = [] }) => willRetryUntil).sort();
  const next = ends.find((end) => Date.parse(end) >= Date.now());
  if (next === undefined && ends.length < others.length) return null;
  const at = next ?? ends.at(-1) ?? triesUntil;
  // Read elsewhere, too, so it says which zone and year it means.
  const when = momentWords(at, { hasZone: true, hasYear: true }) ?? at;
  return { when, isOver: next === undefined };
}

const joined = (lines: readonly string[]): string =>
  `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;

/**
 * A message that isn't to be trusted: what to do with it, why, and what it claims. Its own words are left out, since they
 * are what would lead a reader astray.
 */
function renderClaims(advice: Advice, style: Style): readonly string[] {
  const { authenticity, causes, bounce, explanation, precautions = [] } = advice;
  const claims = causes.map(({ verdict }) => verdict);
  const facts = [
    [words.report.facts.subject, bounce.original.subject],
    [words.report.facts.from, bounce.original.from],
    [words.report.facts.to, listed(bounce.original.to)],
  ].flatMap(([name, value]) => (name && value ? [`${name}: ${withoutLinks(value)}`] : []));
  return [
    style.text(explanation ?? words.report.careful),
    ...precautions.map((step, i) => `${i + 1}. ${style.text(step)}`),
    ...(authenticity.reasons.length === 0 ? [] : [style.heading(words.report.wrong)]),
    ...authenticity.reasons.map((reason) => `- ${style.text(reason)}`),
    ...(claims.length + facts.length === 0 ? [] : [style.heading(words.report.claims)]),
    ...[...claims.map(withoutLinks), ...facts].map((claim) => `- ${style.text(claim)}`),
  ];
}

/** An address that a program would turn into a link. */
const withoutLinks = (text: string): string => text.replace(/\b[a-z][a-z0-9+.-]{0,30}:[/\\]{1,9}\S+|\bwww\.\S+/gi, '…');

function renderCause(
  cause: CauseAdvice,
  isOneOfMany: boolean,
  role: Role,
  style: Style,
  isForHelpDesk: boolean,
): readonly string[] {
  const lines: string[] = [];
  const toSender = isForHelpDesk ? style.quote : style.text;
  const fixers = isForHelpDesk ? sharedWords.shared.fixers.other : sharedWords.shared.fixers.mine;
  const { verdict, meaning } = isForHelpDesk ? cause : (cause.said?.[role] ?? cause);
  if (isOneOfMany) lines.push(style.heading(verdict));
  lines.push(
    toSender(meaning),
    ...(cause.refusedBy === undefined ? [] : [toSender(cause.refusedBy)]),
    `${howSure(cause)} ${style.text(whoFixes((cause.actors ?? cause.fixableBy).map((fixer) => fixers[fixer])))}`,
  );
  if (cause.theirText !== undefined) lines.push(words.report.theirWords, style.quote(cause.theirText));
  if (cause.recipients.length > 1 || isOneOfMany)
    lines.push(style.text(`${words.report.recipients}: ${listRecipients(cause)}`));
  const sections = cause.steps[role];
  lines.push(style.heading(words.report.steps[role]));
  if (sections.length === 0) lines.push(style.text(words.report.noSteps));
  for (const section of sections) {
    if (section.heading !== undefined) lines.push(`${style.text(section.heading)}:`);
    section.steps.forEach((step, i) => {
      lines.push(
        `${i + 1}. ${style.text(step.text)}${step.link ? ` ${style.link(step.link.title, step.link.url)}` : ''}`,
      );
      if (step.lookup === 'group-owner') lines.push(style.inItem(style.text(words.report.ownerWay)));
      for (const command of step.commands ?? [])
        lines.push(style.inItem(style.text(aboutCommand(command))), style.inItem(style.code(command.run)));
    });
  }
  lines.push(...(cause.missing?.[role] ?? []).map(style.text));
  lines.push(
    toSender(cause.retry.note),
    style.heading(words.report.why),
    ...cause.evidence.map(({ quote }) => style.quote(quote)),
    ...whatDnsSays(cause.dns ?? [], style),
    ...whatTraceSays(cause.trace ?? [], style),
  );
  lines.push(...renderSources(cause, style));
  if (!isForHelpDesk) lines.push(...lettersFor(cause, role).flatMap((letter) => renderLetter(letter, style)));
  return lines;
}

const renderSources = ({ sources }: CauseAdvice, style: Style): readonly string[] =>
  sources.length === 0
    ? []
    : [style.heading(words.report.sources), ...sources.map(({ title, url }) => `- ${style.link(title, url)}`)];

const howSure = ({ certainty, dns = [] }: CauseAdvice): string =>
  dns.some(({ rating }) => rating === 'wrong') ? words.report.confirmed : words.report.sure[certainty];

/** Records are a stranger's words, and quoted as such. */
function whatDnsSays(dns: readonly DnsEvidence[], style: Style): readonly string[] {
  if (dns.length === 0) return [];
  return [
    style.heading(words.report.dns),
    ...dns.flatMap(({ title, meaning, findings, records, correction }) => [
      style.text(`${title}: ${meaning}`),
      ...findings.map(({ text, next }) => `- ${style.text([text, next].join(' ').trim())}`),
      ...records.map((record) => style.quote(asLine(record))),
      ...(correction === undefined ? [] : [style.text(words.report.dnsCorrection), style.code(asLine(correction))]),
    ]),
  ];
}

/** How it ended for each recipient, and the words of the step where it did. */
function whatTraceSays(trace: readonly TraceEvidence[], style: Style): readonly string[] {
  if (trace.length === 0) return [];
  return [
    style.heading(words.report.trace),
    ...trace.flatMap(({ text, events }) => [
      style.text(text),
      ...(events ?? []).map(({ at, event, detail }) => style.quote([at, event, detail].filter(Boolean).join(' '))),
    ]),
  ];
}

const asLine = ({ name, type, value }: DnsRecord): string => `${name} ${type} ${value}`;

function whoFixes([first, ...others]: readonly string[]): string {
  if (first === undefined) return '';
  return others.length === 0 ? words.report.whoFixes({ first }) : words.report.whoFixesFirst({ first, others });
}

/** The line above a command. In a ticket, it still has to say where the command runs and that it changes something. */
const aboutCommand = ({ on, changes, note, caution }: Command): string =>
  [
    `[${sharedWords.shared.runsOn[on]}. ${changes ? sharedWords.shared.changes : sharedWords.shared.reads}.]`,
    note,
    caution ?? '',
  ]
    .join(' ')
    .trimEnd();

/** Letters that the role's steps name, but the help desk's: that one is this very report. */
function lettersFor(cause: CauseAdvice, role: Role): readonly Letter[] {
  const named = new Set(cause.steps[role].flatMap(({ steps }) => steps.map(({ letter }) => letter)));
  return cause.letters.filter(({ id }) => named.has(id) && id !== 'help-desk');
}

function renderLetter({ name, to, subject, body }: Letter, style: Style): readonly string[] {
  const head = [
    ...(to.length > 0 ? [`${words.report.to}: ${to.join(', ')}`] : []),
    `${words.report.facts.subject}: ${subject}`,
  ];
  return [style.heading(`${words.report.letters}: ${name}`), style.code(`${head.join('\n')}\n\n${body}`)];
}

const MAX_NAMED = 20;

function listRecipients(cause: CauseAdvice): string {
  return listed(cause.recipients.map(({ address, displayName }) => address ?? displayName ?? '?'));
}

function listed(names: readonly string[]): string {
  const rest = names.length - MAX_NAMED;
  return names.slice(0, MAX_NAMED).join(', ') + (rest > 0 ? ` (+${rest})` : '');
}

const fateOf = ({ address, displayName, action }: RecipientReport): string =>
  `${address ?? displayName ?? '?'}: ${sharedWords.shared.actions[action]}`;

const MAX_EACH = 10;
/** Enough of a server's reply to tell replies apart. */
const MAX_WORDS = 500;

/** Each of several recipients has its own code and reply. For a single recipient, the message section has them. */
function aboutEach(advice: Advice, style: Style): readonly string[] {
  const all = recipientsOf(advice);
  if (all.length < 2) return [];
  const saidOf = ({ address, displayName, reply, status, remoteMta, diagnostic }: RecipientReport): string => {
    const name = address ?? displayName ?? words.report.noName;
    const said = [[reply, status].filter(Boolean).join(' '), remoteMta, oneLine(diagnostic ?? '', MAX_WORDS)];
    return [name, ...said].filter(Boolean).join(' | ');
  };
  return [style.heading(words.report.eachRecipient), ...bullets(all, MAX_EACH, saidOf, style)];
}

/** A line for each of the first, and one for how many more there are. */
function bullets<T>(all: readonly T[], most: number, wordsOf: (one: T) => string, style: Style): readonly string[] {
  const left = all.length - most;
  const said = [...all.slice(0, most).map(wordsOf), ...(left > 0 ? [words.report.more({ count: left })] : [])];
  return said.map((line) => `- ${style.text(line)}`);
}

/** The recipients that failed. If none did, all that the report is about. */
function recipientsOf({ causes, others }: Advice): readonly RecipientReport[] {
  const failed = causes.flatMap(({ recipients }) => recipients);
  return failed.length > 0 ? failed : others;
}

/** Name and value of each fact about the bounced message that is known. */
function aboutOriginal(advice: Advice): readonly (readonly [string, string])[] {
  const { original, reportingMta } = advice.bounce;
  const all = recipientsOf(advice);
  const recipient = all.length === 1 ? all[0] : undefined;
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [words.report.facts.subject, original.subject],
    [words.report.facts.from, original.from],
    [words.report.facts.to, listed(original.to)],
    [words.report.facts.sent, original.date],
    [words.report.facts.messageId, original.messageId],
    [words.report.facts.code, [recipient?.reply, recipient?.status].filter(Boolean).join(' ')],
    [words.report.facts.said, recipient?.diagnostic],
    [words.report.facts.refusedBy, recipient?.remoteMta],
    [words.report.facts.reportedBy, reportingMta],
  ];
  return facts.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}
