import { MAX_PASSAGE_CHARS, MAX_RECIPIENTS } from '../../limits';
import { fold } from '../../mail/text-decode';

// What programs put in front of each line of a log: syslog, ISO 8601, and TAI64N.
const STAMP = String.raw`(?:<\d{1,3}>)?(?:[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d|\d{4}-\d\d-\d\d[T ]\d\d:\d\d|@4[0-9a-f]{15,30})\b`;
// An entry is a line; what is longer is no log.
const MAX_ENTRY_CHARS = 2 * MAX_PASSAGE_CHARS;

/**
 * The entries of a log, each on one line: mail programs wrap what is pasted.
 * @param start what an entry begins with where it has lost its time
 */
export function logEntries(text: string, start: RegExp): readonly string[] {
  const begins = new RegExp(String.raw`^[\s>*•-]{0,20}(?:${STAMP}|(?:${start.source}))`, start.flags);
  const out: string[] = [];
  let isOpen = false;
  for (const line of text.split('\n')) {
    const isStart = begins.test(line.slice(0, 400));
    if (isStart) out.push(line);
    else if (line.trim() === '') isOpen = false;
    else if (isOpen) out.push(`${out.pop() ?? ''} ${line}`.slice(0, MAX_ENTRY_CHARS));
    isOpen = isStart || (isOpen && line.trim() !== '');
    if (out.length > MAX_RECIPIENTS) break;
  }
  return out.map((entry) => fold(entry).slice(0, MAX_ENTRY_CHARS));
}

/** What stands in the parentheses that open right before; all of it where they never close. */
export function insideParentheses(text: string): string {
  let depth = 1;
  for (let i = 0; i < text.length; i++) {
    const one = text.charAt(i);
    depth += one === '(' ? 1 : one === ')' ? -1 : 0;
    if (depth === 0) return text.slice(0, i);
  }
  return text;
}
