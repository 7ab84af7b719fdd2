// npm run release -- --origin https://mail.example.org/redeliver
// Builds, and packs what a deployer needs into release/: one zip with checksums, and the checksum of the zip.
//   npm run release -- --check       builds once more in a copy of this folder, and compares the two
// Everything else is passed on to the build.
import { spawnSync } from 'node:child_process';
import { cpSync, linkSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { releaseFiles, sha256, zipOf } from './release-files.mjs';
import { billOfMaterials } from './supply-chain.mjs';

const ROOT = path.join(import.meta.dirname, '..');
/** What a copy is built without. */
const NOT_COPIED = /^(?:\.git|\.cache|dist|hosting|release|node_modules)$/;

/** @returns {Map<string, Uint8Array> | null} null if the build failed */
function build(root, options) {
  const run = spawnSync(process.execPath, ['scripts/build.mjs', ...options], { cwd: root, stdio: 'inherit' });
  return run.status === 0 ? releaseFiles(root, billOfMaterials(root)) : null;
}

/** Packages are linked, not copied: there are many of them. */
function linkAll(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [from, to].map((folder) => path.join(folder, entry.name));
    if (entry.isDirectory()) linkAll(source, target);
    else if (entry.isFile()) linkSync(source, target);
    else cpSync(source, target, { verbatimSymlinks: true });
  }
}

function buildInCopy(options) {
  // Beside the packages, so that they can be linked; another path, so that none gets into a file.
  mkdirSync(path.join(ROOT, '.cache'), { recursive: true });
  const copy = mkdtempSync(path.join(ROOT, '.cache/another-folder-'));
  try {
    for (const name of readdirSync(ROOT).filter((each) => !NOT_COPIED.test(each)))
      cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
    linkAll(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'));
    return build(copy, options);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** @returns {boolean} whether both are the same to the byte */
function compare(files, others) {
  const names = [...new Set([...files.keys(), ...others.keys()])].sort();
  const differing = names.filter((name) => {
    const [one, other] = [files, others].map((each) => each.get(name));
    return one === undefined || other === undefined || sha256(one) !== sha256(other);
  });
  for (const name of differing) console.error(`${name} differs between two builds.`);
  return differing.length === 0 && sha256(zipOf(files)) === sha256(zipOf(others));
}

function release() {
  const given = process.argv.slice(2);
  const options = given.filter((each) => each !== '--check');
  const files = build(ROOT, options);
  if (files === null) return 1;
  const zip = zipOf(files);
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const name = `redeliver-${version}.zip`;
  rmSync(path.join(ROOT, 'release'), { recursive: true, force: true });
  mkdirSync(path.join(ROOT, 'release'));
  writeFileSync(path.join(ROOT, 'release', name), zip);
  writeFileSync(path.join(ROOT, 'release', `${name}.sha256`), `${sha256(zip)}  ${name}\n`);
  console.log(`\nPacked ${files.size} files into release/${name} (SHA-256 ${sha256(zip)}).`);
  if (!given.includes('--check')) return 0;
  const others = buildInCopy(options);
  if (others === null || !compare(files, others)) return 1;
  console.log('✓ A second build in another folder gives the same bytes.');
  return 0;
}

process.exitCode = release();
