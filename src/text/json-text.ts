import { escapeOf, replaceControls, replaceHidden } from './characters';

/**
 * JSON of hostile values. Characters that draw nothing, turn text or mean something to a terminal stand as escapes: a parser
 * reads the same from them.
 */
export const jsonText = (value: unknown, space?: number): string =>
  // JSON.stringify escapes C0 and lone surrogates itself; the rest can be in strings only.
  replaceHidden(replaceControls(JSON.stringify(value, null, space), escapeOf), escapeOf);
