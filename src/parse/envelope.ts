import type { Envelope, Trail } from '../model/bounce';
import { domainOf } from '../text/domain';
import { findAddress, findAddresses } from './tokens/address';
import { isoDate } from './tokens/dates';
import { readHops } from './hops';
import { isStatusType } from './dialects/delivery-status';
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
    linkHosts: [...new Set(links.map((link) => hostOf(link.href)).filter((host) => host !== null))].slice(0, 50),
    hasMismatchedLink: links.some((link) => namesAnotherHost(link.text, hostOf(link.href))),
    hasForm: html?.hasForm ?? false,
    toDomains: findAddresses(header(mail, 'to') ?? '', 20).flatMap((address) => domainOf(address) ?? []),
    attachmentNames: mail.parts
      // Some gateways put the original message's attachments right behind it.
      .filter(({ part }) => !isBehind(part, mail.attached[0]?.part))
      .flatMap(({ fileName }) => (fileName === null ? [] : fileName.slice(0, 120)))
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

const isBehind = (part: string, other: string | undefined): boolean =>
  other !== undefined && inOrder(part) > inOrder(other);

// Padded, since "1.10" stands behind "1.9"; setting up a collator takes as long as reading ten bounces.
const inOrder = (part: string): string => part.replace(/\d+/g, (digits) => digits.padStart(9));

// Gateways wrap every incoming link in an address of their own.
const REWRITERS =
  /(?:^|\.)(?:safelinks\.protection\.outlook|urldefense(?:\.proofpoint)?|protect[a-z0-9-]*\.(?:mimecast|checkpoint|fireeye)|mimecastprotect|cudasvc|secure-web\.cisco|protection\.sophos|trustwave|outlook\.inky|avanan)\.(?:com|us|click)$/;
const WRAPPED = /.https?(?::|%3a|-3a)(?:\/|%2f|_){2}([a-z0-9.-]+)/i;

/**
 * The host of a link, lower-cased, or of the link that a gateway wrapped. Null for mailto: and relative links, for what is no
 * link at all, and where the gateway hides what it wrapped.
 */
function hostOf(href: string): string | null {
  const host = /^\s*(?:https?:)?\/\/(?:[^/\s@]*@)?([^/\s:?#]+)/i.exec(href)?.[1]?.toLowerCase() ?? null;
  return host !== null && REWRITERS.test(host) ? (WRAPPED.exec(href)?.[1]?.toLowerCase() ?? null) : host;
}

/** Does a link show one host, such as "https://aka.ms/release", and lead to another? */
function namesAnotherHost(text: string, host: string | null): boolean {
  const named = /^\s*(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?:[/:?]|\s*$)/i.exec(text)?.[1]?.toLowerCase();
  if (named === undefined || host === null) return false;
  return named !== host && !host.endsWith(`.${named}`) && !named.endsWith(`.${host}`);
}
