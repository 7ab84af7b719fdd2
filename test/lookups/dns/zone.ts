import type { AskDns } from '../../../src/lookups/dns/ask-dns';
import type { DnsFault, DnsType } from '../../../src/model/dns';

/** A name's records: `['TXT v=spf1 -all', 'MX 10 mx.contoso.com', 'A 192.0.2.1']`, or `['fault timeout']` for all that isn't listed. */
export type Zone = Readonly<Record<string, readonly string[]>>;

export const recordsIn = (zone: Zone, name: string, type: string): readonly string[] | null =>
  zone[name.toLowerCase()]?.flatMap((line) => (line.startsWith(`${type} `) ? [line.slice(type.length + 1)] : [])) ??
  null;

export const faultIn = (zone: Zone, name: string): DnsFault | null =>
  (zone[name.toLowerCase()]?.find((line) => line.startsWith('fault '))?.slice(6) as DnsFault | undefined) ?? null;

/** A resolver that knows one zone; a CNAME is followed as a resolver does. */
export const askZone =
  (zone: Zone): AskDns =>
  (name, type) =>
    Promise.resolve(answerFrom(zone, name, type));

/** Resolvers give up on aliases that run in a circle. */
const MAX_ALIASES = 8;

function answerFrom(zone: Zone, name: string, type: DnsType, aliases = 0): Awaited<ReturnType<AskDns>> {
  const values = recordsIn(zone, name, type);
  const fault = faultIn(zone, name);
  if (values !== null && values.length > 0)
    return { kind: 'records', records: values.map((value) => ({ name: name.toLowerCase(), type, value })) };
  if (fault) return { kind: 'failed', fault };
  const alias = recordsIn(zone, name, 'CNAME')?.[0];
  if (aliases > MAX_ALIASES) return { kind: 'failed', fault: 'server-failure' };
  if (alias !== undefined) return answerFrom(zone, alias.replace(/\.$/, ''), type, aliases + 1);
  return { kind: values === null ? 'no-name' : 'none' };
}
