// Controls that no mail text needs: C0 but tab and line feed, C1, the two line separators of Unicode.
// eslint-disable-next-line no-control-regex -- control characters are what this takes out
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g;
/** Marks that turn the text round them (UAX #9) and the byte order mark. Joiners stay: some scripts need them. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
/** Halves of surrogate pairs, as a cut leaves them: encodeURIComponent throws at them. With `u`, whole pairs do not match. */
const HALVES = /[\ud800-\udfff]/gu;

export const CUT_MARK = ' […]';

/**
 * Hostile text for a place that holds one line: a subject, a name in a sentence.
 * @returns no line ends, no control or bidi characters; what is longer than `max` is cut, with a mark
 */
export const oneLine = (text: string, max: number): string => cut(clean(text).replace(/\s+/g, ' ').trim(), max);

/** As oneLine, for text of several lines; each kind of line end becomes a line feed. */
export const manyLines = (text: string, max: number): string => cut(clean(text.replace(/\r\n?/g, '\n')), max);

const clean = (text: string): string => text.replace(CONTROLS, ' ').replace(TURNING, '').replace(HALVES, '\ufffd');

const cut = (text: string, max: number): string =>
  text.length <= max ? text : text.slice(0, max - CUT_MARK.length).replace(HALVES, '') + CUT_MARK;
