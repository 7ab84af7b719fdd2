import type { Bounce } from '../model/bounce';
import { readForwarded } from './forwarded';
import type { Forwarded } from './forwarded';
import { htmlToText } from './mail/html-text';
import type { Mail } from './mail/mail';
import { header } from './mail/mail';
import { findAddress, findAddresses } from './tokens/address';
import { FORWARD_SUBJECT } from './words/subjects';

const QUOTE = /^[ \t]*(?:>+ ?)+/gm;

/** A draft's text as the mail that it forwards, with its sender: only the sender tells a bounce from mail about bounces. */
export function forwardedIn(mail: Mail): Mail {
  const forwarded = readForwarded(mail.text);
  return forwarded === null ? mail : asMail(mail, forwarded, []);
}

const asMail = (mail: Mail, { from, to, subject, text }: Forwarded, around: Mail['headers']): Mail => ({
  ...mail,
  subject,
  text,
  headers: [...around, ...Object.entries({ from, to }).map(([name, value]) => ({ name, value }))],
  isWholeMail: true,
});

/**
 * A report that somebody forwarded in the text of a mail, read as the mail that they got. What tells whether it's real stays
 * that of the mail around it, since anybody can write such lines.
 * @param own the mail around it, as it is read by itself
 */
export function withForwarded(mail: Mail, own: Bounce, read: (mail: Mail) => Bounce): Bounce {
  const words = mail.text.trim() === '' ? htmlToText(mail.html).text : mail.text;
  const forwarded = readForwarded(words.replace(QUOTE, ''));
  const isForward = FORWARD_SUBJECT.test(mail.subject);
  if (forwarded === null || !(isForward || forwarded.isMarked)) return own;
  const around = mail.headers.filter(({ name }) => !OF_THE_FORWARDER.includes(name));
  const subject = isForward ? mail.subject.replace(FORWARD_SUBJECT, '').trim() : forwarded.subject;
  const report = reportsFailure(own) ? own : read(asMail(mail, { ...forwarded, subject }, around));
  if (!reportsFailure(report)) return own;
  const from = report.original.from ?? senderOf(mail, forwarded);
  return { ...report, envelope: own.envelope, original: { ...report.original, from } };
}

const reportsFailure = ({ kind }: Bounce): boolean => kind === 'failure' || kind === 'delay';
const OF_THE_FORWARDER: readonly string[] = ['from', 'to', 'sender', 'return-path'];

/** Whom the report went to, the sender of what bounced; mostly they forward it. */
function senderOf(mail: Mail, { to }: Forwarded): string | null {
  const got = findAddresses(to, 2);
  return (got.length === 1 ? got[0] : undefined) ?? findAddress(header(mail, 'from') ?? '');
}
