import { organizationOf } from '../text/organization';

const MICROSOFT =
  /(?:^|\.)(?:microsoft(?:online)?\.com|office(?:365)?\.com|office\.net|outlook\.com|live\.com|aka\.ms)$/;
// Microsoft's by name, but anyone can make a page there.
const ANYBODYS = /^(?:forms|sway|customervoice)\.(?:office|microsoft)\.com$|^forms\.cloud\.microsoft$/;

/** Hosts of Microsoft that reports of Exchange Online link to, or are sent from. */
export const isMicrosoft = (host: string): boolean => MICROSOFT.test(host) && !ANYBODYS.test(host);

/** Does a host belong to the organization of one of the others? */
export const isOfThese = (others: readonly string[], host: string): boolean =>
  others.map(organizationOf).includes(organizationOf(host));

/** As isOfThese, for many hosts. */
export function organizationsOf(hosts: readonly string[]): (host: string) => boolean {
  const known = new Set(hosts.map(organizationOf));
  return (host) => known.has(organizationOf(host));
}
