import type { DnsFinding, DnsResult } from '../../model/dns';
import { valuesOf } from './ask-dns';
import type { AskDns } from './ask-dns';
import { leadsTo } from './host-names';
import { isIpv4, isPrivateIp, reverseName } from './ip';
import type { Ip } from './ip';
import { finding, noAnswer, recordsOf, resultOf } from './results';

const MAX_NAMES = 10;

/** Does the sending server have a name in reverse DNS that leads back to it? */
export async function checkPtr(ask: AskDns, ip: Ip): Promise<DnsResult> {
  const subject = ip.text;
  if (isPrivateIp(ip))
    return resultOf({ check: 'ptr', subject, findings: [finding('ptr-private', { ip: subject })], records: [] });
  const answer = await ask(reverseName(ip), 'PTR');
  const names = valuesOf(answer);
  const findings = answer.kind === 'failed' ? [noAnswer(reverseName(ip), answer)] : await judge(ask, ip, names);
  const hasName = findings.some(({ id }) => id === 'ptr-confirmed');
  return resultOf({
    check: 'ptr',
    subject,
    findings,
    records: recordsOf(answer),
    correction:
      hasName || answer.kind === 'failed' ? null : { name: reverseName(ip), type: 'PTR', value: 'mail.example.com' },
  });
}

async function judge(ask: AskDns, ip: Ip, names: readonly string[]): Promise<readonly DnsFinding[]> {
  const [first] = names;
  if (first === undefined) return [finding('ptr-none', { ip: ip.text })];
  const several = names.length > 1 ? [finding('ptr-several', { ip: ip.text, number: names.length })] : [];
  const full = names.slice(0, MAX_NAMES).filter((name) => name.includes('.'));
  if (full.length === 0) return [finding('ptr-not-full', { ip: ip.text, name: first }), ...several];
  const isConfirmed = await Promise.all(full.map((name) => leadsTo(ask, name, ip)));
  const name = full.find((_, at) => isConfirmed[at]);
  if (name === undefined) return [finding('ptr-unconfirmed', { ip: ip.text, name: full[0] ?? first }), ...several];
  const generic = isGeneric(name, ip) ? [finding('ptr-generic', { ip: ip.text, name })] : [];
  return [finding('ptr-confirmed', { ip: ip.text, name }), ...generic, ...several];
}

/** A name that a provider made from the number, as for home connections: many servers reject those. */
function isGeneric(name: string, ip: Ip): boolean {
  if (!isIpv4(ip)) return false;
  const numbers =
    name
      .split('.')
      .slice(0, -2)
      .join('.')
      .match(/\d{1,3}/g)
      ?.map(Number) ?? [];
  const found = ip.bytes.filter((byte) => numbers.includes(byte)).length;
  return found >= 3 && numbers.length >= 3;
}
