import { MAX_TEXT_CHARS } from '../../limits';
import { allPhrases, anyOf } from '../../words/words';

export interface ReportText {
  /** The report's own words. */
  readonly text: string;
  /** The copy of the original message below them: headers, sometimes a body. '' where there is none. */
  readonly returned: string;
}

const ORIGINAL_LABELS = allPhrases('original');
// How other mail servers announce the copy of the message. Whole lines, lower-cased.
const COPY_LINES = new RegExp(String.raw`^\W*${anyOf('copyLine')}`);
const HEADER_LINE = /^[A-Za-z][A-Za-z0-9-]{1,40}:(?: |\t|$)/;
const STARTS_ORIGINAL =
  /^(?:return-path|received|from|x-[a-z-]+|delivered-to|message-id|dkim-signature|date|mime-version|authentication-results|arc-seal):/i;

/**
 * Separates a report's human text from the copy of the original message below it. Codes and words of the copy are somebody
 * else's, so nothing may be read from there.
 */
export function splitReportText(text: string): ReportText {
  const lines = text.slice(0, MAX_TEXT_CHARS).replace(/\r\n?/g, '\n').split('\n');
  const cut = findCopy(lines);
  if (cut === -1) return { text: joined(lines), returned: '' };
  const end = endOfNotedHeaders(lines, cut);
  if (end === null) return { text: joined(lines.slice(0, cut)), returned: joined(lines.slice(cut)) };
  const behind = lines.slice(end);
  const next = findCopy(behind);
  const own = next === -1 ? behind : behind.slice(0, next);
  return { text: joined([...lines.slice(0, cut), ...own]), returned: joined(lines.slice(cut, end)) };
}

const joined = (lines: readonly string[]): string => lines.join('\n').trim();

const ANSWER = /\b[45]\d\d[ -]|\b[45]\.\d{1,3}\.\d{1,3}\b/;
const IS_REASON =
  /^\W{0,9}(?:reason|error|diagnostic|failure|cause|grund|fehler|motif|erreur|motivo|causa)\b[^:\n]{0,40}:|\b[45]\d\d[ -][45]\.\d{1,3}\.\d{1,3}\b|\bsaid: [45]\d\d\b/im;

/** Some notices say first which message it is, by its headers, and only then why it failed. Null where they end with the headers. */
function endOfNotedHeaders(lines: readonly string[], from: number): number | null {
  if (!STARTS_ORIGINAL.test((lines[from] ?? '').trim()) || ANSWER.test(lines.slice(0, from).join('\n'))) return null;
  let end = from;
  while (end < lines.length && lines[end]?.trim() !== '') end++;
  while (end < lines.length && lines[end]?.trim() === '') end++;
  const paragraph: string[] = [];
  for (const line of lines.slice(end, end + 8)) {
    if (line.trim() === '') break;
    paragraph.push(line);
  }
  return IS_REASON.test(paragraph.join('\n')) ? end : null;
}

function findCopy(lines: readonly string[]): number {
  for (let i = 0; i < lines.length; i++) {
    const line = (lines[i] ?? '').trim();
    if (line === '') continue;
    if (i > 0 && line.length < 120) {
      const lower = line.toLowerCase();
      const bare = lower.replace(/[:：]$/, '').trimEnd();
      if (ORIGINAL_LABELS.includes(bare)) return i;
      if (COPY_LINES.test(lower)) return i;
    }
    if (STARTS_ORIGINAL.test(line) && isHeaderRun(lines, i)) return i;
  }
  return -1;
}

// Three header lines in a row (folded ones in between), one of them Received: or Message-ID: or Return-Path:.
function isHeaderRun(lines: readonly string[], from: number): boolean {
  let count = 0;
  let isMail = false;
  for (let i = from; i < Math.min(lines.length, from + 60); i++) {
    const line = lines[i] ?? '';
    if (line.trim() === '') break;
    const bare = line.replace(/^[>|\s]+/, '');
    if (HEADER_LINE.test(bare)) {
      count++;
      isMail ||= /^(?:(?:x-)?received|message-id|return-path|mime-version):/i.test(bare);
    } else if (!/^\s/.test(line)) return false;
  }
  return count >= 3 && isMail;
}
