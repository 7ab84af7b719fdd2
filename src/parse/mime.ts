import MimeParser from '@protontech/jsmimeparser/lib/rawMimeParser';
import type { StructuredHeaders } from '@protontech/jsmimeparser/lib/rawMimeParser';
import { MAX_MIME_DEPTH, MAX_TEXT_CHARS } from './limits';
import { EMPTY_MAIL } from './mail';
import type { AttachedMail, Mail, MailPart } from './mail';
import { decodeWords, readHeaders } from './mail-headers';
import { shorten } from './shorten';
import { asBinaryString, bytesOf, decodeBinary, decodeText } from './text-decode';

const CUT = 'The message is very large; long parts were read only at their beginning.';
const BROKEN = 'The structure of this message is broken, so it was read as plain text.';
// The parser calls itself once for each boundary in what it is handed: in pieces, many parts cannot exhaust the stack.
const PIECE = 64 * 1024;

interface Node {
  readonly number: string;
  readonly headers: StructuredHeaders;
  readonly data: string[];
}

class TooDeep extends Error {}

/**
 * Takes a mail's source apart with a MIME parser (RFC 5322, RFC 2045 to 2047), attached messages with it. Never throws:
 * what the parser refuses (depth) is read as text, with a warning.
 */
export function readMime(source: Uint8Array): Mail {
  const { bytes, wasCut } = shorten(tidy(source));
  const warnings = wasCut ? [CUT] : [];
  const nodes = new Map<string, Node>();
  try {
    parseInto(asBinaryString(bytes), nodes);
  } catch {
    return readBroken(bytes, [...warnings, BROKEN]);
  }
  const mail = toMail('', nodes, warnings);
  const hasNothing = mail.text === '' && mail.html === '' && mail.parts.length === 0 && mail.attached.length === 0;
  // A boundary that the body does not have: the parser finds no part at all.
  return hasNothing ? readBroken(bytes, warnings) : mail;
}

function parseInto(source: string, nodes: Map<string, Node>): void {
  const parser = new MimeParser(
    {
      startPart(number, headers) {
        if (number.length > 0 && number.split(/[.$]/).length > MAX_MIME_DEPTH) throw new TooDeep();
        nodes.set(number, { number, headers, data: [] });
      },
      deliverPartData(number, data) {
        nodes.get(number)?.data.push(data);
      },
    },
    {
      bodyformat: 'decode',
      strformat: 'binarystring',
      onerror(error) {
        throw error;
      },
    },
  );
  for (let at = 0; at < source.length; at += PIECE) parser.deliverData(source.slice(at, at + PIECE));
  parser.deliverEOF();
}

/** The message whose number is `root`: '' for the outermost, '2$' for the one that part 2 holds. */
function toMail(root: string, nodes: ReadonlyMap<string, Node>, warnings: readonly string[]): Mail {
  const top = nodes.get(root);
  const headerText = top ? decodeBinary(top.headers.rawHeaderText, '') : '';
  const headers = readHeaders(headerText);
  const texts: string[] = [];
  const htmls: string[] = [];
  const parts: MailPart[] = [];
  const attached: AttachedMail[] = [];
  for (const node of nodes.values()) {
    if (node.number.slice(0, node.number.lastIndexOf('$') + 1) !== root) continue;
    const { type, mediatype } = node.headers.contentType;
    const inner = nodes.get(`${node.number}$`);
    if (inner) attached.push(toAttached(inner, node.number, nodes));
    else if (mediatype === 'multipart' || node.data.length === 0) continue;
    else if ((type === 'text/plain' || type === 'text/html') && !isAttachment(node)) {
      (type === 'text/html' ? htmls : texts).push(decodeBinary(node.data.join(''), node.headers.charset));
    } else
      parts.push({ type, bytes: bytesOf(node.data.join('')), fileName: fileName(node), part: partName(node.number) });
  }
  return {
    ...EMPTY_MAIL,
    headers,
    headerText,
    subject: decodeWords(headers.find(({ name }) => name === 'subject')?.value ?? ''),
    text: texts.join('\n').slice(0, MAX_TEXT_CHARS),
    html: htmls.join('\n').slice(0, MAX_TEXT_CHARS),
    parts,
    attached,
    isWholeMail: headers.length > 0,
    warnings,
  };
}

const toAttached = (top: Node, number: string, nodes: ReadonlyMap<string, Node>): AttachedMail => ({
  part: partName(number),
  headerText: decodeBinary(top.headers.rawHeaderText, ''),
  open: () => toMail(top.number, nodes, []),
});

/** The number as IMAP writes it (RFC 3501 section 6.4.5); a message that is one part only has part 1. */
const partName = (number: string): string => number.replaceAll('$', '') || '1';

const disposition = (node: Node): string =>
  /^content-disposition:((?:[^\r\n]|\r?\n[ \t])*)/im.exec(node.headers.rawHeaderText)?.[1] ?? '';

const isAttachment = (node: Node): boolean => /^\s*attachment/i.test(disposition(node));

function fileName(node: Node): string | null {
  const name = /filename\*?\s*=\s*(?:"([^"]*)"|([^\s;]+))/i.exec(disposition(node));
  return decodeWords(name?.[1] ?? name?.[2] ?? node.headers.contentType.get('name') ?? '') || null;
}

// What the parser refuses still has its header block and its words.
function readBroken(bytes: Uint8Array, warnings: readonly string[]): Mail {
  const source = decodeText(bytes).slice(0, MAX_TEXT_CHARS);
  const blank = /\r?\n\r?\n/.exec(source);
  const headerText = blank ? source.slice(0, blank.index) : '';
  const headers = readHeaders(headerText);
  return {
    ...EMPTY_MAIL,
    headers,
    headerText,
    subject: decodeWords(headers.find((field) => field.name === 'subject')?.value ?? ''),
    text: blank ? source.slice(blank.index).trimStart() : source,
    isWholeMail: headers.length > 0,
    warnings,
  };
}

// What stands before or between the lines of some files: a byte order mark, blank lines, an mbox separator.
function tidy(bytes: Uint8Array): Uint8Array {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes[1] === 0) {
    return new TextEncoder().encode(decodeText(bytes));
  }
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (bytes[start] === 0x0a || bytes[start] === 0x0d || bytes[start] === 0x20) start++;
  return bytes.subarray(start);
}
