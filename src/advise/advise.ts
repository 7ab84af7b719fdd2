import type { Advice, CauseAdvice, Letter, Said, Step, StepSection } from '../model/advice';
import type { Authenticity, Bounce, RecipientReport } from '../model/bounce';
import type { Cause, Role, StepTemplate } from '../model/cause';
import type { Finding, RecipientFindings } from '../model/finding';
import { list } from '../locales/format';
import { words } from '../locales/engine-words';
import { delayReason } from './delay-reason';
import { helpDeskLetter } from './help-desk';
import { writeLetters } from './letters';
import { fillCommand } from './powershell';
import { fillLink } from './fill-link';
import { inItsCase, withFittingSteps } from './fitting-steps';
import { restrictedGroups } from './groups';
import { refusedByInWords } from './refused-by';
import { actorsFor, fittedTo, relationOf, withChannel } from './relation';
import { rejectionText } from './rejection-text';
import { mapSteps } from './map-steps';
import { missingByRole } from './missing';
import { looksLikePerson } from '../text/person';
import { claimOnly, offersFor, withCaution } from './offers';
import type { Offers } from './offers';
import { fixersFor, mayChangeSettings, withoutChanges } from './trust';
import { sourcesFor } from './sources';
import { canFill, fill, valuesOf } from './values';
import type { Values } from './values';

/** Recipients with values of their own; the rest share those of the first one. */
const MAX_VALUES = 20;

/**
 * Findings to an answer: recipients grouped by cause, worst first, with steps for each of the three readers, real names
 * filled in, and the letters those steps offer. Pure; the result is plain data.
 * @param causes the whole of every cause in the findings.
 */
export function advise(
  bounce: Bounce,
  findings: readonly RecipientFindings[],
  authenticity: Authenticity,
  causes: readonly Cause[],
): Advice {
  const groups = restrictedGroups(bounce, findings);
  const offers = offersFor(authenticity);
  const helpDesk = lazily(() => helpDeskLetter(advice));
  const plain = groupByCause(bounce, findings)
    .map((entry) => adviseCause(bounce, entry, groups, causes, { helpDesk, offers }))
    .map((cause) => (offers.mayHelp ? cause : claimOnly(cause)));
  plain.sort(byWeight);
  const others = bounce.recipients.filter(({ action }) => action !== 'failed');
  const told = describeMail(bounce, authenticity);
  const [first] = plain;
  const advice: Advice = {
    kind: bounce.kind,
    headline: headlineOf(bounce, findings, authenticity, causes),
    ...(offers.mayHelp ? {} : { precautions: words.advice.precautions }),
    ...((first === undefined || !offers.mayHelp) && told.explanation !== '' ? { explanation: told.explanation } : {}),
    ...(first === undefined && offers.mayHelp ? triesUntil(bounce) : {}),
    authenticity,
    causes: plain,
    others,
    groups,
    bounce,
  };
  return advice;
}

/** Worked out when first asked for: a list of a thousand bounces shows no letters. A copy (to another thread) asks. */
function lazily<T>(compute: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: compute() }).value;
}

/** One sentence that answers the question, for a bounce with its findings. */
export function headlineOf(
  bounce: Bounce,
  findings: readonly RecipientFindings[],
  authenticity: Authenticity,
  causes: readonly Cause[],
): string {
  const groups = groupByCause(bounce, findings);
  const [first] = groups;
  if (first === undefined || !offersFor(authenticity).mayHelp) return describeMail(bounce, authenticity).headline;
  if (groups.length > 1) return words.advice.manyCauses({ recipients: findings.length, causes: groups.length });
  const each = first.recipients.slice(0, MAX_VALUES).map((recipient) => valuesOf(bounce, recipient, undefined));
  return verdictOn(first, inItsCase(causeOf(first, causes), bounce, first.recipients).title, each);
}

/** The text for a message that reports no failure, by its nature or its kind. */
function describeMail(
  bounce: Bounce,
  authenticity: Authenticity,
): { readonly headline: string; readonly explanation: string } {
  const { kind, nature } = bounce;
  if (!offersFor(authenticity).mayHelp) return kind === 'not-a-bounce' ? words.advice.pretence : words.advice.distrust;
  const told = nature === undefined ? words.advice.kinds[kind] : words.advice.natures[nature];
  const reason = delayReason(bounce);
  return reason === '' ? told : { ...told, explanation: `${reason} ${told.explanation}` };
}

function triesUntil({ kind, recipients }: Bounce): Pick<Advice, 'triesUntil'> {
  const [until] = kind === 'delay' ? recipients.flatMap(({ willRetryUntil = [] }) => willRetryUntil).sort() : [];
  return until === undefined ? {} : { triesUntil: until };
}

interface CauseGroup {
  readonly findings: readonly Finding[];
  readonly recipients: RecipientReport[];
}

function groupByCause(bounce: Bounce, all: readonly RecipientFindings[]): readonly CauseGroup[] {
  const groups = new Map<string, CauseGroup>();
  for (const { recipient, findings } of all) {
    const report = bounce.recipients[recipient];
    const [best] = findings;
    if (!report || !best) continue;
    // Each admin's text is a separate cause: two rules are two reasons.
    const key = best.cause.quotesAdmin ? `${best.cause.id}\n${report.diagnostic ?? ''}` : best.cause.id;
    const group = groups.get(key);
    if (group) group.recipients.push(report);
    else groups.set(key, { findings, recipients: [report] });
  }
  return [...groups.values()];
}

/** Worst first: what sending again does not help, then what hits most recipients. */
function byWeight(a: CauseAdvice, b: CauseAdvice): number {
  return Number(a.retry.helps) - Number(b.retry.helps) || b.recipients.length - a.recipients.length;
}

function adviseCause(
  bounce: Bounce,
  { findings, recipients }: CauseGroup,
  groups: readonly string[],
  causes: readonly Cause[],
  { helpDesk, offers }: { readonly helpDesk: () => Letter; readonly offers: Offers },
): CauseAdvice {
  const cause = withFittingSteps(inItsCase(causeOf({ findings }, causes), bounce, recipients), bounce, recipients);
  const [best, ...rest] = findings;
  if (!best) throw new Error('a recipient without a cause'); // classify never gives an empty list
  const theirText = rejectionText(cause, recipients[0], bounce);
  const each = recipients.slice(0, MAX_VALUES).map((recipient) => valuesOf(bounce, recipient, theirText, cause.lists));
  const spoken = valuesForAll(each, recipients.length);
  const verdict = verdictOn({ findings, recipients }, cause.title, each);
  const facts = factsFor(cause, spoken);
  const said = saidToOthers(cause, (title, meaning) => ({
    verdict: verdictOn({ findings, recipients }, title, each),
    meaning: fill(facts?.others ?? meaning, spoken),
  }));
  const relation = relationOf(bounce, recipients);
  const names = new Set(recipients.map(({ address, displayName }) => address ?? displayName));
  const ownGroups = groups.filter((group) => names.has(group));
  const fitted = withoutOwner(fittedTo(cause, relation), ownGroups, recipients);
  const offered = mayChangeSettings(best) ? fitted : { ...fitted, steps: mapSteps(fitted.steps, withoutChanges) };
  const steps = lazily(() => stepsByRole(offered, { spoken, each, count: recipients.length, offers }));
  const [one] = recipients;
  const refusedBy = one === undefined ? '' : refusedByInWords(one, bounce, cause);
  const asked = withPlea(fitted, best);
  const letters = lazily(() =>
    withChannel([...writeLetters(asked, bounce, recipients, theirText), helpDesk()], cause, relation),
  );
  const fixableBy = fixersFor(cause, one);
  return {
    causeId: cause.id,
    certainty: best.certainty,
    verdict,
    name: cause.name,
    meaning: fill(facts?.sender ?? cause.meaning, spoken),
    ...(cause.isAboutBounce === true && facts === undefined ? { isAboutBounce: true } : {}),
    ...(said === undefined ? {} : { said }),
    fixableBy,
    ...actorsFor(fixableBy, relation, fitted.steps.owner?.length === 0),
    ...(refusedBy === '' ? {} : { refusedBy }),
    recipients,
    groups: ownGroups,
    evidence: best.evidence,
    ...(theirText === undefined ? {} : { theirText }),
    get steps() {
      return steps();
    },
    get letters() {
      return letters();
    },
    ...lookedUpInDns(cause, each[0]),
    retry: { helps: cause.retry.helps, note: fill(fitted.retry.note, spoken) },
    ...(cause.without === undefined && cause.onlyOn === undefined ? {} : { missing: missingByRole(cause, bounce) }),
    sources: sourcesFor(cause, bounce, recipients),
    alternatives: rest.map(toAlternative(causes)),
  };
}

/** A person's mailbox has no owner to ask. */
const withoutOwner = (cause: Cause, groups: readonly string[], recipients: readonly RecipientReport[]): Cause =>
  groups.length > 0 || !recipients.every(({ address, displayName }) => looksLikePerson(address, displayName))
    ? cause
    : { ...cause, steps: { ...cause.steps, owner: [] } };

/** A guess tells nobody what is wrong with their mailbox. */
const withPlea = (cause: Cause, { certainty }: Finding): Cause =>
  certainty === 'possible' ? { ...cause, plea: null } : cause;

const toAlternative =
  (causes: readonly Cause[]) =>
  (other: Finding): CauseAdvice['alternatives'][number] => {
    const { id, name } = causeOf({ findings: [other] }, causes);
    return { id, name, certainty: other.certainty, evidence: other.evidence };
  };

/** What to say instead of the cause's meaning, where the bounce names all that it needs. */
const factsFor = ({ meaningWithFacts }: Cause, values: Values): Cause['meaningWithFacts'] =>
  meaningWithFacts !== undefined && canFill(meaningWithFacts.sender, values) ? meaningWithFacts : undefined;

function lookedUpInDns({ dnsChecks }: Cause, values: Values | undefined): Pick<CauseAdvice, 'dnsChecks' | 'sendingIp'> {
  if (dnsChecks === undefined || dnsChecks.length === 0) return {};
  const ip = values?.ip;
  return { dnsChecks, ...(ip !== undefined && { sendingIp: ip }) };
}

function causeOf({ findings: [best] }: Pick<CauseGroup, 'findings'>, causes: readonly Cause[]): Cause {
  const cause = causes.find(({ id }) => id === best?.cause.id);
  if (!cause) throw new Error(`the texts of ${best?.cause.id ?? 'a cause'} are missing`);
  return cause;
}

/** A verdict is about one recipient; the others that share it are named behind it. */
function verdictOn(group: CauseGroup, template: string, each: readonly Values[]): string {
  const [first = {}, ...others] = each;
  const title = fill(template, first);
  const [best] = group.findings;
  const isGuess = best?.certainty === 'possible' && best.cause.saysNoReason !== true;
  const verdict = isGuess ? words.advice.couldBe({ verdict: title }) : title;
  const names = others.map(({ recipient }) => recipient).filter((name) => name !== undefined);
  return names.length === 0
    ? verdict
    : `${verdict} ${words.advice.sameFor({ names: withOthers(names, group.recipients.length - 1) })}`;
}

/** Undefined where everybody is told what the sender is. */
function saidToOthers(
  { title, meaning, forOthers, forOwner }: Cause,
  say: (title: string, meaning: string) => Said,
): CauseAdvice['said'] {
  if (forOthers === undefined && forOwner === undefined) return undefined;
  const others = { title, meaning, ...forOthers };
  const owner = { ...others, ...forOwner };
  return { owner: say(owner.title, owner.meaning), admin: say(others.title, others.meaning) };
}

/** For steps about several recipients: «a@b.com, c@d.com and 2 others». */
function valuesForAll(each: readonly Values[], count: number): Values {
  const [first = {}] = each;
  const names = each.map(({ recipient }) => recipient).filter((name) => name !== undefined);
  if (names.length < 2) return first;
  const many = list(withOthers(names, count), 'and');
  return { ...first, recipient: many, group: many };
}

const MAX_SPOKEN = 3;

function withOthers(names: readonly string[], count: number): readonly string[] {
  const shown = count <= MAX_SPOKEN + 1 ? names.slice(0, count) : names.slice(0, MAX_SPOKEN);
  const left = count - shown.length;
  return left === 0 ? shown : [...shown, words.advice.others({ count: left })];
}

/** What steps are filled with. */
interface Filling {
  readonly spoken: Values;
  readonly each: readonly Values[];
  readonly count: number;
  readonly offers: Offers;
}

function stepsByRole(cause: Cause, filling: Filling): Readonly<Record<Role, readonly StepSection[]>> {
  const { sender, owner = [], recipientAdmin = [], senderAdmin = [] } = cause.steps;
  const toSteps = (steps: readonly StepTemplate[]): readonly Step[] => steps.map((step) => toStep(step, filling));
  const section = (steps: readonly StepTemplate[], about: Omit<StepSection, 'steps'> = {}): readonly StepSection[] =>
    steps.length === 0 ? [] : [{ ...about, steps: toSteps(steps) }];
  const onRecipientSide = section(recipientAdmin, { heading: words.advice.recipientSide, side: 'recipient' });
  const onSenderSide = section(senderAdmin, { heading: words.advice.senderSide, side: 'sender' });
  // The side that has to act is listed first.
  const senderFirst = cause.fixableBy.find((fixer) => fixer.endsWith('-admin')) === 'sender-admin';
  return {
    sender: section(sender),
    owner: section(owner),
    admin: senderFirst ? [...onSenderSide, ...onRecipientSide] : [...onRecipientSide, ...onSenderSide],
  };
}

function toStep(template: StepTemplate, { spoken, each, count, offers }: Filling): Step {
  const { text, again, link, letter, lookup, commands } = template;
  return {
    text: fill(text, spoken),
    ...(again === undefined ? {} : { again }),
    ...(link === undefined ? {} : { link: fillLink(link, each[0] ?? {}) }),
    ...(letter === undefined ? {} : { letter }),
    ...(lookup === undefined ? {} : { lookup }),
    ...(commands === undefined
      ? {}
      : { commands: commands.map((one) => withCaution(fillCommand(one, each, count), one, offers)) }),
  };
}
