// A module of src as data, straight from its TypeScript: types are taken off into a temporary folder, which is loaded and
// removed. For pages and checks that need what no file of dist/ holds together.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
const OPTIONS = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } };

/**
 * @param {readonly string[]} rooms what the module may import (see .dependency-cruiser.cjs), its own room too
 * @param {string} module path below src, without extension
 */
export function loadSource(rooms, module) {
  const temporary = mkdtempSync(join(tmpdir(), 'source-'));
  try {
    writeFileSync(join(temporary, 'package.json'), '{ "type": "commonjs" }');
    for (const room of rooms) {
      for (const name of readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' })) {
        if (!name.endsWith('.ts')) continue;
        const target = join(temporary, room, name.replace(/\.ts$/, '.js'));
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, transformSync(readFileSync(join(SRC, room, name), 'utf8'), OPTIONS).code);
      }
    }
    return createRequire(join(temporary, 'package.json'))(`./${module}.js`);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
