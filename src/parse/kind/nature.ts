import type { BounceKind, Nature } from '../../model/bounce';
import { findCodes } from '../tokens/enhanced-status';
import { isFailureText } from './kind';
import type { Mail } from '../mail/mail';
import { header } from '../mail/mail';
import { headOf, isBulk, isFeedback, isJournal, isQuestion, natureOfAnswer } from './other-mail';
import { allPhrases, patternOf } from '../words/words';
import { REPLY_SUBJECT } from '../words/subjects';
import { fold } from '../mail/text-decode';

const ABOUT = patternOf('aboutBounces');
const NOT_READ = patternOf('notRead');
const HEADLINES = [...allPhrases('headline'), ...allPhrases('undeliverable')];

/**
 * What a mail is that reports no failure, in more detail than its kind; undefined where the kind says everything.
 * @param body the whole body with its quoted lines, since a reply may quote a bounce
 */
export function natureOf(mail: Mail, kind: BounceKind, body: string): Nature | undefined {
  const { subject } = mail;
  if (kind === 'receipt') {
    const says = `${dispositionOf(mail)} ${subject} ${mail.itemClass ?? ''}`;
    if (/\bdeleted\b|\.IPNNRN\b/i.test(says) || NOT_READ.test(says)) return 'deleted-unread';
    // It arrived and was forwarded, printed, or could not be shown (RFC 8098 and its predecessor RFC 3798), so it may be unread.
    return /;\s*(?:failed|dispatched|processed|denied|error)/i.test(says) ? undefined : 'read';
  }
  if (kind !== 'auto-reply' && kind !== 'not-a-bounce') return undefined;
  const text = fold(body.slice(0, 20_000));
  const named = headOf(subject, text);
  if (kind === 'auto-reply')
    return named === 'held-for-moderator' ? named : (natureOfAnswer(subject, text) ?? 'out-of-office');
  return natureByParts(mail) ?? named ?? natureByWords(mail, text);
}

function natureByParts(mail: Mail): Nature | undefined {
  if (isFeedback(mail)) return 'feedback-report';
  if (/report-type="?tlsrpt/i.test(header(mail, 'content-type') ?? '')) return 'authentication-report';
  return isJournal(mail) ? 'journal-report' : undefined;
}

function natureByWords(mail: Mail, text: string): Nature | undefined {
  if (!mail.isWholeMail) return undefined;
  const { subject } = mail;
  const all = `${subject}\n${text}`;
  const lower = all.toLowerCase();
  const asks = !isBulk(mail) && isQuestion(mail, text);
  const hasCode =
    findCodes(all).some(({ code }) => !code.startsWith('2')) ||
    // A person who asks may quote only "550 User unknown".
    (asks && /\b[45]\d\d[ -]/.test(text));
  const speaksOfBounce = (hasCode && isFailureText(all)) || HEADLINES.some((phrase) => lower.includes(phrase));
  if ((asks || REPLY_SUBJECT.test(subject)) && (speaksOfBounce || (hasCode && ABOUT.test(text))))
    return 'quoted-bounce';
  if (ABOUT.test(all) && (hasCode || isBulk(mail) || speaksOfBounce)) return 'about-bounces';
  return 'ordinary-mail';
}

function dispositionOf(mail: Mail): string {
  const part = mail.parts.find(({ type }) => type.endsWith('disposition-notification'));
  const fields = part ? new TextDecoder().decode(part.bytes().subarray(0, 4000)) : '';
  return /^disposition:[^\n]*/im.exec(fields)?.[0] ?? '';
}
