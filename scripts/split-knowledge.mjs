// A webpack loader that stands for src/causes/knowledge.ts in the pane: the same two exports, made from the registry when
// the pane is built. The clues of all causes are needed for every bounce, the texts of one or two; so the texts are written
// in a few files by subject, loaded on demand. Without it the first load would be a quarter larger.
import path from 'node:path';
import { fileURLToPath, URLSearchParams } from 'node:url';

const SELF = fileURLToPath(import.meta.url);
/** Causes in one file: neighbours in the registry share a subject, and words that compress. */
const IN_ONE_FILE = 54;

const CLUE_FIELDS = ['id', 'codes', 'clues', 'name', 'isAboutGroup', 'quotesAdmin'];

export default async function splitKnowledge() {
  const { CAUSES } = await this.importModule(path.join(this.context, 'registry.ts'));
  const group = new URLSearchParams(this.resourceQuery).get('group');
  if (group !== null) {
    const some = CAUSES.slice(group * IN_ONE_FILE, (Number(group) + 1) * IN_ONE_FILE);
    return `export const CAUSES = ${toSource(some.map((cause) => ({ ...cause, clues: [] })))};`;
  }
  const clues = CAUSES.map((cause) =>
    Object.fromEntries(CLUE_FIELDS.filter((name) => name in cause).map((name) => [name, cause[name]])),
  );
  const files = Array.from({ length: Math.ceil(CAUSES.length / IN_ONE_FILE) }, (_, i) => {
    const request = `./${path.basename(this.resourcePath)}?group=${i}`;
    return `() => import(/* webpackChunkName: "causes-${i}" */ ${JSON.stringify(request)})`;
  });
  return `
export const CLUES = ${toSource(clues)};
const FILES = [${files.join(',\n')}];
export async function loadCauses(ids) {
  const wanted = new Set(CLUES.flatMap(({ id }, i) => (ids.has(id) ? [Math.floor(i / ${IN_ONE_FILE})] : [])));
  const loaded = await Promise.all([...wanted].map((i) => FILES[i]()));
  return loaded.flatMap(({ CAUSES }) => CAUSES.filter(({ id }) => ids.has(id)));
}`;
}

/** Data as source: JSON, and patterns as literals. */
function toSource(value) {
  if (value instanceof RegExp) return String(value);
  if (Array.isArray(value)) return `[${value.map(toSource).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .map(([name, field]) => `${name}:${toSource(field)}`)
      .join(',')}}`;
  }
  return JSON.stringify(value);
}

export const splitKnowledgeRule = { test: /causes[\\/]knowledge\.ts$/, loader: SELF, type: 'javascript/auto' };
