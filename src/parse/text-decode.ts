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

/** Bytes to text, one character a byte: for looking at structure that is ASCII whatever the charset. */
export const decodeLatin1 = (bytes: Uint8Array): string => latin1.decode(bytes);

// eslint-disable-next-line no-control-regex -- the range of ASCII
const ASCII = /^[\u0000-\u007f]*$/;
const BEYOND_A_BYTE = /[\u0100-\uffff]/;

/** Bytes as a string of one character a byte, exactly. */
export function asBinaryString(bytes: Uint8Array): string {
  // windows-1252 is what every platform decodes fast; it differs from one-to-one in 27 bytes, which it puts beyond 255.
  const quick = decodeLatin1(bytes);
  if (!BEYOND_A_BYTE.test(quick)) return quick;
  let text = '';
  // In pieces: the number of arguments of a call is limited.
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return text;
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
export const fold = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();
