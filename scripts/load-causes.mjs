// The catalogue of causes as data, straight from its TypeScript: types are taken off into a temporary folder, which is
// loaded and removed. For pages and checks that need every text of every cause, which no file of dist/ holds together.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
/** What causes may import (see .dependency-cruiser.cjs). */
const ROOMS = ['causes', 'classify', 'text'];
const OPTIONS = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } };

/** Every cause, in the order of the registry. */
export function loadCauses() {
  const temporary = mkdtempSync(join(tmpdir(), 'causes-'));
  try {
    writeFileSync(join(temporary, 'package.json'), '{ "type": "commonjs" }');
    for (const room of ROOMS) {
      for (const name of readdirSync(join(SRC, room))) {
        const target = join(temporary, room, name.replace(/\.ts$/, '.js'));
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, transformSync(readFileSync(join(SRC, room, name), 'utf8'), OPTIONS).code);
      }
    }
    return createRequire(join(temporary, 'package.json'))('./causes/registry.js').CAUSES;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
