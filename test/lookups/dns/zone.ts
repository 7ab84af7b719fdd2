import type { AskDns } from '../../../src/lookups/dns/ask-dns';
import type { DnsType } from '../../../src/model/dns';

/** A name's records: `['TXT v=spf1 -all', 'MX 10 mx.contoso.com', 'A 192.0.2.1']`, or how its answer fails: `['fault timeout']`. */
export type Zone = Readonly<Record<string, readonly string[]>>;

/** Null for a name that doesn't exist. */
export const recordsIn = (zone: Zone, name: string, type: string): readonly string[] | null =>
  zone[name.toLowerCase()]?.flatMap((line) => (line.startsWith(`${type} `) ? [line.slice(type.length + 1)] : [])) ??
  null;

export const isFault = (zone: Zone, name: string, fault: string): boolean =>
  zone[name.toLowerCase()]?.includes(`fault ${fault}`) ?? false;

/** A resolver that knows one zone; a CNAME is followed as a resolver does. What isn't listed times out where the zone says so. */
export const askZone =
  (zone: Zone): AskDns =>
  (name, type) =>
    Promise.resolve(answerFrom(zone, name, type));

/** Resolvers give up on aliases that run in a circle. */
const MAX_ALIASES = 8;

function answerFrom(zone: Zone, name: string, type: DnsType, aliases = 0): Awaited<ReturnType<AskDns>> {
  const values = recordsIn(zone, name, type);
  if (values !== null && values.length > 0)
    return { kind: 'records', records: values.map((value) => ({ name: name.toLowerCase(), type, value })) };
  if (isFault(zone, name, 'timeout')) return { kind: 'failed', fault: 'timeout' };
  const alias = recordsIn(zone, name, 'CNAME')?.[0];
  if (aliases > MAX_ALIASES) return { kind: 'failed', fault: 'server-failure' };
  if (alias !== undefined) return answerFrom(zone, alias.replace(/\.$/, ''), type, aliases + 1);
  return { kind: values === null ? 'no-name' : 'none' };
}
