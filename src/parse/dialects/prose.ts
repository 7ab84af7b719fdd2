// Recipients and reasons from a report's human text, whatever program wrote it. Almost all of them put the address at the
// beginning of a line and the reason behind or below it; Exchange repeats both in its block for administrators.
import { findAddress, findAddresses, isAddress, normaliseAddress, unglued } from '../tokens/address';
import { findCodes } from '../tokens/enhanced-status';
import { MAX_PASSAGE_CHARS, MAX_REASON_LINES, MAX_RECIPIENTS } from '../limits';
import { allPhrases, anyOf, patternOf } from '../words/words';
import { strip } from '../../text/strip';
import { fold } from '../mail/text-decode';

export interface ProseRecipient {
  /** An address, or a name where the text gives none (Outlook's own wording). */
  readonly who: string;
  readonly isName: boolean;
  /** Paragraphs about this recipient, in the order of the text, white space folded. */
  readonly reasons: readonly string[];
}

const LOCAL_LABELS = allPhrases('localRecipients');
const ERROR_LABELS = allPhrases('error');
const LOCAL_SENTENCES = allPhrases('localRecipientsSentence');
const RECIPIENT_LABELS = allPhrases('recipientAddress');
const ADDRESS_HEADLINE = patternOf('addressHeadline');
const ADDRESS_LINE = new RegExp(
  String.raw`^[\s>*•·-]{0,200}(?:${anyOf('recipientLabel')}\s*[:=]\s*)?(?:rfc822;\s*)?(?:"[^"\n]{0,120}"\s*|[^<>@\n:"]{0,80}(?:\s|(?=<)))?[<(['"]?(?:smtp:|mailto:)?((?:"[^"\n@]{1,126}"|[^\s<>()"'[\],;:@][^\s<>()"[\],;:@]{0,1000})@[^\s<>()"',;]{1,255}?)[>)\]'"]?(?:<mailto:[^>\n]{1,320}>)?(?:\s*[:,;.]+)?(?=$|[\s(<[;:,=]|-(?!\w))(.*)$`,
  'i',
);
// What Exim tells of a step of the session is no field.
const STOP = new RegExp(
  String.raw`^(?!.*\bafter mail from:)(?:[-_=*]{10,}.*|.*${anyOf('originalLabel', /mail from|message-id|reporting-mta|arrival-date/)}\s*[:：].*)$`,
  'i',
);

interface Entry {
  readonly isName: boolean;
  /** Known from a list only. */
  isList: boolean;
  readonly reasons: string[];
}

/**
 * @param text the report's own words, the copy of the original already cut off.
 * @param notThese addresses that are no recipients: who sent the report, to whom it went.
 */
export function readProse(text: string, notThese: ReadonlySet<string> = new Set()): readonly ProseRecipient[] {
  const found = new Map<string, Entry>();
  // An object, so that what the inner functions set is seen below.
  const at: { current: readonly Entry[] } = { current: [] };
  let paragraph: string[] = [];
  let linesOfCurrent = 0;
  const flush = (): void => {
    const reason = fold(paragraph.join(' ')).slice(0, MAX_PASSAGE_CHARS);
    for (const { reasons } of at.current) if (reason !== '' && !reasons.includes(reason)) reasons.push(reason);
    paragraph = [];
  };
  const open = (all: readonly string[], isName: boolean, rest: string): void => {
    flush();
    const isList = all.length > 1;
    at.current = all.map((who) => {
      const entry = found.get(who) ?? { isName, isList, reasons: [] };
      // What is said of one alone outweighs what was said of a list with it.
      if (entry.isList && !isList) entry.reasons.length = 0;
      entry.isList &&= isList;
      if (found.size < MAX_RECIPIENTS) found.set(who, entry);
      return entry;
    });
    linesOfCurrent = 0;
    if (rest.trim() !== '') paragraph.push(rest);
  };
  let inLocalList = false;
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const trimmed = line.trim();
    if (trimmed === '') {
      flush();
      continue;
    }
    const lower = trimmed.toLowerCase();
    if (
      LOCAL_LABELS.some((label) => lower.startsWith(label)) ||
      LOCAL_SENTENCES.some((words) => lower.includes(words))
    ) {
      flush();
      at.current = [];
      inLocalList = true;
      continue;
    }
    if (inLocalList) {
      const entry = localEntry(line, lines[i + 1] ?? '');
      if (entry !== null) {
        const address = findAddress(entry);
        open([address ?? entry], address === null, '');
        continue;
      }
    }
    const plain = line.length < 1500 && line.includes('@') ? narrow(line) : '';
    const [, named = '', tail = ''] = ADDRESS_LINE.exec(plain) ?? [];
    const address = cleanAddress(named);
    // «Remote Server returned '550 5.7.1 <a@b>: ...'» is what was said of the recipient above, whoever it names.
    const isReply = at.current.length > 0 && /returned ['‘]/.test(line);
    if (address !== null && !isReply && !notThese.has(address) && !isProseMention(line, tail)) {
      // «5.2.1 <a@b>... User unknown»: what stands before the address counts too.
      const before = line.slice(0, plain.indexOf(named));
      const behind = line.slice(before.length + named.length);
      // To whom a message went is no list of whom it did not reach.
      const others = listedIn(behind, notThese);
      const isTo = others.length > 0 && /^\W*to\b/i.test(line);
      const rest = isTo ? '' : line.slice(line.length - tail.length);
      open(isTo ? [address] : [address, ...others], false, /\d{3}|\d\.\d/.test(before) ? trimmed : rest);
      continue;
    }
    if (at.current.length === 0) continue;
    if (STOP.test(trimmed) || linesOfCurrent >= MAX_REASON_LINES) {
      flush();
      if (!/returned '|#\d\d\d|\b[45]\d\d[ -]/.test(trimmed)) at.current = [];
      continue;
    }
    linesOfCurrent++;
    paragraph.push(trimmed);
  }
  flush();
  return [...found].map(([who, { isName, reasons }]) => ({ who, isName, reasons }));
}

/** Full-width punctuation as what it stands for, character by character. */
const narrow = (line: string): string =>
  line.replace(/[：（）【】，。；、]/g, (one) => ':()[],.;,'.charAt('：（）【】，。；、'.indexOf(one)));

/** Addresses that a labelled line names («Recipient Address: a@b»), and the one in the headline of the new design. */
export function labelledRecipients(text: string): readonly string[] {
  const found = new Set<string>();
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = (lines[i] ?? '').trim();
    const label = /^([^:：\t]{3,60})\s*[:：\t](.*)$/.exec(line);
    if (!label || !RECIPIENT_LABELS.includes((label[1] ?? '').trim().toLowerCase())) continue;
    const rest = (label[2] ?? '').trim();
    for (const address of findAddresses(rest === '' ? (lines[i + 1] ?? '') : rest, 50)) found.add(address);
  }
  if (found.size === 0) {
    const named = ADDRESS_HEADLINE.exec(text)?.slice(1).find(Boolean);
    const address = named === undefined ? null : findAddress(named);
    if (address) found.add(address);
  }
  return [...found];
}

const ON_DATE = new RegExp(String.raw` ${anyOf('onDate')}(?: [^\s\d]{2,10},)?$`, 'iu');
// A name, «on», a date and a time are never longer.
const MAX_ENTRY_CHARS = 400;

// «All Hands on 3/10/2026 9:14 AM» and below it, deeper, the reason. The words between differ by language, so it is the
// date at the end and the deeper line below that tell.
function localEntry(line: string, next: string): string | null {
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

function cleanAddress(raw: string): string | null {
  // «550-bob@fabrikam.com has no mailbox» goes on with what a server says.
  if (/^[45]\d\d-/.test(raw)) return null;
  const address = unglued(strip(raw, '', '.:'));
  // Of a very long one the end is kept.
  return isAddress(address) ? normaliseAddress(address) : raw.length > 130 ? findAddress(raw) : null;
}

/**
 * What the new design of Exchange Online says behind «Error:» or «Reported error:»: the refusal itself, which the help text
 * around it only paraphrases. Null where there is no such label.
 */
export function labelledError(text: string): string | null {
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const label = /^([^:：\t]{3,40})[:：](.*)$/.exec((lines[i] ?? '').trim());
    if (!label || !ERROR_LABELS.includes((label[1] ?? '').trim().toLowerCase())) continue;
    const said = [label[2] ?? ''];
    for (const line of lines.slice(i + 1, i + 8)) {
      const isNext = line.trim() === '' || /^\s*[^:：\t]{3,40}[:：](?:\s|$)/.test(line);
      if (isNext && said.join('').trim() !== '') break;
      if (!isNext) said.push(line);
    }
    const error = fold(said.join(' ')).slice(0, MAX_PASSAGE_CHARS);
    if (/[245]\d\d|\d\.\d/.test(error)) return error;
  }
  return null;
}

const DESKS = /^(?:delist|postmaster|abuse|support|help(?:desk)?|mailer-daemon|noreply|no-reply|admin(?:istrator)?)@/i;

/**
 * The first address a text mentions that can be the recipient, and those that follow it in a list: no help desk, not the sender
 * a server complains about.
 * @param notThese addresses that are no recipients.
 */
export function mentionedRecipients(text: string, notThese: ReadonlySet<string>): readonly string[] {
  // A transcript of the session: what RCPT TO names is the recipient.
  const transcript = /\bRCPT TO:\s*<([^<>\s]{3,320})>/i.exec(text)?.[1];
  if (transcript !== undefined && isAddress(transcript)) return [normaliseAddress(transcript)];
  const lower = text.toLowerCase();
  for (const address of findAddresses(text, 20)) {
    const at = lower.indexOf(address.toLowerCase());
    const behind = text.slice(at + address.length);
    if (
      !notThese.has(address) &&
      !DESKS.test(address) &&
      !NO_RECIPIENT.test(text.slice(Math.max(0, at - 60), at)) &&
      !IS_SENDER.test(behind.slice(0, 40))
    )
      return [address, ...listedIn(behind, notThese)];
  }
  return [];
}

// What stands before an address that is somebody else's.
const NO_RECIPIENT = new RegExp(
  String.raw`${anyOf('beforeOtherAddress', /header|smtp\.mailfrom=|header\.from=|id/)}[\s:：<=(["']*$`,
  'i',
);

/** The addresses with which a list of recipients goes on right behind its first. */
const listedIn = (behind: string, notThese: ReadonlySet<string>): readonly string[] =>
  findAddresses(
    /^>?(?:(?: ?[,;] ?(?:and )?| (?:and|&) )<?[^\s,;<>@]{1,128}@[^\s,;<>]{1,255}>?){1,500}/.exec(behind)?.[0] ?? '',
  ).filter((address) => !notThese.has(address) && !DESKS.test(address));

// What stands behind the address of a sender.
const IS_SENDER = new RegExp(String.raw`^[>)\]\s"']*[:.]* ?${anyOf('behindSender')}`, 'i');
const WROTE = new RegExp(String.raw`^\s+${anyOf('wrote')}\b`, 'i');
const MENTION = new RegExp(
  String.raw`\b${anyOf('beforeMention')}\b[^@]{0,60}@|${anyOf('beforeMentionUnspaced')}[^@]{0,20}@`,
  'i',
);

// «you@example.com wrote:», «contact postmaster@example.com if ...»: a sentence that mentions an address.
function isProseMention(whole: string, rest: string): boolean {
  // Postfix and Exim name the address that led to this one behind it; by itself it is a mention.
  const origin = whole.search(/\((?:expanded|generated) from/);
  const line = origin > 0 && whole.slice(0, origin).trim() !== '' ? whole.slice(0, origin) : whole;
  if (WROTE.test(rest) || IS_SENDER.test(rest)) return true;
  return MENTION.test(line);
}
