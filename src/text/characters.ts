// Characters that hostile text may not bring along. Each set has one home: what a place needs beyond it, the place adds.

/** Controls that no mail text needs: C0 but tab and line feed, C1, and Unicode's two line separators. */
// eslint-disable-next-line no-control-regex -- control characters are what this finds
export const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g;

/** Marks that turn the text around them (UAX #9), and the byte order mark. Joiners are not among them: some scripts need them. */
export const BIDI_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

// Halves of surrogate pairs, as a cut leaves them. With `u`, whole pairs do not match.
const LONE_SURROGATES = /[\ud800-\udfff]/gu;

/** Replaces each half of a surrogate pair by U+FFFD; encodeURIComponent throws on a half. */
export const wellFormed = (text: string): string => text.replace(LONE_SURROGATES, '\ufffd');

/** Removes each half of a surrogate pair: for the end of a text that was cut. */
export const withoutHalves = (text: string): string => text.replace(LONE_SURROGATES, '');
