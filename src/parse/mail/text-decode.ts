const utf8Strict = new TextDecoder('utf-8', { fatal: true });

/**
 * Bytes to text, for input that names no charset. A byte order mark decides; then UTF-8 if it is valid; then
 * windows-1252, which reads every byte. Never throws.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (looksLikeUtf16(bytes)) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return utf8Strict.decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

// Notepad can save UTF-16 without a byte order mark; every second byte of plain English is then zero.
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 64);
  if (length < 8) return false;
  let zeros = 0;
  for (let i = 1; i < length; i += 2) if (bytes[i] === 0) zeros++;
  return zeros > length / 3;
}

const latin1 = new TextDecoder('windows-1252');
const BEYOND_A_BYTE = /[\u0100-\uffff]/;
// Engines limit the number of arguments in a call.
const PIECE = 16_384;
// eslint-disable-next-line no-control-regex -- the range of ASCII
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

/** A binary string, one character per byte, as bytes. */
export const bytesOf = (binary: string): Uint8Array =>
  ASCII.test(binary) ? new TextEncoder().encode(binary) : Uint8Array.from(binary, (c) => c.charCodeAt(0));

/**
 * A binary string to text by the charset that its part names. A missing or unknown charset is guessed. Never throws.
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
