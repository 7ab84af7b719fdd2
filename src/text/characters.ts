// Characters that hostile text may not bring along. Each set has one home: what a place needs beyond it, the place adds.

/** Controls that no mail text needs: C0 but tab and line feed, C1, and Unicode's two line separators. */
// oxlint-disable-next-line no-control-regex -- control characters are what this finds
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g;

/**
 * What draws nothing, or turns the text around it: soft hyphens, fillers, zero-width characters, bidi marks (UAX #9), joiners,
 * variation selectors, interlinear and musical marks, tags.
 */
const HIDDEN =
  // oxlint-disable-next-line no-misleading-character-class -- each of them is looked for by itself
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;

const ZWNJ = '\u200c';
const ZWJ = '\u200d';
const EMOJI_STYLE = '\ufe0f';

// Inside functions, since a browser reads the tables of Unicode when it meets such a pattern, and few texts hold a joiner.

/** Letters that change their shape at a joiner. */
const isJoiningLetter = (text: string): boolean =>
  /^[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Nkoo}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]$/u.test(
    text,
  );
const isLetterOrMark = (text: string): boolean => /^[\p{L}\p{M}]$/u.test(text);
const isEmoji = (text: string): boolean => /^[\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u.test(text);

/** Joiners belong to words of some scripts and to emoji of several parts. Between anything else they only hide. */
function isNeeded(mark: string, at: number, text: string): boolean {
  if (mark !== ZWJ && mark !== ZWNJ && mark !== EMOJI_STYLE) return false;
  const before = Array.from(text.slice(Math.max(0, at - 3), at));
  const last = before.at(-1) ?? '';
  if (mark === EMOJI_STYLE) return isEmoji(last);
  const next = String.fromCodePoint(text.codePointAt(at + 1) ?? 0);
  if (mark === ZWJ && isEmoji(last === EMOJI_STYLE ? (before.at(-2) ?? '') : last)) return isEmoji(next);
  return [last, next].every((letter) => isJoiningLetter(letter) && isLetterOrMark(letter));
}

/** Replaces what draws nothing or turns text, but joiners where a script or an emoji needs them. */
export const replaceHidden = (text: string, by: (mark: string) => string): string =>
  text.replace(HIDDEN, (mark: string, at: number) => (isNeeded(mark, at, text) ? mark : by(mark)));

/** Replaces controls, line separators among them; tabs and line feeds stay. */
export const replaceControls = (text: string, by: (control: string) => string): string => text.replace(CONTROLS, by);

const hexOf = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/** A mark for a character that draws nothing: `‹U+202E›`. */
export const markOf = (character: string): string => `‹U+${hexOf(character)}›`;

/** As JSON and JavaScript write a character: `\u202e`, or two of them. */
export const escapeOf = (character: string): string =>
  Array.from({ length: character.length }, (_, i) => character.charCodeAt(i))
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('');

// Halves of surrogate pairs, as a cut leaves them. With `u`, whole pairs do not match.
const LONE_SURROGATES = /[\ud800-\udfff]/gu;

/** Replaces each half of a surrogate pair by U+FFFD; encodeURIComponent throws on a half. */
export const wellFormed = (text: string): string => text.replace(LONE_SURROGATES, '\ufffd');

/** Removes each half of a surrogate pair: for the end of a text that was cut. */
export const withoutHalves = (text: string): string => text.replace(LONE_SURROGATES, '');
