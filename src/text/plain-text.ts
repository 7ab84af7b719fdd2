import { replaceControls, replaceHidden, wellFormed, withoutHalves } from './characters';

/** Stands at the end of a text that was cut. */
export const CUT_MARK = ' […]';

/**
 * Hostile text for a place that holds one line: a subject, a name in a sentence.
 * @returns no line ends, nothing that controls, turns or hides text; what is longer than `max` is cut, with a mark
 */
export const oneLine = (text: string, max: number): string => cut(clean(text).replace(/\s+/g, ' ').trim(), max);

/** As oneLine, for text of several lines; each kind of line end becomes a line feed. */
export const manyLines = (text: string, max: number): string => cut(clean(text.replace(/\r\n?/g, '\n')), max);

const clean = (text: string): string =>
  replaceHidden(
    replaceControls(wellFormed(text), () => ' '),
    () => '',
  );

const cut = (text: string, max: number): string =>
  text.length <= max ? text : withoutHalves(text.slice(0, max - CUT_MARK.length)) + CUT_MARK;
