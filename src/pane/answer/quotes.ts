import type { CauseAdvice } from '../../model/advice';
import type { EvidenceSource } from '../../model/evidence';

export interface Quote {
  readonly source: EvidenceSource;
  /** On one line. */
  readonly words: string;
}

const MAX_QUOTES = 12;
const MAX_QUOTE = 400;
// What plain-text parts show for a picture and behind a link; it says nothing about a bounce.
const PICTURE_OR_TARGET = /\[(?:https?|cid|data):[^\]]{0,2000}\]|<https?:[^>]{0,2000}>/gi;

export const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const withoutPictures = (text: string): string => text.replace(PICTURE_OR_TARGET, '');

/** The words behind a cause: the first few quotes that have any. */
export const quotesOf = ({ evidence }: CauseAdvice): readonly Quote[] =>
  evidence
    .slice(0, MAX_QUOTES)
    .map(({ source, quote }) => ({ source, words: fold(withoutPictures(quote.slice(0, MAX_QUOTE))) }))
    .filter(({ words }) => words !== '');
