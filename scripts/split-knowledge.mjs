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
  const query = new URLSearchParams(this.resourceQuery);
  const group = query.get('group');
  if (group !== null) {
    const some = CAUSES.slice(group * IN_ONE_FILE, (Number(group) + 1) * IN_ONE_FILE);
    return `export const TEXTS = ${toSource(some.map((cause) => pick(cause, (name) => !CLUE_FIELDS.includes(name))))};`;
  }
  // A module of its own: who only reads bounces takes nothing along that loads texts.
  if (query.has('clues')) return `${MAKERS}\nexport const CLUES = ${cluesAsSource(CAUSES.map(withoutTexts))};`;
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

const pick = (cause, isWanted) => Object.fromEntries(Object.entries(cause).filter(([name]) => isWanted(name)));

/** Of a cause, what recognises it. */
export const withoutTexts = (cause) => pick(cause, (name) => CLUE_FIELDS.includes(name));

const keyOf = (name) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));

/** Between phrases; no phrase holds it. A quarter of a kilobyte lighter than a list of strings. */
const BAR = '|';

/**
 * What makes clues, as src/classify/clues.ts does (a test compares): their field names, four hundred times, weigh 0.8 KB even
 * when compressed. Codes of a cause are most often those of its clues, in their order.
 */
export const MAKERS = `
const split = (words) => words.split('${BAR}');
const cause = (id, clues, codes, more) => ({ id, clues, codes: codes ? split(codes) : clues.flatMap((clue) => clue.codes ?? []), ...more });
const yes = (codes) => ({ kind: 'code', codes: split(codes), isDecisive: true });
const may = (codes) => ({ kind: 'code', codes: split(codes), isDecisive: false });
const range = (from, to) => ({ kind: 'code-range', from, to, isDecisive: true });
const say = (rank, words) => ({ kind: 'says', phrases: split(words), rank });
const matches = (rank, pattern) => ({ kind: 'matches', pattern, rank });
const not = (words) => ({ kind: 'excludes', phrases: split(words) });`;
const joined = (words) => {
  if (words.some((word) => word.includes(BAR))) throw new Error(`A phrase holds ${BAR}: ${words.join(', ')}`);
  return JSON.stringify(words.join(BAR));
};
// Case does not count in clues, and small letters compress better: half a kilobyte.
const small = (words) => words.toLowerCase();
/** The same of a pattern that says that case does not count. What stands behind a backslash means something else in capitals. */
const smallPattern = (pattern) =>
  pattern.flags.includes('i')
    ? String(pattern).replace(/(\\u[\da-f]{4}|\\p\{\w+\}|\\.)|[^\\]/gi, (part, escaped) => escaped ?? small(part))
    : String(pattern);
const MADE = {
  says: ({ rank, phrases }) => `say(${rank},${joined(phrases.map(small))})`,
  matches: ({ rank, pattern }) => `matches(${rank},${smallPattern(pattern)})`,
  code: ({ isDecisive, codes }) => `${isDecisive ? 'yes' : 'may'}(${joined(codes)})`,
  'code-range': ({ from, to }) => `range(${JSON.stringify(from)},${JSON.stringify(to)})`,
  excludes: ({ phrases }) => `not(${joined(phrases.map(small))})`,
};

/** What recognises each cause, as source that calls the makers. */
export const cluesAsSource = (causes) => `[${causes.map(causeAsCall)}]`;

function causeAsCall({ id, codes, clues, ...more }) {
  const ofClues = clues.flatMap((clue) => clue.codes ?? []);
  const own = codes.join() === ofClues.join() ? '' : joined(codes);
  if (own === '""') throw new Error(`${id} has no codes, but its clues have.`);
  const rest = Object.keys(more).length > 0 ? toSource(more) : '';
  const last = [own || (rest && '0'), rest].filter(Boolean);
  return `cause(${[JSON.stringify(id), toSource(clues), ...last].join()})`;
}

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

export const splitKnowledgeRule = {
  test: /causes[\\/]knowledge\.ts$/,
  loader: SELF,
  type: 'javascript/auto',
  sideEffects: false,
};
