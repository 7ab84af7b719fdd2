import type { BounceKind, Nature } from '../../model/bounce';
import { isAcknowledgement } from '../words/acknowledgement';
import { findCodes } from '../tokens/enhanced-status';
import type { Mail } from '../mail/mail';
import { hasHeader, hasPart, header } from '../mail/mail';
import { beforeFailure, FORWARD_SUBJECT, isAutoSubject, REPLY_SUBJECT } from '../words/subjects';
import { anyOf, hasHeadline, patternOf } from '../words/words';

// Mail that reports no failure, though it may speak of one. The words are those of common programs in languages seen in real
// mail; anything else is ordinary mail, which is not wrong.
const HELD = patternOf('heldForModerator');
const HEADS: readonly (readonly [Nature, RegExp])[] = [
  ['moderation-request', patternOf('moderationRequest')],
  ['held-for-moderator', HELD],
  ['quarantine-notice', patternOf('quarantineNotice')],
  ['quota-warning', patternOf('quotaWarning')],
  [
    'authentication-report',
    /^\s*(?:\[.{1,20}\] ?)?report domain: |dmarc aggregate report|aggregate tls report|tls ?rpt/i,
  ],
];
const SUMMARY = patternOf('summary');
// "Sent 217, bounced 3", but not "rejected: 550 ...".
const COUNT = /\b(?:sent|received|delivered|rejected|bounced|deferred|blocked)\b[\s:]{1,20}(?![245]\d\d[ -])\d/gi;
const hasCounts = (text: string): boolean => (text.match(COUNT)?.length ?? 0) > 1;
const HAS_LEFT = patternOf('hasLeft');
const LIST_REFUSAL = patternOf('listRefusal');
// Local parts that programs for mailing lists send under.
const LIST_MANAGER =
  /(?:^|[\s<"])(?:owner-[^\s@]{1,64}|[^\s@]{1,64}-(?:owner|bounces|request|help)(?:\+[^\s@]{0,64})?|listserv|majordomo|mailman|sympa|ezmlm|googlegroups)@/i;
const CONFIRM = patternOf('confirmationRequest');
// In the sender's name or local part; a domain may have any name.
const PROGRAM = patternOf('reporterName', /post_?master|\bmta\b|mail-?(?:router|server|gateway)|(?:^|[\s<])bounces?@/);
const DAEMON = /mailer-?daemon|MicrosoftExchange329e71ec|mail ?delivery ?(?:sub)?system/i;

/** The nature of a mail by its subject and its first 1,000 characters, or undefined. */
export const headOf = (subject: string, text: string): Nature | undefined =>
  HEADS.find(([, words]) => words.test(subject) || words.test(text.slice(0, 1000)))?.[0];

/** The nature of an automatic reply by its words, or undefined. */
export function natureOfAnswer(subject: string, text: string): Nature | undefined {
  const start = `${subject}\n${text.slice(0, 2000)}`;
  if (CONFIRM.test(start)) return 'confirmation-request';
  if (HAS_LEFT.test(start)) return 'has-left';
  return isAcknowledgement(subject, text) ? 'acknowledgement' : undefined;
}

/** Is it a complaint about a mail (RFC 5965)? */
export const isFeedback = (mail: Mail): boolean =>
  /report-type="?feedback-report/i.test(header(mail, 'content-type') ?? '') ||
  hasPart(mail, /^message\/feedback-report$/);

/** Is it the journal copy that Exchange keeps of a mail? */
export const isJournal = (mail: Mail): boolean =>
  hasHeader(mail, 'x-ms-journal-report') || /exjournalreport/i.test(header(mail, 'content-identifier') ?? '');

/** Does it call itself an automatic reply (RFC 3834)? Some servers' reports do. */
export const isAutoReplied = (mail: Mail): boolean =>
  /^auto-replied/i.test(header(mail, 'auto-submitted') ?? '') ||
  hasHeader(mail, 'x-autoreply') ||
  hasHeader(mail, 'x-autorespond');

/** Does a text hold a server's answer: an enhanced code or an SMTP reply? */
export const hasAnswer = (text: string): boolean => findCodes(text).length > 0 || /\b[45]\d\d[ -]/.test(text);

/** Did it go to many, as a list's mail or a newsletter? */
export const isBulk = (mail: Mail): boolean =>
  ['list-id', 'list-unsubscribe', 'list-post'].some((name) => hasHeader(mail, name)) ||
  /^list/i.test(header(mail, 'precedence') ?? '');

/** Was it sent by a mailer daemon, which writes nothing but reports? */
export const isDaemons = (mail: Mail): boolean => DAEMON.test(header(mail, 'from') ?? '');

/** Was it sent by a postmaster, who may also be a person? */
export const isPostmasters = (mail: Mail): boolean => /post_?master/i.test(header(mail, 'from') ?? '');

/** From a daemon, or with an empty return path (RFC 5321 section 4.5.5), which automatic replies have as well. */
export const isReporters = (mail: Mail): boolean => isDaemons(mail) || isFromNowhere(mail);
/** Has an empty return path (RFC 5321 section 4.5.5), or the daemon's own that some gateways put there? */
export const isFromNowhere = (mail: Mail): boolean =>
  /^(?:<>|<?mailer-?daemon\b[^\s]*>?)$/i.test(header(mail, 'return-path')?.trim() ?? '');

/** As isReporters, or by the name of the sender. */
export const isProgram = (mail: Mail): boolean =>
  isReporters(mail) || PROGRAM.test((header(mail, 'from') ?? header(mail, 'sender') ?? '').replace(/@[^\s>]*/g, '@'));

// A question, and a person speaking: reports ask nothing except whether they helped.
const ASKS = /\w\?(?!\S)/;
const SPEAKS = new RegExp(String.raw`\b${anyOf('speaker')}\b`, 'i');

/**
 * Does a person ask about a bounce and quote from it? Forwarding a whole bounce is no question.
 * @param text its own words, on one line
 */
export const isQuestion = (mail: Mail, text: string): boolean =>
  mail.isWholeMail &&
  !isProgram(mail) &&
  !hasHeader(mail, 'auto-submitted') &&
  !FORWARD_SUBJECT.test(mail.subject) &&
  !hasHeadline(text) &&
  ASKS.test(text) &&
  SPEAKS.test(text);

/** Does a program for a mailing list reject what somebody sent to the list? It marks that like all its mail, as a list's. */
const isListRefusal = (mail: Mail, text: string): boolean =>
  LIST_MANAGER.test(header(mail, 'from') ?? '') &&
  !REPLY_SUBJECT.test(mail.subject) &&
  !HELD.test(text.slice(0, 1000)) &&
  LIST_REFUSAL.test(text.slice(0, 1000));

/** Some servers mark their reports as bulk or as a list's: a postmaster's, with the subject of a failure, an answer, and an address. */
const isBulkReport = (mail: Mail, text: string, isAnswered: boolean): boolean =>
  isAnswered && isProgram(mail) && beforeFailure(mail.subject) !== mail.subject && /\S@\S/.test(text);

/** A mail of a list or a newsletter, a question, or a reply. */
const isFromPeople = (mail: Mail, text: string, isAnswered: boolean): boolean =>
  (isBulk(mail) && !isBulkReport(mail, text, isAnswered)) ||
  isQuestion(mail, text) ||
  // Some gateways give their reports the subject of a reply.
  (REPLY_SUBJECT.test(mail.subject) && !(isAnswered && isPostmasters(mail)));

/**
 * The kind of a whole mail that has no report part and is recognized as something other than a report; null for the rest.
 * @param text its own words, on one line
 */
export function kindOfOther(mail: Mail, text: string): BounceKind | null {
  const { subject } = mail;
  if (!mail.isWholeMail) return null;
  if (isAutoSubject(subject)) return 'auto-reply';
  if (hasHeader(mail, 'x-failed-recipients')) return null;
  if (isListRefusal(mail, text)) return 'failure';
  const isAnswered = hasAnswer(text);
  if (!isReporters(mail) && isFromPeople(mail, text, isAnswered)) return 'not-a-bounce';
  return kindBySubject(mail, text, isAnswered);
}

function kindBySubject(mail: Mail, text: string, isAnswered: boolean): BounceKind | null {
  const { subject } = mail;
  // A report puts the original message's subject behind its own words, so only what stands before them counts.
  const own = beforeFailure(subject);
  const isAnswer = natureOfAnswer(own, '') !== undefined;
  const isMade = isAutoReplied(mail) || (isAnswer && /^auto-/i.test(header(mail, 'auto-submitted') ?? ''));
  const kind = isMade ? 'auto-reply' : 'not-a-bounce';
  if (!isReporters(mail) && (SUMMARY.test(own) || hasCounts(text))) return 'not-a-bounce';
  if (isAnswer || headOf(own, '')) return kind;
  if (/^(?:cron\b|(?:problem|alert|critical):)/i.test(subject)) return 'not-a-bounce';
  if (isAnswered) return null;
  const named = isDaemons(mail) ? undefined : headOf('', text);
  // A message that was kept from its reader is blocked or rejected in the words of a report to its sender.
  const isOther = named === 'quarantine-notice' || (named !== undefined && own === subject);
  return isOther || (kind === 'auto-reply' && natureOfAnswer(own, text)) ? kind : null;
}
