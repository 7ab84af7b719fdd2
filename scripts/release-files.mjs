// What a release holds, and how it becomes one zip: the same files give the same bytes, on any day and in any time zone.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';

/** Besides dist/ and hosting/: what an admin needs to check and to register, with nothing but Node. */
const BESIDE = [
  'LICENSE',
  'CHANGELOG.md',
  'docs/deploy.md',
  'docs/install-in-outlook.md',
  'scripts/check-deploy.mjs',
  'scripts/deploy-checks.mjs',
  'scripts/headers.mjs',
  'scripts/registration',
  'src/host/clouds.json',
  'src/host/resolver.json',
];
const SUMS = 'SHA256SUMS';
/** The first day that a zip can name. Read as local time, as zips do. */
const NO_DATE = new Date(1980, 0, 1);

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** @returns {string[]} the files at or below a path, with slashes */
function filesAt(root, place) {
  if (!statSync(path.join(root, place)).isDirectory()) return [place];
  return readdirSync(path.join(root, place)).flatMap((name) => filesAt(root, `${place}/${name}`));
}

/**
 * @param {string} root the project's folder, built
 * @param {Uint8Array} bom the bill of materials
 * @returns {Map<string, Uint8Array>} path -> content
 */
export function releaseFiles(root, bom) {
  const paths = [...BESIDE, 'dist', 'hosting'].flatMap((place) => filesAt(root, place));
  const files = new Map(paths.map((each) => [each, readFileSync(path.join(root, each))]));
  return files.set('sbom.cdx.json', bom);
}

/** One line for each file, as `sha256sum --check` reads it. @param {Map<string, Uint8Array>} files */
export const sumsOf = (files) =>
  [...files.keys()]
    .sort()
    .map((each) => `${sha256(files.get(each))}  ${each}\n`)
    .join('');

/** fflate deflates in JavaScript: zlib’s bytes differ between versions of Node. @param {Map<string, Uint8Array>} files */
export function zipOf(files) {
  const all = new Map(files).set(SUMS, Buffer.from(sumsOf(files)));
  const entries = [...all.keys()].sort().map((each) => [each, new Uint8Array(all.get(each))]);
  return zipSync(Object.fromEntries(entries), { mtime: NO_DATE, level: 9 });
}
