import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface SourcePattern {
  readonly place: string;
  readonly pattern: RegExp;
}

/** Every regular expression that stands in the source of some rooms, found by the compiler's own parser. */
export function patternsOf(rooms: readonly string[]): readonly SourcePattern[] {
  const root = join(__dirname, '../../src');
  return rooms
    .flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)),
    )
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const source = ts.createSourceFile(name, readFileSync(join(root, name), 'utf8'), ts.ScriptTarget.Latest);
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
