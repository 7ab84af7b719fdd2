import type { Envelope } from '../model/bounce';
import { domainOf } from '../text/domain';
import { findAddress, findAddresses } from './tokens/address';
import { isoDate } from './tokens/dates';
import { isStatusType } from './dialects/reading/delivery-status';
import { splitReportText } from './dialects/reading/report-text';
import { hostsIn, readLinks } from './links';
import { htmlToText } from './mail/html-text';
import type { HtmlText } from './mail/html-text';
import type { Mail, MailPart } from './mail/mail';
import { hasHeader, header, headerAll } from './mail/mail';
import { decodeWords } from './mail/mail-headers';
import { decodeText } from './mail/text-decode';
import { trailOf } from './trail';

/** Facts about the outer message that tell a real report from a forged one; classify judges them. */
export function readEnvelope(mail: Mail, html: HtmlText | null, text: string, isTopLevel: boolean): Envelope {
  const from = header(mail, 'from');
  const returnPath = header(mail, 'return-path');
  const trail = trailOf(mail);
  const inReplyTo = header(mail, 'in-reply-to') ?? header(mail, 'references');
  const { linkHosts, hasMismatchedLink, disguisedHosts } = readLinks(html, text);
  const seen =
    html === null
      ? text
      : `${html.text.slice(0, 20_000)} ${html.links
          .map(({ href }) => href)
          .join(' ')
          .slice(0, 20_000)} ${text.slice(0, 20_000)}`;
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
    looksLikeExchange: EXCHANGE.test(seen),
    authenticationResults: headerAll(mail, 'authentication-results').slice(0, 3),
    ...(trail === null ? {} : { trail }),
    linkHosts,
    hasMismatchedLink,
    ...(disguisedHosts.length === 0 ? {} : { disguisedHosts }),
    hasForm: html?.hasForm ?? false,
    ...(html?.isActive ? { isActive: true } : {}),
    ...otherForm(mail, html, text),
    toDomains: findAddresses(header(mail, 'to') ?? '', 20).flatMap((address) => domainOf(address) ?? []),
    attachmentNames: mail.parts
      // Some gateways put the files of the message that bounced flat behind it, as an archive or as they were.
      .flatMap((part) => nameOf(part, mail.attached[0]?.part))
      .slice(0, 50),
  };
}

const EXCHANGE = /office365logo|more info for email admins|diagnostic information for administrators/i;

/** What stands only in the page, where the report has a plain text as well; what the page hides; and where the text leads to. */
function otherForm(
  mail: Mail,
  html: HtmlText | null,
  text: string,
): Pick<Envelope, 'otherText' | 'hiddenText' | 'textHosts'> {
  if (html === null) return {};
  const { hiddenText } = html;
  const isOther = mail.text.trim() !== '';
  return {
    ...(hiddenText === '' ? {} : { hiddenText }),
    ...(isOther ? { otherText: wordsOf(html), textHosts: hostsIn(text) } : {}),
  };
}

/** The page's own words, and what its links are called, wherever they stand. */
const wordsOf = ({ text, links }: HtmlText): string =>
  [
    splitReportText(text).text,
    ...links.slice(0, MAX_LABELS).flatMap(({ text: label, isQuoted }) => (isQuoted ? [] : [label])),
  ].join('\n\n');

const MAX_LABELS = 200;

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

function nameOf(file: MailPart, original: string | undefined): readonly string[] {
  const name = (file.fileName ?? '').slice(-120);
  const ending = ACTIVE_TYPES.get(file.type) ?? '';
  if (isBehind(file.part, original) && !(containerOf(file.part) !== containerOf(original ?? '') && isActivePage(file)))
    return RUNS.test(name) ? [name] : [];
  if (ending === '') return name === '' ? [] : [name];
  return [name.toLowerCase().endsWith(ending) ? name : `${name}${ending}`];
}

const containerOf = (part: string): string => part.slice(0, Math.max(0, part.lastIndexOf('.')));

/** A page that stands outside the report and does something: it belongs to no message that bounced. */
function isActivePage({ type, fileName, bytes }: MailPart): boolean {
  if (!/html|svg/.test(ACTIVE_TYPES.get(type) ?? '') && !/\.(?:s?html?|xhtml|svg)$/i.test(fileName ?? '')) return false;
  const { hasForm, isActive } = htmlToText(decodeText(bytes()));
  return hasForm || isActive;
}

const isBehind = (part: string, other: string | undefined): boolean =>
  other !== undefined && inOrder(part) > inOrder(other);

// Padded, since "1.10" stands behind "1.9"; setting up a collator takes as long as reading ten bounces.
const inOrder = (part: string): string => part.replace(/\d+/g, (digits) => digits.padStart(9));
