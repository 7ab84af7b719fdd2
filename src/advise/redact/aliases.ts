import { isIpAddress } from '../../text/addresses';
import { organizationOf, withoutDot } from '../../text/organization';

/** Services that everybody uses and errors are told apart by. A host of theirs keeps this end of its name. */
const PUBLIC_SERVICES = [
  ...[
    'outlook.com',
    'office365.com',
    'office.com',
    'microsoft.com',
    'aka.ms',
    'mx.microsoft',
    'google.com',
    'gmail.com',
  ],
  ...['yahoodns.net', 'icloud.com', 'pphosted.com', 'ppe-hosted.com', 'mimecast.com', 'barracudanetworks.com'],
  ...['iphmx.com', 'spamhaus.org', 'spamhaus.net', 'spamcop.net', 'uribl.com', 'surbl.org', 'ietf.org', 'openspf.org'],
];

/** Invented names for real ones: the same name each time, so that a reader sees what belongs together. */
export interface Aliases {
  readonly address: (address: string) => string;
  readonly host: (host: string) => string;
  readonly ip: (ip: string) => string;
  readonly numbered: (kind: 'id' | 'name' | 'subject' | 'word', value: string) => string;
}

/** @param domains those of the people: no name of a service is kept that could be theirs */
export function makeAliases(domains: readonly string[]): Aliases {
  const taken = new Map<string, Map<string, number>>();
  const numberOf = (kind: string, value: string): number => {
    const known = taken.get(kind) ?? new Map<string, number>();
    taken.set(kind, known);
    const key = value.toLowerCase();
    const number = known.get(key) ?? known.size + 1;
    known.set(key, number);
    return number;
  };
  const theirs = new Set(domains.map(organizationOf));
  const domainAlias = (host: string): string => `domain${numberOf('domain', organizationOf(host))}.example`;
  const hostAlias = (name: string): string => {
    const host = withoutDot(name.toLowerCase());
    const service = PUBLIC_SERVICES.find((one) => host === one || host.endsWith(`.${one}`));
    const end = service === undefined || theirs.has(organizationOf(host)) ? domainAlias(host) : service;
    return host === service || host === organizationOf(host) ? end : `host${numberOf('host', host)}.${end}`;
  };
  return {
    address: (address) => {
      const domain = withoutDot(address.slice(address.lastIndexOf('@') + 1));
      const host = domain.toLowerCase();
      const end = domainAlias(host);
      const rest = host === organizationOf(host) ? end : `host${numberOf('host', host)}.${end}`;
      return `person${numberOf('person', address)}@${rest}`;
    },
    host: hostAlias,
    // Addresses for documentation (RFC 5737, RFC 3849).
    ip: (ip) => {
      const number = numberOf('ip', ip);
      return isIpAddress(ip) && ip.includes(':') ? `2001:db8::${number}` : `192.0.2.${number}`;
    },
    numbered: (kind, value) => `${kind}${numberOf(kind, value)}`,
  };
}
