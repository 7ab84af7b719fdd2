import { strip } from '../../text/strip';
import { LANGUAGES } from './words';

const WANTED = 3;
const LANGUAGES_OF = new Map<string, readonly string[]>();
for (const { tag, common = [] } of LANGUAGES)
  for (const word of common) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), tag]);

/**
 * The language most of whose common words stand in a text (lower case), and how many; null for fewer than three. English
 * wins a draw: servers quote each other in it.
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

/** Words that stand by themselves, and addresses, hosts and codes as wholes: no parts of those. */
const wordsOf = (text: string): readonly string[] =>
  (text.slice(0, 4000).match(/[\p{L}\p{N}@_.-]+/gu) ?? []).map((word) => strip(word, '', '.-'));
