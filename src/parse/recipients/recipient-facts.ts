import type { OriginalMessage } from '../../model/bounce';
import { domainOf } from '../../text/domain';
import { findAddress, findAddresses, normalizeAddress } from '../tokens/address';
import { isStatusType, readDeliveryStatus, readStatusText } from '../dialects/reading/delivery-status';
import type { StatusBlock, StatusReport } from '../dialects/reading/delivery-status';
import { findCodes, specificity } from '../tokens/enhanced-status';
import type { HtmlText } from '../mail/html-text';
import type { Mail, TableRow } from '../mail/mail';
import { header } from '../mail/mail';
import { isDaemons, isProgram } from '../kind/other-mail';
import { bareNames } from '../dialects/reading/bare-names';
import { labelledError, labelledRecipients } from '../dialects/reading/labels';
import { mentionedRecipients } from '../dialects/reading/mentions';
import { readProse } from '../dialects/reading/prose';
import type { ProseRecipient } from '../dialects/reading/prose';
import { splitReportText } from '../dialects/reading/report-text';
import { readByDialect } from '../dialects/registry';
import type { ReportedRecipient } from '../dialects/dialect';
import { readSesNotification } from '../dialects/reading/ses-notification';
import { decodeText } from '../mail/text-decode';
import { anyOf, patternOf } from '../words/words';

const REASON = patternOf('reason');
// The recipient stands on the next line that is not empty.
const BELOW_MODERATION = new RegExp(String.raw`${anyOf('moderated')}\.?\s*\n+\s*([^\n]{1,200})`, 'i');

/** What each source says about one recipient. */
export interface RecipientFacts {
  readonly address: string | null;
  readonly displayName: string | null;
  readonly block: StatusBlock | null;
  readonly row: TableRow | null;
  readonly prose: readonly string[];
  /** What a dialect cut out of the text; undefined where the general reader read it. */
  readonly said?: ReportedRecipient;
}

/** The delivery-status part of a report, or its fields as text (RFC 3464); null where there are none. */
export function readStatus(mail: Mail, text: string): StatusReport | null {
  const open = (isOfType: (type: string) => boolean): readonly Uint8Array[] =>
    mail.parts.filter(({ type }) => isOfType(type)).map(({ bytes }) => bytes());
  const typed = open(isStatusType);
  // Gateways attach it as a plain file.
  const found = typed.length > 0 || !isProgram(mail) ? typed : open(isFileType).filter(isStatus);
  const reports = found.map(readDeliveryStatus);
  const usable = reports.filter((report) => report.recipients.some(isUseful));
  const [first] = usable;
  if (first) {
    return {
      ...first,
      recipients: usable.flatMap((report) => report.recipients).filter(isUseful),
      wasCut: usable.some((r) => r.wasCut),
    };
  }
  // A rejection in the form of a disposition notification names whose mailbox it was (RFC 8098 section 3.2.4).
  const [disposition] = open((type) => /^message\/(?:global-)?disposition-notification$/.test(type));
  if (disposition) return withAddress(readDeliveryStatus(disposition));
  const notification = readSesNotification(text);
  if (notification) return notification;
  // Its fields stand in the text of a pasted report, or of one that lost its parts.
  const start = /^[ \t]*(?:reporting-mta|final-recipient|original-recipient)[ \t]*:/im.exec(text);
  if (!start) return null;
  const report = readStatusText(text.slice(start.index).replace(/^[ \t]+(?=[A-Za-z-]{4,40}:)/gm, ''));
  return report.recipients.some((block) => block.address !== null)
    ? { ...report, recipients: report.recipients.filter(isUseful) }
    : null;
}

const withAddress = (report: StatusReport): StatusReport | null =>
  report.recipients.some(({ address }) => address !== null) ? report : null;

const isFileType = (type: string): boolean => /^(?:text\/plain|application\/octet-stream)$/.test(type);
const isStatus = (bytes: Uint8Array): boolean =>
  /^\s*(?:reporting-mta|(?:final|original)-recipient):/i.test(decodeText(bytes.subarray(0, 200)));

const isUseful = (block: StatusBlock): boolean =>
  block.address !== null ||
  block.diagnostic !== null ||
  block.supplementaryInfo !== null ||
  (block.status !== null && block.action !== null);

/** The report's recipients, from its delivery-status part, else from Outlook's recipient table, else from its words. */
export function gatherRecipients(
  mail: Mail,
  text: string,
  html: HtmlText | null,
  status: StatusReport | null,
  original: OriginalMessage,
): readonly RecipientFacts[] {
  const cut = status === null && mail.table.length === 0 ? readByDialect(text, mail) : [];
  const notThese = senders(mail);
  if (cut.length > 0) return gatherFromDialect(cut, text, notThese);
  let prose = proseOf(text, mail, notThese);
  if (html && !prose.some((entry) => entry.reasons.length > 0)) {
    const more = readProse(splitReportText(html.text).text, notThese);
    if (more.some((entry) => entry.reasons.length > 0)) prose = more;
  }
  const byWho = new Map(prose.map((entry) => [entry.who.toLowerCase(), entry]));
  const reasonsOf = (...keys: (string | null)[]): readonly string[] =>
    keys.flatMap((key) => (key === null ? [] : (byWho.get(key.toLowerCase())?.reasons ?? [])));
  if (status) {
    const failed = findAddresses(header(mail, 'x-failed-recipients') ?? '', 2);
    const facts = mergeBlocks(status.recipients).map((block) => {
      const displayName = block.displayName;
      const lonely = status.recipients.length === 1 && prose.length === 1 ? (prose[0]?.reasons ?? []) : [];
      const own = reasonsOf(block.address, block.originalAddress, displayName);
      const address =
        block.address ??
        (status.recipients.length === 1 && failed.length === 1 ? failed[0] : null) ??
        (status.recipients.length === 1 && prose.length === 1 && !prose[0]?.isName ? (prose[0]?.who ?? null) : null);
      return { address, displayName, block, row: null, prose: own.length > 0 ? own : lonely };
    });
    return [...facts, ...onlyInText(facts, prose)];
  }
  if (mail.table.length > 0) {
    return mail.table.map((row) => ({
      address: row.address === null ? row.displayName : normalizeAddress(row.address),
      displayName: row.displayName,
      block: null,
      row,
      prose: reasonsOf(row.address, row.displayName),
    }));
  }
  return gatherFromProse(mail, text, html, prose, original, notThese);
}

/**
 * Recipients that only the words name: a report may run out of fields before it runs out of recipients. They count where the
 * words list all the others as well, and give them a reply.
 */
function onlyInText(facts: readonly RecipientFacts[], prose: readonly ProseRecipient[]): readonly RecipientFacts[] {
  const keysOf = ({ address, block }: RecipientFacts): readonly string[] =>
    [address, block?.originalAddress ?? null].flatMap((one) => one?.toLowerCase() ?? []);
  const named = new Set(prose.map(({ who }) => who.toLowerCase()));
  if (facts.length < 2 || !facts.every((one) => keysOf(one).some((key) => named.has(key)))) return [];
  const known = new Set(facts.flatMap(keysOf));
  return prose
    .filter(({ who, isName, reasons }) => !isName && !known.has(who.toLowerCase()) && reasons.some(isRefused))
    .map(({ who, reasons }) => ({ address: who, displayName: null, block: null, row: null, prose: reasons }));
}

const isRefused = (reason: string): boolean => /\b[45]\d\d[ -]/.test(reason);

/**
 * A recipient that a log tells of twice is one; the last line says how it stands. Where the dialect's own words name nobody, a
 * line around them may.
 */
function gatherFromDialect(
  cut: readonly ReportedRecipient[],
  text: string,
  notThese: ReadonlySet<string>,
): readonly RecipientFacts[] {
  const [only] = cut;
  if (cut.length === 1 && only?.who === null && only.isNotice !== true) {
    const around = readProse(text, notThese).filter(
      ({ who, isName }) => !isName && !only.reasons.join(' ').includes(who),
    );
    const [named] = around;
    if (around.length === 1 && named !== undefined)
      return gatherFromDialect([{ ...only, who: named.who }], text, notThese);
  }
  const byWho = new Map(cut.map((one, i) => [one.who?.toLowerCase() ?? i, one]));
  return [...byWho.values()].map((said) => ({
    address: said.who,
    displayName: null,
    block: null,
    row: null,
    prose: said.reasons,
    said,
  }));
}

function gatherFromProse(
  mail: Mail,
  text: string,
  html: HtmlText | null,
  prose: readonly ProseRecipient[],
  original: OriginalMessage,
  notThese: ReadonlySet<string>,
): readonly RecipientFacts[] {
  const fromProse = (who: string, reasons: readonly string[]): RecipientFacts => ({
    address: who,
    displayName: null,
    block: null,
    row: null,
    prose: reasons,
  });
  const reasonsOf = (who: string): readonly string[] => prose.find((entry) => entry.who === who)?.reasons ?? [];
  const failed = findAddresses(header(mail, 'x-failed-recipients') ?? '', 1000);
  if (failed.length > 0) return failed.map((who) => fromProse(who, reasonsOf(who)));
  const labelled = labelledRecipients(text);
  const fromLabels = labelled.length > 0 ? labelled : labelledRecipients(html?.text ?? '');
  if (fromLabels.length > 0) {
    const error = labelledError(text) ?? labelledError(html?.text ?? '');
    return fromLabels.map((who) => fromProse(who, error === null ? reasonsOf(who) : [error, ...reasonsOf(who)]));
  }
  const explained = prose.filter((entry) => entry.reasons.length > 0);
  // A daemon's reasons count in any language.
  if (explained.some((entry) => isDaemons(mail) || entry.reasons.some(isTelling)))
    return prose
      .filter(({ reasons, isListed }) => reasons.length > 0 || isListed)
      .map((entry) => fromProse(entry.who, entry.reasons));
  if (prose.length > 0) return prose.map((entry) => fromProse(entry.who, []));
  const moderated = BELOW_MODERATION.exec(text)?.[1]?.trim();
  if (moderated !== undefined) {
    const address = findAddress(moderated);
    return [fromProse(address ?? moderated, [])];
  }
  return onlyMentioned(mail, text, original, notThese).map((who) => fromProse(who, []));
}

/** Whom the words mention somewhere, else whom the message was sent to. */
function onlyMentioned(
  mail: Mail,
  text: string,
  original: OriginalMessage,
  notThese: ReadonlySet<string>,
): readonly string[] {
  const bare = ofDaemonsDomain(mail, text);
  if (bare.length > 0) return bare;
  const inText = mentionedRecipients(text.slice(0, 20_000), notThese);
  const mentioned = inText.length > 0 ? inText : mentionedRecipients(mail.subject, notThese);
  return mentioned.length > 0 || original.to.length > 1 ? mentioned : original.to;
}

/** A daemon that names only what stands before the @ speaks of its own domain. */
function ofDaemonsDomain(mail: Mail, text: string): readonly string[] {
  const domain = isDaemons(mail) ? domainOf(findAddress(header(mail, 'from') ?? '')) : null;
  return domain === null ? [] : bareNames(text.slice(0, 20_000)).map((name) => `${name}@${domain}`);
}

const isTelling = (reason: string): boolean =>
  /(?:^|[^\d.])[245]\d\d[ -]/.test(reason) || findCodes(reason).length > 0 || REASON.test(reason);

/** What the words say of recipients. Whoever got the report may have written to themselves, where it quotes a refusal. */
function proseOf(text: string, mail: Mail, notThese: ReadonlySet<string>): readonly ProseRecipient[] {
  const prose = readProse(text, notThese);
  if (prose.some(({ reasons }) => reasons.length > 0)) return prose;
  const own = readProse(text, addressesIn(mail, SENT_BY)).filter(({ reasons: [first = ''] }) => isRefused(first));
  return own.length > 0 ? own : prose;
}

const SENT_BY = ['from', 'reply-to', 'return-path', 'sender'];
const RECEIVED_BY = ['to', 'delivered-to', 'x-original-to'];

/** Addresses of who sent the report and who received it: they stand in its text, and are rarely failed recipients. */
const senders = (mail: Mail): ReadonlySet<string> => addressesIn(mail, [...SENT_BY, ...RECEIVED_BY]);

const addressesIn = (mail: Mail, fields: readonly string[]): ReadonlySet<string> =>
  new Set(fields.flatMap((name) => findAddresses(header(mail, name) ?? '', 20)));

/** Two blocks for the same recipient become one; the block that says more wins. */
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
