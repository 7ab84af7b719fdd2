import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface SourcePattern {
  readonly place: string;
  readonly pattern: RegExp;
}

const ROOT = join(__dirname, '../../src');

const filesOf = (rooms: readonly string[]): readonly string[] =>
  rooms
    .flatMap((room) =>
      readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)),
    )
    .filter((name) => /\.tsx?$/.test(name));

/** Fragments of patterns by language: the patterns built from them are tried instead. */
const WORDS_OF_A_LANGUAGE = /[\\/]words[\\/][a-z]{2}(?:-[a-z]{2})?\.ts$/;

/** Every regular expression that stands in the source of some rooms, found by the compiler's own parser. */
export const patternsOf = (rooms: readonly string[]): readonly SourcePattern[] =>
  filesOf(rooms).flatMap((name) => {
    if (WORDS_OF_A_LANGUAGE.test(name)) return [];
    const source = ts.createSourceFile(name, readFileSync(join(ROOT, name), 'utf8'), ts.ScriptTarget.Latest);
    const found: SourcePattern[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        const pattern = new RegExp(node.text.slice(1, end), node.text.slice(end + 1).replace(/[gy]/g, ''));
        found.push({ place: `${name}:${source.getLineAndCharacterOfPosition(node.pos).line + 1}`, pattern });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });

/** Every regular expression that the rooms put together when they are loaded: from fragments, from words by language. */
export function builtOnLoad(rooms: readonly string[]): readonly SourcePattern[] {
  const { found, stop } = watchRegExp();
  try {
    jest.isolateModules(() => {
      for (const name of filesOf(rooms)) jest.requireActual(join(ROOT, name));
    });
  } finally {
    stop();
  }
  return [...found.values()];
}

/** Every regular expression that the rooms put together while they are exercised. */
export async function builtInUse(exercise: () => Promise<void>): Promise<readonly SourcePattern[]> {
  const { found, stop } = watchRegExp();
  try {
    await exercise();
  } finally {
    stop();
  }
  return [...found.values()];
}

interface Watch {
  readonly found: ReadonlyMap<string, SourcePattern>;
  readonly stop: () => void;
}

/** Records each call of `RegExp` that comes from src, until it is stopped. */
function watchRegExp(): Watch {
  const found = new Map<string, SourcePattern>();
  const builtIn = globalThis.RegExp;
  const make = (target: typeof RegExp, [source, flags = '']: readonly [string | RegExp, string?]): RegExp => {
    const made = new target(source, flags);
    const place = /[\\/]src[\\/]([^():]+\.ts):/.exec(new Error().stack ?? '')?.[1];
    const pattern = new target(made.source, made.flags.replace(/[gy]/g, ''));
    if (place !== undefined) found.set(String(pattern), { place: `${place}:built`, pattern });
    return made;
  };
  globalThis.RegExp = new Proxy(builtIn, {
    construct: (target, args) => make(target, args as [string, string?]),
    apply: (target, _, args) => make(target, args as [string, string?]),
  });
  return {
    found,
    stop: () => {
      globalThis.RegExp = builtIn;
    },
  };
}
