import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..');
const SOURCES = [
  'src',
  'assets',
  'webpack.config.js',
  'scripts/split-knowledge.mjs',
  'scripts/compile-words.mjs',
  'scripts/pseudo-locales.mjs',
  'package.json',
  'package-lock.json',
];
const STAMP = path.join(ROOT, '.cache/built-from');
const PAGE = path.join(ROOT, 'dist/taskpane.html');

/**
 * Builds dist/ where it was not built from these very sources. Contents are compared: webpack leaves unchanged files
 * alone, and a checkout makes all files new, so times would mislead.
 * @throws where the build fails; webpack has said why.
 */
export function buildIfStale() {
  const sources = hashOf(SOURCES);
  if (hasPage() && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return;
  console.log('Building the pane (webpack) ...');
  const webpack = path.join(ROOT, 'node_modules/webpack/bin/webpack.js');
  const { status } = spawnSync(process.execPath, [webpack, '--mode', 'production'], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PSEUDO_LOCALES: 'yes' },
  });
  if (status !== 0) throw new Error('The build failed; webpack’s output above says why.');
  mkdirSync(path.dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, sources);
}

/** With the languages for tests, which `npm run build` leaves out. */
const hasPage = () =>
  existsSync(PAGE) && readdirSync(path.dirname(PAGE)).some((name) => name.startsWith('words-en-XA.'));

function hashOf(names) {
  const hash = createHash('sha256');
  for (const file of names.flatMap((name) => filesIn(name))) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(ROOT, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesIn(name) {
  const place = path.join(ROOT, name);
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [name];
  return readdirSync(place)
    .sort()
    .flatMap((child) => filesIn(path.posix.join(name, child)));
}
