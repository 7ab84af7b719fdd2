// What others made of dist/: a bill of materials, and the notices that their licenses want. npm's own `npm sbom --omit dev` leaves
// out packages that a development tool needs as well (tslib).
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const LICENSE_FILE = /^(?:licen[cs]e|copying|notice|copyrightnotice)(?:\.(?:md|txt))?$/i;

/** @param {string} root the project's folder */
export function shippedPackages(root) {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([place, { dev, devOptional, peer }]) => place !== '' && !dev && !devOptional && !peer)
    .map(([place, { name, version, license }]) => ({
      place,
      name: name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      license,
    }))
    .sort((one, other) => (one.place < other.place ? -1 : 1));
}

/**
 * The same lock file, packages, and npm give the same bytes.
 * @returns {Uint8Array} the bill of materials of what is shipped (CycloneDX 1.6, JSON), checked against its schema
 */
export function billOfMaterials(root) {
  const tool = path.join(root, 'node_modules/@cyclonedx/cyclonedx-npm/bin/cyclonedx-npm-cli.js');
  const options = ['--omit', 'dev', '--sv', '1.6', '--mc-type', 'application', '--flatten-components', '--short-PURLs'];
  const run = spawnSync(process.execPath, [tool, ...options, '--output-reproducible', '--validate'], {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
  });
  // Where its validator is missing, it says so and goes on.
  if (run.status !== 0 || run.stderr.includes('skipped validating'))
    throw new Error(`No bill of materials: ${run.stderr}`);
  return run.stdout;
}

/** @throws where a package has no license text: it must not be shipped unread. */
export function noticesOf(root) {
  const parts = shippedPackages(root).map(({ place, name, version, license }) => {
    const folder = path.join(root, place);
    const texts = readdirSync(folder)
      .filter((file) => LICENSE_FILE.test(file))
      .sort()
      .map((file) => readFileSync(path.join(folder, file), 'utf8').trim().replaceAll('\r\n', '\n'));
    if (texts.length === 0) throw new Error(`${name} ${version} has no license file.`);
    return [`${name} ${version} (${license})`, ...texts].join('\n\n');
  });
  const line = `\n\n${'-'.repeat(72)}\n\n`;
  return `Redeliver contains the software below. office.js isn't among it: Microsoft's own server provides it.${line}${parts.join(line)}\n`;
}
