// What others made of dist/: a bill of materials (CycloneDX 1.5) and the notices that their licenses want. Straight from the lock
// file: npm's own `npm sbom --omit dev` leaves out packages that a development tool needs as well (tslib).
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const LICENSE_FILE = /^(?:licen[cs]e|copying|notice|copyrightnotice)(?:\.(?:md|txt))?$/i;
const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** @param {string} root the project's folder */
export function shippedPackages(root) {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([place, { dev, devOptional, peer }]) => place !== '' && !dev && !devOptional && !peer)
    .map(([place, { name, version, license, integrity }]) => ({
      place,
      name: name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      license,
      integrity,
    }))
    .sort((one, other) => (one.place < other.place ? -1 : 1));
}

function hashOf(integrity) {
  const [, algorithm, base64] = /^sha(\d+)-(.+)$/.exec(integrity);
  return { alg: `SHA-${algorithm}`, content: Buffer.from(base64, 'base64').toString('hex') };
}

const componentOf = ({ name, version, license, integrity }) => ({
  type: 'library',
  'bom-ref': `${name}@${version}`,
  name,
  version,
  ...(integrity !== undefined && { hashes: [hashOf(integrity)] }),
  licenses: [/^[\w.-]+$/.test(license) ? { license: { id: license } } : { expression: license }],
  purl: purl(name, version),
});

/** Without a time or a random number: the same lock file gives the same bytes. */
export function billOfMaterials(root) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': `${name}@${version}`,
        name,
        version,
        licenses: [{ license: { id: license } }],
        purl: purl(name, version),
      },
    },
    components: shippedPackages(root).map(componentOf),
  };
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
