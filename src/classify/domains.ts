const MICROSOFT =
  /(?:^|\.)(?:microsoft(?:online)?\.com|office(?:365)?\.com|office\.net|outlook\.com|live\.com|aka\.ms)$|\.onmicrosoft\.com$/;

/** Hosts of Microsoft that reports of Exchange Online link to, or are sent from. */
export const isMicrosoft = (host: string): boolean => MICROSOFT.test(host);

/**
 * Do two hosts belong to one organization, as far as their names tell? The public suffix list would know; two labels, or
 * three behind a short second one (`co.uk`), are near enough for a sign among others.
 */
export const isSameOrganization = (a: string, b: string): boolean => organizationOf(a) === organizationOf(b);

/** Does a host belong to one of the organizations of others? */
export const isOfThese = (others: readonly string[], host: string): boolean =>
  others.some((other) => isSameOrganization(other, host));

function organizationOf(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  const [, second = ''] = [...labels].reverse();
  return labels.slice(second.length <= 3 && labels.length > 2 ? -3 : -2).join('.');
}
