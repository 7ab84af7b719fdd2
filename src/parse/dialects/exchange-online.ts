import type { Dialect } from './dialect';
import { looksExchange } from './reading/signs';

const EXO_HOST = /\.(?:prod\.outlook\.com|prod\.exchangelabs\.com|protection\.outlook\.com|mx\.microsoft)$/i;

export const exchangeOnline: Dialect = {
  id: 'exchange-online',
  title: 'Exchange Online',
  isWrittenBy: (s) =>
    EXO_HOST.test(s.reportingMta) ||
    (looksExchange(s) &&
      /office365logo|\.prod\.outlook\.com|\.prod\.exchangelabs\.com|onmicrosoft\.com/i.test(
        `${s.page} ${s.text} ${s.firstReceived}`,
      )),
};
