import { words as english, type Words } from './compiled/en';
import { setFormatLocale } from './format';

type Group = Readonly<Record<string, unknown>>;

/**
 * All that Redeliver says to a person, causes and letters apart: en/ui.json as an object, or the same in another language. It is
 * filled in place, so `const t = words.answer` at the head of a module is right in every language; a single text must be read
 * where it is used.
 */
export const words: Words = copyOf(english);

/** Languages besides English. Each is a file of its own, loaded when somebody reads it. */
const LANGUAGES: Readonly<Record<string, () => Promise<{ readonly words: Words }>>> = {
  de: () => import(/* webpackChunkName: "words-de" */ './compiled/de'),
  // For tests and the simulated Outlook; a build for people leaves them out.
  ...(process.env['PSEUDO_LOCALES'] === 'yes' && {
    'en-XA': () => import(/* webpackChunkName: "words-en-XA" */ './compiled/en-XA'),
    'ar-XB': () => import(/* webpackChunkName: "words-ar-XB" */ './compiled/ar-XB'),
  }),
};

let language = 'en';

/** The language that `words` is in. */
export const currentLanguage = (): string => language;

/** The one of our languages for a language tag: `de` for `de-AT`, else English. */
export function languageFor(tag: string): string {
  if (Object.hasOwn(LANGUAGES, tag)) return tag;
  const [language = ''] = tag.toLowerCase().split('-');
  return Object.hasOwn(LANGUAGES, language) ? language : 'en';
}

/**
 * Sets the language of everything that's said from now on, and how numbers, dates, and lists are written. Call it before anything
 * is shown. If the language can't be loaded, it's English.
 * @param tag BCP 47, as Outlook or the command line names it
 */
export async function setLanguage(tag: string): Promise<void> {
  const wanted = languageFor(tag);
  const load = LANGUAGES[wanted];
  const loaded = load === undefined ? undefined : await load().catch(() => undefined);
  language = loaded === undefined ? 'en' : wanted;
  fill(words, loaded?.words ?? english);
  // Words in English with dates in another language would be neither.
  setFormatLocale(languageFor(tag) === language && tag.toLowerCase().startsWith(language) ? tag : undefined);
}

function copyOf<T extends object>(group: T): T {
  const copy = (Array.isArray(group) ? [] : {}) as T;
  fill(copy, group);
  return copy;
}

function fill(target: object, from: object): void {
  const group: Group = target as Group;
  for (const [key, value] of Object.entries(from as Group)) {
    if (typeof value !== 'object' || value === null) Object.assign(target, { [key]: value });
    else if (typeof group[key] === 'object' && group[key] !== null) fill(group[key], value);
    else Object.assign(target, { [key]: copyOf(value) });
  }
}
