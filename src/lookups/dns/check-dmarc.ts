import type { DnsFinding, DnsRecord, DnsResult } from '../../model/dns';
import { organizationOf } from '../../text/organization';
import type { AskDns } from './ask-dns';
import type { DnsFacts } from './facts';
import { finding, noAnswer, resultOf, textRecords } from './results';

// RFC 7489 section 6.3. What doesn't begin so is no DMARC record to a receiver, whatever it was meant to be.
const isDmarc = (text: string): boolean => /^v\s*=\s*DMARC1\s*(?:;|$)/.test(text);
const looksLikeDmarc = (text: string): boolean => /^["'\s]*(?:v\s*)?(?:=\s*)?dmarc\s?1?/i.test(text);

interface Found {
  readonly domain: string;
  readonly records: readonly DnsRecord[];
}

/** Which DMARC policy holds for the domain, and does the message's proof count for it? */
export async function checkDmarc(ask: AskDns, domain: string, facts: DnsFacts): Promise<DnsResult> {
  const result = (
    findings: readonly DnsFinding[],
    { records, domain: at }: Found,
    correction: string | null = null,
  ): DnsResult =>
    resultOf({
      check: 'dmarc',
      subject: domain,
      findings,
      records,
      correction: correction === null ? null : { name: nameFor(at), type: 'TXT', value: correction },
    });
  for (const at of new Set([domain, organizationOf(domain)])) {
    const answer = await ask(nameFor(at), 'TXT');
    const found = { domain: at, records: textRecords(nameFor(at), answer, looksLikeDmarc) };
    if (answer.kind === 'failed') return result([noAnswer(nameFor(at), answer)], found);
    if (found.records.length === 0) continue;
    const inherited = at === domain ? [] : [finding('dmarc-inherited', { domain, parent: at })];
    const { findings, correction } = judge(domain, found, facts);
    return result([...findings, ...inherited], found, correction);
  }
  return result(...(await findMissing(ask, domain)));
}

const nameFor = (domain: string): string => `_dmarc.${domain}`;
const newDmarc = (domain: string): string => `v=DMARC1; p=none; rua=mailto:dmarc@${domain}`;

/** A record that stands at the domain itself instead of `_dmarc` below it is never found. */
async function findMissing(ask: AskDns, domain: string): Promise<[readonly DnsFinding[], Found, string]> {
  const answer = await ask(domain, 'TXT');
  const records = textRecords(domain, answer, looksLikeDmarc);
  const [misplaced] = records;
  if (answer.kind === 'no-name')
    return [[finding('domain-missing', { domain })], { domain, records }, newDmarc(domain)];
  return misplaced
    ? [[finding('dmarc-misplaced', { domain })], { domain, records }, correct(misplaced.value, domain)]
    : [[finding('dmarc-none', { domain })], { domain, records }, newDmarc(domain)];
}

interface Judged {
  readonly findings: readonly DnsFinding[];
  readonly correction: string | null;
}

function judge(domain: string, { domain: at, records }: Found, facts: DnsFacts): Judged {
  const [first, ...more] = records;
  const text = first?.value ?? '';
  if (more.length > 0) return { findings: [finding('dmarc-two', { domain: at })], correction: correct(text, at) };
  const tags = tagsIn(text);
  const wrong = wrongTag(text, tags);
  if (wrong !== null)
    return { findings: [finding('dmarc-syntax', { domain: at, part: wrong })], correction: correct(text, at) };
  const policy = policyFor(domain, at, tags);
  const findings = [
    finding(policy === 'none' ? 'dmarc-lenient' : 'dmarc-strict', { domain: at, policy }),
    ...findAlignment(domain, tags, facts),
  ];
  const percent = Number(tags.get('pct') ?? '100');
  if (policy !== 'none' && percent < 100) findings.push(finding('dmarc-partial', { domain: at, policy, percent }));
  const address = (tags.get('rua') ?? '').split(',').find((uri) => uri.trim() !== '' && !/^\s*mailto:/i.test(uri));
  if (address !== undefined) findings.push(finding('dmarc-report-address', { domain: at, address: address.trim() }));
  return { findings, correction: address === undefined ? null : correct(text, at) };
}

const tagsIn = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split(';').flatMap((part): [string, string][] => {
      const at = part.indexOf('=');
      return at === -1 ? [] : [[part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim()]];
    }),
  );

const POLICY = /^(?:none|quarantine|reject)$/i;

/** The part that a receiver can't use; null where it can. */
function wrongTag(text: string, tags: ReadonlyMap<string, string>): string | null {
  if (!isDmarc(text)) return text.split(';')[0]?.trim() ?? '';
  const policy = tags.get('p');
  // Without a policy, a record with addresses for reports counts as p=none (RFC 7489 section 6.6.3).
  if (policy === undefined) return tags.has('rua') ? null : 'p=';
  const part = text.split(';').find((one) => one.trim() !== '' && !one.includes('='));
  if (!POLICY.test(policy)) return `p=${policy}`;
  const sub = tags.get('sp');
  if (sub !== undefined && !POLICY.test(sub)) return `sp=${sub}`;
  return part?.trim() ?? null;
}

function policyFor(domain: string, at: string, tags: ReadonlyMap<string, string>): string {
  const own = tags.get('p') ?? 'none';
  return (domain === at ? own : (tags.get('sp') ?? own)).toLowerCase();
}

/** The same record with what's wrong put right. */
function correct(text: string, domain: string): string {
  const tags = tagsIn(text.replace(/["']/g, ''));
  const policy = POLICY.exec(tags.get('p') ?? '')?.[0] ?? closestPolicy(tags.get('p'));
  const sub = POLICY.exec(tags.get('sp') ?? '')?.[0];
  const reports = (tags.get('rua') ?? `dmarc@${domain}`)
    .split(',')
    .map((uri) => `mailto:${uri.trim().replace(/^mailto:/i, '')}`)
    .join(',');
  const rest = [...tags].filter(([name]) => !['v', 'p', 'sp', 'rua'].includes(name) && /^[a-z]{2,6}$/.test(name));
  return [
    'v=DMARC1',
    `p=${policy.toLowerCase()}`,
    ...(sub === undefined ? [] : [`sp=${sub.toLowerCase()}`]),
    `rua=${reports}`,
    ...rest.map(([name, value]) => `${name}=${value}`),
  ].join('; ');
}

const closestPolicy = (policy = ''): string =>
  /^rej/i.test(policy) ? 'reject' : /^quar/i.test(policy) ? 'quarantine' : 'none';

/** Only proof for the From address's own domain counts (RFC 7489 section 3.1). Silent where the bounce names no proof. */
function findAlignment(
  domain: string,
  tags: ReadonlyMap<string, string>,
  { spfDomain, signatures }: DnsFacts,
): readonly DnsFinding[] {
  const isAligned = (other: string, mode = 'r'): boolean =>
    mode.toLowerCase() === 's' ? other === domain : organizationOf(other) === organizationOf(domain);
  const signed = signatures.map((signature) => signature.domain);
  const byDkim = signed.find((other) => isAligned(other, tags.get('adkim')));
  const bySpf = spfDomain !== null && isAligned(spfDomain, tags.get('aspf')) ? spfDomain : undefined;
  if (byDkim !== undefined) return [finding('dmarc-aligned', { domain, by: `DKIM (${byDkim})` })];
  if (bySpf !== undefined) return [finding('dmarc-aligned', { domain, by: `SPF (${bySpf})` })];
  const others = [...(spfDomain === null ? [] : [`SPF ${spfDomain}`]), ...signed.map((other) => `DKIM ${other}`)];
  return others.length === 0 ? [] : [finding('dmarc-not-aligned', { domain, others: [...new Set(others)].join(', ') })];
}
