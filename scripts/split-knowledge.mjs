// @ts-check
// A webpack loader that stands for src/causes/knowledge.ts in the pane: the same two exports, made from the registry when
// the pane is built. The clues of all causes are needed for every bounce, the texts of one or two; so the texts are written
// in a few files by subject, loaded on demand. Without it the first load would be a quarter larger.
import path from 'node:path';
import { fileURLToPath, URLSearchParams } from 'node:url';

/** @import { Cause, CauseClues } from '../src/model/cause' */

const SELF = fileURLToPath(import.meta.url);
/** Causes in one file: neighbours in the registry share a subject, and words that compress. */
const IN_ONE_FILE = 27;

const CLUE_FIELDS = ['id', 'codes', 'clues', 'statedBy', 'isAboutGroup', 'quotesAdmin'];

/** @this {import('webpack').LoaderContext<unknown>} */
export default async function splitKnowledge() {
  /** @type {{ CAUSES: readonly Cause[] }} */
  const { CAUSES } = await this.importModule(path.join(this.context, 'registry.ts'));
  const query = new URLSearchParams(this.resourceQuery);
  const group = query.get('group');
  if (group !== null) {
    const some = CAUSES.slice(Number(group) * IN_ONE_FILE, (Number(group) + 1) * IN_ONE_FILE);
    return `export const TEXTS = ${toSource(some.map((cause) => pick(cause, (name) => !CLUE_FIELDS.includes(name))))};`;
  }
  // A module of its own: who only reads bounces takes nothing along that loads texts.
  if (query.has('clues')) return `export const CLUES = ${toSource(CAUSES.map(withoutTexts))};`;
  const self = `./${path.basename(this.resourcePath)}`;
  const files = Array.from({ length: Math.ceil(CAUSES.length / IN_ONE_FILE) }, (_, i) => {
    return `() => import(/* webpackChunkName: "causes-${i}" */ '${self}?group=${i}')`;
  });
  return `
import { CLUES } from '${self}?clues';
export { CLUES };
const FILES = [${files.join(',\n')}];
export async function loadCauses(ids) {
  const wanted = CLUES.flatMap((cause, i) => (ids.has(cause.id) ? [{ cause, file: Math.floor(i / ${IN_ONE_FILE}), place: i % ${IN_ONE_FILE} }] : []));
  const needed = [...new Set(wanted.map(({ file }) => file))];
  const loaded = new Map(await Promise.all(needed.map(async (file) => [file, (await FILES[file]()).TEXTS])));
  return wanted.map(({ cause, file, place }) => ({ ...cause, ...loaded.get(file)[place] }));
}`;
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
