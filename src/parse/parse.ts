import type { Bounce, Warning } from '../model/bounce';
import type { ClientHints, Door, RawBounce } from '../model/raw-bounce';
import { mayForward } from './forwarded';
import { closedFile, closedMail, isTnefPart } from './mail/closed-forms';
import { withoutEncodedBlocks } from './mail/encoded-text';
import { htmlToText } from './mail/html-text';
import { MAX_ATTACHED_DEPTH, MAX_BOUNCES, MAX_TEXT_CHARS } from './limits';
import { cutText, EMPTY_MAIL } from './mail/mail';
import type { Mail, MsgMail } from './mail/mail';
import { decodeWords, onOneLine, readHeaders } from './mail/mail-headers';
import { readMime } from './mail/mime';
import { rareReaders } from './mail/lazy-readers';
import { readReport } from './read-report';
import type { ReportContext } from './read-report';
import { isTnef, sniffKind } from './mail/sniff';
import { decodeText } from './mail/text-decode';

const EMPTY: Warning = 'empty';
const NOT_MSG: Warning = 'msg';
const BINARY: Warning = 'binary';
const TOO_MANY: Warning = 'bounces';

/** Ways in through which somebody may have written the headers themselves. */
const WITHOUT_PROOF: readonly Door[] = ['pasted-text', 'page-link', 'compose-draft'];

/**
 * Reads input from any source. Tolerant and bounded: content never makes it fail, and what could not be read is a
 * warning.
 * @returns one Bounce for each report found: the mail itself, or the reports attached to it (with their part number).
 *   A mail that is no report gives one Bounce of kind `not-a-bounce` or similar; bytes that are no mail give one of kind
 *   `unreadable`.
 * @throws ReadersMissing where something rare is met before its reader has loaded (mail/lazy-readers), and nothing else
 */
export function parse(raw: RawBounce): readonly Bounce[] {
  if (raw.bytes.length === 0) return [unreadable(EMPTY)];
  const kind = raw.kind === 'unknown' || raw.kind === 'mime' ? sniffKind(raw.bytes) : raw.kind;
  const isTopLevel = !WITHOUT_PROOF.includes(raw.origin.door);
  if (kind === 'msg') {
    const message = rareReaders().readMsg(raw.bytes);
    return message ? readMsgBounces(message, isTopLevel) : [unreadable(NOT_MSG)];
  }
  const item = kind === 'text' ? readWinmail(raw.bytes) : null;
  if (item !== null) return [readReport(item, { isTopLevel })];
  const closed = kind === 'text' ? closedFile(raw.bytes) : null;
  if (closed !== null) return [unreadable(closed)];
  if (kind === 'mime') return readWhole(readMime(raw.bytes), isTopLevel);
  const text = cutText(decodeText(raw.bytes.subarray(0, MAX_TEXT_CHARS * 4)));
  if (isBinary(text)) return [unreadable(BINARY)];
  const mail: Mail =
    kind === 'html'
      ? { ...EMPTY_MAIL, html: text, text: htmlToText(text).text }
      : { ...EMPTY_MAIL, text: withoutEncodedBlocks(text).text };
  const whole = raw.origin.isInDraft === true ? rareReaders().forwardedIn(mail) : withHints(mail, raw.hints);
  return [readMail(whole, { isTopLevel: isTopLevel && raw.hints?.headers !== undefined })];
}

/** The mail as a report, or the one that it forwards in its text. */
function readMail(mail: Mail, context: ReportContext): Bounce {
  const own = readReport(mail, context);
  if (!mail.isWholeMail || own.envelope.hasReportPart || !mayForward(mail)) return own;
  return rareReaders().withForwarded(mail, own, (inner) => readReport(inner, { ...context, isTopLevel: false }));
}

function readWhole(mail: Mail, isTopLevel: boolean): readonly Bounce[] {
  const bounces = readBounces(mail, isTopLevel);
  const closed = closedMail(mail);
  if (closed === null) return bounces;
  const item = closed === 'tnef' ? readItem(mail.parts[0]?.bytes() ?? new Uint8Array(), mail, '1') : [];
  if (item.length > 0) return item;
  // Its headers may name who failed, though its words can't be read.
  const named = bounces.filter(
    (bounce) => isReport(bounce) && bounce.recipients.some(({ address }) => address !== null),
  );
  return named.length > 0 ? named.map((bounce) => withWarning(bounce, closed)) : [unreadable(closed)];
}

/** Adds what the mail client knows about an item without giving its source. */
function withHints(mail: Mail, hints: ClientHints | undefined): Mail {
  if (!hints) return mail;
  const headers = hints.headers === undefined ? [] : readHeaders(hints.headers);
  const own =
    hints.from !== undefined && !headers.some((field) => field.name === 'from')
      ? [{ name: 'from', value: onOneLine(hints.from) }]
      : [];
  return {
    ...mail,
    headers: [...headers, ...own],
    subject: onOneLine(hints.subject ?? decodeWords(headers.find((field) => field.name === 'subject')?.value ?? '')),
    itemClass: hints.itemClass ?? null,
    isWholeMail: headers.length > 0 || hints.subject !== undefined,
  };
}

function readBounces(mail: Mail, isTopLevel: boolean, depth = 0, path = ''): readonly Bounce[] {
  const own = readMail(mail, { isTopLevel: isTopLevel && depth === 0, ...(path === '' ? {} : { part: path }) });
  // The mail inside a complaint or a journal report may be a bounce, but nobody sent it here as one.
  const isAbout = own.nature === 'feedback-report' || own.nature === 'journal-report';
  const isWrapper = !isReport(own) || explainsNothing(own);
  if (!isWrapper || isAbout || depth >= MAX_ATTACHED_DEPTH) return [own];
  const inside: Bounce[] = [];
  const numberOf = (part: string): string => (path === '' ? part : `${path}.${part}`);
  for (const { part, open } of mail.attached) {
    if (inside.length > MAX_BOUNCES) break;
    inside.push(...readBounces(open(), false, depth + 1, numberOf(part)).filter(isReport));
  }
  for (const { part, type, fileName, bytes: open } of mail.parts) {
    if (inside.length > MAX_BOUNCES) break;
    const at = numberOf(part);
    if (isTnefPart({ type, fileName })) inside.push(...readItem(open(), mail, at).filter(isReport));
    if (!isAttachedMail(type, fileName)) continue;
    const bytes = open();
    const found =
      sniffKind(bytes) === 'msg' ? readAttachedMsg(bytes, at) : readBounces(readMime(bytes), false, depth + 1, at);
    inside.push(...found.filter(isReport));
  }
  // A failure without a reason may be told of in a note around the report itself.
  const found = isReport(own) ? inside.filter(({ envelope }) => envelope.hasReportPart) : inside;
  return found.length === 0 ? [own] : limited(found);
}

const explainsNothing = ({ envelope, recipients }: Bounce): boolean =>
  !envelope.hasReportPart && recipients.every(({ status, reply }) => status === null && reply === null);

const limited = (inside: readonly Bounce[]): readonly Bounce[] =>
  inside.length <= MAX_BOUNCES
    ? inside
    : [...inside.slice(0, MAX_BOUNCES - 1), withWarning(inside[MAX_BOUNCES - 1], TOO_MANY)];

const isAttachedMail = (type: string, fileName: string | null): boolean =>
  type === 'message/rfc822' || type === 'application/vnd.ms-outlook' || /\.(?:eml|msg)$/i.test(fileName ?? '');

const readWinmail = (bytes: Uint8Array): Mail | null => (isTnef(bytes) ? rareReaders().readTnef(bytes) : null);

/** The item in a winmail.dat, which leaves to the mail around it who sent it. */
function readItem(bytes: Uint8Array, { headers, subject }: Mail, at: string): readonly Bounce[] {
  const item = readWinmail(bytes);
  if (item === null) return [];
  const own = headers.filter(({ name }) => !name.startsWith('content-'));
  const whole = { ...item, headers: own, subject: item.subject === '' ? subject : item.subject };
  return [readReport(whole, { isTopLevel: false, part: at })];
}

function readAttachedMsg(bytes: Uint8Array, at: string): readonly Bounce[] {
  const message = rareReaders().readMsg(bytes);
  return message ? [readReport(message.mail, { isTopLevel: false, part: at })] : [];
}

function readMsgBounces(message: MsgMail, isTopLevel: boolean): readonly Bounce[] {
  const own = readMail(message.mail, { isTopLevel });
  if (isReport(own)) return [own];
  const attached = readBounces(message.mail, isTopLevel);
  if (attached.some(isReport)) return attached;
  const embedded = message.embedded
    .slice(0, MAX_BOUNCES + 1)
    .map((inner, i) => readReport(inner.mail, { isTopLevel: false, part: String(i + 1) }))
    .filter(isReport);
  return embedded.length > 0 ? limited(embedded) : [own];
}

const isReport = (bounce: Bounce): boolean =>
  bounce.kind !== 'not-a-bounce' && bounce.kind !== 'auto-reply' && bounce.kind !== 'unreadable';

// Control characters other than line ends and tabs mean a picture, an archive, or a program.
function isBinary(text: string): boolean {
  const sample = text.slice(0, 4000);
  // oxlint-disable-next-line no-control-regex -- control characters are what this looks for
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return controls > sample.length / 20;
}

const withWarning = (bounce: Bounce | undefined, warning: Warning): Bounce =>
  bounce ? { ...bounce, warnings: [...bounce.warnings, warning] } : unreadable(warning);

/** A Bounce that only says why the input could not be read. */
function unreadable(warning: Warning): Bounce {
  return { ...readReport(EMPTY_MAIL, { isTopLevel: false }), kind: 'unreadable', recipients: [], warnings: [warning] };
}
