import { PLAIN_WORDS } from './plain-words';

const CODES = [
  // A reply code, an enhanced status code, or both (RFC 5321 section 4.2, RFC 3463).
  /^[245]\d\d(?:[- ]#?[245]\.\d{1,3}\.\d{1,3})?-?$/,
  /^#?[245]\.\d{1,3}\.\d{1,3}(?:_\w{1,12})?$/,
  // A count or a size; more digits may be an id or a part of a phone number.
  /^\d{1,3}(?:%|[kmg]?b|ms|min|[smhd])?$/i,
  // Numbers by which large services name their reasons.
  /^(?:AS|S)\d{3,6}$/,
  /^(?:TSS|IB|RP|SC|DY|OU|CO|FC|BL)-?\d{2,3}$/,
  /^-?0x8[\da-f]{7}$/i,
  // Exchange’s own names of errors, such as RESOLVER.RST.NotAuthorized.
  /^(?:RESOLVER|STOREDRV|SMTPSEND|ROUTING)(?:\.[A-Z][A-Za-z]{1,60}){1,6}$/,
];

/** Is a token a code, or made of words that servers use? */
export const isPlainToken = (token: string): boolean =>
  CODES.some((code) => code.test(token)) || token.split(/[-_/]/).every((part) => part === '' || isPlain(part));

const isPlain = (word: string): boolean =>
  /^\d{1,3}$/.test(word) || [word, ...stems(word)].some(isListed) || isCamelCase(word);

const isListed = (word: string): boolean => PLAIN_WORDS.has(word.toLowerCase());

/** `doesn’t` without its end, `server’s`. */
function stems(word: string): readonly string[] {
  const end = /(n?)['’](?:t|s|d|ll|re|ve|m)$/i.exec(word);
  if (end === null) return [];
  const stem = word.slice(0, end.index);
  return [stem, `${stem}${end[1] ?? ''}`];
}

/** `NoSuchUser`. */
function isCamelCase(word: string): boolean {
  const parts = word.length <= 60 && /^(?:[A-Z][a-z]+)+$/.test(word) ? (word.match(/[A-Z][a-z]+/g) ?? []) : [];
  return parts.length > 1 && parts.every(isListed);
}
