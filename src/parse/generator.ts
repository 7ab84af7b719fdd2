import type { Mail } from './mail/mail';
import { hasHeader, header } from './mail/mail';

interface Signs {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly reportingMta: string;
  readonly firstReceived: string;
  readonly mail: Mail;
}

const EXO_HOST = /\.(?:prod\.outlook\.com|prod\.exchangelabs\.com|protection\.outlook\.com|mx\.microsoft)$/i;

// The first that fits is taken. What a program writes itself comes before what it may pass on from another.
const GENERATORS: readonly (readonly [string, (s: Signs) => boolean])[] = [
  [
    'outlook-client',
    (s) =>
      /system administrator/i.test(s.from) &&
      !hasReport(s) &&
      !isIms(s) &&
      /did not reach|could not be reached|cannot be reached/i.test(s.text),
  ],
  ['exchange-server', isIms],
  [
    'gmail',
    (s) =>
      /googlemail\.com|@google\.com|mail delivery subsystem.{0,200}google/i.test(s.from) ||
      /googlemail\.com$|\.google\.com$/i.test(s.reportingMta),
  ],
  ['outlook-com', (s) => /postmaster@(?:outlook|hotmail|live|msn)\.[a-z.]+/i.test(s.from) && looksExchange(s)],
  [
    'exchange-online',
    (s) =>
      EXO_HOST.test(s.reportingMta) ||
      (looksExchange(s) &&
        /office365logo|\.prod\.outlook\.com|\.prod\.exchangelabs\.com|onmicrosoft\.com/i.test(
          s.html + s.text + s.firstReceived,
        )),
  ],
  ['exchange-server', (s) => looksExchange(s) || hasHeader(s.mail, 'x-dsncontext')],
  ['amazon-ses', (s) => /amazonses\.com/i.test(s.from + s.reportingMta) || hasHeader(s.mail, 'x-ses-outgoing')],
  ['mimecast', (s) => /mimecast/i.test(s.from + s.reportingMta) || /mimecast/i.test(s.text.slice(0, 2000))],
  ['proofpoint', (s) => /pphosted\.com|proofpoint/i.test(s.reportingMta + s.firstReceived)],
  ['barracuda', (s) => /barracuda/i.test(s.from + s.reportingMta) || hasHeader(s.mail, 'x-barracuda-connect')],
  [
    'cisco',
    (s) => /ironport|iphmx\.com/i.test(s.reportingMta + s.firstReceived + (header(s.mail, 'x-ironport-av') ?? '')),
  ],
  ['yahoo', (s) => /@yahoo\.[a-z.]+|yahoo(?:dns)?\.(?:com|net)$/i.test(s.from + s.reportingMta)],
  ['icloud', (s) => /(?:icloud|me|mac|apple)\.com$/i.test(s.reportingMta)],
  ['qmail', (s) => /this is the qmail-send program|qmail-send/i.test(s.text)],
  [
    'postfix',
    (s) =>
      hasHeader(s.mail, 'x-postfix-queue-id') ||
      /this is the (?:mail system at host|postfix program)/i.test(s.text) ||
      /\(postfix\)|x-postfix/i.test(statusText(s)),
  ],
  [
    'exim',
    (s) =>
      hasHeader(s.mail, 'x-failed-recipients') ||
      /this message was created automatically by mail delivery software/i.test(s.text),
  ],
  ['sendmail', (s) => /the original message was received at/i.test(s.text)],
  ['courier', (s) => /running the courier mail server|courier-mta|couriermta/i.test(s.text.slice(0, 600))],
  ['domino', (s) => /lotus|domino/i.test(header(s.mail, 'x-mailer') ?? header(s.mail, 'x-mimetrack') ?? '')],
];

function hasReport(s: Signs): boolean {
  return s.mail.parts.some((part) => part.type.endsWith('delivery-status'));
}

function statusText(s: Signs): string {
  const part = s.mail.parts.find((candidate) => candidate.type.endsWith('delivery-status'));
  return part ? new TextDecoder().decode(part.bytes().subarray(0, 2000)) : '';
}

function isIms(s: Signs): boolean {
  return (
    /internet mail service/i.test(header(s.mail, 'x-mailer') ?? '') ||
    hasHeader(s.mail, 'x-ms-embedded-report') ||
    s.text.includes('MSEXCH:IMS')
  );
}

function looksExchange(s: Signs): boolean {
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

/**
 * The program that wrote a report, as an id of the command line's JSON, or `unknown`. A hint for people; no decision depends
 * on it.
 */
export function detectGenerator(mail: Mail, text: string, reportingMta: string | null): string {
  const signs: Signs = {
    from: header(mail, 'from') ?? '',
    subject: mail.subject,
    text: text.slice(0, 20_000),
    html: mail.html.slice(0, 20_000),
    reportingMta: reportingMta ?? '',
    firstReceived: header(mail, 'received') ?? '',
    mail,
  };
  return GENERATORS.find(([, fits]) => fits(signs))?.[0] ?? 'unknown';
}
