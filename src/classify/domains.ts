const MICROSOFT = [
  'microsoft.com',
  'office.com',
  'office365.com',
  'outlook.com',
  'aka.ms',
  'live.com',
  'office.net',
  'microsoftonline.com',
];

/** Hosts of Microsoft that reports of Exchange Online link to, or are sent from. */
export const isMicrosoft = (host: string): boolean =>
  MICROSOFT.some((own) => host === own || host.endsWith(`.${own}`)) || host.endsWith('.onmicrosoft.com');

/**
 * Do two hosts belong to one organization, as far as their names tell? The public suffix list would know; two labels, or
 * three behind a short second one (`co.uk`), are near enough for a sign among others.
 */
export const isSameOrganization = (a: string, b: string): boolean => organizationOf(a) === organizationOf(b);

function organizationOf(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  const [, second = ''] = [...labels].reverse();
  return labels.slice(second.length <= 3 && labels.length > 2 ? -3 : -2).join('.');
}
