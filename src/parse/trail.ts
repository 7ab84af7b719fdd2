import type { Relay, Trail } from '../model/bounce';
import { borderIn } from '../text/delivered-for';
import { domainOf } from '../text/domain';
import { isMicrosoftServer, isOfOrganization, isPrivateHost } from '../text/organization';
import { readSenderChecks } from '../text/sender-checks';
import { readHops } from './hops';
import type { Mail } from './mail/mail';
import { header, headerAll } from './mail/mail';
import { fold } from './mail/text-decode';
import { findAddress, findAddresses } from './tokens/address';

const ORGANIZATION = 'x-ms-exchange-organization-';
const AUTH_AS = `${ORGANIZATION}authas`;
const MAX_RELAYS = 40;

/** What the servers that a report passed wrote into its headers; null where no header names one. */
export function trailOf(mail: Mail): Trail | null {
  const marks = (name: string): readonly string[] =>
    headerAll(mail, name).map((value) => value.trim().toLowerCase().slice(0, 255));
  const relays = relaysOf(mail);
  const authAs = marks(AUTH_AS);
  const sources = marks(`${ORGANIZATION}authsource`);
  const { receiversChecks, areChecksSure } = checksOf(mail, relays);
  const deliveredFor = deliveredForIn(mail, relays);
  if (relays.length === 0 && authAs.length === 0 && receiversChecks === null && deliveredFor.length === 0) return null;
  const spamLevels = marks(`${ORGANIZATION}scl`);
  return {
    relays,
    authAs,
    authSource: sources.length === 1 ? (sources[0] ?? null) : null,
    isMarkedAtBorder: isMarkedAtBorder(mail, relays),
    isRatedAsOutside:
      spamLevels.some((level) => level !== '-1') ||
      marks('x-ms-exchange-crosstenant-authas').includes('anonymous') ||
      marks('x-ms-exchange-crosstenant-fromentityheader').includes('internet'),
    receiversChecks,
    areChecksSure,
    deliveredFor,
  };
}

const DELIVERED_FOR = /^(?:x-)?(?:delivered-to|original-to|envelope-to)$/;

/** For whom the servers inside took it in: above the border, and in what the border itself wrote. */
function deliveredForIn({ headers }: Mail, relays: readonly Relay[]): readonly string[] {
  const border = borderIn(relays);
  const places = headers.flatMap(({ name }, i) => (name === 'received' ? [i] : []));
  const end = border === -1 ? (places[0] ?? 0) : (places[border] ?? 0);
  const words = headers
    .slice(0, end + 1)
    .flatMap(({ name, value }) =>
      DELIVERED_FOR.test(name)
        ? [value]
        : name === 'received'
          ? (/\sfor\s+(<[^<>]{3,320}>)/i.exec(value)?.[1] ?? [])
          : [],
    );
  const domains = words.flatMap((text) => findAddresses(text, 5)).flatMap((address) => domainOf(address) ?? []);
  return [...new Set(domains)];
}

/** Do the marks stand above what the last server inside wrote, where nobody outside can write? */
function isMarkedAtBorder({ headers }: Mail, relays: readonly Relay[]): boolean {
  const names = headers.map(({ name }) => name).filter((name) => name === 'received' || name === AUTH_AS);
  const border = borderIn(relays);
  const mark = names.lastIndexOf(AUTH_AS);
  return mark !== -1 && (border === -1 || mark <= border);
}

/** The topmost first. */
const relaysOf = (mail: Mail): readonly Relay[] =>
  mail.headers
    .filter(({ name }) => name === 'received')
    .slice(0, MAX_RELAYS)
    .flatMap((field) => readHops([field]).map((hop) => relayOf(fold(field.value).slice(0, 1000), hop)));

function relayOf(text: string, hop: { readonly from: string | null; readonly by: string | null }): Relay {
  const from = hop.from?.toLowerCase() ?? null;
  const by = hop.by?.toLowerCase() ?? null;
  const isExchange =
    /\bMicrosoft SMTP Server\b|\bwith (?:mapi|https?|Microsoft SMTPSVC)\b/i.test(text) ||
    (by !== null && isMicrosoftServer(by));
  const found = /\(([a-z0-9.-]{1,255})\.? \[[^\]]{1,60}\]\)/i.exec(text)?.[1]?.toLowerCase() ?? null;
  return { from, by, found, isExchange, isInside: isHandedOnInside(text, { from, by, found }, isExchange) };
}

// Where Exchange Online receives mail from outside.
const MICROSOFTS_BORDER = /\.mail\.protection\.|\bvia Frontend Transport\b/i;
const MAIL_SERVER = /^[^.]{0,20}(?:mx|mail|smtp|imap|mta|relay|filter|gate|gw|edge)[^.]{0,20}\./;
const ADDRESS = /(?:^|[[(:\s])((?:\d{1,3}\.){3}\d{1,3}|(?:ipv6:)?[\da-f]{0,4}:[\da-f:.]+)(?:%\d+)?(?=$|[\])\s:;])/gi;

/**
 * Did a server get it from another one of its own organization? A name given in HELO proves nothing: what counts is the address
 * that the mail came from, or the name that the server itself found for it.
 */
function isHandedOnInside(
  text: string,
  { from, by, found }: Pick<Relay, 'from' | 'by' | 'found'>,
  isExchange: boolean,
): boolean {
  if (from === null) return true;
  if (by === null) return false;
  if (isMicrosoftServer(from) && isMicrosoftServer(by)) return !MICROSOFTS_BORDER.test(text);
  const at = text.toLowerCase().indexOf(` by ${by}`);
  const [giver, taker] = [text.slice(0, at), text.slice(at + by.length + 4)];
  const addresses = addressesIn(giver);
  if (addresses.length === 0) return isExchange && (isPrivateHost(from) || isOfOrganization([by], from));
  if (addresses.every(isPrivateHost)) return true;
  // Some networks have public addresses inside.
  const [own] = isExchange ? addressesIn(taker) : [];
  if (own !== undefined && addresses.every((address) => networkOf(address) === networkOf(own))) return true;
  // A provider's customers have names of the provider's, too.
  return found !== null && MAIL_SERVER.test(found) && isOfOrganization([by], found);
}

const addressesIn = (text: string): readonly string[] =>
  [...text.matchAll(ADDRESS)].flatMap(([, address]) => address ?? []);
const networkOf = (address: string): string => address.split('.').slice(0, 2).join('.');

/** They strip results that came along with a mail, wherever they write their own. */
const stripsForged = (host: string): boolean => isMicrosoftServer(host) || /(?:^|\.)google\.com$/.test(host);

/**
 * What was checked, and whether a stranger could have written that: a service that checks nothing strips nothing either. Below the
 * border it counts where the border found the claimed sender's own server at the other end.
 */
function checksOf(mail: Mail, relays: readonly Relay[]): Pick<Trail, 'receiversChecks' | 'areChecksSure'> {
  const border = borderIn(relays);
  const above = mail.headers.findIndex(({ name }) => name === 'authentication-results');
  const passed = mail.headers.slice(0, Math.max(0, above)).filter(({ name }) => name === 'received').length;
  const { by = null, found = null } = relays[border] ?? {};
  const sender = domainOf(findAddress(header(mail, 'from') ?? ''));
  const isFromSender = found !== null && sender !== null && isOfOrganization([sender], found);
  return {
    receiversChecks: receiversChecksOf(mail, relays),
    areChecksSure: border === -1 || passed <= border || isFromSender || (by !== null && stripsForged(by)),
  };
}

/**
 * The topmost Authentication-Results, where the service that took the report in wrote it (RFC 8601 section 5): at or above its
 * border, in its name. Only Exchange Online leaves its name out.
 */
function receiversChecksOf(mail: Mail, relays: readonly Relay[]): string | null {
  const fields = mail.headers.filter(({ name }) => name === 'received' || name === 'authentication-results');
  const place = fields.findIndex(({ name }) => name === 'authentication-results');
  const checks = fields[place]?.value;
  if (checks === undefined) return null;
  const border = borderIn(relays);
  const trusted = border === -1 ? relays : relays.slice(0, border + 1);
  if (border !== -1 && place > border + 1) return null;
  const hosts = trusted.flatMap(({ by }) => by ?? []);
  const writer = readSenderChecks(checks).by;
  if (writer === null) return hosts.some(isMicrosoftServer) ? checks : null;
  if (isOfOrganization(hosts, writer)) return checks;
  // Providers whose servers have other names write their own above the border, where no stranger can.
  const isAbove = border === -1 ? relays.length === 0 : place <= border;
  const to = findAddresses(header(mail, 'to') ?? '', 20).flatMap((address) => domainOf(address) ?? []);
  return isAbove && to.length > 0 && to.every((domain) => isOfOrganization([domain], writer)) ? checks : null;
}
