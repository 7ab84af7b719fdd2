// @ts-check
// Makes TypeScript of the words in src/locales/<language>/ui.json: a text becomes a string, an ICU message with values a function
// whose parameter has a type. So nothing is parsed in the pane, whose content security policy forbids eval, and a missing or
// misspelt value is an error of the compiler. jest, webpack, and `npm run words` call this; nothing of it is checked in.
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from '@messageformat/parser';
import { PSEUDO_LOCALES } from './pseudo-locales.mjs';

/** @typedef {{ readonly [key: string]: string | readonly string[] | Words }} Words */
/** @typedef {import('@messageformat/parser').Token} Token */

const LOCALES = fileURLToPath(new URL('../src/locales/', import.meta.url));
const COMPILED = path.join(LOCALES, 'compiled');
const LIST_STYLES = ['and', 'or', 'unit'];

/**
 * The sections of the engine, of closed sections, DNS, look-ups, lists, the start page, and Microsoft 365, which load when they are
 * needed, of reports, which the engine writes, and of what reports and the page both say; all others are the page's.
 */
const SECTIONS = {
  engine: ['advice', 'authenticity', 'commands', 'refusedBy', 'warnings'],
  details: ['details'],
  dns: ['dns'],
  lookups: ['lookups'],
  triage: ['triage'],
  report: ['report'],
  shared: ['shared'],
  start: ['start'],
  graph: ['graph'],
};

/** Languages that have words, English first. */
export const languages = () =>
  ['en'].concat(
    readdirSync(LOCALES, { withFileTypes: true })
      .filter(({ name }) => name !== 'en' && existsSync(path.join(LOCALES, name, 'ui.json')))
      .map(({ name }) => name),
  );

/**
 * @param {string} language
 * @returns {Words}
 */
export const wordsOf = (language) => JSON.parse(readFileSync(path.join(LOCALES, language, 'ui.json'), 'utf8'));

/** Writes src/locales/compiled/<language>/<part>.ts for every language and pseudo-locale. */
export function compileWords() {
  for (const language of languages()) writeParts(language, wordsOf(language));
  for (const { name, pretend } of PSEUDO_LOCALES) writeParts(name, mapTexts(wordsOf('en'), pretend));
}

/**
 * @param {string} language
 * @param {Words} words
 */
function writeParts(language, words) {
  mkdirSync(path.join(COMPILED, language), { recursive: true });
  for (const [part, sections] of Object.entries(partsOf(words)))
    write(path.join(COMPILED, language, `${part}.ts`), moduleOf(language, part, sections));
}

/**
 * @param {Words} words
 * @returns {Record<string, Words>}
 */
function partsOf(words) {
  const elsewhere = Object.values(SECTIONS).flat();
  const pane = Object.keys(words).filter((section) => !elsewhere.includes(section));
  /** @type {(sections: readonly string[]) => Words} */
  const some = (sections) =>
    Object.fromEntries(Object.entries(words).filter(([section]) => sections.includes(section)));
  return Object.fromEntries(Object.entries({ ...SECTIONS, pane }).map(([part, sections]) => [part, some(sections)]));
}

/**
 * Unchanged files keep their time, or watchers would run in circles. Renamed into place: tests run in several processes.
 * @param {string} file
 * @param {string} source
 */
function write(file, source) {
  if (existsSync(file) && readFileSync(file, 'utf8') === source) return;
  writeFileSync(`${file}.${process.pid}`, source);
  renameSync(`${file}.${process.pid}`, file);
}

/**
 * @param {string} language
 * @param {string} part
 * @param {Words} words
 */
function moduleOf(language, part, words) {
  const isEnglish = language === 'en';
  const body = `export const words${isEnglish ? '' : ': Words'} = ${sourceOf(words, '')};\n`;
  const used = ['list', 'number', 'plural', 'select'].filter((name) => body.includes(`\${${name}(`));
  return [
    '// Made from ui.json by scripts/compile-words.mjs.\n',
    ...(used.length === 0 ? [] : [`import { ${used.join(', ')} } from '../../format';\n`]),
    ...(isEnglish ? [] : [`import type { Words } from '../en/${part}';\n`]),
    `\n${body}`,
    ...(isEnglish ? ['export type Words = typeof words;\n'] : []),
  ].join('');
}

/**
 * @param {Words[string]} value
 * @param {string} key
 * @returns {string}
 */
function sourceOf(value, key) {
  if (typeof value === 'string') return messageSource(value, key);
  if (Array.isArray(value)) return `[${value.map((one, index) => sourceOf(one, `${key}.${index}`)).join(', ')}]`;
  const fields = Object.entries(value).map(
    ([name, one]) => `${JSON.stringify(name)}: ${sourceOf(one, key === '' ? name : `${key}.${name}`)},\n`,
  );
  return `{\n${fields.join('')}}`;
}

/**
 * @param {string} message
 * @param {string} key
 */
function messageSource(message, key) {
  const tokens = tokensOf(message, key);
  const values = valuesIn(tokens);
  if (values.size === 0)
    return JSON.stringify(tokens.map((token) => (token.type === 'content' ? token.value : '')).join(''));
  const type = [...values].map(([name, kind]) => `readonly ${name}: ${kind}`).join('; ');
  return `(v: { ${type} }): string => ${literal(tokens, '')}`;
}

/**
 * @param {string} message
 * @param {string} key
 * @returns {Token[]}
 */
export function tokensOf(message, key) {
  try {
    return parse(message, { strict: false, strictPluralKeys: false });
  } catch (error) {
    throw new Error(`${key}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/**
 * The values that a message takes, with their types.
 * @param {readonly Token[]} tokens
 * @returns {Map<string, string>}
 */
export function valuesIn(tokens) {
  /** @type {Map<string, string>} */
  const values = new Map();
  for (const token of tokens) {
    if (token.type === 'argument') values.set(token.arg, 'string');
    else if (token.type === 'function') values.set(token.arg, token.key === 'list' ? 'readonly string[]' : 'number');
    else if (token.type === 'plural' || token.type === 'select') {
      values.set(token.arg, token.type === 'plural' ? 'number' : 'string');
      for (const { tokens: inner } of token.cases) for (const [name, type] of valuesIn(inner)) values.set(name, type);
    }
  }
  return values;
}

/**
 * @param {readonly Token[]} tokens
 * @param {string} counted the value that # stands for
 */
const literal = (tokens, counted) => `\`${tokens.map((token) => pieceOf(token, counted)).join('')}\``;

/**
 * @param {Token} token
 * @param {string} counted
 * @returns {string}
 */
function pieceOf(token, counted) {
  switch (token.type) {
    case 'content':
      return token.value.replace(/[`\\]|\$\{/g, '\\$&');
    case 'argument':
      return `\${v.${token.arg}}`;
    case 'octothorpe':
      return `\${number(v.${counted})}`;
    case 'function':
      return `\${${formatted(token)}}`;
    case 'plural':
    case 'select': {
      const inner = token.type === 'plural' ? token.arg : counted;
      const cases = token.cases.map(({ key, tokens }) => `${JSON.stringify(key)}: ${literal(tokens, inner)}`);
      return `\${${token.type}(v.${token.arg}, { ${cases.join(', ')} })}`;
    }
    default:
      throw new Error(`no ${token.type} is used so far`);
  }
}

/** @param {import('@messageformat/parser').FunctionArg} token */
function formatted({ arg, key, param = [] }) {
  if (key === 'number' && param.length === 0) return `number(v.${arg})`;
  const style = param.map((one) => (one.type === 'content' ? one.value.trim() : '?')).join('');
  if (key === 'list' && LIST_STYLES.includes(style)) return `list(v.${arg}, '${style}')`;
  throw new Error(`{${arg}, ${key}, ${style}}: no such format`);
}

/**
 * @param {Words} words
 * @param {(text: string) => string} change
 * @returns {Words}
 */
function mapTexts(words, change) {
  /** @type {(value: Words[string]) => Words[string]} */
  const changed = (value) => {
    if (typeof value === 'string') return change(value);
    return Array.isArray(value) ? value.map(change) : mapTexts(/** @type {Words} */ (value), change);
  };
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, changed(value)]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) compileWords();
