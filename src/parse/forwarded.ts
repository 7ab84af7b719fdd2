import type { Mail } from './mail/mail';
import { FORWARD_SUBJECT, REPLY_SUBJECT } from './words/subjects';
import { anyOf, patternOf } from './words/words';

const FROM = new RegExp(String.raw`^\*?${anyOf('from')}\*?\s*[:：]`, 'i');
const MARK = patternOf('forwardMark');

/** The lines that mail programs put above a forwarded mail. */
export interface Forwarded {
  readonly from: string;
  /** The lines behind the first, which name the recipients. */
  readonly to: string;
  readonly subject: string;
  /** A line above them says that somebody forwarded it. */
  readonly isMarked: boolean;
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
    isMarked: lines.slice(Math.max(0, head - 4), head).some((line) => MARK.test(line)),
    text: lines.slice(blank).join('\n'),
  };
}

/** Could a mail be one that forwards another in its text? */
export const mayForward = ({ subject, text, html }: Mail): boolean =>
  !REPLY_SUBJECT.test(subject) && (FORWARD_SUBJECT.test(subject) || MARK.test(text.trim() === '' ? html : text));
