import type { DnsFinding, DnsRecord, DnsResult } from '../../model/dns';
import type { AskDns } from './ask-dns';
import type { DnsFacts } from './facts';
import { isIpv4 } from './ip';
import type { Ip } from './ip';
import { finding, noAnswer, resultOf, textRecords } from './results';
import { checkHost, MAX_LOOKUPS } from './spf';
import type { SpfOutcome, SpfProblem, SpfVerdict } from './spf';
import { correctSpf, looksLikeSpf, MICROSOFT_INCLUDE, newSpf } from './spf-correction';
import { isSpf, parseSpf, spfTerms } from './spf-record';
import type { SpfRecord } from './spf-record';
import { surveySpf } from './spf-survey';
import type { SpfSurvey } from './spf-survey';

export const MICROSOFT_SPF = 'spf.protection.outlook.com';
/** Microsoft 365 and its national clouds. */
const MICROSOFT_CLOUDS: readonly string[] = [
  MICROSOFT_SPF,
  'spf.protection.office365.us',
  'spf.protection.partner.outlook.cn',
];

/** Does the domain's SPF record allow the server that sent? */
export async function checkSpf(ask: AskDns, domain: string, facts: DnsFacts): Promise<DnsResult> {
  const answer = await ask(domain, 'TXT');
  const records = textRecords(domain, answer, (text) => isSpf(text) || looksLikeSpf(text));
  const result = (
    findings: readonly DnsFinding[],
    value: string | null = null,
    path: readonly string[] = [],
  ): DnsResult =>
    resultOf({ check: 'spf', subject: domain, findings, records, correction: asRecord(domain, value), path });
  if (answer.kind === 'failed') return result([noAnswer(domain, answer)]);
  if (answer.kind === 'no-name') return result([finding('domain-missing', { domain })]);
  const texts = records.map(({ value }) => value).filter(isSpf);
  const [text, ...more] = texts;
  const [misspelled] = records;
  if (text === undefined) {
    if (misspelled)
      return result([finding('spf-misspelled', { domain, text: misspelled.value })], correctSpf([misspelled.value]));
    return result([finding('spf-none', { domain })], newSpf(await missingTerms(ask, facts)));
  }
  if (more.length > 0) return result([finding('spf-two', { domain })], correctSpf(texts));
  const parsed = parseSpf(text);
  if (!parsed.ok) return result([finding('spf-syntax', { domain, term: parsed.term })], correctSpf(texts));
  const survey = await surveySpf(ask, domain, parsed.record);
  const outcome = facts.ip
    ? await checkHost(ask, { ip: facts.ip, domain, sender: facts.sender ?? '', helo: domain })
    : null;
  const { findings, additions } = await judge(ask, domain, { facts, survey, outcome });
  const all = [...findings, ...findWeaknesses(domain, text, parsed.record)];
  const isToCorrect = additions.length > 0 || all.some(({ id }) => CORRECTABLE.has(id));
  return result(all, isToCorrect ? correctSpf(texts, additions) : null, outcome?.path);
}

const asRecord = (name: string, value: string | null): DnsRecord | null =>
  value === null ? null : { name, type: 'TXT', value };

const CORRECTABLE: ReadonlySet<string> = new Set(['spf-everyone', 'spf-open-end', 'spf-ignored']);

interface Judged {
  readonly findings: readonly DnsFinding[];
  readonly additions: readonly string[];
}

interface Evidence {
  readonly facts: DnsFacts;
  readonly survey: SpfSurvey;
  readonly outcome: SpfOutcome | null;
}

async function judge(ask: AskDns, domain: string, { facts, survey, outcome }: Evidence): Promise<Judged> {
  const problems = findProblems(domain, survey, outcome);
  const isBroken = outcome?.verdict === 'permerror' || outcome?.verdict === 'temperror';
  const { findings, additions } = isBroken ? NOTHING : await judgeServer(ask, domain, { facts, survey, outcome });
  const isOnlyValid = problems.length > 0 && findings.every(({ id }) => id === 'spf-valid');
  return { findings: isOnlyValid ? problems : [...problems, ...findings], additions };
}
const NOTHING: Judged = { findings: [], additions: [] };

/** What keeps any server from passing. */
function findProblems(domain: string, survey: SpfSurvey, outcome: SpfOutcome | null): readonly DnsFinding[] {
  const { loop, lookups } = survey;
  const limits: readonly DnsFinding[] =
    loop === null ? (lookups > MAX_LOOKUPS ? [tooMany(domain, survey)] : []) : [finding('spf-loop', { domain, loop })];
  const problem = outcome?.problem;
  if (!problem || (problem.kind === 'lookups' && limits.length > 0)) return limits;
  return [...limits, findingOf(domain, problem, survey)];
}

/** Does the record list the server that sent, and if not, what's missing? */
async function judgeServer(ask: AskDns, domain: string, { facts, survey, outcome }: Evidence): Promise<Judged> {
  const { ip } = facts;
  const values = { domain, ip: ip?.text ?? '' };
  if (outcome?.verdict === 'pass') return { findings: [finding('spf-pass', values)], additions: [] };
  const lacksMicrosoft = !MICROSOFT_CLOUDS.some((name) => survey.included.has(name));
  const isMicrosoft = outcome === null ? facts.usesMicrosoft365 : await isMicrosoftAddress(ask, facts);
  if (isMicrosoft && lacksMicrosoft)
    return { findings: [finding('spf-no-microsoft', values)], additions: [MICROSOFT_INCLUDE] };
  if (outcome === null || !ip) return { findings: [finding('spf-valid', { domain })], additions: [] };
  return { findings: [finding(idFor(outcome.verdict), values)], additions: [termFor(ip)] };
}

const termFor = (ip: Ip): string => `${isIpv4(ip) ? 'ip4' : 'ip6'}:${ip.text}`;

const idFor = (verdict: SpfVerdict): 'spf-fail' | 'spf-softfail' | 'spf-neutral' =>
  verdict === 'fail' ? 'spf-fail' : verdict === 'softfail' ? 'spf-softfail' : 'spf-neutral';

/** Is the sending server one of Microsoft 365's? Its own SPF record knows. */
async function isMicrosoftAddress(ask: AskDns, { ip }: DnsFacts): Promise<boolean> {
  if (!ip) return false;
  const domain = MICROSOFT_SPF;
  return (await checkHost(ask, { ip, domain, sender: '', helo: domain })).verdict === 'pass';
}

async function missingTerms(ask: AskDns, facts: DnsFacts): Promise<readonly string[]> {
  const { ip, usesMicrosoft365 } = facts;
  if (!ip) return usesMicrosoft365 ? [MICROSOFT_INCLUDE] : ['mx'];
  if (await isMicrosoftAddress(ask, facts)) return [MICROSOFT_INCLUDE];
  return [termFor(ip)];
}

const MAX_COSTS = 5;

const tooMany = (domain: string, { lookups, costs }: SpfSurvey): DnsFinding =>
  finding('spf-lookups', {
    domain,
    lookups,
    costs: costs
      .slice(0, MAX_COSTS)
      .map(({ term, lookups: number }) => `${term} (${number})`)
      .join(', '),
  });

function findingOf(domain: string, problem: SpfProblem, survey: SpfSurvey): DnsFinding {
  switch (problem.kind) {
    case 'lookups':
      return tooMany(domain, survey);
    case 'void':
      return finding('spf-void', { domain });
    case 'two':
      return finding('spf-two', { domain: problem.domain });
    case 'syntax':
      return finding('spf-syntax-elsewhere', { domain, other: problem.domain, term: problem.term });
    case 'include-none':
      return finding('spf-include-none', { domain, other: problem.domain });
    case 'mx-hosts':
      return finding('spf-mx-hosts', { domain: problem.domain });
    case 'no-answer':
      return finding('no-answer', { name: problem.domain, fault: problem.fault });
  }
}

/** What doesn't make SPF fail now, and yet isn't meant so. */
function findWeaknesses(domain: string, text: string, { mechanisms, redirect }: SpfRecord): readonly DnsFinding[] {
  const all = mechanisms.find(({ name }) => name === 'all');
  const terms = spfTerms(text);
  const ignored = terms.filter(
    (term, at) =>
      /^(?:include|a|mx|ip[46]|ipv[46]|exists|v)=/i.test(term) ||
      (all && at > terms.indexOf(all.text) && !term.includes('=')),
  );
  return [
    ...(all?.qualifier === '+' ? [finding('spf-everyone', { domain })] : []),
    ...(all === undefined && redirect === null ? [finding('spf-open-end', { domain })] : []),
    ...(ignored.length > 0 ? [finding('spf-ignored', { domain, terms: ignored.join(' ') })] : []),
    ...(mechanisms.some(({ name }) => name === 'ptr') ? [finding('spf-ptr', { domain })] : []),
  ];
}
