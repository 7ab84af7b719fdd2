import type { DnsFinding, DnsRecord, DnsResult } from '../../model/dns';
import { isIpAddress } from '../../text/addresses';
import { exchangersIn, valuesOf } from './ask-dns';
import type { AskDns, MailExchanger } from './ask-dns';
import { isPrivateIp, parseIp } from './ip';
import { finding, noAnswer, recordsOf, resultOf } from './results';

// Microsoft 365 and its national clouds; the second form since 2024, for DNSSEC.
const MICROSOFT = /\.(?:mail\.protection\.(?:outlook\.com|office365\.us|partner\.outlook\.cn)|mx\.microsoft)$/;
// Microsoft has switched these names off since 2018: “451 4.4.62 Mail sent to the wrong Office 365 region”.
const RETIRED =
  /(?:^|\.)(?:mail\.eo\.outlook\.com|mail\.messaging\.microsoft\.com|global\.frontbridge\.com|mail\.protection\.outlook\.de)$/;
// What Microsoft 365 has an admin add to show that the domain is theirs; no server.
const VERIFICATION = /^ms\d+\.msv1\.invalid$/;

/** Which servers receive the domain's mail, and can they? */
export async function checkMx(ask: AskDns, check: 'recipient-mx' | 'sender-mx', domain: string): Promise<DnsResult> {
  const answer = await ask(domain, 'MX');
  const result = (findings: readonly DnsFinding[], correction: DnsRecord | null = null): DnsResult =>
    resultOf({ check, subject: domain, findings, records: recordsOf(answer), correction });
  if (answer.kind === 'failed') return result([noAnswer(domain, answer)]);
  if (answer.kind === 'no-name') return result([finding('domain-missing', { domain })]);
  const exchangers = exchangersIn(answer);
  if (exchangers.length === 0) return result([await findAddress(ask, domain)]);
  const servers = exchangers.filter(({ host }) => host !== '' && !VERIFICATION.test(host));
  const findings = (await Promise.all(servers.map(({ host }) => findProblem(ask, domain, host)))).flat();
  if (exchangers.some(({ host }) => VERIFICATION.test(host))) findings.push(finding('mx-verification', { domain }));
  if (servers.length < exchangers.length && exchangers.some(({ host }) => host === ''))
    findings.push(finding(servers.length === 0 ? 'mx-null' : 'mx-null-and-others', { domain }));
  findings.push(...findMixture(domain, servers));
  return result(findings, correctionOf(domain, servers, findings));
}

/** Without MX records mail goes to the domain's own address (RFC 5321 section 5.1), which is mostly a website. */
async function findAddress(ask: AskDns, domain: string): Promise<DnsFinding> {
  const [address] = [...valuesOf(await ask(domain, 'A')), ...valuesOf(await ask(domain, 'AAAA'))];
  return address === undefined ? finding('mx-none', { domain }) : finding('mx-none-but-address', { domain, address });
}

async function findProblem(ask: AskDns, domain: string, host: string): Promise<readonly DnsFinding[]> {
  if (isIpAddress(host)) return [finding('mx-address', { domain, host })];
  if (RETIRED.test(host)) return [finding('mx-retired', { domain, host, expected: microsoftHost(domain) })];
  const [ipv4, ipv6, alias] = await Promise.all([ask(host, 'A'), ask(host, 'AAAA'), ask(host, 'CNAME')]);
  const addresses = [...valuesOf(ipv4), ...valuesOf(ipv6)];
  const failure = [ipv4, ipv6].find((answer) => answer.kind === 'failed');
  if (addresses.length === 0 && failure?.kind === 'failed') return [noAnswer(host, failure)];
  if (addresses.length === 0) return [finding('mx-dead', { domain, host })];
  if (addresses.every(isPrivate)) return [finding('mx-private', { domain, host, address: addresses[0] ?? '' })];
  const [target] = valuesOf(alias);
  return target === undefined ? [] : [finding('mx-alias', { domain, host, target })];
}

const isPrivate = (address: string): boolean => {
  const ip = parseIp(address);
  return ip !== null && isPrivateIp(ip);
};

const dashed = (domain: string): string => domain.replaceAll('.', '-');
const microsoftHost = (domain: string): string => `${dashed(domain)}.mail.protection.outlook.com`;

/** Where the mail goes, and whether Microsoft 365 shares it with others. */
function findMixture(domain: string, servers: readonly MailExchanger[]): readonly DnsFinding[] {
  const [microsoft] = servers.filter(({ host }) => MICROSOFT.test(host));
  const others = servers.filter(({ host }) => !MICROSOFT.test(host) && !RETIRED.test(host));
  const [other] = others;
  if (!microsoft) return other ? [finding('mx-elsewhere', { domain, host: other.host })] : [];
  if (other) {
    const id = other.preference < microsoft.preference ? 'mx-other-first' : 'mx-mixed';
    return [finding(id, { domain, host: microsoft.host, other: other.host })];
  }
  // Microsoft adds a few letters where two domains would have the same name: contoso-com01b.
  return microsoft.host.startsWith(dashed(domain))
    ? [finding('mx-microsoft', { domain, host: microsoft.host })]
    : [finding('mx-other-domain', { domain, host: microsoft.host, expected: microsoftHost(domain) })];
}

function correctionOf(
  domain: string,
  servers: readonly MailExchanger[],
  findings: readonly DnsFinding[],
): DnsRecord | null {
  const has = (...ids: readonly string[]): boolean => findings.some(({ id }) => ids.includes(id));
  const microsoft = servers.find(({ host }) => MICROSOFT.test(host))?.host;
  if (has('mx-mixed', 'mx-null-and-others') && microsoft !== undefined)
    return { name: domain, type: 'MX', value: `0 ${microsoft}` };
  if (has('mx-retired', 'mx-other-domain')) return { name: domain, type: 'MX', value: `0 ${microsoftHost(domain)}` };
  return has('mx-address') ? { name: domain, type: 'MX', value: `10 mail.${domain}` } : null;
}
