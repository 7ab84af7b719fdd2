// What compiled messages call, and what else is written as the reader's language and region write it.

/** Of lists: «a, b and c», «a, b or c», «a, b, c». */
export type ListStyle = 'and' | 'or' | 'unit';

const LIST_TYPES = { and: 'conjunction', or: 'disjunction', unit: 'unit' } as const;

/** English outside of Outlook, where no reader's region is known. */
const FIRST = 'en-GB';

let locale = FIRST;
// Making one takes long, using it doesn't: made when it's first needed, which may be after the first screen.
let numbers: Intl.NumberFormat | null = null;
let plurals: Intl.PluralRules | null = null;

/** BCP 47, with the reader's region where it is known: `de-AT`. */
export const formatLocale = (): string => locale;

/** What `Intl` doesn't know stays as it was. */
export function setFormatLocale(tag: string = FIRST): void {
  try {
    Intl.getCanonicalLocales(tag);
  } catch {
    return; // No language tag.
  }
  locale = tag;
  numbers = null;
  plurals = null;
}

/** 1,000 or 1.000. */
export const number = (value: number): string => (numbers ??= new Intl.NumberFormat(locale)).format(value);

/** 25 MB, of 1,048,576 bytes each, as mail systems count. */
export const megabytes = (bytes: number): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(
    bytes / 1024 ** 2,
  );

/** The form for a count: one that names this very number, else the one that the language's grammar asks for. */
export const plural = (count: number, forms: Readonly<Record<string, string>>): string =>
  forms[`=${count}`] ?? forms[pluralForm(count)] ?? forms['other'] ?? '';

const pluralForm = (count: number): string => (plurals ??= new Intl.PluralRules(locale)).select(count);

export const select = (value: string, forms: Readonly<Record<string, string>>): string =>
  (Object.hasOwn(forms, value) ? forms[value] : forms['other']) ?? '';

export const list = (names: readonly string[], style: ListStyle): string =>
  new Intl.ListFormat(locale, { type: LIST_TYPES[style] }).format(names);

/** Which way a language is written. `Intl.Locale` would know, but not in every Outlook. */
export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  /^(?:ar|dv|fa|he|ku-Arab|ps|sd|ug|ur|yi)\b/i.test(tag) ? 'rtl' : 'ltr';

/** To begin a sentence with. */
export const capital = (words: string): string => words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
