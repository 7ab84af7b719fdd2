import type { AskDns } from './ask-dns';
import { valuesOf } from './ask-dns';
import { isIpv4, isSameIp, reverseName } from './ip';
import type { Ip } from './ip';

// RFC 7208 section 4.6.4: of more names, only the first ones are looked at.
const MAX_NAMES = 10;

/** The names of an address that lead back to it: forward-confirmed reverse DNS. */
export async function confirmedNames(ask: AskDns, ip: Ip): Promise<readonly string[]> {
  const names = valuesOf(await ask(reverseName(ip), 'PTR')).slice(0, MAX_NAMES);
  const isConfirmed = await Promise.all(names.map((name) => leadsTo(ask, name, ip)));
  return names.filter((_, at) => isConfirmed[at]);
}

export const leadsTo = async (ask: AskDns, name: string, ip: Ip): Promise<boolean> =>
  valuesOf(await ask(name, addressType(ip))).some((address) => isSameIp(ip, address));

export const addressType = (ip: Ip): 'A' | 'AAAA' => (isIpv4(ip) ? 'A' : 'AAAA');
