import type { Envelope } from '../model/bounce';
import { domainOf, findAddress, findAddresses } from './address';
import { isoDate } from './dates';
import { isStatusType } from './delivery-status';
import type { HtmlText } from './html-text';
import type { Mail } from './mail';
import { header, headerAll } from './mail';
import { decodeWords } from './mail-headers';

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
    isExchangeNdr: header(mail, 'x-ms-exchange-message-is-ndr') !== undefined,
    looksLikeExchange: /office365logo|more info for email admins|diagnostic information for administrators/i.test(
      `${mail.html.slice(0, 20_000)}${text.slice(0, 20_000)}`,
    ),
    authenticationResults: headerAll(mail, 'authentication-results').slice(0, 3),
    linkHosts: [...new Set(links.map((link) => hostOf(link.href)).filter((host) => host !== null))].slice(0, 50),
    hasMismatchedLink: links.some((link) => namesAnotherHost(link.text, hostOf(link.href))),
    hasForm: html?.hasForm ?? false,
    toDomains: findAddresses(header(mail, 'to') ?? '', 20).flatMap((address) => domainOf(address) ?? []),
    attachmentNames: mail.parts
      .flatMap(({ fileName }) => (fileName === null ? [] : fileName.slice(0, 120)))
      .slice(0, 50),
  };
}

const plainLinks = (text: string): readonly { href: string; text: string }[] =>
  (text.slice(0, 20_000).match(/https?:\/\/[^\s<>"')\]]{4,500}/gi) ?? [])
    .slice(0, 50)
    .map((href) => ({ href, text: '' }));

/** Host of a link, lower-cased; null for mailto:, relative ones and what is no address at all. */
function hostOf(href: string): string | null {
  return /^\s*(?:https?:)?\/\/(?:[^/\s@]*@)?([^/\s:?#]+)/i.exec(href)?.[1]?.toLowerCase() ?? null;
}

// «https://aka.ms/release» as the words of a link that goes elsewhere.
function namesAnotherHost(text: string, host: string | null): boolean {
  const named = /^\s*(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?:[/:?]|\s*$)/i.exec(text)?.[1]?.toLowerCase();
  if (named === undefined || host === null) return false;
  return named !== host && !host.endsWith(`.${named}`) && !named.endsWith(`.${host}`);
}
