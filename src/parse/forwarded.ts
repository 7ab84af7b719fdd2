import type { Mail } from './mail/mail';
import { anyOf } from './words/words';

const FROM = new RegExp(String.raw`^\*?${anyOf('from')}\*?\s*[:：]`, 'i');

/** What mail programs say of a mail that a person forwards, in the few lines above it. */
export interface Forwarded {
  readonly from: string;
  /** Whom it went to, and whatever stands beside that. */
  readonly to: string;
  readonly subject: string;
  /** The mail itself, without those lines and what the person wrote before them. */
  readonly text: string;
}

/** @returns null where no such lines are found near the beginning */
export function readForwarded(text: string): Forwarded | null {
  const lines = text.split('\n');
  const head = lines.slice(0, 60).findIndex((line) => FROM.test(line.trim()));
  const blank = lines.findIndex((line, i) => i > head && line.trim() === '');
  if (head === -1 || blank === -1) return null;
  const value = (at: number): string => (lines[at] ?? '').replace(/^[^:：]*[:：]/, '').trim();
  return {
    from: value(head),
    to: lines.slice(head + 1, blank).join(' '),
    // The last of them, or in Gmail the one before whom it went to.
    subject: value(/@\S+$/.test(lines[blank - 1] ?? '') ? blank - 2 : blank - 1),
    text: lines.slice(blank).join('\n'),
  };
}

/** A draft's words as the mail that it forwards: an ordinary one that speaks of bounces is told by who wrote it, as ever. */
export function forwardedIn(mail: Mail): Mail {
  const forwarded = readForwarded(mail.text);
  if (forwarded === null) return mail;
  const { from, to, ...rest } = forwarded;
  const headers = Object.entries({ from, to }).map(([name, value]) => ({ name, value }));
  return { ...mail, ...rest, headers, isWholeMail: true };
}
