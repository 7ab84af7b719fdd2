// Mail servers of Microsoft 365 and of Outlook.com, in all clouds. A look-alike such as outlook.com.example.net is not one.
const MICROSOFT_SERVER =
  /(?:^|\.)(?:outlook\.com|hotmail\.com|office365\.com|office365\.us|exchangelabs\.com|mx\.microsoft|partner\.outlook\.cn)$/i;

/** Is this host one of Microsoft's mail servers, by its exact suffix? */
export const isMicrosoftServer = (host: string): boolean => MICROSOFT_SERVER.test(withoutDot(host));

// Names that no host on the Internet has (RFC 6762 appendix G, RFC 9476).
const PRIVATE_NAME = /^(?:[^.]+|.*\.(?:local|localdomain|lan|internal|intranet|corp|private|home|localhost))$/i;
// RFC 1918, RFC 6598, RFC 4193, loopback, link-local.
const PRIVATE_ADDRESS =
  /^(?:0|10|127|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.|^(?:::1?$|f[cd][\da-f]{2}:|fe[89ab][\da-f]:)/i;

// An IP address, also as an address literal (RFC 5321 section 4.1.3).
const ADDRESS = /^\[?(?:ipv6:)?(\d+\.[\d.]+|[\da-f]*:[\da-f:.]+)\]?$/i;

/** A host inside somebody's own network: no stranger's server bears such a name. */
export const isPrivateHost = (host: string): boolean => isPrivate(ADDRESS.exec(host)?.[1], withoutDot(host));

const isPrivate = (address: string | undefined, name: string): boolean =>
  address === undefined ? PRIVATE_NAME.test(name) : PRIVATE_ADDRESS.test(address);

/** Does a host belong to one of these organizations? Names only; an IP address belongs to nobody. */
export const isOfOrganization = (domains: readonly string[], host: string): boolean => organizationsOf(domains)(host);

/** As isOfOrganization, for many hosts. */
export function organizationsOf(domains: readonly string[]): (host: string) => boolean {
  const known = new Set(domains.map(organizationOf));
  return (host) => host !== '' && !ADDRESS.test(host) && known.has(organizationOf(host));
}

/**
 * The organization of a host, as far as its name tells. The public suffix list would know; two labels, or three behind a
 * short second one (`co.uk`), are near enough.
 */
export function organizationOf(host: string): string {
  const labels = withoutDot(host).toLowerCase().split('.');
  // Each name under these is a tenant of its own.
  if (/^(?:onmicrosoft\.(?:com|us|de)|onmschina\.cn)$/.test(labels.slice(-2).join('.')))
    return labels.slice(-3).join('.');
  return labels.slice((labels.at(-2)?.length ?? 0) <= 3 && labels.length > 2 ? -3 : -2).join('.');
}

/** A host's name without the dot of DNS's root, which some servers write. */
export const withoutDot = (host: string): string => host.replace(/\.$/, '');

const EXCHANGE_ONLINE_MX =
  /^([a-z\d-]{1,80})\.mail\.protection\.outlook\.com$|^([a-z\d-]{1,80})\.[a-z]-v\d\.mx\.microsoft$/i;

/**
 * Is this the server at which Exchange Online receives a domain's mail? It's named after the domain: `contoso-com.mail…`, with a
 * short ending where that name was given already.
 */
export function isExchangeOnlineMxOf(domain: string, host: string): boolean {
  const [, name, newName] = EXCHANGE_ONLINE_MX.exec(withoutDot(host)) ?? [];
  const bare = (name ?? newName ?? '').replaceAll('-', '').toLowerCase();
  const own = domain.replace(/[.-]/g, '').toLowerCase();
  return own !== '' && bare.startsWith(own) && /^(?:\d[a-z\d]{0,2})?$/.test(bare.slice(own.length));
}
