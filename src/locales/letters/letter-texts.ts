import { formatLocale } from '../format';
import type { LetterFacts, Written } from '../../model/advice';
import type { LetterId } from '../../model/cause';

interface LetterText {
  readonly subject: (facts: LetterFacts) => string;
  readonly body: (facts: LetterFacts) => string;
}

/** All letters in one language: written by the sender, in the first person. What is not known falls away. */
export type LetterTexts = Readonly<Record<LetterId, LetterText>>;

/** Outlook takes 255 characters; some programs count differently. */
const MAX_SUBJECT = 250;

/** Writes one letter. Facts are plain text already (see advise/letters); here they only fall into place. */
export function writeIn(texts: LetterTexts, id: LetterId, facts: LetterFacts): Written {
  const subject = texts[id].subject(facts);
  const whole = subject.length <= MAX_SUBJECT ? subject : `${subject.slice(0, MAX_SUBJECT - 1)}…`;
  // A cut may leave half of a surrogate pair.
  return { subject: whole.replace(/[\ud800-\udfff]/gu, ''), body: texts[id].body(facts) };
}

/** Does it ask the recipient's admin to let a sender through that a filter or a list blocks? */
export const asksToAllow = (f: LetterFacts): boolean =>
  f.plea === 'blocked' || f.plea === 'spam' || f.plea === 'filter';

export const paragraphs = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');
export const lines = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');
export const known = (value: string, words: string): string => (value === '' ? '' : words);
export const quoted = (said: readonly string[]): string => said.map((line) => `> ${line}`).join('\n');

/** «a@b.com, c@d.com and 2 more». */
export const listed = (f: LetterFacts, and: string, more: (count: number) => string): string => {
  const names = f.moreRecipients > 0 ? [...f.recipients, more(f.moreRecipients)] : f.recipients;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`;
};

/**
 * A moment as the letter's language writes it, in the writer's region where that's the same language: the clock time that the pane
 * shows, with its zone, since the reader may be in another one. What is no date stays as it is.
 * @param isTechnical in UTC and with seconds, to compare with headers
 */
export function spokenMoment(iso: string, language = 'en', isTechnical = false): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return date.toLocaleString(regionOf(language), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    ...(isTechnical ? { hour: '2-digit', second: '2-digit', hourCycle: 'h23', timeZone: 'UTC' } : {}),
  });
}

/** English without a region would be American, whoever writes it. */
function regionOf(language: string): string {
  const own = formatLocale();
  if (own === language || own.startsWith(`${language}-`)) return own;
  return language === 'en' ? 'en-GB' : language;
}

/** Microsoft’s delist desk works in English, so there’s one text for every language. Its page asks for the whole bounce and the address. */
export const DELIST: LetterText = {
  subject: (f) => `Please remove ${f.ip || 'our mail server'} from your blocklist`,
  body: (f) =>
    paragraphs(
      'Hello,',
      `Mail from our server${known(f.ip, ` ${f.ip}`)} is blocked. Could you remove the address from your list?`,
      lines(
        `IP address: ${f.ip || '(add the address)'}`,
        known(f.senderDomain, `Sending domain: ${f.senderDomain}`),
        known(f.subject, `Subject: ${f.subject}`),
        known(f.sent, `Sent: ${spokenMoment(f.sent)}`),
      ),
      known(f.said.join(''), `The server said:\n${quoted(f.said)}`),
      known(f.report, `The whole bounce:\n${quoted(f.report.split('\n'))}`),
      'Thank you.',
    ),
};
