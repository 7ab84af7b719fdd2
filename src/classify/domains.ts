const MICROSOFT =
  /(?:^|\.)(?:microsoft(?:online)?\.com|office(?:365)?\.com|office\.net|outlook\.com|live\.com|aka\.ms)$|\.onmicrosoft\.com$/;

/** Hosts of Microsoft that reports of Exchange Online link to, or are sent from. */
export const isMicrosoft = (host: string): boolean => MICROSOFT.test(host);

/** Does a host belong to one of the organizations of others? */
export const isOfThese = (others: readonly string[], host: string): boolean =>
  others.map(organizationOf).includes(organizationOf(host));

/**
 * The organization of a host, as far as its name tells. The public suffix list would know; two labels, or three behind a
 * short second one (`co.uk`), are near enough for a sign among others.
 */
function organizationOf(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  return labels.slice((labels.at(-2)?.length ?? 0) <= 3 && labels.length > 2 ? -3 : -2).join('.');
}
