import type { Envelope, Trail } from '../model/bounce';
import { domainOf } from '../text/domain';
import { findAddress, findAddresses } from './tokens/address';
import { isoDate } from './tokens/dates';
import { readHops } from './hops';
import { isStatusType } from './dialects/reading/delivery-status';
import type { HtmlText } from './mail/html-text';
import type { Mail } from './mail/mail';
import { hasHeader, header, headerAll } from './mail/mail';
import { decodeWords } from './mail/mail-headers';

/** Facts about the outer message that tell a real report from a forged one; classify judges them. */
export function readEnvelope(mail: Mail, html: HtmlText | null, text: string, isTopLevel: boolean): Envelope {
  const from = header(mail, 'from');
  const returnPath = header(mail, 'return-path');
  const inReplyTo = header(mail, 'in-reply-to') ?? header(mail, 'references');
  const links = html?.links ?? plainLinks(text);
  const base = BASE.exec(mail.html)?.[1];
  return {
    subject: mail.subject || null,
    from: from === undefined ? null : decodeWords(from).slice(0, 400),
    fromDomain: domainOf(from === undefined ? null : findAddress(from)),
    date: isoDate(header(mail, 'date')),
    messageId: header(mail, 'message-id') ?? null,
    ...(returnPath === undefined ? {} : { returnPath: findAddress(returnPath) ?? '' }),
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    hasReportPart: mail.parts.some((part) => isStatusType(part.type)) || mail.table.length > 0,
    isTopLevelMail: isTopLevel && mail.isWholeMail,
    isExchangeNdr: hasHeader(mail, 'x-ms-exchange-message-is-ndr'),
    looksLikeExchange: /office365logo|more info for email admins|diagnostic information for administrators/i.test(
      `${mail.html.slice(0, 20_000)}${text.slice(0, 20_000)}`,
    ),
    authenticationResults: headerAll(mail, 'authentication-results').slice(0, 3),
    ...trailOf(mail),
    linkHosts: [...new Set(links.map((link) => hostOf(link.href, base)).filter((host) => host !== null))].slice(0, 50),
    hasMismatchedLink: links.some((link) => namesAnotherHost(link.text, hostOf(link.href, base))),
    hasForm: html?.hasForm ?? false,
    toDomains: findAddresses(header(mail, 'to') ?? '', 20).flatMap((address) => domainOf(address) ?? []),
    attachmentNames: mail.parts
      // Some gateways put the files of the message that bounced flat behind it, as an archive or as they were.
      .flatMap(({ part, type, fileName }) => nameOf(type, fileName, isBehind(part, mail.attached[0]?.part)))
      .slice(0, 50),
  };
}

const ORGANIZATION = 'x-ms-exchange-organization-';
const MAX_RELAYS = 40;

function trailOf(mail: Mail): { readonly trail?: Trail } {
  const marks = (name: string): readonly string[] =>
    headerAll(mail, name).map((value) => value.trim().toLowerCase().slice(0, 255));
  const received = mail.headers.filter(({ name }) => name === 'received').slice(0, MAX_RELAYS);
  const relays = readHops(received)
    .map(({ from, by }) => ({ from: from?.toLowerCase() ?? null, by: by?.toLowerCase() ?? null }))
    .reverse();
  const authAs = marks(`${ORGANIZATION}authas`);
  const sources = marks(`${ORGANIZATION}authsource`);
  if (relays.length === 0 && authAs.length === 0) return {};
  const spamLevels = marks(`${ORGANIZATION}scl`);
  return {
    trail: {
      relays,
      authAs,
      authSource: sources.length === 1 ? (sources[0] ?? null) : null,
      isRatedAsOutside:
        spamLevels.some((level) => level !== '-1') ||
        marks('x-ms-exchange-crosstenant-authas').includes('anonymous') ||
        marks('x-ms-exchange-crosstenant-fromentityheader').includes('internet'),
    },
  };
}

const plainLinks = (text: string): readonly { href: string; text: string }[] =>
  (text.slice(0, 20_000).match(/https?:\/\/[^\s<>"')\]]{4,500}/gi) ?? [])
    .slice(0, 50)
    .map((href) => ({ href, text: '' }));

// What opens or runs is what its type says, whatever it is called.
const ACTIVE_TYPES: ReadonlyMap<string, string> = new Map([
  ['text/html', '.html'],
  ['text/x-amp-html', '.html'],
  ['application/xhtml+xml', '.xhtml'],
  ['image/svg+xml', '.svg'],
  ['text/calendar', '.ics'],
  ['application/pdf', '.pdf'],
]);
const RUNS = /\.(?:exe|scr|com|pif|bat|cmd|jse?|vbs|wsf|hta|lnk|ps1|msi|jar|xll|iso|img)$/i;

function nameOf(type: string, fileName: string | null, isBehindOriginal: boolean): readonly string[] {
  const name = (fileName ?? '').slice(-120);
  if (isBehindOriginal) return RUNS.test(name) ? [name] : [];
  const ending = ACTIVE_TYPES.get(type) ?? '';
  if (ending === '') return name === '' ? [] : [name];
  return [name.toLowerCase().endsWith(ending) ? name : `${name}${ending}`];
}

const isBehind = (part: string, other: string | undefined): boolean =>
  other !== undefined && inOrder(part) > inOrder(other);

// Padded, since "1.10" stands behind "1.9"; setting up a collator takes as long as reading ten bounces.
const inOrder = (part: string): string => part.replace(/\d+/g, (digits) => digits.padStart(9));

// Gateways wrap every incoming link in an address of their own.
const REWRITERS =
  /^(?:[a-z0-9-]+\.safelinks\.protection\.outlook\.com|urldefense\.(?:com|us|proofpoint\.com)|(?:protect|url)[a-z0-9-]*\.(?:mimecast|checkpoint|fireeye)\.com|(?:[a-z0-9-]+\.)?mimecastprotect\.com|linkprotect\.cudasvc\.com|secure-web\.cisco\.com|(?:[a-z0-9-]+\.)*protection\.sophos\.com|(?:[a-z0-9-]+\.)?trustwave\.com|(?:[a-z0-9-]+\.)?outlook\.inky\.com|(?:[a-z0-9-]+\.)?avanan\.click)$/;
const BASE = /<base[\s/][^<>]{0,500}?href\s*=\s*["']?([^"'\s<>]{1,500})/i;
const WRAPPED = /.https?(?::|%3a|-3a)(?:\/|%2f|_){2}([a-z0-9.-]+)/i;

/**
 * Host of a link by the rules that a browser follows (WHATWG URL), or of the one that a gateway wrapped; null for mailto:,
 * for what is no address at all, and where the gateway hides what it wrapped.
 */
function hostOf(href: string, base: string | undefined): string | null {
  const url = parseUrl(href, base);
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') return null;
  const host = url.hostname;
  return REWRITERS.test(host) ? (WRAPPED.exec(href)?.[1]?.toLowerCase() ?? null) : host;
}

function parseUrl(href: string, base: string | undefined): URL | null {
  try {
    // A link without a scheme, "//host/path", takes that of the page.
    return new URL(/^[\s]*[/\\]{2}/.test(href) ? `https:${href.trim()}` : href, base);
  } catch {
    return null;
  }
}

/** Does a link show one host, such as "https://aka.ms/release", and lead to another? */
function namesAnotherHost(text: string, host: string | null): boolean {
  const named = /^\s*(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?:[/:?]|\s*$)/i.exec(text)?.[1]?.toLowerCase();
  if (named === undefined || host === null) return false;
  return named !== host && !host.endsWith(`.${named}`) && !named.endsWith(`.${host}`);
}
