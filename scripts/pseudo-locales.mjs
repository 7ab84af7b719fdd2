// @ts-check
// Languages that nobody speaks, made from English: what stays plain English in them isn't translatable, what is cut in them has
// no room for German, and what stands on the wrong side of ar-XB will stand wrong in Arabic and Hebrew.
import { parse } from '@messageformat/parser';

const PLAIN = 'AaBCcDdEeFGgHhIiJjKkLlMNnOoPRrSsTtUuWwYyZz';
const ACCENTED = 'ÅåƁÇçĐđÉéƑĜĝĤĥÎîĴĵĶķĻļṀÑñÖöÞŔŕŠšŢţÛûŴŵÝýŽž';
/** For a to z. */
const RIGHT_TO_LEFT = 'ابتدعفجهيحكلمنوپقرسطثضشخغز';
const ACCENTS = new Map([...PLAIN].map((letter, index) => [letter, [...ACCENTED][index] ?? letter]));

/**
 * A message with only its words changed, and whatever else belongs to ICU left alone.
 * @param {string} message
 * @param {(words: string) => string} change
 */
function changeWords(message, change) {
  /** @type {(tokens: readonly import('@messageformat/parser').Token[]) => string} */
  const written = (tokens) => tokens.map(pieceOf).join('');
  /** @type {(token: import('@messageformat/parser').Token) => string} */
  const pieceOf = (token) => {
    switch (token.type) {
      case 'content':
        return change(token.value);
      case 'argument':
        return `{${token.arg}}`;
      case 'function':
        return `{${[token.arg, token.key, ...(token.param ?? []).map((one) => (one.type === 'content' ? one.value.trim() : ''))].join(', ')}}`;
      case 'octothorpe':
        return '#';
      default: {
        const cases = token.cases.map(({ key, tokens }) => `${key.replace(/^(?=\d)/, '=')} {${written(tokens)}}`);
        return `{${token.arg}, ${token.type}, ${cases.join(' ')}}`;
      }
    }
  };
  return written(parse(message));
}

/** A third longer, as German is, and accented. */
const accented = (/** @type {string} */ message) =>
  changeWords(message, (words) => {
    const long = words.replace(/[a-z]{4,}/gi, (word) => word + word.slice(-1).repeat(Math.ceil(word.length / 3)));
    return [...long].map((letter) => ACCENTS.get(letter) ?? letter).join('');
  });

/** Letters that run from right to left and join; marks that turn English round would be shown as marks, being a way to deceive. */
const mirrored = (/** @type {string} */ message) =>
  changeWords(message, (words) =>
    words.replace(/[a-z]/gi, (letter) => RIGHT_TO_LEFT[letter.toLowerCase().charCodeAt(0) - 97] ?? letter),
  );

export const PSEUDO_LOCALES = [
  { name: 'en-XA', pretend: accented },
  { name: 'ar-XB', pretend: mirrored },
];
