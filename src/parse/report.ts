import type { Action, Bounce, OriginalMessage, RecipientReport } from '../model/bounce';
import type { Evidence } from '../model/evidence';
import { findAddress, findAddresses, isAddress, normaliseAddress } from './address';
import { isStatusType, readDeliveryStatus, readStatusText } from './delivery-status';
import type { StatusBlock, StatusReport } from './delivery-status';
import { codeOf, findCodes, replyOf, specificity } from './enhanced-status';
import { readEnvelope } from './envelope';
import { detectGenerator } from './generator';
import { readHops } from './hops';
import { htmlToText } from './html-text';
import type { HtmlText } from './html-text';
import { actionByClass, FORWARD_SUBJECT, isDelayText, kindByProse, kindByStructure } from './kind';
import { detectLanguage } from './language';
import { MAX_PASSAGES, MAX_PASSAGE_CHARS } from './limits';
import type { Mail, TableRow } from './mail';
import { header } from './mail';
import { readOriginal } from './original';
import { labelledError, labelledRecipients, mentionedRecipient, readProse } from './prose';
import type { ProseRecipient } from './prose';
import { splitReportText } from './report-text';
import { readSesNotification } from './ses-notification';
import { fold } from './text-decode';
import { isoDate } from './dates';

// «<mx.contoso.com #5.7.1 smtp;...>», «host mx.contoso.com[192.0.2.1] said:».
const REMOTE = /<([a-z0-9][a-z0-9.-]{1,253}) #\d|\bhost ([a-z0-9][a-z0-9.-]{1,253}\.[a-z]{2,24})\s?[[(:]/i;
const MANY = 'The report lists more recipients than are read here; the rest is left out.';

/** One recipient before it is a report: what each source says of it. */
interface Draft {
  readonly address: string | null;
  readonly displayName: string | null;
  readonly block: StatusBlock | null;
  readonly row: TableRow | null;
  readonly prose: readonly string[];
}

export interface ReportContext {
  /** Part number inside another mail. */
  readonly part?: string;
  /** Not attached to another mail, not pasted. */
  readonly isTopLevel: boolean;
}

/** Reads a mail as a report: who, what action, what code, in whose words. Content never makes it throw. */
export function readReport(mail: Mail, context: ReportContext): Bounce {
  const html = mail.html === '' ? null : htmlToText(mail.html);
  const body = unquote(mail.text.trim() !== '' ? mail.text : (html?.text ?? ''), FORWARD_SUBJECT.test(mail.subject));
  const { text, returned } = splitReportText(body);
  const original = readOriginal(mail, returned);
  const status = readStatus(mail, text);
  const drafts = draftRecipients(mail, text, html, status, original.message);
  const reportingMta = status?.reportingMta ?? mail.reportingMta ?? null;
  const actionOfClass = actionByClass(mail.itemClass);
  const structured = status !== null || mail.table.length > 0;
  const byStructure = kindByStructure(
    mail,
    structured ? drafts.map((draft) => actionOf(draft, actionOfClass, text)) : [],
  );
  const kind =
    byStructure ??
    kindByProse(mail, text, {
      hasRecipient: drafts.length > 0,
      hasRecipientWithReason: drafts.some((draft) => draft.prose.length > 0),
    });
  const isReport = kind !== 'not-a-bounce' && kind !== 'auto-reply' && kind !== 'receipt';
  const fallbackAction: Action | null = structured
    ? actionOfClass
    : kind === 'delay'
      ? 'delayed'
      : kind === 'failure'
        ? 'failed'
        : null;
  const passages = reportPassages(mail, text, html);
  return {
    kind,
    generator: detectGenerator(mail, text, reportingMta),
    language: detectLanguage(mail.subject, `${text}\n${returned.slice(0, 200)}`, header(mail, 'content-language')),
    envelope: readEnvelope(mail, html, text, context.isTopLevel),
    reportingMta,
    recipients: isReport ? toRecipients(drafts, fallbackAction, text, passages) : [],
    passages,
    namedGroups: [],
    original: original.message,
    hops: readHops(original.headers),
    text,
    ...(context.part === undefined ? {} : { part: context.part }),
    warnings: [...mail.warnings, ...(status?.wasCut ? [MANY] : [])],
  };
}

/** Lines a person quoted («> ...») are not this mail's words, but in a forward they are what it is about. */
const unquote = (text: string, isForward: boolean): string =>
  isForward ? withoutForwardHead(text.replace(/^[ \t]*>+ ?/gm, '')) : text.replace(/^[ \t]*>.*$/gm, '');

/** What the forwarding person wrote, and the few header lines their program put above the forwarded mail. */
function withoutForwardHead(text: string): string {
  const lines = text.split('\n');
  const head = lines
    .slice(0, 60)
    .findIndex((line) => /^\*?(?:from|von|de|da|van|från|fra|od|от|差出人|发件人)\*?\s*[:：]/i.test(line.trim()));
  if (head === -1) return text;
  const blank = lines.findIndex((line, i) => i > head && line.trim() === '');
  return blank === -1 ? text : lines.slice(blank).join('\n');
}

function readStatus(mail: Mail, text: string): StatusReport | null {
  const reports = mail.parts.filter((part) => isStatusType(part.type)).map((part) => readDeliveryStatus(part.bytes));
  const usable = reports.filter((report) => report.recipients.some(isUseful));
  const [first] = usable;
  if (first) {
    return {
      ...first,
      recipients: usable.flatMap((report) => report.recipients).filter(isUseful),
      wasCut: usable.some((r) => r.wasCut),
    };
  }
  const notification = readSesNotification(text);
  if (notification) return notification;
  // The fields as text: a report whose parts were lost, or that somebody pasted.
  const start = /^[ \t]*(?:reporting-mta|final-recipient|original-recipient)[ \t]*:/im.exec(text);
  if (!start) return null;
  const report = readStatusText(text.slice(start.index).replace(/^[ \t]+(?=[A-Za-z-]{4,40}:)/gm, ''));
  return report.recipients.some((block) => block.address !== null)
    ? { ...report, recipients: report.recipients.filter(isUseful) }
    : null;
}

const isUseful = (block: StatusBlock): boolean =>
  block.address !== null ||
  block.diagnostic !== null ||
  block.supplementaryInfo !== null ||
  (block.status !== null && block.action !== null);

function draftRecipients(
  mail: Mail,
  text: string,
  html: HtmlText | null,
  status: StatusReport | null,
  original: OriginalMessage,
): readonly Draft[] {
  const notThese = senders(mail);
  let prose = readProse(text, notThese);
  if (html && !prose.some((entry) => entry.reasons.length > 0)) {
    const more = readProse(splitReportText(html.text).text, notThese);
    if (more.some((entry) => entry.reasons.length > 0)) prose = more;
  }
  const byWho = new Map(prose.map((entry) => [entry.who.toLowerCase(), entry]));
  const reasonsOf = (...keys: (string | null)[]): readonly string[] =>
    keys.flatMap((key) => (key === null ? [] : (byWho.get(key.toLowerCase())?.reasons ?? [])));
  if (status) {
    return mergeBlocks(status.recipients).map((block) => {
      const displayName = block.displayName;
      const lonely = status.recipients.length === 1 && prose.length === 1 ? (prose[0]?.reasons ?? []) : [];
      const own = reasonsOf(block.address, block.originalAddress, displayName);
      const address =
        block.address ??
        (status.recipients.length === 1 && prose.length === 1 && !prose[0]?.isName ? (prose[0]?.who ?? null) : null);
      return { address, displayName, block, row: null, prose: own.length > 0 ? own : lonely };
    });
  }
  if (mail.table.length > 0) {
    return mail.table.map((row) => ({
      address: row.address === null ? row.displayName : normaliseAddress(row.address),
      displayName: row.displayName,
      block: null,
      row,
      prose: reasonsOf(row.address, row.displayName),
    }));
  }
  return draftsFromProse(mail, text, html, prose, original);
}

function draftsFromProse(
  mail: Mail,
  text: string,
  html: HtmlText | null,
  prose: readonly ProseRecipient[],
  original: OriginalMessage,
): readonly Draft[] {
  const toDraft = (who: string, reasons: readonly string[]): Draft => ({
    address: who,
    displayName: null,
    block: null,
    row: null,
    prose: reasons,
  });
  const reasonsOf = (who: string): readonly string[] => prose.find((entry) => entry.who === who)?.reasons ?? [];
  const failed = findAddresses(header(mail, 'x-failed-recipients') ?? '', 1000);
  if (failed.length > 0) return failed.map((who) => toDraft(who, reasonsOf(who)));
  const labelled = labelledRecipients(text);
  const fromLabels = labelled.length > 0 ? labelled : labelledRecipients(html?.text ?? '');
  if (fromLabels.length > 0) {
    const error = labelledError(text) ?? labelledError(html?.text ?? '');
    return fromLabels.map((who) => toDraft(who, error === null ? reasonsOf(who) : [error, ...reasonsOf(who)]));
  }
  const explained = prose.filter((entry) => entry.reasons.length > 0);
  if (explained.some((entry) => entry.reasons.some(isTelling)))
    return explained.map((entry) => toDraft(entry.who, entry.reasons));
  if (prose.length > 0) return prose.map((entry) => toDraft(entry.who, []));
  const moderated = /rejected by a moderator for these recipients\.?\s*\n+\s*([^\n]{1,200})/i.exec(text)?.[1]?.trim();
  if (moderated !== undefined) {
    const address = findAddress(moderated);
    return [toDraft(address ?? moderated, [])];
  }
  const only =
    mentionedRecipient(text.slice(0, 20_000), senders(mail)) ?? (original.to.length === 1 ? original.to[0] : undefined);
  return only === undefined ? [] : [toDraft(only, [])];
}

const isTelling = (reason: string): boolean =>
  /(?:^|[^\d.])[245]\d\d[ -]/.test(reason) ||
  findCodes(reason).length > 0 ||
  /unknown|rejected|refused|not (?:found|exist|allowed|accepted)|quota|full|denied|disabled|unavailable|unable|fail|permission|error|invalid|no such/i.test(
    reason,
  );

/** Who sent the report and who got it: their addresses stand in it too, and they are no failed recipients. */
function senders(mail: Mail): ReadonlySet<string> {
  return new Set(
    ['from', 'reply-to', 'return-path', 'sender', 'to', 'delivered-to', 'x-original-to'].flatMap((name) =>
      findAddresses(header(mail, name) ?? '', 20),
    ),
  );
}

/** The same recipient in two blocks of one report is one recipient; the block that says more wins. */
function mergeBlocks(blocks: readonly StatusBlock[]): readonly StatusBlock[] {
  const byAddress = new Map<string, StatusBlock>();
  const out: StatusBlock[] = [];
  for (const block of blocks) {
    const key = block.address?.toLowerCase();
    const before = key === undefined ? undefined : byAddress.get(key);
    if (key === undefined || before === undefined) {
      if (key !== undefined) byAddress.set(key, block);
      out.push(block);
    } else if (weight(block) > weight(before)) {
      byAddress.set(key, block);
      out[out.indexOf(before)] = block;
    }
  }
  return out;
}

const weight = (block: StatusBlock): number =>
  (block.diagnostic ? 2 : 0) +
  (block.supplementaryInfo ? 2 : 0) +
  (block.status ? specificity(block.status) : 0) +
  (block.action === 'failed' ? 4 : 0);

function actionOf(draft: Draft, fallback: Action | null, text: string): Action {
  if (draft.block?.action) return draft.block.action;
  // Pasted text tells of those who got it, too: «Remote Server returned '250 2.1.5 OK'».
  const said = draft.block || draft.row ? undefined : draft.prose.map(codeOf).find((code) => code !== null);
  if (said?.startsWith('2')) return 'delivered';
  if (said?.startsWith('4') && draft.prose.some((reason) => isDelayText(reason) || /\bdelayed\b/i.test(reason)))
    return 'delayed';
  if (fallback) return fallback;
  const status = draft.block?.status ?? '';
  if (status.startsWith('2')) return 'delivered';
  return status.startsWith('4') && isDelayText(text) ? 'delayed' : 'failed';
}

function toRecipients(
  drafts: readonly Draft[],
  fallback: Action | null,
  text: string,
  general: readonly Evidence[],
): readonly RecipientReport[] {
  const isOnly = drafts.length <= 1;
  const list: readonly Draft[] =
    drafts.length > 0
      ? drafts
      : fallback === null
        ? []
        : [{ address: null, displayName: null, block: null, row: null, prose: [] }];
  return list.map((draft) => {
    const passages = passagesOf(draft);
    const all = isOnly ? [...passages, ...general] : passages;
    const telling = all.map((passage) => passage.quote);
    const willRetryUntil = isoDate(draft.block?.willRetryUntil);
    const diagnostic = diagnosticOf(draft, telling);
    return {
      address: draft.address,
      ...(draft.displayName === null ? {} : { displayName: draft.displayName }),
      action: actionOf(draft, fallback, text),
      status: statusOf(draft, telling),
      reply: telling.map(replyOf).find((reply) => reply !== null) ?? null,
      diagnostic,
      remoteMta:
        draft.block?.remoteMta ??
        draft.row?.remoteMta ??
        REMOTE.exec(telling[0] ?? '')
          ?.slice(1)
          .find(Boolean)
          ?.toLowerCase() ??
        null,
      ...(willRetryUntil === null ? {} : { willRetryUntil }),
      passages: (passages.length > 0 || !isOnly ? passages : diagnosticPassages(general)).slice(0, MAX_PASSAGES),
    };
  });
}

/** A report's help text is full of misleading words: where some paragraphs hold a reply or a code, those are meant. */
function diagnosticPassages(general: readonly Evidence[]): readonly Evidence[] {
  const telling = general.filter(
    ({ source, quote }) => source !== 'subject' && (findCodes(quote).length > 0 || replyOf(quote) !== null),
  );
  return telling.length > 0 ? telling : general;
}

function passagesOf(draft: Draft): readonly Evidence[] {
  const { block, row } = draft;
  const out: Evidence[] = [];
  const add = (source: Evidence['source'], quote: string | null | undefined): void => {
    const text = fold(quote ?? '').slice(0, MAX_PASSAGE_CHARS);
    if (text !== '' && !out.some((passage) => passage.quote === text)) out.push({ source, quote: text });
  };
  add('supplementary-info', block?.supplementaryInfo);
  add('recipient-table', row?.supplementaryInfo);
  add('delivery-status', block?.diagnostic);
  for (const reason of draft.prose) add('report-text', reason);
  return out;
}

/** What the report says that belongs to nobody alone: lines with a reply or a code, and then its first words. */
function reportPassages(mail: Mail, text: string, html: HtmlText | null): readonly Evidence[] {
  const out: Evidence[] = [];
  const source = text === '' && html ? splitReportText(html.text).text : text;
  for (const paragraph of source.split(/\n[ \t]*\n/)) {
    const quote = fold(paragraph).slice(0, MAX_PASSAGE_CHARS);
    if (quote !== '' && !isAddress(quote)) out.push({ source: 'report-text', quote });
    if (out.length >= 40) break;
  }
  const subject = fold(mail.subject);
  if (subject !== '') out.push({ source: 'subject', quote: subject });
  return out;
}

/**
 * The most specific code in evidence. Text names it better than `Status:` does: a report that went through a mailbox has
 * 5.7.0 for 5.7.133, an older server 5.0.0 for anything.
 */
function statusOf(draft: Draft, telling: readonly string[]): string | null {
  const { block, row } = draft;
  const quoted = [block?.supplementaryInfo, row?.supplementaryInfo, block?.diagnostic]
    .map((words) => (words ? codeOf(words) : null))
    .filter((code) => code !== null);
  const field = block?.status ?? (row ? statusOfNumbers(row) : null);
  const best = mostSpecific([...quoted, ...(field === null ? [] : [field])]);
  if (quoted.some((code) => specificity(code) > 0)) return best;
  // A transcript quotes what went well, too.
  const said = telling
    .flatMap((words) =>
      findCodes(words)
        .slice(0, 8)
        .map(({ code }) => code),
    )
    .filter((code) => !code.startsWith('2'));
  const finer = best === null ? undefined : said.find((code) => isFiner(code, best));
  return finer ?? mostSpecific([...(best === null ? [] : [best]), ...said]);
}

const mostSpecific = (codes: readonly string[]): string | null =>
  codes.reduce<string | null>(
    (best, code) => (best === null || specificity(code) > specificity(best) ? code : best),
    null,
  );

/** 5.7.134 beside 5.7.0 or 5.7.1: the same class and subject, a longer detail. */
function isFiner(code: string, than: string): boolean {
  const [major, subject, detail = ''] = code.split('.');
  const [otherMajor, otherSubject, otherDetail = ''] = than.split('.');
  return major === otherMajor && subject === otherSubject && detail.length > otherDetail.length;
}

/** 100a + 10b + c (MS-OXCMAIL); a c of more than one digit was stored as 0. */
function statusOfNumbers(row: TableRow): string | null {
  const n = row.statusNumber;
  if (n === null || n < 200 || n > 599) return null;
  const code = `${Math.floor(n / 100)}.${Math.floor(n / 10) % 10}.${n % 10}`;
  return row.diagNumber === 29 && code === '5.7.0' ? '5.7.1' : code;
}

function diagnosticOf(draft: Draft, telling: readonly string[]): string | null {
  const info = draft.block?.supplementaryInfo ?? draft.row?.supplementaryInfo;
  if (info) return innermost(info);
  if (draft.block?.diagnostic) return draft.block.diagnostic;
  const quote =
    telling.find((text) => replyOf(text) !== null) ??
    telling.find((text) => findCodes(text).length > 0) ??
    draft.prose[0];
  return quote === undefined ? null : fromReply(innermost(quote));
}

/** Prose around a reply is not what the server said: «host mx said: 550 ...» to «550 ...». */
function fromReply(text: string): string {
  const at = /(?:^|[\s:'"(#])((?:[45][0-5]\d)[ -]#?(?:[45]\.\d{1,3}\.\d|\S))/.exec(text);
  return at?.[1] === undefined ? text : text.slice(text.indexOf(at[1], at.index));
}

/** «<host #5.7.133 smtp;550 5.7.133 TEXT>» and «Remote Server returned '550 ...'» to the reply itself. */
function innermost(text: string): string {
  const folded = fold(text);
  const returned = /returned ['‘](.+)['’][^'’]*$/.exec(folded)?.[1] ?? folded;
  const smtp = /#?<?[^<>;]*\s?#\d\.\d{1,3}\.\d{1,3} smtp;\s*(.+?)>?(?:\s*#SMTP#)?>?$/.exec(returned)?.[1];
  const hashed = /^#?<?#?(\d{3} .+?)\s*##(?:rfc822;\S+)?$/.exec(returned)?.[1];
  return (smtp ?? hashed ?? returned).trim();
}
