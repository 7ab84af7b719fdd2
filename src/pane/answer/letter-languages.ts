import type { LetterFacts, Written } from '../../model/advice';
import type { LetterId } from '../../model/cause';

export type LetterLanguage = 'en' | 'de' | 'fr' | 'es';

/** Languages that letters can be written in, by their own names. */
export const LETTER_LANGUAGES: Readonly<Record<LetterLanguage, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
};

const ALL = Object.keys(LETTER_LANGUAGES) as readonly LetterLanguage[];

/** Each language is a separate file, loaded on demand. English comes with the answer, as the sender would write it. */
const LOAD = {
  en: async () => (await import(/* webpackChunkName: "letters-en" */ '../../locales/letters/en')).writeEnglish,
  de: async () => (await import(/* webpackChunkName: "letters-de" */ '../../locales/letters/de')).writeGerman,
  fr: async () => (await import(/* webpackChunkName: "letters-fr" */ '../../locales/letters/fr')).writeFrench,
  es: async () => (await import(/* webpackChunkName: "letters-es" */ '../../locales/letters/es')).writeSpanish,
};

/** `de-AT` -> `de`; null for a language no letter is written in. */
export function letterLanguage(tag: string): LetterLanguage | null {
  const [language] = tag.toLowerCase().split('-');
  return ALL.find((each) => each === language) ?? null;
}

/** All of them: first the person's own, then the other side's, then the rest. */
export function languagesFor(own: LetterLanguage, theirs: LetterLanguage | null): readonly LetterLanguage[] {
  return [...new Set([own, ...(theirs === null ? [] : [theirs]), ...ALL])];
}

/** Whether its facts are others than the English text was written of. */
export const isRewritten = ({ isByOther, dns }: LetterFacts): boolean => isByOther === true || dns !== undefined;

/** The same letter in another language. Rejects where its file cannot be loaded. */
export async function textIn(
  language: LetterLanguage,
  english: Written,
  id: LetterId,
  facts: LetterFacts | undefined,
): Promise<Written> {
  if (facts === undefined || (language === 'en' && !isRewritten(facts))) return english;
  const write = await LOAD[language]();
  return write(id, facts);
}
