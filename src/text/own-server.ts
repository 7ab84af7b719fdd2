import { isExchangeOnlineMxOf, isOfOrganization, withoutDot } from './organization';

/** Where providers for anybody receive mail, if the servers aren't named after the address’s domain. */
const PROVIDERS_SERVERS: readonly (readonly [domain: RegExp, servers: RegExp])[] = [
  [/^(?:gmail|googlemail)\.com$/, /\.google\.com$/],
  [/^(?:yahoo\.(?:[a-z]{2,3}|com?\.[a-z]{2})|ymail\.com|rocketmail\.com|aol\.[a-z]{2,3})$/, /\.yahoodns\.net$/],
  [/^gmx\.(?:[a-z]{2,3}|co\.uk)$/, /\.gmx\.(?:net|com)$/],
  [/^(?:outlook|hotmail|live|msn)\.(?:[a-z]{2,3}|com?\.[a-z]{2})$/, /\.olc\.protection\.outlook\.com$/],
  [/^(?:icloud|me|mac)\.com$/, /\.icloud\.com$/],
];

/** Is this, by its name, a server at which a domain's own organization or provider receives its mail? */
export function isServerOf(domain: string, host: string): boolean {
  const name = withoutDot(host).toLowerCase();
  return (
    name.endsWith(`.${domain.toLowerCase()}`) ||
    isOfOrganization([domain], name) ||
    isExchangeOnlineMxOf(domain, name) ||
    PROVIDERS_SERVERS.some(([domains, servers]) => domains.test(domain) && servers.test(name))
  );
}
