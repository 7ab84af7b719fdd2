// The list of recipients that Outlook itself writes: "All Hands on 3/10/2026 9:14 AM", and below it, deeper, the reason.
import { findCodes } from '../../tokens/enhanced-status';
import { fold } from '../../mail/text-decode';
import { allPhrases, anyOf } from '../../words/words';
import { strip } from '../../../text/strip';

const LABELS = allPhrases('localRecipients');
const SENTENCES = allPhrases('localRecipientsSentence');

/** Does a line announce the list? */
export function opensOutlookList(line: string): boolean {
  const lower = line.trim().toLowerCase();
  return LABELS.some((label) => lower.startsWith(label)) || SENTENCES.some((words) => lower.includes(words));
}

const ON_DATE = new RegExp(String.raw` ${anyOf('onDate')}(?: [^\s\d]{2,10},)?$`, 'iu');
// A name, "on", a date, and a time are never longer.
const MAX_ENTRY_CHARS = 400;

/**
 * The recipient of an entry: "All Hands on 3/10/2026 9:14 AM" with the reason indented below it. The words between differ by
 * language, so the date at the end and the indented line below decide. Null where the line is no entry.
 */
export function readOutlookEntry(line: string, next: string): string | null {
  if (
    line.length > MAX_ENTRY_CHARS ||
    !/\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}:\d{2}/.test(line) ||
    findCodes(line).length > 0
  )
    return null;
  const indent = /^\s*/.exec(line)?.[0].replace(/\t/g, '        ').length ?? 0;
  const below = /^\s*/.exec(next)?.[0].replace(/\t/g, '        ').length ?? 0;
  if (next.trim() === '' || below <= indent) return null;
  const before = /^(.{1,200}?) (?:\p{L}{2,12}[.,]? )?\d{1,4}[./-]\d|^(.{1,200}?) \d/u.exec(fold(line));
  const name = (before?.[1] ?? before?.[2] ?? '').replace(ON_DATE, '');
  return name === '' ? null : strip(name, `'"«`, `'"»`);
}
