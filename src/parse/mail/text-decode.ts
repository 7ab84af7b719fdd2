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

// Saved by Notepad without a mark: every second byte of plain English is zero.
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 64);
  if (length < 8) return false;
  let zeros = 0;
  for (let i = 1; i < length; i += 2) if (bytes[i] === 0) zeros++;
  return zeros > length / 3;
}

const latin1 = new TextDecoder('windows-1252');
const BEYOND_A_BYTE = /[\u0100-\uffff]/;
// The number of arguments of a call is limited.
const PIECE = 16_384;
// eslint-disable-next-line no-control-regex -- the range of ASCII
const ASCII = /^[\u0000-\u007f]*$/;
/**
 * Bytes as a string of one character a byte, exactly: for looking at structure that is ASCII whatever the charset. A
 * TextDecoder for windows-1252 gives two bytes a character, for which engines make every pattern a second time; the one for
 * UTF-8 does not.
 */
export function asBinaryString(bytes: Uint8Array): string {
  const ascii = asAscii(bytes);
  if (ascii !== null) return ascii;
  // windows-1252 differs from one-to-one in 27 bytes, which it puts beyond 255.
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

export const bytesOf = (binary: string): Uint8Array =>
  ASCII.test(binary) ? new TextEncoder().encode(binary) : Uint8Array.from(binary, (c) => c.charCodeAt(0));

/**
 * A binary string to text by the charset that its part names. A charset that does not exist, or none, is guessed. Never
 * throws.
 */
export function decodeBinary(binary: string, charset: string): string {
  // Charsets of seven bits write everything in ASCII, and mean something else.
  const isSevenBit = /^(?:iso-2022|hz|utf-7|unicode-1-1-utf-7)/i.test(charset);
  if (!isSevenBit && ASCII.test(binary)) return binary;
  const bytes = bytesOf(binary);
  try {
    if (charset !== '' && !/^utf-?8$/i.test(charset)) return new TextDecoder(charset).decode(bytes);
  } catch {
    // An unknown name; the bytes say enough.
  }
  return decodeText(bytes);
}

/** White space folded to single blanks, ends trimmed: how every quote is kept. */
export const fold = (text: string): string =>
  // Single blanks, of which text is full, are not touched: that takes a quarter of the time.
  text.replace(/ \s+|[^\S ]\s*/g, ' ').trim();
