import type { Letter } from '../../model/advice';

export type LetterLanguage = 'en' | 'de' | 'fr' | 'es';

/** Languages that letters can be written in, by their own names. */
export const LETTER_LANGUAGES: Readonly<Record<LetterLanguage, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
};

const ALL = Object.keys(LETTER_LANGUAGES) as readonly LetterLanguage[];

/** Each in a file of its own, loaded when somebody wants it. English comes with the answer. */
const LOAD = {
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

/** The same letter in another language. Rejects where its file cannot be loaded. */
export async function letterIn(letter: Letter, language: LetterLanguage): Promise<Letter> {
  if (language === 'en' || letter.facts === undefined) return letter;
  const write = await LOAD[language]();
  return { ...letter, ...write(letter.id, letter.facts) };
}
