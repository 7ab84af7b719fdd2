// All languages whose words the reader knows, one line each. Their words only add evidence: Exchange writes in 97
// languages, so structure and tokens that are the same everywhere decide.
import { cs } from './cs';
import { da } from './da';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { et } from './et';
import { fi } from './fi';
import { fr } from './fr';
import { hu } from './hu';
import { is } from './is';
import { it } from './it';
import { ja } from './ja';
import { ko } from './ko';
import type { FragmentUse, LanguageWords, PhraseUse } from './language-words';
import { nb } from './nb';
import { nl } from './nl';
import { pl } from './pl';
import { ptBR } from './pt-br';
import { ru } from './ru';
import { sv } from './sv';
import { tr } from './tr';
import { zhCN } from './zh-cn';
import { zhTW } from './zh-tw';

/** Where two languages fit a text equally well, the first is taken: English, then those that are seen most. */
export const LANGUAGES: readonly LanguageWords[] = [
  en,
  de,
  fr,
  es,
  it,
  nl,
  ptBR,
  sv,
  da,
  nb,
  fi,
  pl,
  cs,
  hu,
  ru,
  et,
  is,
  tr,
  ja,
  zhCN,
  zhTW,
  ko,
];

const PHRASE_USES: readonly PhraseUse[] = [
  'undeliverable',
  'headline',
  'original',
  'error',
  'recipientAddress',
  'localRecipients',
  'labels',
];

/** Lower-cased phrases of one use, of all languages. */
export const allPhrases = (use: PhraseUse): readonly string[] => LANGUAGES.flatMap((words) => lower(words[use]));

/** Lower-cased phrases of one language for every use that tells it; a phrase of several uses stands there several times. */
export const phrasesOf = (words: LanguageWords): readonly string[] => PHRASE_USES.flatMap((use) => lower(words[use]));

const lower = (phrases: readonly string[] = []): readonly string[] => phrases.map((phrase) => phrase.toLowerCase());

/**
 * One alternation, as the source of a pattern, of all languages' fragments for a use, and of more that belong to no
 * language. In a group: what stands beside it applies to all.
 */
export function anyOf(use: FragmentUse, ...neutral: readonly RegExp[]): string {
  const sources = [...LANGUAGES.flatMap((words) => words[use] ?? []), ...neutral].map(({ source }) => source);
  return `(?:${[...new Set(sources)].join('|')})`;
}

/** One pattern of all languages' fragments for a use; case does not count. Build it once, where the module loads. */
export const patternOf = (use: FragmentUse, ...neutral: readonly RegExp[]): RegExp =>
  new RegExp(anyOf(use, ...neutral), 'i');

const HEADLINES = allPhrases('headline');

/** Does a text hold the first words of a report of Exchange? */
export const hasHeadline = (text: string): boolean => {
  const lowered = text.toLowerCase();
  return HEADLINES.some((phrase) => lowered.includes(phrase));
};
