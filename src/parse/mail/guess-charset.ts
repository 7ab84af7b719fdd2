// Text whose charset nobody names, in the charsets that mail was written in before UTF-8. Few letters decide: what is wrong
// reads as symbols, as capitals in the middle of words, or as rare characters.

interface Guess {
  readonly charset: string;
  /** Characters that texts in this charset are full of. */
  readonly usual: RegExp;
  /** Least share of them among all characters beyond ASCII. */
  readonly least: number;
}

const KANA = /[\u3041-\u3096\u30a1-\u30fa\u30fc]/g;
// The most frequent characters of Chinese, and those of words about mail.
const SIMPLIFIED = /[的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对能发后件邮收户错误请无法送败]/g;
const TRADITIONAL = /[的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對能發後件郵收戶錯誤請無法送敗]/g;
// Whole words of one script: a French accent alone is a letter of Cyrillic, too.
const HANGUL = /[\uac00-\ud7a3]{2,}/g;
const CYRILLIC = /[А-ЯЁ]?[а-яё]{2,}/g;
const GREEK = /[Α-Ω]?[α-ωάέήίόύώΐΰϊϋ]{2,}/g;

// Where two fit equally well, the first is taken.
const GUESSES: readonly Guess[] = [
  { charset: 'shift_jis', usual: KANA, least: 0.25 },
  { charset: 'euc-jp', usual: KANA, least: 0.25 },
  { charset: 'euc-kr', usual: HANGUL, least: 0.7 },
  { charset: 'gb18030', usual: SIMPLIFIED, least: 0.15 },
  { charset: 'big5', usual: TRADITIONAL, least: 0.15 },
  { charset: 'windows-1251', usual: CYRILLIC, least: 0.7 },
  { charset: 'koi8-r', usual: CYRILLIC, least: 0.7 },
  { charset: 'iso-8859-5', usual: CYRILLIC, least: 0.7 },
  { charset: 'windows-1253', usual: GREEK, least: 0.7 },
];
const SAMPLE_BYTES = 20_000;
// oxlint-disable-next-line no-control-regex -- the range of ASCII
const BEYOND_ASCII = /[^\u0000-\u007f]/g;
// Polish in windows-1250, read as windows-1252: fractions and powers in the middle of words.
const POLISH = /\p{Ll}[¹³¿]\p{Ll}|[¹³¿]\p{Ll}{2}/u;

/** The charset of bytes that aren't valid UTF-8; windows-1252, which reads every byte, where nothing speaks for another. */
export function guessCharset(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (isNearlyUtf8(sample)) return 'utf-8';
  let best = 'windows-1252';
  let most = 0;
  for (const { charset, usual, least } of GUESSES) {
    const text = decodeStrictly(sample, charset);
    if (text === null) continue;
    const share = (text.match(usual)?.join('').length ?? 0) / countOf(text, BEYOND_ASCII);
    if (share >= least && share > most) {
      best = charset;
      most = share;
    }
  }
  if (most > 0) return best;
  return POLISH.test(new TextDecoder(best).decode(sample)) ? 'windows-1250' : best;
}

/** One broken character doesn't make a long text another charset: relays cut in the middle of one. */
function isNearlyUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder().decode(sample, { stream: true });
  const broken = countOf(text, /\ufffd/g);
  return broken * 20 < countOf(text, BEYOND_ASCII);
}

/** Null where the bytes aren't valid in the charset; the sample may end in the middle of a character. */
function decodeStrictly(sample: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(sample, { stream: true });
  } catch {
    return null;
  }
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
