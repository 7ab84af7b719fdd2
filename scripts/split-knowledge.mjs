// @ts-check
// A webpack loader that stands for src/causes/knowledge.ts in the pane: the same two exports, made from the registry when
// the pane is built. The clues of all causes are needed for every bounce, the texts of one or two; so the texts are written
// in a few files by subject, loaded on demand. Without it the first load would be a quarter larger.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, URLSearchParams } from 'node:url';

/** @import { Cause, CauseClues } from '../src/model/cause' */

const SELF = fileURLToPath(import.meta.url);
const LOCALES = fileURLToPath(new URL('../src/locales/', import.meta.url));
const TRANSLATED = readdirSync(LOCALES).filter((name) => existsSync(path.join(LOCALES, name, 'causes.json')));

/** Causes in one file: neighbours in the registry share a subject, and words that compress. */
const IN_ONE_FILE = 4;

const CLUE_FIELDS = [
  'id',
  'codes',
  'clues',
  'statedBy',
  'likelyFrom',
  'outrightFrom',
  'changesFrom',
  'isAboutGroup',
  'saysNoReason',
  'quotesAdmin',
];

/** @this {import('webpack').LoaderContext<unknown>} */
export default async function splitKnowledge() {
  /** @type {{ CAUSES: readonly Cause[] }} */
  const { CAUSES } = await this.importModule(path.join(this.context, 'registry.ts'));
  const query = new URLSearchParams(this.resourceQuery);
  const group = query.get('group');
  if (group !== null) {
    const some = CAUSES.slice(Number(group) * IN_ONE_FILE, (Number(group) + 1) * IN_ONE_FILE);
    const told = await inLanguage(this, some, query.get('language') ?? 'en');
    return `export const TEXTS = ${toSource(told.map((cause) => pick(cause, (name) => !CLUE_FIELDS.includes(name))))};`;
  }
  // A module of its own: who only reads bounces takes nothing along that loads texts.
  if (query.has('clues')) return `export const CLUES = ${toSource(CAUSES.map(withoutTexts))};`;
  const self = `./${path.basename(this.resourcePath)}`;
  const count = Math.ceil(CAUSES.length / IN_ONE_FILE);
  const files = ['en', ...TRANSLATED].map((language) => `${language}: [${importsOf(self, language, count)}]`);
  return `
import { CLUES } from '${self}?clues';
export { CLUES };
const FILES = { ${files.join(', ')} };
const load = (language, file) => {
  const english = () => FILES.en[file]();
  return language in FILES ? FILES[language][file]().catch(english) : english();
};
export async function loadCauses(ids, language) {
  const wanted = CLUES.flatMap((cause, i) => (ids.has(cause.id) ? [{ cause, file: Math.floor(i / ${IN_ONE_FILE}), place: i % ${IN_ONE_FILE} }] : []));
  const needed = [...new Set(wanted.map(({ file }) => file))];
  const loaded = new Map(await Promise.all(needed.map(async (file) => [file, (await load(language, file)).TEXTS])));
  return wanted.map(({ cause, file, place }) => ({ ...cause, ...loaded.get(file)[place] }));
}`;
}

/** @type {(self: string, language: string, count: number) => string} */
const importsOf = (self, language, count) =>
  Array.from({ length: count }, (_, i) => {
    const [name, query] =
      language === 'en' ? [`causes-${i}`, ''] : [`causes-${i}-${language}`, `&language=${language}`];
    return `() => import(/* webpackChunkName: "${name}" */ '${self}?group=${i}${query}')`;
  }).join(',\n');

/**
 * Text by text; what isn't translated stays English.
 * @param {import('webpack').LoaderContext<unknown>} loader
 * @param {readonly Cause[]} causes
 * @param {string} language
 * @returns {Promise<readonly Cause[]>}
 */
async function inLanguage(loader, causes, language) {
  if (language === 'en') return causes;
  const file = path.join(LOCALES, language, 'causes.json');
  loader.addDependency(file);
  const texts = JSON.parse(readFileSync(file, 'utf8'));
  /** @type {{ translateCause: (cause: Cause, texts: Readonly<Record<string, string>>) => Cause }} */
  const { translateCause } = await loader.importModule(path.join(loader.context, 'translate.ts'));
  return causes.map((cause) => translateCause(cause, texts));
}

/** @type {(cause: Cause, isWanted: (name: string) => boolean) => object} */
const pick = (cause, isWanted) => Object.fromEntries(Object.entries(cause).filter(([name]) => isWanted(name)));

/**
 * Of a cause, what recognizes it.
 * @param {Cause} cause
 */
export const withoutTexts = (cause) => /** @type {CauseClues} */ (pick(cause, (name) => CLUE_FIELDS.includes(name)));

/**
 * Data as source: JSON, but for patterns, which are written as literals.
 * @param {unknown} value
 * @returns {string}
 */
export function toSource(value) {
  if (value instanceof RegExp) return String(value);
  if (Array.isArray(value)) return `[${value.map(toSource).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${toSource(field)}`).join(',')}}`;
}

export const splitKnowledgeRule = {
  test: /causes[\\/]knowledge\.ts$/,
  loader: SELF,
  type: 'javascript/auto',
  sideEffects: false,
};
