import PostalMime, { decodeWords } from 'postal-mime';
import type { Email } from 'postal-mime';
import { MAX_HEADER_BYTES, MAX_MIME_DEPTH, MAX_TEXT_CHARS } from './limits';
import { EMPTY_MAIL } from './mail';
import type { Headers, Mail, MailPart } from './mail';
import { shorten } from './shorten';
import { decodeText } from './text-decode';

const CUT = 'The message is very large; long parts were read only at their beginning.';
const BROKEN = 'The structure of this message is broken, so it was read as plain text.';

/**
 * Takes a mail's source apart with a MIME parser (RFC 5322, RFC 2045 to 2047). Never throws: what the parser refuses
 * (depth, header size) is read as text, with a warning.
 */
export async function readMime(source: Uint8Array): Promise<Mail> {
  const { bytes, wasCut } = shorten(tidy(source));
  const warnings = wasCut ? [CUT] : [];
  let email: Email;
  try {
    email = await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: MAX_MIME_DEPTH,
      maxHeadersSize: MAX_HEADER_BYTES,
    });
  } catch {
    return readBroken(bytes, [...warnings, BROKEN]);
  }
  const headers: Headers = email.headers.map(({ key, value }) => ({ name: key, value }));
  // A boundary that the body does not have: the parser finds no part at all.
  if (email.text === undefined && email.html === undefined && email.attachments.length === 0)
    return readBroken(bytes, warnings);
  return {
    ...EMPTY_MAIL,
    headers,
    subject: email.subject ?? '',
    text: (email.text ?? '').slice(0, MAX_TEXT_CHARS),
    html: (email.html ?? '').slice(0, MAX_TEXT_CHARS),
    parts: email.attachments.map(toPart),
    isWholeMail: headers.length > 0,
    warnings,
  };
}

// What the parser refuses still has its header block and its words.
function readBroken(bytes: Uint8Array, warnings: readonly string[]): Mail {
  const source = decodeText(bytes).slice(0, MAX_TEXT_CHARS);
  const blank = /\r?\n\r?\n/.exec(source);
  const head = blank ? source.slice(0, blank.index) : '';
  const headers = readHeaders(head);
  return {
    ...EMPTY_MAIL,
    headers,
    subject: decodeWords(headers.find((field) => field.name === 'subject')?.value ?? ''),
    text: blank ? source.slice(blank.index).trimStart() : source,
    isWholeMail: headers.length > 0,
    warnings,
  };
}

/** A header block as text to fields: unfolded (RFC 5322 section 2.2.3), names in lower case. */
export function readHeaders(block: string): Headers {
  const fields: { name: string; value: string }[] = [];
  for (const line of block.split(/\r\n|\n|\r/)) {
    const last = fields.at(-1);
    if (/^[ \t]/.test(line)) {
      if (last) last.value = `${last.value} ${line.trim()}`.trim();
      continue;
    }
    const colon = line.indexOf(':');
    if (colon < 1 || colon > 80 || /\s/.test(line.slice(0, colon))) continue;
    fields.push({ name: line.slice(0, colon).toLowerCase(), value: line.slice(colon + 1).trim() });
  }
  return fields;
}

function toPart(attachment: Email['attachments'][number]): MailPart {
  const { content } = attachment;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  return { type: attachment.mimeType, bytes, fileName: attachment.filename };
}

// What stands before or between the lines of some files: a byte order mark, blank lines, an mbox separator, bare CR.
function tidy(bytes: Uint8Array): Uint8Array {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes[1] === 0) {
    return new TextEncoder().encode(decodeText(bytes));
  }
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (start < bytes.length && (bytes[start] === 0x0a || bytes[start] === 0x0d || bytes[start] === 0x20)) start++;
  if (startsWith(bytes, start, 'From ')) {
    const end = bytes.indexOf(0x0a, start);
    if (end !== -1) start = end + 1;
  }
  const rest = bytes.subarray(start);
  return !rest.includes(0x0a) && rest.includes(0x0d) ? rest.map((byte) => (byte === 0x0d ? 0x0a : byte)) : rest;
}

const startsWith = (bytes: Uint8Array, at: number, word: string): boolean =>
  Array.from(word).every((letter, i) => bytes[at + i] === letter.charCodeAt(0));

export { decodeWords };
