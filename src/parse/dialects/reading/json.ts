// Objects of JSON in a text: what services post to a program, pasted or mailed.

export type Json = Readonly<Record<string, unknown>>;

// What nests deeper is nobody's notice.
const MAX_DEPTH = 8;
const MAX_OBJECTS = 20_000;

/** Every object of a text, those inside others too, the outer ones first; a string that holds an object counts as one. */
export function objectsIn(text: string): readonly Json[] {
  const out: Json[] = [];
  for (const piece of piecesOf(text)) collect(parseLoosely(piece), out, 0);
  return out;
}

function collect(value: unknown, out: Json[], depth: number): void {
  if (depth > MAX_DEPTH || out.length >= MAX_OBJECTS) return;
  if (typeof value === 'string' && /^\s*\{\s*"/.test(value)) collect(parse(value), out, depth + 1);
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) out.push(value as Json);
  for (const inner of Object.values(value)) collect(inner, out, depth + 1);
}

/** Texts that begin a line with an object or a list of objects, each up to the bracket that closes it. */
function piecesOf(text: string): readonly string[] {
  const out: string[] = [];
  const starts = /^[ \t]*(?:\[\s{0,40})?\{\s{0,40}"/gm;
  for (let match = starts.exec(text); match; match = starts.exec(text)) {
    const piece = upToItsEnd(text.slice(match.index));
    out.push(piece);
    starts.lastIndex = match.index + piece.length;
  }
  return out;
}

function upToItsEnd(text: string): string {
  let depth = 0;
  let isInString = false;
  for (let i = 0; i < text.length; i++) {
    const one = text.charAt(i);
    if (isInString && one === '\\') i++;
    else if (one === '"') isInString = !isInString;
    else if (!isInString && (one === '{' || one === '[')) depth++;
    else if (!isInString && (one === '}' || one === ']') && --depth === 0) return text.slice(0, i + 1);
  }
  return text;
}

/** Mail programs break the one long line, also in the middle of a word. */
const parseLoosely = (piece: string): unknown => parse(piece) ?? parse(piece.replace(/!?\n ?/g, ''));

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** A field's text; '' where it is missing or something else. */
export function textOf(object: Json | null | undefined, ...names: readonly string[]): string {
  for (const name of names) {
    const value = object?.[name];
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return String(value);
  }
  return '';
}

export const objectOf = (value: unknown): Json | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
