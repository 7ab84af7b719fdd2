import { formatLocale, setFormatLocale } from './format';

type Group = Readonly<Record<string, unknown>>;

/** Languages besides English. `en-XA` and `ar-XB` are for tests and the simulated Outlook; a build for people leaves them out. */
const LANGUAGES = ['de', ...(process.env['PSEUDO_LOCALES'] === 'yes' ? ['en-XA', 'ar-XB'] : [])];

/** Each language is a file of its own, loaded when somebody reads it. */
export type Translations<T> = Readonly<Record<string, () => Promise<{ readonly words: T }>>>;

interface Part {
  /** Loads a language and gives what puts it in place. */
  readonly load: (language: string) => Promise<() => void>;
  readonly putEnglish: () => void;
}

const parts: Part[] = [];
/** Puts the words of the language that is set in place. */
let shown: readonly (() => void)[] = [];
let language = 'en';
let asked = 'en';

/** The language that all words are in. */
export const currentLanguage = (): string => language;

/** The one of our languages for a language tag: `de` for `de-AT`, else English. */
export function languageFor(tag: string): string {
  if (LANGUAGES.includes(tag)) return tag;
  const [language = ''] = tag.toLowerCase().split('-');
  return LANGUAGES.includes(language) ? language : 'en';
}

/**
 * A part of the words: English, until another language is set. It is filled in place, so `const t = words.answer` at the head of
 * a module is right in every language; a single text must be read where it is used.
 * @param words in English; kept aside when another language takes their place
 */
export function wordsOf<T extends object>(words: T, translations: Translations<T>): T {
  let english: T | null = null;
  const putEnglish = (): void => {
    if (english !== null) fill(words, english);
  };
  parts.push({
    putEnglish,
    load: async (language) => {
      const loaded = language === 'en' ? null : ((await translations[language]?.())?.words ?? null);
      if (loaded === null) return putEnglish;
      return () => {
        english ??= copyOf(words);
        fill(words, loaded);
      };
    },
  });
  return words;
}

/** Says something in English, whatever language is set. Nothing else can be said meanwhile. */
export function inEnglish<T>(say: () => T): T {
  const before = { language, locale: formatLocale() };
  for (const { putEnglish } of parts) putEnglish();
  language = 'en';
  setFormatLocale();
  try {
    return say();
  } finally {
    for (const put of shown) put();
    language = before.language;
    setFormatLocale(before.locale);
  }
}

/**
 * Sets the language of everything that's said from now on, and how numbers, dates, and lists are written. Call it before anything
 * is shown. If the language can't be loaded, it's English.
 * @param tag BCP 47, as Outlook or the command line names it
 */
export async function setLanguage(tag: string): Promise<void> {
  asked = tag;
  const wanted = languageFor(tag);
  const loaded = await loadAll(wanted).catch(() => null);
  language = loaded === null ? 'en' : wanted;
  shown = loaded ?? (await loadAll('en'));
  for (const put of shown) put();
  // Words in English with dates in another language would be neither.
  setFormatLocale(languageFor(tag) === language && tag.toLowerCase().startsWith(language) ? tag : undefined);
}

/** A file that comes after the language was set, with words of its own: they're put into that language before anything is shown. */
export async function withWords<T>(file: Promise<T>): Promise<T> {
  const loaded = await file;
  if (language !== 'en') await setLanguage(asked);
  return loaded;
}

const loadAll = (language: string): Promise<readonly (() => void)[]> =>
  Promise.all(parts.map(({ load }) => load(language)));

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
