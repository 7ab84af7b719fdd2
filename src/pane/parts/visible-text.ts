/**
 * Characters that draw nothing yet turn or split the text round them: bidi controls (UAX #9) and zero-width ones.
 * `moc.elgoog` behind a U+202E reads as a host it is not.
 */
const UNSEEN = /[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/**
 * Hostile text with its invisible characters shown: U+202E becomes `‹U+202E›`.
 * @param text any text; the caller cuts it to a length worth showing first
 */
export function visible(text: string): string {
  return text.replace(
    UNSEEN,
    (character) => `‹U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`,
  );
}
