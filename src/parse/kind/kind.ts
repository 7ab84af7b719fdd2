import type { Action, BounceKind } from '../../model/bounce';
import { isAcknowledgement } from '../words/acknowledgement';
import { findCodes } from '../tokens/enhanced-status';
import type { Mail } from '../mail/mail';
import { hasHeader, hasPart, header } from '../mail/mail';
import {
  hasAnswer,
  isAutoReplied,
  isDaemons,
  isFeedback,
  isFromNowhere,
  isJournal,
  isPostmasters,
  isProgram,
  isReporters,
} from './other-mail';
import { isDelayText, kindInWords } from './kind-in-words';
import { beforeFailure, FORWARD_SUBJECT } from '../words/subjects';
import { anyOf, hasHeadline, patternOf } from '../words/words';

const FAILURE_TEXT = patternOf('failure', /\bOut: [45]\d\d /);
// A text without a code must speak of mail, since parcels and payments fail, too. Text with letters beyond ASCII passes.
const OF_MAIL = patternOf('ofMail', /smtp/, /[\u00c0-\u1fff\u3040-\uffff]/);
const DELIVER = patternOf('deliver');
// An SMTP reply as a line of its own or quoted by a server, with words of mail behind it; "550 Broad Street" has none.
const REPLY_LINE = new RegExp(
  String.raw`(?:^|[:;=#] ?['"]?|returned ['"]?|(?:says|said|answered|got|error) ['"]?|<<< )(?:421|45[0-5]|50[0-4]|51[0-2]|52[1-3]|53[0458]|55\d|571)[ \u00a0-].{0,200}?(?:${OF_MAIL.source}|${anyOf('refusal', /spam|auth|dns|https?:|\b(?:[eh][he]lo|spf|mx|ip)\b/)})`,
  'im',
);
// Words that only mail servers use, in English whatever the report's language. They count without a code.
const TECHNICAL_TEXT =
  /\b(?:RESOLVER|STOREDRV|SMTPSEND|QUEUE|TRANSPORT|APPROVAL)\.[A-Za-z]|MSEXCH:|NXDOMAIN|message discarded|permission to (?:send the message on behalf|post messages to the group)|TLS handshake|certificate verify failed|connection (?:refused|timed out|reset by)|\bMX (?:records?|hosts?)\b.{0,40}\b(?:point|missing|not exist|failed|invalid)|host (?:or domain name )?not found|retry time(?:out)? exceeded|connect to \S{3,255}: |user unknown|relay(?:ing)? (?:access )?(?:denied|not allowed)|loops back to myself|exceeds size limit|lost connection with|timed out while|name or service not known|no such domain|couldn['’]t find any host|mailing to remote domains|authentication unsuccessful|criteria to be authenticated|concurrent connections limit|rejecting spoofed|unrouteable address|sending rate exceeded|reached a limit for sending mail|TLS is required|permission to send to this|address .{0,120} was rejected by the server|messages from people in its|(?:mailbox is full and can|entered couldn)['’]t/i;
// Sentences about mail in general report nothing.
const GENERAL = new RegExp(`(?:^|[.:。] ?)${anyOf('general')}[^.:。]{0,160}`, 'gi');
// "Status code: 5.7.133", "NDR: 5.7.64", or such a code first in its line.
const LABELLED_CODE = /(?:^|code:?|\w:) ?[245]\.(?:7\.\d|\d\.\d{3})/im;
// "Room 5.1.10" and "section 4.2.1" are places.
const PLACE =
  /\b(?:room|section|chapter|clause|page|floor|desk|building|raum|zimmer|abschnitt|kapitel|salle|sala|kamer)\.? [245]\.\d[\d.]*/gi;
const CODE_LINE = /^[^\w\n]{0,8}([45]\.\d\.\d{1,3})\b/gm;
/** Actions from the worst to the best: the worst one of a report decides its kind. */
export const WORST: readonly Action[] = ['failed', 'delayed', 'relayed', 'expanded', 'delivered'];
/** The kind of a report whose worst action this is. */
export const KIND_OF: Readonly<Record<Action, BounceKind>> = {
  failed: 'failure',
  delayed: 'delay',
  relayed: 'relayed',
  expanded: 'expanded',
  delivered: 'delivered',
};

/** Does a text report a failure in words? Reads its first 20,000 characters. */
export const isFailureText = (text: string): boolean => FAILURE_TEXT.test(text.slice(0, 20_000));

// Sieve's "reject" and some local delivery agents answer with a disposition notification (RFC 5429 section 2.2).
const REJECTED = /\b(?:automatically|auto-?) ?(?:rejected|refused)\b|\b(?:was|been|is) (?:rejected|refused)\b/i;
const isRejection = (mail: Mail): boolean => REJECTED.test(`${mail.subject}\n${mail.text.slice(0, 1000)}`);

/** The kind by the MIME parts and the MAPI message class alone; null where they don't decide. */
export function kindByStructure(mail: Mail, actions: readonly Action[]): BounceKind | null {
  const type = header(mail, 'content-type') ?? '';
  if (
    /report-type="?disposition-notification/i.test(type) ||
    hasPart(mail, /^message\/(?:global-)?disposition-notification$/)
  )
    return isRejection(mail) ? 'failure' : 'receipt';
  if (/^REPORT\..*\.IPN(?:RN|NRN)$/i.test(mail.itemClass ?? '')) return 'receipt';
  if (isFeedback(mail) || isJournal(mail)) return 'not-a-bounce';
  const worst = WORST.find((action) => actions.includes(action));
  return worst ? KIND_OF[worst] : null;
}

/** The action that the message class of an Outlook item names (MS-OXCMAIL 2.2.3.7), or null. */
export function actionByClass(itemClass: string | null): Action | null {
  const suffix = /^REPORT\..*?\.(NDR|Delayed\.DR|Relayed\.DR|Expanded\.DR|DR)$/i
    .exec(itemClass ?? '')?.[1]
    ?.toLowerCase();
  if (suffix === undefined) return null;
  if (suffix === 'ndr') return 'failed';
  if (suffix === 'dr') return 'delivered';
  return suffix.startsWith('delayed') ? 'delayed' : suffix.startsWith('relayed') ? 'relayed' : 'expanded';
}

/** What was read of the recipients. */
export interface ProseSigns {
  readonly hasRecipientWithReason: boolean;
  readonly hasRecipient: boolean;
  /** The message itself came back, or its headers did. */
  readonly returnsMessage: boolean;
}

type Outcome = ReturnType<typeof kindInWords>;

interface Prose {
  readonly mail: Mail;
  /** The report's own words, on one line: mail programs break theirs in the middle of what the patterns look for. */
  readonly text: string;
  readonly hasHeadline: boolean;
  readonly hasCode: boolean;
  /** Speaks of mail at all. */
  readonly isOfMail: boolean;
  readonly outcome: Outcome;
  readonly signs: ProseSigns;
}

/**
 * Kind of a mail or a piece of text without a report part. A whole mail needs two independent signs (who wrote it, what
 * its subject says, what it says); a pasted piece needs a headline, a code, or an SMTP reply.
 * @param ownText the report's own words, with their line ends
 * @param text the same on one line
 */
export function kindByProse(mail: Mail, ownText: string, text: string, signs: ProseSigns): BounceKind {
  const hasCode = findCodes(text.replace(PLACE, '')).some(({ code }) => !code.startsWith('2'));
  const prose: Prose = {
    mail,
    text,
    hasHeadline: hasHeadline(text),
    hasCode,
    isOfMail: hasCode || OF_MAIL.test(text),
    outcome: kindInWords(mail.subject, text),
    signs,
  };
  if (!mail.isWholeMail) return isReportPiece(prose, ownText) ? prose.outcome : 'not-a-bounce';
  if (isWholeReport(prose)) return prose.outcome;
  return !FORWARD_SUBJECT.test(mail.subject) && isAutomatic(mail, text) ? 'auto-reply' : 'not-a-bounce';
}

/** Is a pasted piece of text one of a report? */
function isReportPiece({ text, hasHeadline, hasCode, isOfMail, outcome, signs }: Prose, ownText: string): boolean {
  if (hasHeadline) return true;
  if (!signs.hasRecipient && isTableOfCodes(ownText)) return false;
  const isExplained =
    outcome !== 'failure' ||
    (FAILURE_TEXT.test(text.replace(GENERAL, '')) && (signs.hasRecipient || DELIVER.test(text)));
  return (
    (hasCode && isCodeOfMail(ownText, text)) ||
    (isExplained && isOfMail) ||
    TECHNICAL_TEXT.test(text) ||
    REPLY_LINE.test(ownText.slice(0, 20_000))
  );
}

/** A table from a manual: three different codes, each first in its line. */
const isTableOfCodes = (ownText: string): boolean =>
  new Set([...ownText.matchAll(CODE_LINE)].map(([, code]) => code)).size > 2;

/**
 * A version or a room number looks like a code. A code stands beside words of mail, alone, or where a code is expected and
 * hardly anything else can be.
 */
const isCodeOfMail = (ownText: string, text: string): boolean =>
  /[245]\d\d,? |#\d/.test(text) || OF_MAIL.test(text) || !/\p{L}{4}/u.test(text) || LABELLED_CODE.test(ownText);

function isWholeReport(prose: Prose): boolean {
  const { mail, text, hasHeadline, signs } = prose;
  if (FORWARD_SUBJECT.test(mail.subject))
    return hasHeadline || (signs.hasRecipientWithReason && findCodes(text).length > 0);
  // Some servers' reports say that they are replies; so does everything that replies to a report.
  const wanted = isAutoReplied(mail) && !isDaemons(mail) ? 3 : 2;
  return pointsOf(prose) >= wanted && hasDaemonOrRecipient(prose) && hasProof(prose);
}

/**
 * Parcels, backups, and payments fail in the same words. Who is no daemon must bring the message itself or a server's answer about
 * somebody; for a postmaster, or where the subject speaks of mail, an explanation is enough.
 */
const hasProof = ({ mail, text, hasHeadline, outcome, signs }: Prose): boolean =>
  hasHeadline ||
  signs.returnsMessage ||
  isReporters(mail) ||
  isDeliveryReport(mail) ||
  hasHeader(mail, 'x-failed-recipients') ||
  (signs.hasRecipient && hasAnswer(text)) ||
  ((isPostmasters(mail) || (FAILURE_TEXT.test(mail.subject) && OF_MAIL.test(mail.subject))) &&
    (outcome !== 'failure' || FAILURE_TEXT.test(text)));

/** Independent signs of a report: its sender, its subject, its words, and its header. */
function pointsOf({ mail, text, hasHeadline, isOfMail, outcome, signs }: Prose): number {
  const { subject } = mail;
  // Words of a language we don't know: a daemon that gives a recipient a reason is explaining a failure.
  const isUnknownProse = signs.hasRecipientWithReason && isDaemons(mail) && isFromNowhere(mail);
  const isExplained = isOfMail && namesRecipient(text, signs) && (outcome !== 'failure' || FAILURE_TEXT.test(text));
  return (
    (isProgram(mail) ? 1 : 0) +
    (beforeFailure(subject) !== subject || isDelayText(subject) ? 1 : 0) +
    (hasHeadline || isUnknownProse || isExplained ? 1 : 0) +
    (hasHeader(mail, 'x-failed-recipients') || isDeliveryReport(mail) ? 2 : 0)
  );
}

/** A newsletter about bounces has the subject and the words of one; what it lacks is a daemon and a recipient. */
function hasDaemonOrRecipient({ mail, text, hasHeadline, signs }: Prose): boolean {
  if (hasHeadline || hasHeader(mail, 'x-failed-recipients') || isDeliveryReport(mail) || isDaemons(mail)) return true;
  return isProgram(mail)
    ? namesRecipient(text, signs) || FAILURE_TEXT.test(text)
    : signs.hasRecipientWithReason || (signs.hasRecipient && REPLY_LINE.test(text.slice(0, 20_000)));
}

/** Calls itself a delivery report, even if the part for programs is empty or gone (RFC 6522). */
const isDeliveryReport = (mail: Mail): boolean =>
  /^multipart\/report\b.*\breport-type\s*=\s*"?delivery-status/i.test(header(mail, 'content-type') ?? '');

const namesRecipient = (text: string, signs: ProseSigns): boolean => signs.hasRecipient || findCodes(text).length > 0;

const isAutomatic = (mail: Mail, text: string): boolean =>
  isAutoReplied(mail) ||
  (/^auto-generated/i.test(header(mail, 'auto-submitted') ?? '') && isAcknowledgement(mail.subject, text));
