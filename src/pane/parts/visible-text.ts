import { markOf, replaceControls, replaceHidden } from '../../text/characters';

/**
 * Hostile text with what cannot be seen of it shown: U+202E, behind which `moc.elgoog` reads as a host it is not, becomes
 * `‹U+202E›`.
 * @param text any text; the caller cuts it to a length worth showing first
 */
export const visible = (text: string): string =>
  replaceHidden(replaceControls(text.replace(/\r\n?/g, '\n'), markOf), markOf);
