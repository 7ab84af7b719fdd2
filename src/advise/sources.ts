import type { Bounce, RecipientReport } from '../model/bounce';
import type { Cause, Link } from '../model/cause';
import { isMicrosoftServer } from '../text/organization';
import { wordsAbout } from './values';

/** Providers whose pages say what their own servers mean. */
const PAGES: readonly { readonly page: RegExp; readonly provider: RegExp }[] = [
  { page: /(?:^|\.)google\.com$/, provider: /google|gmail|gsmtp/i },
  { page: /(?:^|\.)(?:yahoo|yahooinc|aol)\.com$/, provider: /yahoo|\baol\b/i },
];
const ADDRESS = /[^\s<>]{1,64}@[^\s<>]{1,255}/g;
/** Microsoft's articles on the reports that Exchange writes, and on the codes in them. */
const ON_REPORTS = '/email-delivery/ndr/';
const RECIPIENTS_SIDE: readonly string[] = ['recipient', 'recipient-admin', 'group-owner', 'receiving-provider'];

/**
 * What there is to read about a cause, for the systems that the bounce names: a provider's page only if that provider rejected the
 * message or runs the side that the page is for. A line that came alone names no system.
 */
export function sourcesFor(
  { sources, fixableBy }: Pick<Cause, 'sources' | 'fixableBy'>,
  bounce: Bounce,
  recipients: readonly RecipientReport[],
): readonly Link[] {
  const hosts = recipients.flatMap(({ remoteMta, refusedBy: { host } }) => [remoteMta ?? [], host ?? []].flat());
  const said = recipients.map((one) => wordsAbout(one).replace(ADDRESS, ' '));
  const isKnown = hosts.length > 0 || bounce.generator !== 'unknown';
  const [first] = fixableBy;
  const isForRecipients = first !== undefined && RECIPIENTS_SIDE.includes(first);
  const isMicrosoftsReport = /^(?:exchange|outlook)-/.test(bounce.generator);
  const isMicrosoftsAnswer = hosts.some(isMicrosoftServer);
  const isOwnReport = isMicrosoftsReport && hosts.every(isMicrosoftServer);
  return sources.filter(({ url }) => {
    const { hostname, pathname } = new URL(url);
    const other = PAGES.find(({ page }) => page.test(hostname));
    if (other !== undefined) return [...hosts, ...said].some((text) => other.provider.test(text));
    if (!isKnown || !/(?:^|\.)microsoft\.com$/.test(hostname) || isMicrosoftsAnswer) return true;
    return isForRecipients && !pathname.includes(ON_REPORTS)
      ? isOwnReport
      : isMicrosoftsReport || isHandledByExchange(bounce);
  });
}

const isHandledByExchange = ({ original: { headers }, envelope: { trail } }: Bounce): boolean =>
  /\.outlook\.com\b|^x-ms-exchange-|Microsoft SMTP Server/im.test(headers) ||
  (trail?.relays.some(({ isExchange }) => isExchange) ?? false);
