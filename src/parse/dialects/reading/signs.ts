// What tells who wrote a report, gathered once for all dialects.
import type { Mail } from '../../mail/mail';
import { hasHeader, header } from '../../mail/mail';
import type { HtmlText } from '../../mail/html-text';

export interface Signs {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  /** What a person sees of the page: its words, and where its pictures come from. */
  readonly page: string;
  readonly reportingMta: string;
  readonly firstReceived: string;
  readonly mail: Mail;
}

export function hasReport(s: Signs): boolean {
  return s.mail.parts.some((part) => part.type.endsWith('delivery-status'));
}

export function statusText(s: Signs): string {
  const part = s.mail.parts.find((candidate) => candidate.type.endsWith('delivery-status'));
  return part ? new TextDecoder().decode(part.bytes().subarray(0, 2000)) : '';
}

export function isIms(s: Signs): boolean {
  return (
    /internet mail service/i.test(header(s.mail, 'x-mailer') ?? '') ||
    hasHeader(s.mail, 'x-ms-embedded-report') ||
    s.text.includes('MSEXCH:IMS')
  );
}

export function looksExchange(s: Signs): boolean {
  return (
    hasHeader(s.mail, 'x-ms-exchange-message-is-ndr') ||
    /MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e/i.test(s.from) ||
    /^REPORT\./i.test(s.mail.itemClass ?? '') ||
    /microsoft exchange/i.test(s.from) ||
    /RESOLVER\.(?:RST|ADR)|returned '\S|generating server:|sent by microsoft exchange server|diagnostic information for administrators|more info for email admins/i.test(
      s.text,
    ) ||
    /differences=content-type/i.test(header(s.mail, 'content-type') ?? '')
  );
}

const MAX_PICTURES = 50;

const pageOf = ({ text, links }: HtmlText): string =>
  [...links.filter(({ isPicture, isHidden }) => isPicture && !isHidden).slice(0, MAX_PICTURES), { href: text }]
    .map(({ href }) => href.slice(0, 20_000))
    .join('\n');

export const signsOf = (mail: Mail, html: HtmlText | null, text: string, reportingMta: string | null): Signs => ({
  from: header(mail, 'from') ?? '',
  subject: mail.subject,
  text: text.slice(0, 20_000),
  page: html === null ? '' : pageOf(html),
  reportingMta: reportingMta ?? '',
  firstReceived: header(mail, 'received') ?? '',
  mail,
});
