import { strip } from '../../text/strip';
import { LANGUAGES } from './words';

const WANTED = 3;
const LANGUAGES_OF = new Map<string, readonly string[]>();
for (const { tag, common = [] } of LANGUAGES)
  for (const word of common) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), tag]);

/**
 * The language with the most common words in a text (lower case); null for fewer than three words. English wins a draw,
 * since servers quote each other in it.
 */
export function languageByWords(text: string): string | null {
  const seen = new Map<string, number>();
  for (const word of new Set(wordsOf(text)))
    for (const language of LANGUAGES_OF.get(word) ?? []) seen.set(language, (seen.get(language) ?? 0) + 1);
  let best: string | null = null;
  let most = WANTED - 1;
  for (const { tag: language } of LANGUAGES) {
    const count = seen.get(language) ?? 0;
    if (count > most) {
      best = language;
      most = count;
    }
  }
  return best;
}

/** Is there at least one common word of English? */
export const hasEnglishWord = (text: string): boolean =>
  wordsOf(text).some((word) => LANGUAGES_OF.get(word)?.includes('en') === true);

/** Single words; an address, a host, or a code is one word, so that its parts don't count. */
const wordsOf = (text: string): readonly string[] =>
  (text.slice(0, 4000).match(/[\p{L}\p{N}@_.-]+/gu) ?? []).map((word) => strip(word, '', '.-'));
