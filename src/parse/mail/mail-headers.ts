import { MAX_HEADER_CHARS } from '../limits';
import type { Headers } from './mail';
import { decodeBinary } from './text-decode';
import { decodeBase64, decodeQuotedPrintable } from './transfer-encoding';

/** A header block as text to fields: unfolded (RFC 5322 section 2.2.3), names in lower case. */
export function readHeaders(block: string): Headers {
  const fields: { name: string; lines: string[] }[] = [];
  for (const line of block.slice(0, MAX_HEADER_CHARS).split(/\r\n|\n|\r/)) {
    if (line.startsWith(' ') || line.startsWith('\t')) {
      // Joined at the end, so that a field folded a hundred thousand times isn't copied each time.
      fields.at(-1)?.lines.push(line.trim());
      continue;
    }
    const colon = line.indexOf(':');
    if (colon < 1 || colon > 80) continue;
    const name = line.slice(0, colon);
    if (/\s/.test(name)) continue;
    fields.push({ name: name.toLowerCase(), lines: [line.slice(colon + 1).trim()] });
  }
  return fields.map(({ name, lines }) => ({ name, value: onOneLine(lines.filter((line) => line !== '').join(' ')) }));
}

const WORD = String.raw`=\?[^?\s]{1,80}\?[bq]\?[^?\s]{0,2000}\?=`;
const WORDS = new RegExp(String.raw`${WORD}(?:[ \t]{1,80}${WORD})*`, 'gi');
const ONE_WORD = /=\?([^?\s]{1,80})\?([bq])\?([^?\s]{0,2000})\?=/gi;

/**
 * Encoded words (RFC 2047) to text on one line, since an encoded line feed could write lines of its own wherever the value is
 * shown; what is broken stays as it is. Takes a header value as text or as a binary string.
 */
export function decodeWords(value: string): string {
  if (!value.includes('=?')) return onOneLine(value);
  const decoded = value.replace(WORDS, (run) => {
    let text = '';
    let pending = '';
    let charset = '';
    // Adjacent words of one charset are joined before decoding, since mailers cut in the middle of a character.
    for (const [, name = '', encoding = '', data = ''] of run.matchAll(ONE_WORD)) {
      const own = (name.split('*', 1)[0] ?? '').toLowerCase();
      if (own !== charset) text += decodeBinary(pending, charset);
      pending = own === charset ? pending : '';
      charset = own;
      pending += /b/i.test(encoding) ? decodeBase64(data) : decodeQuotedPrintable(data.replaceAll('_', ' '));
    }
    return text + decodeBinary(pending, charset);
  });
  return onOneLine(decoded);
}

// Everything that any program takes for a line end (UAX 14 BK, CR, LF, NL), and NUL, which ends texts elsewhere.
// oxlint-disable-next-line no-control-regex -- control characters are what this looks for
const LINE_ENDS = /[\u0000\n\v\f\r\u001c-\u001e\u0085\u2028\u2029]+/g;

/** A value of one line: what ends lines becomes a blank. */
export const onOneLine = (value: string): string => value.replace(LINE_ENDS, ' ');

const parameterPattern = (name: string): RegExp =>
  new RegExp(String.raw`;\s*${name}(\*\d{1,2})?(\*)?\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^\s;]*))`, 'gi');
const PARAMETERS = {
  boundary: parameterPattern('boundary'),
  charset: parameterPattern('charset'),
  name: parameterPattern('name'),
  filename: parameterPattern('filename'),
};
type ParameterName = keyof typeof PARAMETERS;

/**
 * A parameter of a structured field such as Content-Type (RFC 2045 section 5.1), with the charset and continuation forms
 * of RFC 2231; null where there is none.
 */
export function parameter(value: string, name: ParameterName): string | null {
  if (!value.includes(';')) return null;
  let text: string | null = null;
  let charset: string | null = null;
  for (const [, , star, quoted, token = ''] of value.matchAll(PARAMETERS[name])) {
    let piece = quoted === undefined ? token : quoted.replace(/\\(.)/g, '$1');
    if (star !== undefined) {
      const extended: RegExpExecArray | null = charset === null ? /^([^']*)'[^']*'(.*)$/s.exec(piece) : null;
      charset ??= extended?.[1] ?? '';
      piece = (extended?.[2] ?? piece).replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) =>
        String.fromCharCode(parseInt(hex, 16)),
      );
    }
    text = (text ?? '') + piece;
  }
  return text === null ? null : decodeBinary(text, charset ?? '');
}
