import type { BounceKind, Nature } from '../model/bounce';
import { isAcknowledgement } from './acknowledgement';
import { findCodes } from './enhanced-status';
import { isFailureText, REPLY_SUBJECT } from './kind';
import type { Mail } from './mail';
import { header } from './mail';
import { allPhrases } from './phrases';
import { fold } from './text-decode';

// What people and programs write that is no failure. Words of the usual programs in the languages we have seen them in;
// what they do not fit is an ordinary mail, which is no wrong answer.
const HEADS: readonly (readonly [Nature, RegExp])[] = [
  [
    'moderation-request',
    /^\s*(?:approval required|approve|moderation request)\b|your approval is needed|requires approval$|your authorization is requested|approve or (?:deny|reject|decline) (?:the|this)/i,
  ],
  [
    'held-for-moderator',
    /awaits moderator approval|is being held until the list moderator|has been sent to the moderator/i,
  ],
  [
    'quarantine-notice',
    /messages? in quarantine|quarantine (?:notification|summary|digest|report)|being held for you to review|spam (?:digest|quarantine)/i,
  ],
  [
    'quota-warning',
    /mailbox (?:is )?(?:almost|nearly) full|your mailbox (?:is|has become) (?:too large|full)|mailbox (?:size|quota) (?:warning|limit)|quota (?:warning|notification)|exceeded its (?:warning|size|storage) limit|postfach (?:ist )?(?:fast|beinahe) voll|boîte aux lettres est (?:presque|bientôt) pleine|buzón está (?:casi )?lleno|casella (?:di posta )?(?:è )?quasi piena|postvak is (?:bijna )?vol/i,
  ],
  [
    'authentication-report',
    /^\s*(?:\[.{1,20}\] ?)?report domain: |dmarc aggregate report|aggregate tls report|tls ?rpt/i,
  ],
];
const HAS_LEFT =
  /\b(?:no longer|not) (?:with|works? (?:for|at|here)|employed|part of)\b|has left (?:the company|us\b|our)|mailbox is (?:not|no longer) (?:read|monitored)|nicht mehr (?:bei|für|im unternehmen)|ne (?:travaille|fait) plus|ya no (?:trabaja|forma)/i;
const CONFIRM = /please confirm (?:that you|your (?:message|e-?mail))|are a (?:person|human)\b|challenge.response/i;
const ABOUT =
  /\b(?:hard|soft) bounces?\b|\bbounc(?:e|es|ed|ing)\b|undeliverable|non-?delivery|delivery fail(?:ures?|ed)/i;
const HEADLINES = [...allPhrases('headline'), ...allPhrases('undeliverable')];

/**
 * What a mail is that reports no failure, finer than its kind; undefined where the kind says it all.
 * @param body the whole body, quoted lines too: a reply may quote a bounce.
 */
export function natureOf(mail: Mail, kind: BounceKind, body: string): Nature | undefined {
  const { subject } = mail;
  if (kind === 'receipt') {
    const says = `${dispositionOf(mail)} ${subject} ${mail.itemClass ?? ''}`;
    return /\bdeleted\b|^\s*not read\b|\.IPNNRN\b|\bnot read:/i.test(says) ? 'deleted-unread' : 'read';
  }
  if (kind !== 'auto-reply' && kind !== 'not-a-bounce') return undefined;
  const text = fold(body.slice(0, 20_000));
  const start = `${subject}\n${text.slice(0, 2000)}`;
  const [named] = HEADS.find(([, words]) => words.test(subject) || words.test(text.slice(0, 1000))) ?? [];
  if (kind === 'auto-reply') {
    if (named === 'held-for-moderator') return named;
    if (CONFIRM.test(start)) return 'confirmation-request';
    if (HAS_LEFT.test(start)) return 'has-left';
    return isAcknowledgement(subject, text) ? 'acknowledgement' : 'out-of-office';
  }
  return natureByParts(mail) ?? named ?? natureByWords(mail, text);
}

function natureByParts(mail: Mail): Nature | undefined {
  const type = header(mail, 'content-type') ?? '';
  if (/report-type="?feedback-report/i.test(type) || hasPart(mail, 'message/feedback-report')) return 'feedback-report';
  if (/report-type="?tlsrpt/i.test(type)) return 'authentication-report';
  const isJournal =
    header(mail, 'x-ms-journal-report') !== undefined ||
    /exjournalreport/i.test(header(mail, 'content-identifier') ?? '');
  return isJournal ? 'journal-report' : undefined;
}

function natureByWords(mail: Mail, text: string): Nature | undefined {
  if (!mail.isWholeMail) return undefined;
  const { subject } = mail;
  const lower = `${subject}\n${text}`.toLowerCase();
  const hasCode = findCodes(`${subject}\n${text}`).some(({ code }) => !code.startsWith('2'));
  const speaksOfBounce =
    HEADLINES.some((phrase) => lower.includes(phrase)) || (hasCode && isFailureText(`${subject} ${text}`));
  if (REPLY_SUBJECT.test(subject) && (speaksOfBounce || (hasCode && ABOUT.test(text)))) return 'quoted-bounce';
  const isBulk = header(mail, 'list-unsubscribe') !== undefined || header(mail, 'list-id') !== undefined;
  if (ABOUT.test(`${subject} ${text}`) && (hasCode || isBulk || speaksOfBounce)) return 'about-bounces';
  return 'ordinary-mail';
}

const hasPart = (mail: Mail, type: string): boolean => mail.parts.some((part) => part.type === type);

function dispositionOf(mail: Mail): string {
  const part = mail.parts.find(({ type }) => type.endsWith('disposition-notification'));
  const fields = part ? new TextDecoder().decode(part.bytes().subarray(0, 4000)) : '';
  return /^disposition:[^\n]*/im.exec(fields)?.[0] ?? '';
}
