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

/** Every regular expression that stands in the source of some rooms, found by the compiler's own parser. */
export const patternsOf = (rooms: readonly string[]): readonly SourcePattern[] =>
  filesOf(rooms).flatMap((name) => {
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

/**
 * Every regular expression that the rooms put together out of text, when they are loaded and while they are exercised: whoever
 * calls `RegExp` meanwhile is written down.
 */
export async function builtPatternsOf(
  rooms: readonly string[],
  exercise: () => Promise<void>,
): Promise<readonly SourcePattern[]> {
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
  try {
    await jest.isolateModulesAsync(async () => {
      for (const name of filesOf(rooms)) await import(join(ROOT, name));
      await exercise();
    });
  } finally {
    globalThis.RegExp = builtIn;
  }
  return [...found.values()];
}

/** Pieces of which text is made that is slow for a pattern, if any is: its own words, and what most patterns stumble over. */
export function piecesFor(pattern: RegExp): readonly string[] {
  const own = pattern.source
    .replace(/\\[bBdDsSwWpP](?:\{\w+\})?|\(\?[:=!<]{1,2}|[[\]()^$|.*+?]|\{\d[\d,]*\}/g, '\u0000')
    .replace(/\\/g, '')
    .split('\u0000')
    .filter((word) => word.length > 1);
  return [...new Set([...own, ...own.map((word) => `${word} `), ...COMMON])];
}

const COMMON = [
  ' ',
  '\t',
  '\n',
  'a',
  'a ',
  '1',
  '1.',
  '5.7.1 ',
  '550 ',
  '.',
  '-',
  '=',
  '<',
  '>',
  '"',
  "'",
  ':',
  '@',
  'a@',
  'a.',
  '[',
  '(',
  '/',
  '\u00a0',
  'é',
  '退',
];
