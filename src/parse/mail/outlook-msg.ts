import { openCompoundFile, ReadBudget } from './compound-file';
import type { Entry } from './compound-file';
import { MAX_MSG_DEPTH } from '../limits';
import { CUT, cutText, EMPTY_MAIL } from './mail';
import type { Mail, MailPart, MsgMail, TableRow } from './mail';
import { onOneLine, readHeaders } from './mail-headers';
import { readCompressedRtf } from './rtf-body';
import { decodeText } from './text-decode';

// MAPI property ids (MS-OXPROPS), upper-case hexadecimal as they stand in stream names.
const CLASS = '001A';
const SUBJECT = '0037';
const TRANSPORT_HEADERS = '007D';
const ORIGINAL_SUBJECT = '0049';
const SUPPLEMENTARY_INFO = '0C1B';
const REMOTE_MTA = '0C21';
const NDR_STATUS = '0C20';
const NDR_DIAG = '0C05';
const BODY = '1000';
const REPORT_TEXT = '1001';
const HTML = '1013';
const RTF = '1009';
const DISPLAY_NAME = '3001';
const ADDRESS_TYPE = '3002';
const ADDRESS = '3003';
const SMTP_ADDRESS = '39FE';
const SENDER_NAME = '0C1A';
const SENDER_ADDRESS = '0C1F';
const SENDER_SMTP = '5D01';
const MESSAGE_ID = '1035';
const REPORTING_MTA = '6820';
const ATTACH_DATA = '3701';
const ATTACH_NAME = '3704';
const ATTACH_LONG_NAME = '3707';
const ATTACH_MIME_TAG = '370E';

// Nothing else is read, since a file can hold any number of properties.
const WANTED_TEXT: ReadonlySet<string> = new Set([
  CLASS,
  SUBJECT,
  TRANSPORT_HEADERS,
  ORIGINAL_SUBJECT,
  SUPPLEMENTARY_INFO,
  REMOTE_MTA,
  BODY,
  REPORT_TEXT,
  HTML,
  DISPLAY_NAME,
  ADDRESS_TYPE,
  ADDRESS,
  SMTP_ADDRESS,
  SENDER_NAME,
  SENDER_ADDRESS,
  SENDER_SMTP,
  MESSAGE_ID,
  REPORTING_MTA,
  ATTACH_NAME,
  ATTACH_LONG_NAME,
  ATTACH_MIME_TAG,
]);
const WANTED_BINARY: ReadonlySet<string> = new Set([HTML, RTF, ATTACH_DATA]);
const WANTED_NUMBERS: ReadonlySet<string> = new Set([NDR_STATUS, NDR_DIAG]);

const NO_BYTES = new Uint8Array();

export interface Properties {
  readonly text: ReadonlyMap<string, string>;
  /** Read on demand. */
  readonly binary: ReadonlyMap<string, () => Uint8Array>;
  readonly numbers: ReadonlyMap<string, number>;
}

/**
 * Reads an Outlook item saved as .msg (MS-OXMSG). A report holds its reasons in the recipient table, and its body is often
 * empty (MS-OXCMAIL 2.2.3.7). Never throws; null where the bytes are no such file.
 */
export function readMsg(bytes: Uint8Array, budget = new ReadBudget(bytes.length)): MsgMail | null {
  const root = openCompoundFile(bytes, budget);
  if (root === null) return null;
  const message = readMessage(root, 0);
  return budget.isExhausted ? { ...message, mail: { ...message.mail, warnings: [CUT] } } : message;
}

function readMessage(storage: Entry, depth: number): MsgMail {
  const children = storage.children();
  const props = readProperties(children, depth === 0 ? 32 : 24);
  const table: TableRow[] = [];
  const parts: MailPart[] = [];
  const embedded: MsgMail[] = [];
  for (const child of children) {
    if (!child.isStorage) continue;
    if (/^__recip/i.test(child.name)) table.push(rowFromProperties(readProperties(child.children(), 8)));
    else if (/^__attach/i.test(child.name) && depth < MAX_MSG_DEPTH) readAttachment(child, depth, parts, embedded);
  }
  return { mail: toMail(props, table, parts, embedded, depth === 0), embedded };
}

function readAttachment(storage: Entry, depth: number, parts: MailPart[], embedded: MsgMail[]): void {
  const children = storage.children();
  const message = children.find((child) => child.isStorage && /^__substg1\.0_3701000D$/i.test(child.name));
  if (message) {
    embedded.push(readMessage(message, depth + 1));
    return;
  }
  const props = readProperties(children, 8);
  const bytes = props.binary.get(ATTACH_DATA);
  if (!bytes) return;
  const name = props.text.get(ATTACH_LONG_NAME) ?? props.text.get(ATTACH_NAME);
  const fileName = name === undefined ? null : onOneLine(name);
  const tag = (props.text.get(ATTACH_MIME_TAG) ?? '').toLowerCase();
  const type = tag || (/\.eml$/i.test(fileName ?? '') ? 'message/rfc822' : 'application/octet-stream');
  parts.push({ type, bytes, fileName, part: String(parts.length + embedded.length + 1) });
}

/** Are there properties of this id that are read? */
export const isWantedText = (id: string): boolean => WANTED_TEXT.has(id);
export const isWantedBinary = (id: string): boolean => WANTED_BINARY.has(id);

/** A message by its properties alone, as other containers than a .msg hold them. */
export const mailFromProperties = (props: Properties, table: readonly TableRow[]): Mail =>
  toMail(props, table, [], [], true);

function toMail(
  props: Properties,
  table: readonly TableRow[],
  parts: readonly MailPart[],
  embedded: readonly MsgMail[],
  isOutermost: boolean,
): Mail {
  const line = (id: string): string | null => {
    const value = props.text.get(id);
    return value === undefined ? null : onOneLine(value);
  };
  const transport = props.text.get(TRANSPORT_HEADERS);
  const itemClass = line(CLASS);
  const original = embedded[0]?.mail;
  return {
    ...EMPTY_MAIL,
    ...readBodies(props, isOutermost),
    headers: [...(transport ? readHeaders(transport) : []), ...ownHeaders(props, Boolean(transport))],
    subject: line(SUBJECT) ?? '',
    parts,
    table: isReport(itemClass) ? table : [],
    itemClass,
    reportingMta: line(REPORTING_MTA),
    returned: isReport(itemClass) ? { subject: line(ORIGINAL_SUBJECT) ?? original?.subject ?? null, date: null } : null,
    isWholeMail: true,
  };
}

function readBodies(props: Properties, isOutermost: boolean): { readonly text: string; readonly html: string } {
  const plain = props.text.get(BODY) ?? props.text.get(REPORT_TEXT) ?? '';
  const htmlBytes = props.binary.get(HTML);
  const html = htmlBytes ? decodeText(htmlBytes()) : (props.text.get(HTML) ?? '');
  // Compressed bodies grow ninefold, and a file can hold thousands of messages.
  const isRtf = isOutermost && plain === '' && html === '';
  const body = isRtf ? readCompressedRtf(props.binary.get(RTF)?.() ?? NO_BYTES) : null;
  return { text: cutText(body?.text ?? plain), html: cutText(body?.html ?? html) };
}

const isReport = (itemClass: string | null): boolean => /^REPORT\./i.test(itemClass ?? '');

// An item that never left its organization has no transport headers, so Outlook's own properties replace them.
function ownHeaders(props: Properties, hasTransport: boolean): { name: string; value: string }[] {
  if (hasTransport) return [];
  const fields: { name: string; value: string }[] = [];
  const address = props.text.get(SENDER_SMTP) ?? props.text.get(SENDER_ADDRESS);
  const name = props.text.get(SENDER_NAME);
  if (address ?? name) fields.push({ name: 'from', value: onOneLine(`${name ?? ''} <${address ?? ''}>`).trim() });
  const id = props.text.get(MESSAGE_ID);
  if (id) fields.push({ name: 'message-id', value: onOneLine(id) });
  return fields;
}

const emptyToNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

export function rowFromProperties(props: Properties): TableRow {
  const text = (id: string): string | null => emptyToNull(props.text.get(id)?.trim());
  const line = (id: string): string | null => emptyToNull(onOneLine(props.text.get(id) ?? '').trim());
  const isX500 = /^EX$/i.test(props.text.get(ADDRESS_TYPE) ?? '');
  return {
    address: line(SMTP_ADDRESS) ?? (isX500 ? null : line(ADDRESS)),
    displayName: line(DISPLAY_NAME),
    supplementaryInfo: text(SUPPLEMENTARY_INFO),
    statusNumber: props.numbers.get(NDR_STATUS) ?? null,
    diagNumber: props.numbers.get(NDR_DIAG) ?? null,
    remoteMta: line(REMOTE_MTA),
  };
}

function readProperties(children: readonly Entry[], headerBytes: number): Properties {
  const text = new Map<string, string>();
  const binary = new Map<string, () => Uint8Array>();
  const numbers = new Map<string, number>();
  for (const child of children) {
    if (child.isStorage) continue;
    const match = /^__substg1\.0_([0-9A-F]{4})([0-9A-F]{4})$/i.exec(child.name);
    if (match) {
      const id = (match[1] ?? '').toUpperCase();
      const type = (match[2] ?? '').toUpperCase();
      const isText = WANTED_TEXT.has(id);
      if (type === '001F' && isText) text.set(id, decode('utf-16le', child.data()));
      else if (type === '001E' && isText) text.set(id, decode('windows-1252', child.data()));
      else if (type === '0102' && WANTED_BINARY.has(id)) binary.set(id, once(child.data));
    } else if (/^__properties_version1\.0$/i.test(child.name)) readFixed(child.data(), headerBytes, numbers);
  }
  return { text, binary, numbers };
}

function once(read: () => Uint8Array): () => Uint8Array {
  let bytes: Uint8Array | null = null;
  return () => (bytes ??= read());
}

const decode = (charset: string, bytes: Uint8Array): string => {
  const text = new TextDecoder(charset).decode(bytes);
  const end = text.indexOf('\0');
  return end === -1 ? text : text.slice(0, end);
};

// Fixed-length properties (MS-OXMSG 2.4): 16 bytes each, type and id first, the value at byte 8. Integers are all we need.
function readFixed(data: Uint8Array, headerBytes: number, numbers: Map<string, number>): void {
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  for (let at = headerBytes; at + 16 <= data.length; at += 16) {
    if (view.getUint16(at, true) !== 3) continue;
    const id = view
      .getUint16(at + 2, true)
      .toString(16)
      .toUpperCase()
      .padStart(4, '0');
    if (WANTED_NUMBERS.has(id)) numbers.set(id, view.getInt32(at + 8, true));
  }
}
