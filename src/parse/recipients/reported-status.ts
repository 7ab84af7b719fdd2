// Chooses a recipient's code and diagnostic from several that disagree.
import type { RecipientFacts } from './recipient-facts';
import { codeOf, findCodes, replyOf, specificity } from '../tokens/enhanced-status';
import type { TableRow } from '../mail/mail';
import { fold } from '../mail/text-decode';

// "<mx.contoso.com #5.7.1 smtp;...>", "host mx.contoso.com[192.0.2.1] said:".
const REMOTE = /<([a-z0-9][a-z0-9.-]{1,253}) #\d|\bhost ([a-z0-9][a-z0-9.-]{1,253}\.[a-z]{2,24})\s?[[(:]/i;

/**
 * The most specific code in evidence. Text is more exact than `Status:`: a report that went through a mailbox has 5.7.0
 * for 5.7.133, and an older server writes 5.0.0 for anything.
 */
export function statusOf(facts: RecipientFacts, telling: readonly string[]): string | null {
  const { block, row } = facts;
  const quoted = [block?.supplementaryInfo, row?.supplementaryInfo, block?.diagnostic]
    .map((words) => (words ? codeOf(words) : null))
    .filter((code) => code !== null);
  const field = block?.status ?? (row ? statusOfNumbers(row) : (facts.said?.status ?? null));
  const best = mostSpecific([...quoted, ...(field === null ? [] : [field])]);
  if (quoted.some((code) => specificity(code) > 0)) return best;
  // A transcript also quotes successful replies.
  const said = telling
    .flatMap((words) =>
      findCodes(words)
        .slice(0, 8)
        .map(({ code }) => code),
    )
    .filter((code) => !code.startsWith('2') || facts.said?.action === 'delivered');
  if (best === null) return mostSpecific(said);
  // A delay on the way to a failure has a code, too: the field's class decides.
  return (
    said.find((code) => isFiner(code, best)) ??
    mostSpecific([best, ...said.filter((code) => code.startsWith(best.charAt(0)))])
  );
}

/** The Status field of a report, where it is as exact as the code in the words and yet names something else; otherwise null. */
export function otherStatusOf({ block }: RecipientFacts, status: string | null): string | null {
  const field = block?.status ?? null;
  if (field === null || status === null) return null;
  const isExact = [field, status].every((code) => specificity(code) === 3 && !IS_WRAPPING.test(code));
  return isExact && subjectOf(field) !== subjectOf(status) ? field : null;
}

// A message that expired failed for a reason of its own; the code beside it gives that.
const IS_WRAPPING = /^[45]\.4\.7$|\.\d{3}$/;
const subjectOf = (code: string): string => code.split('.')[1] ?? '';

const mostSpecific = (codes: readonly string[]): string | null =>
  codes.reduce<string | null>(
    (best, code) => (best === null || specificity(code) > specificity(best) ? code : best),
    null,
  );

/** 5.7.134 is finer than 5.7.0 or 5.7.1: same class and subject, longer detail. */
function isFiner(code: string, than: string): boolean {
  const [major, subject, detail = ''] = code.split('.');
  const [otherMajor, otherSubject, otherDetail = ''] = than.split('.');
  return major === otherMajor && subject === otherSubject && detail.length > otherDetail.length;
}

/** The code is stored as 100a + 10b + c (MS-OXCMAIL 2.2.3.7); a c of more than one digit is stored as 0. */
function statusOfNumbers(row: TableRow): string | null {
  const n = row.statusNumber;
  if (n === null || n < 200 || n > 599) return null;
  const code = `${Math.floor(n / 100)}.${Math.floor(n / 10) % 10}.${n % 10}`;
  return row.diagNumber === 29 && code === '5.7.0' ? '5.7.1' : code;
}

/** The diagnostic in the rejecting server's own words, without what other servers wrapped around it. */
export function diagnosticOf(facts: RecipientFacts, telling: readonly string[]): string | null {
  const info = facts.block?.supplementaryInfo ?? facts.row?.supplementaryInfo;
  if (info) return innermost(info);
  if (facts.block?.diagnostic) return facts.block.diagnostic;
  const quote =
    telling.find((text) => replyOf(text) !== null) ??
    telling.find((text) => findCodes(text).length > 0) ??
    facts.prose[0];
  return quote === undefined ? null : fromReply(innermost(quote));
}

/** Drops prose before a reply: "host mx said: 550 ..." becomes "550 ...". */
function fromReply(text: string): string {
  const at = /(?:^|[\s:'"(#])((?:[45][0-5]\d)[ -]#?(?:[45]\.\d{1,3}\.\d|\S))/.exec(text);
  return at?.[1] === undefined ? text : text.slice(text.indexOf(at[1], at.index));
}

/** Unwraps "<host #5.7.133 smtp;550 5.7.133 TEXT>" and "Remote Server returned '550 ...'" to the reply itself. */
function innermost(text: string): string {
  const folded = fold(text);
  const returned = /returned ['‘](.+)['’][^'’]*$/.exec(folded)?.[1] ?? folded;
  const smtp = /\s?#\d\.\d{1,3}\.\d{1,3} smtp;\s*(.+?)>?(?:\s?#SMTP#)?>?$/.exec(returned)?.[1];
  const hashed = /^#?<?#?(\d{3} .+?)\s?##(?:rfc822;\S+)?$/.exec(returned)?.[1];
  return (smtp ?? hashed ?? returned).trim();
}

/** The server that rejected the message, where the words name it. */
export const remoteMtaOf = (words: string): string | null =>
  REMOTE.exec(words)?.slice(1).find(Boolean)?.toLowerCase() ?? null;
