import type { Mail } from './mail/mail';
import { anyOf } from './words/words';

const FROM = new RegExp(String.raw`^\*?${anyOf('from')}\*?\s*[:：]`, 'i');

/** The lines that mail programs put above a forwarded mail. */
export interface Forwarded {
  readonly from: string;
  /** The lines behind the first, which name the recipients. */
  readonly to: string;
  readonly subject: string;
  /** The mail itself, without those lines and what stands before them. */
  readonly text: string;
}

/** The forwarded mail in a text; null where no such lines are found in its first 60 lines. */
export function readForwarded(text: string): Forwarded | null {
  const lines = text.split('\n');
  const head = lines.slice(0, 60).findIndex((line) => FROM.test(line.trim()));
  const blank = lines.findIndex((line, i) => i > head && line.trim() === '');
  if (head === -1 || blank === -1) return null;
  const value = (at: number): string => (lines[at] ?? '').replace(/^[^:：]*[:：]/, '').trim();
  return {
    from: value(head),
    to: lines.slice(head + 1, blank).join(' '),
    // The subject is last, or in Gmail the line before the recipients.
    subject: value(/@\S+$/.test(lines[blank - 1] ?? '') ? blank - 2 : blank - 1),
    text: lines.slice(blank).join('\n'),
  };
}

/** A draft's text as the mail that it forwards, with its sender: only the sender tells a bounce from mail about bounces. */
export function forwardedIn(mail: Mail): Mail {
  const forwarded = readForwarded(mail.text);
  if (forwarded === null) return mail;
  const { from, to, ...rest } = forwarded;
  const headers = Object.entries({ from, to }).map(([name, value]) => ({ name, value }));
  return { ...mail, ...rest, headers, isWholeMail: true };
}
