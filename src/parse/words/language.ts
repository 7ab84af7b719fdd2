import { hasEnglishWord, languageByWords } from './common-words';
import { LANGUAGES, phrasesOf } from './words';
import { fold } from '../mail/text-decode';

/** Each phrase and its languages; a language that has it for several uses is listed once for each. */
const LANGUAGES_OF = new Map<string, string[]>();
for (const words of LANGUAGES)
  for (const phrase of phrasesOf(words)) LANGUAGES_OF.set(phrase, [...(LANGUAGES_OF.get(phrase) ?? []), words.tag]);
const ALL = [...LANGUAGES_OF.keys()];
const CHARACTERS = /^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
// One short word is no proof in running text; of Chinese or Japanese characters, four are a phrase.
const LONG = ALL.filter((phrase) => phrase.length > (CHARACTERS.test(phrase) ? 3 : 9));

/**
 * The language of a report's prose, as BCP 47, or `und`. Phrases of Exchange's own reports decide; the Content-Language
 * field helps where two languages share a phrase (Danish and Norwegian do).
 */
export function detectLanguage(subject: string, text: string, contentLanguage: string | undefined): string {
  const haystack = fold(text.slice(0, 20_000).toLowerCase());
  const declared = contentLanguage?.split(',')[0]?.trim().toLowerCase() ?? '';
  const byPhrases = languageByPhrases(subject.toLowerCase(), haystack, declared);
  if (byPhrases.isSaidInText) return byPhrases.language;
  // The subject may belong to the original message, or another program may have written it.
  const written = proseOf(text);
  const byWords = languageByWords(written) ?? byScript(written);
  if (byWords !== null) return byWords;
  if (byPhrases.language !== '') return byPhrases.language;
  // Where there is only a server's reply, that is the prose.
  const prose = /\p{L}{3}/u.test(written) ? written : haystack;
  const said = languageByWords(prose);
  if (said !== null) return said;
  if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})?$/.test(declared)) return declared.startsWith('en') ? 'en' : declared;
  return byScript(haystack) ?? (hasEnglishWord(prose) ? 'en' : 'und');
}

/** The language that most phrases of the subject and the text belong to; empty where there is no known phrase. */
function languageByPhrases(
  subject: string,
  haystack: string,
  declared: string,
): { readonly language: string; readonly isSaidInText: boolean } {
  const scores = new Map<string, number>();
  const add = (phrase: string, score: number): void => {
    for (const language of LANGUAGES_OF.get(phrase) ?? []) scores.set(language, (scores.get(language) ?? 0) + score);
  };
  const ofSubject = ALL.filter((phrase) => subject.startsWith(phrase));
  for (const phrase of ofSubject) add(phrase, 2);
  const ofText = LONG.filter((phrase) => haystack.includes(phrase) && !ofSubject.includes(phrase));
  for (const phrase of ofText) add(phrase, 3);
  let best = '';
  let bestScore = 0;
  for (const { tag: language } of LANGUAGES) {
    const score = scores.get(language) ?? 0;
    const total = score > 0 && declared.startsWith(language.toLowerCase()) ? score + 1 : score;
    if (total > bestScore) {
      best = language;
      bestScore = total;
    }
  }
  return { language: best, isSaidInText: ofText.length > 0 };
}

/** Kana are Japanese, Hangul is Korean, and Chinese characters without either are Chinese. */
function byScript(text: string): string | null {
  if (/[\u3040-\u30ff]/.test(text)) return 'ja';
  if (/[\uac00-\ud7af]/.test(text)) return 'ko';
  if (!/[\u3400-\u9fff]{2}/.test(text)) return null;
  return /[無郵這個們請為傳達應]/.test(text) ? 'zh-TW' : 'zh-CN';
}

// Header fields and SMTP replies are English whatever the report's language is.
const NO_PROSE =
  /^\s*(?:received|return-path|mime-version|authentication-results|dkim-signature|(?:x|arc|content|reporting|final|remote|diagnostic)-[\w-]{2,40}):|\b[245]\d\d[ -]|\b[245]\.\d{1,3}\.\d|smtp;|#SMTP#/i;

const proseOf = (text: string): string =>
  text
    .slice(0, 4000)
    .toLowerCase()
    .split('\n')
    .filter((line) => !NO_PROSE.test(line))
    .join('\n');
