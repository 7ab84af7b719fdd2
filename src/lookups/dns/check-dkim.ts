import type { DnsFinding, DnsResult } from '../../model/dns';
import { valuesOf } from './ask-dns';
import type { AskDns, DnsAnswer } from './ask-dns';
import type { DnsFacts } from './facts';
import { finding, noAnswer, recordsOf, resultOf } from './results';

/** The two that Microsoft 365 signs with, in turn. */
const MICROSOFT_SELECTORS = ['selector1', 'selector2'] as const;

type State = 'published' | 'missing' | 'dangling' | 'revoked' | 'no-key' | 'no-answer';

interface Key {
  readonly selector: string;
  readonly name: string;
  readonly state: State;
  readonly answer: DnsAnswer;
  readonly target: string | undefined;
}

/** Are the keys there that the message's signature is checked with? */
export async function checkDkim(ask: AskDns, domain: string, facts: DnsFacts): Promise<DnsResult> {
  const used = facts.signatures.filter((signature) => signature.domain === domain).map(({ selector }) => selector);
  const selectors = [
    ...new Set<string>([...used, ...(facts.usesMicrosoft365 || used.length === 0 ? MICROSOFT_SELECTORS : [])]),
  ];
  const keys = await Promise.all(selectors.map((selector) => findKey(ask, domain, selector)));
  return resultOf({
    check: 'dkim',
    subject: domain,
    findings: judge(domain, keys, new Set(used)),
    records: keys.flatMap(({ answer, name, target }) => [
      ...(target === undefined ? [] : [{ name, type: 'CNAME' as const, value: target }]),
      ...recordsOf(answer),
    ]),
  });
}

async function findKey(ask: AskDns, domain: string, selector: string): Promise<Key> {
  const name = `${selector}._domainkey.${domain}`;
  const [answer, alias] = await Promise.all([ask(name, 'TXT'), ask(name, 'CNAME')]);
  const [target] = valuesOf(alias);
  return { selector, name, answer, target, state: stateOf(answer, target) };
}

function stateOf(answer: DnsAnswer, target: string | undefined): State {
  if (answer.kind === 'failed') return 'no-answer';
  if (answer.kind !== 'records') return target === undefined ? 'missing' : 'dangling';
  const key = valuesOf(answer).find((text) => /(?:^|;)\s*p\s*=/.test(text));
  if (key === undefined) return 'no-key';
  // An empty key says that it was withdrawn (RFC 6376 section 3.6.1).
  return /(?:^|;)\s*p\s*=\s*(?:;|$)/.test(key) ? 'revoked' : 'published';
}

function judge(domain: string, keys: readonly Key[], used: ReadonlySet<string>): readonly DnsFinding[] {
  const microsoft = keys.filter(({ selector }) => selector === 'selector1' || selector === 'selector2');
  const missing = microsoft.filter(({ state, selector }) => state === 'missing' && !used.has(selector));
  const findings = keys.flatMap((key): readonly DnsFinding[] => {
    const { state, selector, answer, target = '' } = key;
    if (answer.kind === 'failed') return [noAnswer(key.name, answer)];
    if (state === 'missing') return used.has(selector) ? [finding('dkim-selector-missing', { domain, selector })] : [];
    if (state === 'no-answer') return [];
    return [finding(`dkim-${state}`, { domain, selector, target })];
  });
  if (missing.length === 2) return [...findings, finding('dkim-microsoft-missing', { domain })];
  const [one] = missing;
  // A domain that signs with another service has none of the two.
  return one && microsoft.length === 2
    ? [...findings, finding('dkim-one-missing', { domain, selector: one.selector })]
    : findings;
}
