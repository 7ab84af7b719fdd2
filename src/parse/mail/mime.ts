// MIME (RFC 2045, RFC 2046) as far as a report needs it. Libraries decode every part; here an original message is read only
// as far as its headers, and a picture not at all. Tolerant, since relays lose boundaries and headers and change line ends.
import { bytesOf } from '../../text/binary';
import type { Warning } from '../../model/bounce';
import { MAX_MIME_DEPTH, MAX_MIME_PARTS } from '../limits';
import { CUT, cutText, EMPTY_MAIL } from './mail';
import type { AttachedMail, Headers, Mail, MailPart } from './mail';
import { withoutEncodedBlocks } from './encoded-text';
import { rareReaders } from './lazy-readers';
import { decodeWords, parameter, readHeaders } from './mail-headers';
import { shorten } from './shorten';
import { asBinaryString, decodeBinary, decodeText, wideCharset } from './text-decode';
import { decodeTransfer } from './transfer-encoding';

const BROKEN: Warning = 'structure';

class Broken extends Error {}

interface Entity {
  readonly headerText: string;
  readonly headers: Headers;
  readonly body: string;
}

/** What was found in a mail so far. */
interface Found {
  readonly texts: string[];
  readonly htmls: string[];
  readonly parts: MailPart[];
  readonly attached: AttachedMail[];
  count: number;
}

/**
 * Parses a mail's source. Never throws: what is nested too deep or holds none of its boundaries is read as text, the
 * former with a warning.
 */
export function readMime(source: Uint8Array): Mail {
  const { bytes, wasCut } = shorten(tidy(source));
  const warnings = wasCut ? [CUT] : [];
  return readMail(withLineFeeds(asBinaryString(bytes)), warnings);
}

function readMail(source: string, warnings: readonly string[]): Mail {
  const entity = splitEntity(source);
  const headerText = decodeBinary(entity.headerText, '');
  const headers = headerText === entity.headerText ? entity.headers : readHeaders(headerText);
  const mail: Mail = {
    ...EMPTY_MAIL,
    headers,
    headerText,
    subject: decodeWords(headers.find(({ name }) => name === 'subject')?.value ?? ''),
    isWholeMail: headers.length > 0,
    warnings,
  };
  const found: Found = { texts: [], htmls: [], parts: [], attached: [], count: 0 };
  try {
    readEntity(entity, '', 'text/plain', 0, found);
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return {
      ...mail,
      text: cutText(decodeText(bytesOf(entity.body))),
      warnings: [...warnings, BROKEN],
    };
  }
  const { texts, htmls, parts, attached } = found;
  // The body never uses its boundary, so it has no parts.
  const isEmpty = texts.length + htmls.length + parts.length + attached.length === 0;
  if (isEmpty) addText(decodeText(bytesOf(entity.body)), '1', found);
  return {
    ...mail,
    text: cutText(texts.join('\n')),
    html: cutText(htmls.join('\n')),
    parts,
    attached,
  };
}

/** Header block and body of a mail or a part. A source that starts with a blank line has no headers. */
function splitEntity(source: string): Entity {
  if (source.startsWith('\n') || source.startsWith('\r\n'))
    return { headerText: '', headers: [], body: source.slice(source.indexOf('\n') + 1) };
  const blank = /\n\r?\n/.exec(source);
  const headerText = blank ? source.slice(0, blank.index + 1) : source;
  return {
    headerText,
    headers: readHeaders(headerText),
    body: blank ? source.slice(blank.index + blank[0].length) : '',
  };
}

const fieldIn = (headers: Headers, name: string): string => headers.find((field) => field.name === name)?.value ?? '';

function readEntity(entity: Entity, number: string, byDefault: string, depth: number, found: Found): void {
  if (depth > MAX_MIME_DEPTH || ++found.count > MAX_MIME_PARTS) throw new Broken();
  const { headers, body } = entity;
  const contentType = fieldIn(headers, 'content-type');
  const type = (/^\s*([^\s;/]+\/[^\s;]+)/.exec(contentType)?.[1] ?? byDefault).toLowerCase();
  if (type.startsWith('multipart/')) {
    const inner = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    let place = 0;
    for (const part of splitParts(body, parameter(contentType, 'boundary'))) {
      place++;
      readEntity(splitEntity(part), number === '' ? String(place) : `${number}.${place}`, inner, depth + 1, found);
    }
    return;
  }
  const signed = SIGNED.test(type)
    ? rareReaders().signedContent(bytesOf(decodeTransfer(body, fieldIn(headers, 'content-transfer-encoding'))))
    : null;
  if (signed !== null) readEntity(splitEntity(asBinaryString(signed)), number, byDefault, depth + 1, found);
  else addLeaf(entity, type, number || '1', found);
}

const SIGNED = /^application\/(?:x-)?pkcs7-mime$/;

/** An entity that holds no others: an attached message, a body, or an attachment. */
function addLeaf({ headers, body }: Entity, type: string, part: string, found: Found): void {
  const get = (name: string): string => fieldIn(headers, name);
  const contentType = get('content-type');
  const encoding = get('content-transfer-encoding');
  if (type === 'message/rfc822' || type === 'message/global') {
    const source = decodeTransfer(body, encoding).replace(/^[\r\n]+/, '');
    const headerText = decodeBinary(splitEntity(source).headerText, '');
    found.attached.push({ part, headerText, open: () => readMail(source, []) });
    return;
  }
  const disposition = get('content-disposition');
  const isText = type === 'text/plain' || type === 'text/html';
  if (isText && !/^\s*attachment/i.test(disposition)) {
    if (body.trim() === '') return;
    const text = decodeBinary(decodeTransfer(body, encoding), parameter(contentType, 'charset') ?? '');
    if (type === 'text/html') found.htmls.push(text);
    else addText(text, part, found);
    return;
  }
  const fileName = parameter(disposition, 'filename') ?? parameter(contentType, 'name');
  found.parts.push({
    type,
    part,
    fileName: fileName === null ? null : decodeWords(fileName) || null,
    bytes: () => bytesOf(decodeTransfer(body, encoding)),
  });
}

/** A text, and the files that stand in it. */
function addText(source: string, part: string, { texts, parts }: Found): void {
  const { text, files } = withoutEncodedBlocks(source);
  texts.push(text);
  for (const [i, { name, bytes }] of files.slice(0, MAX_MIME_PARTS - parts.length).entries())
    parts.push({ type: 'application/octet-stream', part: `${part}.${i + 1}`, fileName: name, bytes });
}

/** The parts between the delimiter lines of a multipart body (RFC 2046 section 5.1.1); a last one without its end counts. */
function splitParts(body: string, boundary: string | null): readonly string[] {
  if (boundary === null || boundary.trim() === '') return [];
  const delimiter = `--${boundary.trimEnd()}`;
  const parts: string[] = [];
  let start = -1;
  for (let at = body.indexOf(delimiter); at !== -1; at = body.indexOf(delimiter, at + 1)) {
    if (at > 0 && body.charAt(at - 1) !== '\n') continue;
    const behind = at + delimiter.length;
    const lineEnd = endOfLine(body, behind);
    const rest = body.slice(behind, Math.min(lineEnd, behind + 80)).trim();
    // "--ab" is no delimiter where the boundary is "a".
    if (rest !== '' && rest !== '--') continue;
    if (start !== -1) parts.push(body.slice(start, at).replace(/\r?\n$/, ''));
    start = rest === '--' ? -1 : lineEnd + 1;
    if (rest === '--' || parts.length > MAX_MIME_PARTS) break;
  }
  if (start !== -1 && start < body.length) parts.push(body.slice(start));
  return parts;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

// Old Macs ended lines with a carriage return alone, and some gateways still double it.
function withLineFeeds(source: string): string {
  const head = source.slice(0, 4096);
  if (!head.includes('\r')) return source;
  if (!head.includes('\n')) return source.replaceAll('\r', '\n');
  return head.includes('\r\r\n') ? source.replaceAll('\r\r\n', '\r\n') : source;
}

// Some files start with a byte order mark, blank lines, or an mbox separator.
function tidy(bytes: Uint8Array): Uint8Array {
  if (wideCharset(bytes) !== null) return new TextEncoder().encode(decodeText(bytes));
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (bytes[start] === 0x0a || bytes[start] === 0x0d || bytes[start] === 0x20) start++;
  return bytes.subarray(start);
}
