import { decodeEntities, htmlToText as readHtml } from './html-text';

// Stands in for the MIME parser's module of this name, in the bundles and in the tests (see webpack.config.js and
// jest.config.js). Its own one brings a table of HTML's 2,231 named characters and turns text into HTML and back, which
// costs more than all the rest; we read HTML ourselves, once, and never make any.

/** The words of a part that is HTML only. */
export const htmlToText = (html: string): string => readHtml(html).text;

/** A part that is text only stays without HTML. */
export const textToHtml = (): string => '';

export const decodeHTMLEntities = decodeEntities;
export const escapeHtml = (text: string): string => text;

// Headers of messages shown in line; all attached messages are kept apart, so there are none.
export const formatTextHeader = (): string => '';
export const formatHtmlHeader = (): string => '';
