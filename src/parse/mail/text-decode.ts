import { bytesOf } from '../../text/binary';
import { rareReaders } from './lazy-readers';

const utf8Strict = new TextDecoder('utf-8', { fatal: true });

/**
 * Bytes to text, for input that names no charset. A byte order mark decides; then UTF-8 if it is valid; then what the letters
 * speak for.
 * @throws ReadersMissing where they have to, and nothing else
 */
export function decodeText(bytes: Uint8Array): string {
  const wide = wideCharset(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  try {
    return utf8Strict.decode(bytes);
  } catch {
    return new TextDecoder(rareReaders().guessCharset(bytes)).decode(bytes);
  }
}

/** UTF-16, by its byte order mark or, since programs leave that out, by where the zeros stand; null for anything else. */
export function wideCharset(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const length = Math.min(bytes.length, 2048);
  if (length < 8) return null;
  // Blanks, line ends, digits, and addresses have a zero in the same half of each pair, whatever the language.
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [first = 0, second = 0] = zeros;
  if (second > length / 20 && first * 20 < second) return 'utf-16le';
  return first > length / 20 && second * 20 < first ? 'utf-16be' : null;
}

const latin1 = new TextDecoder('windows-1252');
const BEYOND_A_BYTE = /[\u0100-\uffff]/;
// Engines limit the number of arguments in a call.
const PIECE = 16_384;
// oxlint-disable-next-line no-control-regex -- the range of ASCII
const ASCII = /^[\u0000-\u007f]*$/;
/**
 * Bytes as a string of exactly one character per byte, for reading structure that is ASCII in any charset. Pure ASCII goes
 * through the UTF-8 decoder: the windows-1252 decoder returns two-byte strings, for which engines compile each pattern again.
 */
export function asBinaryString(bytes: Uint8Array): string {
  const ascii = asAscii(bytes);
  if (ascii !== null) return ascii;
  // windows-1252 maps 27 bytes to characters beyond 255.
  const quick = latin1.decode(bytes);
  if (!BEYOND_A_BYTE.test(quick)) return quick;
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return text;
}

function asAscii(bytes: Uint8Array): string | null {
  try {
    const text = utf8Strict.decode(bytes);
    return text.length === bytes.length ? text : null;
  } catch {
    return null;
  }
}

/**
 * A binary string to text by the charset that its part names. A missing or unknown charset is guessed.
 * @throws ReadersMissing where it has to be, and nothing else
 */
export function decodeBinary(binary: string, charset: string): string {
  // Seven-bit charsets encode other scripts in ASCII bytes.
  const isSevenBit = /^(?:iso-2022|hz|utf-7|unicode-1-1-utf-7)/i.test(charset);
  if (!isSevenBit && ASCII.test(binary)) return binary;
  const bytes = bytesOf(binary);
  try {
    if (charset !== '' && !/^utf-?8$/i.test(charset)) return new TextDecoder(charset).decode(bytes);
  } catch {
    // The charset's name is unknown, so the bytes decide.
  }
  return decodeText(bytes);
}

/** White space folded to single blanks, ends trimmed. Every quote is kept like this. */
export const fold = (text: string): string =>
  // Leaving single blanks alone takes a quarter of the time.
  text.replace(/ \s+|[^\S ]\s*/g, ' ').trim();
