// Recipients and reasons from a report's human text, whatever program wrote it. Almost all of them put the address at the
// beginning of a line and the reason behind or below it; Exchange repeats both in its block for administrators.
import { findAddress, isAddress, normalizeAddress, unglued } from '../../tokens/address';
import { MAX_PASSAGE_CHARS, MAX_REASON_LINES, MAX_RECIPIENTS } from '../../limits';
import { fold } from '../../mail/text-decode';
import { anyOf } from '../../words/words';
import { isProseMention, listedIn, quotedSenders } from './mentions';
import { opensOutlookList, readOutlookEntry } from './outlook-list';
import { strip } from '../../../text/strip';

export interface ProseRecipient {
  /** An address, or a name where the text gives none (Outlook's own wording). */
  readonly who: string;
  readonly isName: boolean;
  /** Paragraphs about this recipient, in the order of the text, white space folded. */
  readonly reasons: readonly string[];
  /** It stands alone on its line, right above or below another recipient. */
  readonly isListed: boolean;
}

const ADDRESS_LINE = new RegExp(
  String.raw`^[\s>*•·-]{0,200}(?:${anyOf('recipientLabel')}\s*[:=]\s*)?(?:rfc822;\s*)?(?:"[^"\n]{0,120}"\s*|[^<>@\n:"]{0,80}(?:\s|(?=<)))?[<(['"]?(?:smtp:|mailto:)?((?:"[^"\n@]{1,126}"|[^\s<>()"'[\],;:@][^\s<>()"[\],;:@]{0,1000})@[^\s<>()"',;]{1,255}?)[>)\]'"]?(?:<mailto:[^>\n]{1,320}>)?(?:\s*[:,;.]+)?(?=$|[\s(<[;:,=]|-(?!\w))(.*)$`,
  'i',
);
// Exim writes "after MAIL FROM:" about a step of the session; that is no field.
const STOP = new RegExp(
  String.raw`^(?!.*\bafter mail from:)(?:[-_=*]{10,}.*|[\s>|*•-]{0,40}${anyOf('originalLabel', /mail from|message-id|reporting-mta|arrival-date/)}\s*[:：].*)$`,
  'i',
);

/**
 * Recipients that a text names at the beginning of a line, each with what stands behind or below.
 * @param text the report's own words, the copy of the original message already cut off
 * @param notThese addresses that are no recipients: who sent the report, who received it
 * @returns at most MAX_RECIPIENTS, in the order of the text; a reason may be missing
 */
export function readProse(text: string, notThese: ReadonlySet<string> = new Set()): readonly ProseRecipient[] {
  const collector = new ReasonCollector();
  const lines = text.split('\n');
  const others = new Set([...notThese, ...quotedSenders(text)]);
  const listAt = lines.findIndex(opensOutlookList);
  let isInOutlookList = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (line.trim() === '') {
      collector.endParagraph();
      continue;
    }
    // Above its list Outlook shows whom the message was for, reached or not.
    if (i < listAt && IS_ENVELOPE.test(line)) continue;
    if (opensOutlookList(line)) {
      collector.close();
      isInOutlookList = true;
      continue;
    }
    const entry = isInOutlookList ? readOutlookEntry(line, lines[i + 1] ?? '') : null;
    if (entry !== null) {
      const address = findAddress(entry.replace(/^.*\bdda:smtp=/i, ''));
      collector.open([address ?? entry], address === null, '');
      continue;
    }
    const named = collector.isInReply(line)
      ? null
      : readAddressLine(line, lines[i + 1] ?? '', collector.isOpen, others);
    if (named) collector.open(named.addresses, false, named.rest, { line: i, isAlone: ALONE.test(line) });
    else collector.addLine(line.trim());
  }
  return collector.recipients();
}

const ALONE = /^[\s*•·<([-]*[^\s@<>]{1,320}@[^\s<>]{1,255}[>)\];,.]*$/;

interface AddressLine {
  readonly addresses: readonly string[];
  /** The first words of the reason; '' where they stand on the next lines. */
  readonly rest: string;
}

const IS_ENVELOPE = /^\s*(?:to|cc|bcc|an|à|para|a)\s*:/i;
const IS_ORIGIN = /^\s*\((?:expanded|generated) from/;

/** The recipients that a line begins with; null where it begins with none. */
function readAddressLine(
  line: string,
  next: string,
  isBelowRecipient: boolean,
  notThese: ReadonlySet<string>,
): AddressLine | null {
  const plain = line.length < 1500 && line.includes('@') ? narrow(line) : '';
  const [, named = '', tail = ''] = ADDRESS_LINE.exec(plain) ?? [];
  const address = cleanAddress(named) ?? (line.includes(`<${named}>:`) ? malformed(named) : null);
  // "Remote Server returned '550 5.7.1 <a@b>: ...'" is the reply about the recipient above, whoever it names.
  const isReply = isBelowRecipient && /returned ['‘]/.test(line);
  const before = line.slice(0, plain.indexOf(named));
  if (address === null || isReply || notThese.has(address) || /^mailer-daemon@/i.test(address)) return null;
  const isOnlyOrigin = !isBelowRecipient && IS_ORIGIN.test(line);
  const words = `${before}x${line.slice(before.length + Math.max(0, named.lastIndexOf('@')))}`;
  if (!isOnlyOrigin && isProseMention(words, `${tail} ${next.trim()}`)) return null;
  const others = listedIn(line.slice(before.length + named.length), notThese);
  // "To: a@b, c@d" lists the recipients of a message, not those it did not reach.
  const isTo = others.length > 0 && /^\W*to\b/i.test(line);
  const rest = isTo ? '' : line.slice(line.length - tail.length);
  return {
    addresses: isTo ? [address] : [address, ...others],
    // "5.2.1 <a@b>... User unknown": the code before the address is part of the reason.
    rest: /\d{3}|\d\.\d/.test(before) ? line.trim() : rest,
  };
}

interface Entry {
  readonly isName: boolean;
  /** Named only together with others so far. */
  isList: boolean;
  isListed: boolean;
  readonly reasons: string[];
}

interface Place {
  readonly line: number;
  readonly isAlone: boolean;
}

const NOWHERE: Place = { line: -9, isAlone: false };

/** Collects paragraphs for the recipients named last. */
class ReasonCollector {
  private readonly found = new Map<string, Entry>();
  private current: readonly Entry[] = [];
  private paragraph: string[] = [];
  private lines = 0;
  private place = NOWHERE;

  get isOpen(): boolean {
    return this.current.length > 0;
  }

  /** Does a line go on with a server's reply, though an address stands first in it? */
  isInReply(line: string): boolean {
    const before = this.paragraph.at(-1) ?? '';
    const said = this.paragraph.join(' ');
    if (!this.isOpen || !/\b[45]\d\d\b/.test(said)) return false;
    return (
      // Postfix says at the end of a reply what it answered.
      (/\bsaid: /.test(said) && line.includes('(in reply to ') && !/\bsaid: /.test(line)) ||
      /\b[45]\d\d(?:[ -][45]\.\d{1,3}\.\d{1,3})?$/.test(before) ||
      /^\s*[^\s<>:@]{1,128}@[\w.-]{3,255} [a-z]/.test(line)
    );
  }

  open(recipients: readonly string[], isName: boolean, rest: string, place = NOWHERE): void {
    this.endParagraph();
    const isNext = place.line === this.place.line + 1;
    if (isNext && this.place.isAlone) for (const entry of this.current) entry.isListed = true;
    const isList = recipients.length > 1;
    this.current = recipients.map((who) => {
      const entry = this.found.get(who) ?? { isName, isList, isListed: false, reasons: [] };
      // What is tied to one recipient alone outweighs what was tied to a list.
      if (entry.isList && !isList) entry.reasons.length = 0;
      entry.isList &&= isList;
      entry.isListed ||= isNext && place.isAlone;
      if (this.found.size < MAX_RECIPIENTS) this.found.set(who, entry);
      return entry;
    });
    this.lines = 0;
    this.place = place;
    if (rest.trim() !== '') this.paragraph.push(rest);
  }

  addLine(line: string): void {
    if (!this.isOpen) return;
    if (STOP.test(line) || this.lines >= MAX_REASON_LINES) {
      this.endParagraph();
      if (!/returned '|#\d\d\d|\b[45]\d\d[ -]/.test(line)) this.current = [];
      return;
    }
    this.lines++;
    this.paragraph.push(line);
  }

  endParagraph(): void {
    const reason = fold(this.paragraph.join(' ')).slice(0, MAX_PASSAGE_CHARS);
    for (const { reasons } of this.current) if (reason !== '' && !reasons.includes(reason)) reasons.push(reason);
    this.paragraph = [];
  }

  close(): void {
    this.endParagraph();
    this.current = [];
  }

  recipients(): readonly ProseRecipient[] {
    this.endParagraph();
    return [...this.found].map(([who, { isName, isListed, reasons }]) => ({ who, isName, isListed, reasons }));
  }
}

/** Full-width punctuation as what it stands for, character by character. */
const narrow = (line: string): string =>
  line.replace(/[：（）【】，。；、]/g, (one) => ':()[],.;,'.charAt('：（）【】，。；、'.indexOf(one)));

/** What a server tried, as it names it: `#` in a domain is why it failed. */
const malformed = (raw: string): string | null =>
  /^[^\s@<>]{1,128}@[\w#!$%&'*+/=?^{|}~.-]{1,250}\.[a-z]{2,24}$/i.test(raw) ? normalizeAddress(raw) : null;

function cleanAddress(raw: string): string | null {
  // "550-bob@fabrikam.com has no mailbox" is a line of a server's reply.
  if (/^[45]\d\d-/.test(raw)) return null;
  const address = unglued(strip(raw, '', '.:'));
  // Of a very long one the end is kept.
  return isAddress(address) ? normalizeAddress(address) : raw.length > 130 ? findAddress(raw) : null;
}
