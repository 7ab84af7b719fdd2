import type { DnsFault } from '../../model/dns';
import { exchangersIn, valuesOf } from './ask-dns';
import type { AskDns, DnsAnswer } from './ask-dns';
import { addressType, confirmedNames } from './host-names';
import { isInNetwork, isIpv4, parseIp, reverseName } from './ip';
import type { Ip } from './ip';
import { isQueryable, plainName } from './names';
import { expandDomain, needsHostName } from './spf-macro';
import type { MacroValues } from './spf-macro';
import { isSpf, parseSpf } from './spf-record';
import type { SpfMechanism, SpfQualifier } from './spf-record';

// check_host() of RFC 7208 section 4. Explanations (`exp`) are left out: they're a stranger's words to the sender.

export type SpfVerdict = 'pass' | 'fail' | 'softfail' | 'neutral' | 'none' | 'temperror' | 'permerror';

/** Why a record can't be used: `void` means too many names that don't exist. */
export type SpfProblem =
  | { readonly kind: 'two' | 'include-none' | 'mx-hosts'; readonly domain: string }
  | { readonly kind: 'syntax'; readonly domain: string; readonly term: string }
  | { readonly kind: 'lookups' | 'void' }
  | { readonly kind: 'no-answer'; readonly domain: string; readonly fault: DnsFault };

export interface SpfOutcome {
  readonly verdict: SpfVerdict;
  readonly problem: SpfProblem | null;
  /** The terms that matched, from the domain's own record down: `include:spf.contoso.com`, `ip4:192.0.2.0/24`. */
  readonly path: readonly string[];
}

const VERDICTS: Readonly<Record<SpfQualifier, SpfVerdict>> = {
  '+': 'pass',
  '-': 'fail',
  '~': 'softfail',
  '?': 'neutral',
};
/** RFC 7208 section 4.6.4. */
export const MAX_LOOKUPS = 10;
const MAX_VOID = 2;
const MAX_EXCHANGERS = 10;

/** Ends the evaluation with an error. */
class SpfError extends Error {
  constructor(
    readonly verdict: 'temperror' | 'permerror',
    readonly problem: SpfProblem,
  ) {
    super(problem.kind);
  }
}

/** One evaluation: what it stands for, and what it has used up. */
interface Run {
  readonly ask: AskDns;
  readonly values: MacroValues;
  lookups: number;
  voids: number;
}

interface Matched {
  readonly verdict: SpfVerdict;
  readonly path: readonly string[];
}

/** May this address send for this domain? Never rejects. */
export async function checkHost(ask: AskDns, { sender, ...rest }: MacroValues): Promise<SpfOutcome> {
  const values = { ...rest, sender: withLocalPart(sender, rest.domain) };
  try {
    return { ...(await evaluate({ ask, values, lookups: 0, voids: 0 }, plainName(rest.domain))), problem: null };
  } catch (error) {
    if (!(error instanceof SpfError)) throw error;
    return { verdict: error.verdict, problem: error.problem, path: [] };
  }
}

const withLocalPart = (sender: string, domain: string): string =>
  sender.includes('@') ? sender.replace(/^@/, 'postmaster@') : `postmaster@${sender || domain}`;

const NAME = /^[^.[\]\s]+(?:\.[^.[\]\s]+)+$/;

async function evaluate(run: Run, domain: string): Promise<Matched> {
  const text = NAME.test(domain) && isQueryable(domain) ? await recordOf(run, domain) : null;
  if (text === null) return { verdict: 'none', path: [] };
  const parsed = parseSpf(text);
  if (!parsed.ok) throw new SpfError('permerror', { kind: 'syntax', domain, term: parsed.term });
  for (const mechanism of parsed.record.mechanisms) {
    const path = await match(run, mechanism, domain);
    if (path) return { verdict: VERDICTS[mechanism.qualifier], path: [mechanism.text, ...path] };
  }
  const { redirect } = parsed.record;
  if (redirect === null) return { verdict: 'neutral', path: [] };
  countLookup(run);
  const target = await targetOf(run, redirect, domain);
  const { verdict, path } = await evaluate(run, target);
  if (verdict === 'none') throw new SpfError('permerror', { kind: 'include-none', domain: target });
  return { verdict, path: [`redirect=${target}`, ...path] };
}

async function recordOf({ ask }: Run, domain: string): Promise<string | null> {
  const answer = await ask(domain, 'TXT');
  if (answer.kind === 'failed') throw new SpfError('temperror', { kind: 'no-answer', domain, fault: answer.fault });
  const [record, ...more] = valuesOf(answer).filter(isSpf);
  if (more.length > 0) throw new SpfError('permerror', { kind: 'two', domain });
  return record ?? null;
}

function countLookup(run: Run): void {
  run.lookups += 1;
  if (run.lookups > MAX_LOOKUPS) throw new SpfError('permerror', { kind: 'lookups' });
}

async function targetOf({ ask, values }: Run, domainSpec: string | null, domain: string): Promise<string> {
  if (domainSpec === null) return domain;
  const hostName = needsHostName(domainSpec) ? await hostNameOf(ask, values.ip, domain) : '';
  return expandDomain(domainSpec, { ...values, domain }, hostName);
}

/** What `%{p}` stands for: the domain itself, or a name below it, before others (RFC 7208 section 7.3). */
async function hostNameOf(ask: AskDns, ip: Ip, domain: string): Promise<string> {
  const names = (await confirmedNames(ask, ip)).map(plainName);
  const best = names.find((name) => name === domain) ?? names.find((name) => name.endsWith(`.${domain}`));
  return best ?? names[0] ?? 'unknown';
}

/** @returns null where it doesn't match; the terms inside an include that matched */
async function match(run: Run, mechanism: SpfMechanism, domain: string): Promise<readonly string[] | null> {
  const { ip } = run.values;
  switch (mechanism.name) {
    case 'all':
      return [];
    case 'ip4':
    case 'ip6':
      return mechanism.network !== null && isInNetwork(ip, mechanism.network, mechanism.prefix4) ? [] : null;
    case 'include': {
      countLookup(run);
      const target = await targetOf(run, mechanism.domainSpec, domain);
      const { verdict, path } = await evaluate(run, target);
      if (verdict === 'none') throw new SpfError('permerror', { kind: 'include-none', domain: target });
      return verdict === 'pass' ? path : null;
    }
    default: {
      countLookup(run);
      const target = await targetOf(run, mechanism.domainSpec, domain);
      return (await matchByName(run, mechanism, target)) ? [] : null;
    }
  }
}

async function matchByName(run: Run, mechanism: SpfMechanism, target: string): Promise<boolean> {
  const { ip } = run.values;
  switch (mechanism.name) {
    case 'a':
      return hasAddress(run, await answerFor(run, target, addressType(ip)), mechanism);
    case 'mx':
      return matchExchangers(run, mechanism, target);
    case 'ptr':
      return matchHostName(run, target);
    default:
      // `exists` asks for an IPv4 address even where the sender has another (RFC 7208 section 5.7).
      return (await answerFor(run, target, 'A')).kind === 'records';
  }
}

function hasAddress({ values }: Run, answer: DnsAnswer, { prefix4, prefix6 }: SpfMechanism): boolean {
  const prefix = isIpv4(values.ip) ? prefix4 : prefix6;
  return valuesOf(answer).some((address) => {
    const network = parseIp(address);
    return network !== null && isInNetwork(values.ip, network, prefix);
  });
}

async function matchExchangers(run: Run, mechanism: SpfMechanism, target: string): Promise<boolean> {
  const exchangers = exchangersIn(await answerFor(run, target, 'MX'));
  if (exchangers.length > MAX_EXCHANGERS) throw new SpfError('permerror', { kind: 'mx-hosts', domain: target });
  for (const { host } of exchangers) {
    const answer = await run.ask(host, addressType(run.values.ip));
    if (hasAddress(run, orError(answer, host), mechanism)) return true;
  }
  return false;
}

/** A resolver's failure is a mere miss here (RFC 7208 section 5.5). */
async function matchHostName(run: Run, target: string): Promise<boolean> {
  const { ip } = run.values;
  countVoid(run, await run.ask(reverseName(ip), 'PTR'));
  const names = (await confirmedNames(run.ask, ip)).map(plainName);
  const wanted = target.toLowerCase();
  return names.some((name) => name === wanted || name.endsWith(`.${wanted}`));
}

async function answerFor(run: Run, name: string, type: 'A' | 'AAAA' | 'MX'): Promise<DnsAnswer> {
  const answer = orError(await run.ask(name, type), name);
  countVoid(run, answer);
  return answer;
}

function orError(answer: DnsAnswer, domain: string): DnsAnswer {
  if (answer.kind === 'failed') throw new SpfError('temperror', { kind: 'no-answer', domain, fault: answer.fault });
  return answer;
}

function countVoid(run: Run, answer: DnsAnswer): void {
  if (answer.kind === 'none' || answer.kind === 'no-name') run.voids += 1;
  if (run.voids > MAX_VOID) throw new SpfError('permerror', { kind: 'void' });
}
