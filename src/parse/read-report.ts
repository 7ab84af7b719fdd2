import type { Author } from '../model/author';
import type { Action, Bounce, BounceKind, OriginalMessage, RecipientReport, Warning } from '../model/bounce';
import { hasLongAddress, isAddress } from './tokens/address';
import { joinBracketed, joinBrokenAddresses } from './tokens/broken-address';
import { isStatusType } from './dialects/reading/delivery-status';
import type { StatusReport } from './dialects/reading/delivery-status';
import { gatherRecipients, readStatus } from './recipients/recipient-facts';
import type { RecipientFacts } from './recipients/recipient-facts';
import { readEnvelope } from './envelope';
import { readForwarded } from './forwarded';
import { detectGenerator } from './generator';
import { readHops } from './hops';
import { htmlToText } from './mail/html-text';
import type { HtmlText } from './mail/html-text';
import { actionByClass, KIND_OF, kindByProse, kindByStructure, WORST } from './kind/kind';
import { detectLanguage } from './words/language';
import { MAX_PASSAGE_CHARS } from './limits';
import type { Mail } from './mail/mail';
import { CUT, hasHeader, header, wasCut } from './mail/mail';
import { readOriginal } from './original';
import { retryEndIn } from './kind/retry-end';
import { isoDate } from './tokens/dates';
import { natureOf } from './kind/nature';
import { isProgram, kindOfOther } from './kind/other-mail';
import { actionOf, toRecipients, toStatement } from './recipients/recipients';
import type { Quote } from './recipients/recipients';
import { reporterOf } from './speakers/speakers';
import { sidesOf } from './speakers/sides';
import { labelledOriginal } from './dialects/reading/labels';
import { splitReportText } from './dialects/reading/report-text';
import { FORWARD_SUBJECT } from './words/subjects';
import { fold } from './mail/text-decode';
import { findCodes } from './tokens/enhanced-status';
import { hasHeadline } from './words/words';

const LONG: Warning = 'address';
const MANY: Warning = 'recipients';
const UNNAMED: Warning = 'unnamed';

export interface ReportContext {
  /** Part number inside another mail. */
  readonly part?: string;
  /** Neither attached to another mail nor pasted. */
  readonly isTopLevel: boolean;
}

/**
 * Reads a mail as a report: which recipients, what action, which code, in whose words. Content never makes it throw; limits
 * are in limits.ts, and a limit that was reached is a warning.
 */
export function readReport(mail: Mail, context: ReportContext): Bounce {
  const html = mail.html === '' ? null : htmlToText(mail.html);
  const body = mail.text.trim() !== '' ? mail.text : (html?.text ?? '');
  const words = ownWords(body, mail);
  const { text, returned } = splitReportText(mail.isWholeMail ? words : joinBrokenAddresses(words));
  const original = readOriginal(mail, returned);
  const status = readStatus(mail, text);
  const gathered = gatherRecipients(mail, text, html, status, original.message);
  const reportingMta = status?.reportingMta ?? mail.reportingMta ?? null;
  const { kind, isReport, fallbackAction } = readKind(mail, text, status, gathered, isReturned(original.message));
  const nature = natureOf(mail, kind, body);
  const quotes = reportPassages(mail, text, html).filter(({ quote }) => !belongsToOne(quote, gathered));
  const envelope = readEnvelope(mail, html, text, context.isTopLevel);
  const sides = sidesOf(
    mail,
    text,
    reportingMta,
    original.message,
    gathered.map(({ address }) => address),
    envelope.trail,
  );
  const read = isReport ? toRecipients(gathered, fallbackAction, text, quotes, sides) : [];
  const recipients =
    kind === 'delay' ? withRetryEnd(read, endInWords(mail, text, envelope, original.message, status)) : read;
  const reporter = reporterOf(sides);
  const answering = answeringFor(recipients, reporter);
  return {
    kind,
    ...(nature === undefined ? {} : { nature }),
    generator: detectGenerator(mail, html, text, reportingMta),
    language: detectLanguage(mail.subject, `${text}\n${returned.slice(0, 200)}`, header(mail, 'content-language')),
    envelope,
    reportingMta,
    recipients,
    passages: quotes.map((quote) => toStatement(quote, reporter, answering, sides)),
    namedGroups: [],
    original: isReport ? withNames(original.message, `${text}\n${returned}`) : original.message,
    // Read on first use, since most answers never show the route.
    get hops() {
      return readHops(original.headers);
    },
    text,
    ...(context.part === undefined ? {} : { part: context.part }),
    warnings: [
      ...new Set([...mail.warnings, ...(wasCut(mail) || original.wasCut ? [CUT] : [])]),
      ...(isReport
        ? recipientWarnings(gathered, original.message, text, [mail.subject, html?.text ?? ''], status)
        : []),
    ],
  };
}

/** Until when the report's words say that it's tried. A forward has a date of its own. */
const endInWords = (
  { subject, isWholeMail }: Mail,
  text: string,
  { date }: Bounce['envelope'],
  original: OriginalMessage,
  status: StatusReport | null,
): string | null =>
  retryEndIn(
    text,
    isWholeMail && !FORWARD_SUBJECT.test(subject) ? date : null,
    isoDate(status?.arrivalDate) ?? original.date,
  );

const withRetryEnd = (recipients: readonly RecipientReport[], end: string | null): readonly RecipientReport[] =>
  end === null
    ? recipients
    : recipients.map((one) =>
        one.action === 'delayed' && one.willRetryUntil === undefined ? { ...one, willRetryUntil: end } : one,
      );

/** Who answered the reporter, where that's one and the same for the whole report. */
function answeringFor(recipients: readonly RecipientReport[], reporter: Author): Author | null {
  const [only] = recipients.length === 1 ? recipients : [];
  return only === undefined || only.refusedBy.speaker === reporter.speaker ? null : only.refusedBy;
}

function recipientWarnings(
  gathered: readonly RecipientFacts[],
  original: OriginalMessage,
  text: string,
  otherWords: readonly string[],
  status: StatusReport | null,
): readonly Warning[] {
  return [
    ...(status?.wasCut ? [MANY] : []),
    ...(hasLongAddress(text) ? [LONG] : []),
    ...(isAssumed(gathered, original, [text, ...otherWords]) ? [UNNAMED] : []),
  ];
}

interface KindRead {
  readonly kind: BounceKind;
  readonly isReport: boolean;
  /** Action of recipients whose own fields give none; null where nothing does. */
  readonly fallbackAction: Action | null;
}

/** The kind by the mail's structure, else by what other kinds of mail look like, else by its words. */
function readKind(
  mail: Mail,
  text: string,
  status: StatusReport | null,
  gathered: readonly RecipientFacts[],
  returnsMessage: boolean,
): KindRead {
  const actionOfClass = actionByClass(mail.itemClass);
  const words = fold(text.slice(0, 20_000));
  const isProven =
    mail.table.length > 0 ||
    mail.parts.some(({ type }) => isStatusType(type)) ||
    gathered.some(({ said }) => said?.isNotice);
  const other = isProven ? null : kindOfOther(mail, words);
  // Fields of a report pasted as text prove nothing where somebody asks a list what they mean.
  // Nor do lines of a log that a program for tickets or alerts sends: mail servers don't report by their logs. What has no
  // sender was pasted, whatever its first lines look like.
  const isReporting = isProgram(mail) || !hasHeader(mail, 'from');
  const isCut = gathered.some(({ said }) => said?.action && (isReporting || said.isNotice));
  const isStructured = ((status !== null || isCut) && other === null) || mail.table.length > 0;
  const actions = isStructured ? gathered.map((facts) => actionOf(facts, actionOfClass, text)) : [];
  const kind =
    kindByStructure(mail, actions) ??
    other ??
    kindByProse(mail, text, words, {
      hasRecipient: gathered.length > 0,
      hasRecipientWithReason: gathered.some((facts) => facts.prose.length > 0),
      returnsMessage,
    });
  return {
    kind,
    isReport: kind !== 'not-a-bounce' && kind !== 'auto-reply' && kind !== 'receipt',
    fallbackAction: isStructured ? actionOfClass : (WORST.find((action) => KIND_OF[action] === kind) ?? null),
  };
}

/** Is the recipient only the one that the original message was sent to? A forward may have failed, or a group's member. */
function isAssumed(gathered: readonly RecipientFacts[], { to }: OriginalMessage, words: readonly string[]): boolean {
  const [only] = gathered;
  if (only?.address === undefined || only.address === null || gathered.length > 1 || only.address !== to[0])
    return false;
  if (only.block !== null || only.row !== null || only.said !== undefined || only.prose.length > 0) return false;
  const address = only.address.toLowerCase();
  return !words.some((text) => text.toLowerCase().includes(address));
}

/** Where no message is returned, as in a report that somebody passed on, its sender and subject as the report names them. */
const withNames = (message: OriginalMessage, text: string): OriginalMessage =>
  isReturned(message) ? message : { ...message, ...labelledOriginal(text) };

const isReturned = ({ messageId, subject, from }: OriginalMessage): boolean => (messageId ?? subject ?? from) !== null;

/** The words of a mail that count, and of a piece of text those of the report in it. */
function ownWords(text: string, mail: Mail): string {
  // curl marks what it sends as mail programs mark a quote.
  if (IS_SESSION.test(text)) return text;
  const own = text.replace(/^[ \t]*>.*$/gm, '');
  const bare = joinBracketed(text.replace(/^[ \t]*(?:>+ ?)+/gm, ''));
  const isForward = FORWARD_SUBJECT.test(mail.subject);
  // Pasted text may be quoted throughout, or below what somebody says about it.
  const isAboutQuote = !mail.isWholeMail && own !== text && !tellsFailure(own) && tellsFailure(bare);
  if (!isForward && !isAboutQuote && own.trim() !== '') return own;
  return readForwarded(bare)?.text ?? bare;
}

const IS_SESSION = /^> (?:EHLO|HELO|MAIL FROM|RCPT TO)\b/im;
const tellsFailure = (text: string): boolean =>
  hasHeadline(text) || findCodes(text).some(({ code }) => !code.startsWith('2')) || /\b[45]\d\d[ -]/.test(text);

/** Lines that a dialect cut up: each is about one recipient. */
const belongsToOne = (quote: string, gathered: readonly RecipientFacts[]): boolean =>
  gathered.some(({ said }) => said?.reasons.some((reason) => quote.includes(reason.slice(0, 200))));

/** The report's paragraphs, 40 at most, and its subject: text that is tied to no recipient. */
function reportPassages(mail: Mail, text: string, html: HtmlText | null): readonly Quote[] {
  const out: Quote[] = [];
  const source = text === '' && html ? splitReportText(html.text).text : text;
  for (const paragraph of source.split(/\n[ \t]*\n/)) {
    const quote = fold(paragraph).slice(0, MAX_PASSAGE_CHARS);
    if (quote !== '' && !isAddress(quote)) out.push({ source: 'report-text', quote });
    if (out.length >= 40) break;
  }
  const subject = fold(mail.subject);
  if (subject !== '') out.push({ source: 'subject', quote: subject });
  return out;
}
