import { bytesOf } from '../../text/binary';
import type { EncodedFile, TextWithFiles } from './mail';

// Files inside a plain text, as mail programs put them there before MIME: uuencode and yEnc. Their letters are no words.

const BEGIN = /^begin(?:-base64)? [0-7]{3,4} (\S[^\n]{0,200})$/;
const YENC = /^=ybegin .{0,200}\bname=([^\n]{1,200})$/;

/** Takes such blocks out of a text. */
export function separateBlocks(source: string): TextWithFiles {
  const files: EncodedFile[] = [];
  const kept: string[] = [];
  const lines = source.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const end = endOfBlock(lines, at);
    if (end === at) {
      kept.push(line);
      continue;
    }
    const name = (BEGIN.exec(line) ?? YENC.exec(line))?.[1]?.trim() ?? '';
    const block = lines.slice(at + 1, end);
    files.push({ name, bytes: () => (line.startsWith('begin ') ? decodeLines(block) : new Uint8Array()) });
    at = end - 1;
  }
  return { text: kept.join('\n'), files };
}

/** Behind the last line of a block that begins at `at`; `at` where none does. */
function endOfBlock(lines: readonly string[], at: number): number {
  const line = lines[at] ?? '';
  if (YENC.test(line)) {
    const end = lines.findIndex((other, i) => i > at && other.startsWith('=yend'));
    return end === -1 ? lines.length : end + 1;
  }
  if (!BEGIN.test(line)) return at;
  const isLine = line.startsWith('begin ') ? isEncoded : (text: string): boolean => /^[\w+/=]{1,100}$/.test(text);
  let end = at + 1;
  while (end < lines.length && isLine(lines[end] ?? '')) end++;
  // "begin 644 words" alone begins nothing.
  if (end === at + 1) return at;
  while (/^(?:[ `]|end|={4}|)$/.test(lines[end] ?? 'x') && !/^end|^={4}/.test(lines[end - 1] ?? '')) end++;
  return end;
}

/** Its first letter says how many bytes it holds; relays cut blanks off its end. */
function isEncoded(line: string): boolean {
  const count = (line.charCodeAt(0) - 32) & 63;
  const length = 1 + Math.ceil(count / 3) * 4;
  return /^[!-M][ -`]*$/.test(line) && line.length <= length + 1 && line.length > length - 4 && count > 0;
}

function decodeLines(lines: readonly string[]): Uint8Array {
  const out: string[] = [];
  for (const line of lines) {
    if (!isEncoded(line)) continue;
    let decoded = '';
    const six = (at: number): number => ((line.charCodeAt(at) || 32) - 32) & 63;
    for (let at = 1; at < line.length; at += 4) {
      const [a, b, c, d] = [six(at), six(at + 1), six(at + 2), six(at + 3)];
      decoded += String.fromCharCode((a << 2) | (b >> 4), ((b << 4) | (c >> 2)) & 255, ((c << 6) | d) & 255);
    }
    out.push(decoded.slice(0, (line.charCodeAt(0) - 32) & 63));
  }
  return bytesOf(out.join(''));
}
