import type { Bounce, RecipientReport } from '../../model/bounce';
import { domainOf } from '../../text/domain';
import { dnsDomain } from './names';
import { parseIp } from './ip';
import type { Ip } from './ip';

/** What a bounce tells that DNS can be asked about. Null: it doesn't. */
export interface DnsFacts {
  readonly recipientDomain: string | null;
  /** The domain that the message says it's from. */
  readonly senderDomain: string | null;
  readonly sender: string | null;
  /** The domain that SPF was checked for, where the returned message tells it (Return-Path). */
  readonly spfDomain: string | null;
  /** Signatures of the returned message (DKIM). */
  readonly signatures: readonly { readonly domain: string; readonly selector: string }[];
  /** The sending server. */
  readonly ip: Ip | null;
  /** The report is Exchange Online's, so the sender's mail goes out through Microsoft 365. */
  readonly usesMicrosoft365: boolean;
}

/** @param ip the sending server's address, where the rejection names it */
export function dnsFacts(bounce: Bounce, recipient: RecipientReport | undefined, ip: string | undefined): DnsFacts {
  const { original, generator } = bounce;
  return {
    recipientDomain: dnsDomain(domainOf(recipient?.address)),
    senderDomain: dnsDomain(domainOf(original.from)),
    sender: original.from,
    spfDomain: dnsDomain(domainOf(headerIn(original.headers, 'return-path'))),
    signatures: signaturesIn(original.headers),
    ip: ip === undefined ? null : parseIp(ip),
    usesMicrosoft365: generator === 'exchange-online',
  };
}

const MAX_SIGNATURES = 5;

function signaturesIn(headers: string): DnsFacts['signatures'] {
  return headersIn(headers, 'dkim-signature')
    .slice(0, MAX_SIGNATURES)
    .flatMap((value) => {
      const domain = dnsDomain(tag(value, 'd'));
      const selector = tag(value, 's')?.toLowerCase();
      return domain !== null && selector !== undefined && SELECTOR.test(selector) ? [{ domain, selector }] : [];
    });
}

const SELECTOR = /^[a-z\d](?:[a-z\d._-]{0,61}[a-z\d])?$/;
const tag = (value: string, name: string): string | undefined =>
  value
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1)
    .trim();

const headerIn = (headers: string, name: string): string | undefined => headersIn(headers, name)[0];

/** The values of a header field, its folded lines joined. */
function headersIn(headers: string, name: string): readonly string[] {
  return headers
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .filter((line) => line.slice(0, name.length + 1).toLowerCase() === `${name}:`)
    .map((line) => line.slice(name.length + 1).trim());
}
