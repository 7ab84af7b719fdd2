// The language is set after modules are loaded, so a text that a module reads while it loads would stay English.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const SRC = path.join(__dirname, '../../src');

test('no module reads a text while it loads; groups of texts may be held', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.d)\.tsx?$/.test(name));
  const users = files.filter((name) =>
    /locales\/(?:engine-|report-)?words'|\/dns-words'/.test(readFileSync(path.join(SRC, name), 'utf8')),
  );
  expect(users.length).toBeGreaterThan(50);
  expect(users.flatMap((name) => readWhileLoading(name).map((text) => `${name}: ${text}`))).toEqual([]);
});

function readWhileLoading(name: string): readonly string[] {
  const kind = name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(
    name,
    readFileSync(path.join(SRC, name), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    kind,
  );
  const groups = new Set(['words']);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    // A function runs later; a type isn't there when it runs.
    if (ts.isFunctionLike(node) || ts.isTypeNode(node)) return;
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && isOf(node.initializer, groups)) {
      groups.add(node.name.text);
      return;
    }
    if (ts.isPropertyAccessExpression(node) && isOf(node, groups)) found.push(node.getText());
    else if (ts.isBindingElement(node) && isOf(node.parent.parent.initializer, groups)) found.push(node.getText());
    else ts.forEachChild(node, visit);
  };
  source.statements.forEach(visit);
  return found;
}

function isOf(node: ts.Node | undefined, groups: ReadonlySet<string>): boolean {
  if (node === undefined) return false;
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return isOf(node.expression, groups);
  return ts.isIdentifier(node) && groups.has(node.text);
}
