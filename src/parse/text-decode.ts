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

/** Bytes to text, one character a byte: for looking at structure that is ASCII whatever the charset. */
export function decodeLatin1(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}

/** White space folded to single blanks, ends trimmed: how every quote is kept. */
export const fold = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();
