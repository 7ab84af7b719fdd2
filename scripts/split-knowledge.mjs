// A webpack loader that stands for src/causes/knowledge.ts in the pane: the same two exports, made from the registry when
// the pane is built. The clues of all causes are needed for every bounce, the texts of one or two; so the texts are written
// in a few files by subject, loaded on demand. Without it the first load would be a quarter larger.
import path from 'node:path';
import { fileURLToPath, URLSearchParams } from 'node:url';

const SELF = fileURLToPath(import.meta.url);
/** Causes in one file: neighbours in the registry share a subject, and words that compress. */
const IN_ONE_FILE = 27;

const CLUE_FIELDS = ['id', 'codes', 'clues', 'isAboutGroup', 'quotesAdmin'];

export default async function splitKnowledge() {
  const { CAUSES } = await this.importModule(path.join(this.context, 'registry.ts'));
  const group = new URLSearchParams(this.resourceQuery).get('group');
  if (group !== null) {
    const some = CAUSES.slice(group * IN_ONE_FILE, (Number(group) + 1) * IN_ONE_FILE);
    return `export const TEXTS = ${toSource(some.map((cause) => pick(cause, (name) => !CLUE_FIELDS.includes(name))))};`;
  }
  const clues = CAUSES.map((cause) => pick(cause, (name) => CLUE_FIELDS.includes(name)));
  const files = Array.from({ length: Math.ceil(CAUSES.length / IN_ONE_FILE) }, (_, i) => {
    const request = `./${path.basename(this.resourcePath)}?group=${i}`;
    return `() => import(/* webpackChunkName: "causes-${i}" */ ${JSON.stringify(request)})`;
  });
  return `
${MAKERS}
export const CLUES = [${clues.map(({ id, codes, clues, ...more }) => `cause(${[id, codes, clues].map(toSource)}${Object.keys(more).length > 0 ? `,${toSource(more)}` : ''})`)}];
const FILES = [${files.join(',\n')}];
export async function loadCauses(ids) {
  const wanted = CLUES.flatMap((cause, i) => (ids.has(cause.id) ? [{ cause, file: Math.floor(i / ${IN_ONE_FILE}), place: i % ${IN_ONE_FILE} }] : []));
  const needed = [...new Set(wanted.map(({ file }) => file))];
  const loaded = new Map(await Promise.all(needed.map(async (file) => [file, (await FILES[file]()).TEXTS])));
  return wanted.map(({ cause, file, place }) => ({ ...cause, ...loaded.get(file)[place] }));
}`;
}

const pick = (cause, isWanted) => Object.fromEntries(Object.entries(cause).filter(([name]) => isWanted(name)));

const keyOf = (name) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));

/** What makes clues: their field names, four hundred times, weigh 0.8 KB even when compressed. */
const MAKERS = `
import { matches, says, status, statusMay, unless } from '../classify/clues';
const cause = (id, codes, clues, more) => ({ id, codes, clues, ...more });`;
const MADE = {
  says: ({ rank, phrases }) => `says(${[rank, ...phrases].map(toSource)})`,
  matches: ({ rank, pattern }) => `matches(${rank},${pattern})`,
  code: ({ isDecisive, codes }) => `status${isDecisive ? '' : 'May'}(${codes.map(toSource)})`,
  excludes: ({ phrases }) => `unless(${phrases.map(toSource)})`,
};

/** Data as source: JSON, patterns as literals, clues as calls. */
function toSource(value) {
  if (value instanceof RegExp) return String(value);
  const make = MADE[value?.kind];
  if (make) return make(value);
  if (Array.isArray(value)) return `[${value.map(toSource).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .map(([name, field]) => `${keyOf(name)}:${toSource(field)}`)
      .join(',')}}`;
  }
  // What is not there: JSON has no word for it.
  return value === undefined ? 'undefined' : JSON.stringify(value);
}

export const splitKnowledgeRule = { test: /causes[\\/]knowledge\.ts$/, loader: SELF, type: 'javascript/auto' };
