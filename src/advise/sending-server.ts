import type { Bounce, RecipientReport } from '../model/bounce';
import { isMicrosoftServer, withoutDot } from '../text/organization';

// The topmost Received field: what the client called itself, and the address that the server saw behind it.
const LAST_RECEIVED = /^received:\s+from\s([^;]{1,400}?)\sby\s/im;
const ADDRESS_IN_BRACKETS = /[[(](?:IPv6:)?(\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{0,4}(?::[\da-f]{0,4}){2,8})[\])]/i;
// A report without fields for programs; Postfix writes English, whatever language its users speak.
const REPORTING =
  /^(?:this is the (?:mail system|postfix program) at host|generating server:)\s+([\w.-]{1,255}?)\.?\s*$/im;
/** Names that many computers have tell nobody which one it was. */
const NO_NAME = /^(?:localhost(?:\..*)?|\[.*|[\d.]+|unknown)$/i;

/**
 * The server that sent the message to the one that rejected it, which SPF has to allow: “mail.contoso.com (192.0.2.1)”. It's the
 * one that reports the rejection, or else the last one before it that the original's headers name. Microsoft's servers are left out,
 * since so many send through each. Hostile text: for a sentence only.
 * @param ip the sending server's address, where the rejection names it
 */
export function sendingServer(
  { reportingMta, text, hops, original }: Pick<Bounce, 'reportingMta' | 'text' | 'hops' | 'original'>,
  { refusedBy, remoteMta }: Pick<RecipientReport, 'refusedBy' | 'remoteMta'>,
  ip: string | undefined,
): string | undefined {
  const rejecting = nameOf(refusedBy.host ?? remoteMta);
  const last = hops.at(-1);
  const isBefore = (host: string | undefined): boolean => host !== undefined && host !== rejecting;
  const [reporter, by, from] = [reportingMta ?? REPORTING.exec(text)?.[1], last?.by, last?.from].map(nameOf);
  // Before a server that reports its own rejection, the original's headers name another.
  const isOwnReport = reporter === undefined || reporter === rejecting;
  const host = isOwnReport ? [by, from].find(isBefore) : reporter;
  if (host === undefined || NO_NAME.test(host) || isMicrosoftServer(host)) return ip;
  const address = ip ?? (isOwnReport && host === from ? addressIn(original.headers) : undefined);
  return address === undefined ? host : `${host} (${address})`;
}

const nameOf = (host: string | null | undefined): string | undefined =>
  host == null || host === '' ? undefined : withoutDot(host).toLowerCase();

const addressIn = (headers: string): string | undefined =>
  ADDRESS_IN_BRACKETS.exec(LAST_RECEIVED.exec(headers)?.[1] ?? '')?.[1];
