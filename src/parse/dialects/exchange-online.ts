import type { Dialect } from './dialect';
import { looksExchange } from './reading/signs';
import type { Signs } from './reading/signs';

const EXO_HOST = /\.(?:prod\.outlook\.com|prod\.exchangelabs\.com|protection\.outlook\.com|mx\.microsoft)$/i;

const GENERATING = /generating server:[ \t]*([a-z\d.-]{1,255})/i;

/** A server of one's own that relays to Exchange Online quotes its answers. */
function isMadeThereIfNamed({ reportingMta, text }: Signs): boolean {
  const maker = reportingMta === '' ? GENERATING.exec(text)?.[1] : reportingMta;
  return maker === undefined || EXO_HOST.test(maker) || isPlainName(maker);
}

/** A name without a domain may be anybody's. */
const isPlainName = (host: string): boolean => !host.includes('.');

export const exchangeOnline: Dialect = {
  id: 'exchange-online',
  title: 'Exchange Online',
  isWrittenBy: (s) =>
    EXO_HOST.test(s.reportingMta) ||
    (looksExchange(s) &&
      (/office365logo/i.test(s.page) ||
        (isMadeThereIfNamed(s) &&
          /\.prod\.outlook\.com|\.prod\.exchangelabs\.com|onmicrosoft\.com|office365logo/i.test(
            `${s.page} ${s.text} ${s.firstReceived}`,
          )))),
};
