import { isMicrosoftServer } from '../text/organization';
import type { Bounce } from '../model/bounce';

// Where Exchange Online and Outlook.com send from: 40.92.0.0/15, 40.107.0.0/16, 52.100.0.0/14, 104.47.0.0/17, 2a01:111:f400::/48,
// and 2a01:111:f403::/48 (spf.protection.outlook.com as copied in May 2023; not looked up since).
const SHARED = /^(?:40\.(?:9[23]|107)\.|52\.10[0-3]\.|104\.47\.(?:\d|[1-9]\d|1[01]\d|12[0-7])\.|2a01:0?111:f40[03]:)/i;

/** Is this the address of a server that many of Microsoft's customers send through? */
export const isSharedByMicrosoft = (ip: string): boolean => SHARED.test(ip);

/** Did a server of Exchange Online write the report, by its exact name? */
export const isFromExchangeOnline = ({ generator, reportingMta }: Bounce): boolean =>
  generator === 'exchange-online' && reportingMta !== null && isMicrosoftServer(reportingMta);
