import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { billOfMaterials, noticesOf, shippedPackages } from '../../scripts/supply-chain.mjs';

const root = join(__dirname, '../..');

/** Every package that a package of ours depends on, as Node finds it from there. */
function closure(): Set<string> {
  const found = new Set<string>();
  const visit = (folder: string): void => {
    const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      readonly dependencies?: Record<string, string>;
    };
    for (const name of Object.keys(dependencies)) {
      if (found.has(name)) continue;
      found.add(name);
      visit(join(root, 'node_modules', name));
    }
  };
  visit(root);
  return found;
}

interface Bom {
  readonly specVersion: string;
  readonly metadata: { readonly component: { readonly name: string }; readonly timestamp?: string };
  readonly components: readonly { readonly name: string; readonly group?: string; readonly version: string }[];
}

const nameOf = ({ name, group }: Bom['components'][number]): string =>
  group === undefined ? name : `${group}/${name}`;

test('the notices name every package that is shipped, and what it depends on', () => {
  const names = shippedPackages(root).map(({ name }) => name);
  // Types are not shipped; a package that brings them along names them all the same.
  const wanted = [...closure()].filter((name) => !name.startsWith('@types/'));
  expect(wanted.length).toBeGreaterThan(20);
  expect(wanted.filter((name) => !names.includes(name))).toEqual([]);
  const notices = noticesOf(root);
  for (const { name, version } of shippedPackages(root)) expect(notices).toContain(`\n\n${name} ${version} (`);
  expect(notices).toMatch(/Permission is hereby granted/);
  expect(noticesOf(root)).toBe(notices);
});

test('the bill of materials is valid by the schema of CycloneDX, names the same packages, and neither a time nor a registry', () => {
  const text = Buffer.from(billOfMaterials(root)).toString('utf8');
  const bom = JSON.parse(text) as Bom;
  expect(bom).toMatchObject({ specVersion: '1.6', metadata: { component: { name: 'redeliver' } } });
  const shipped = shippedPackages(root).map(({ name, version }) => `${name}@${version}`);
  expect(bom.components.map((each) => `${nameOf(each)}@${each.version}`).sort()).toEqual(shipped.sort());
  expect(bom.metadata.timestamp).toBeUndefined();
  expect(text).not.toMatch(/"serialNumber"|"distribution"/);
});

test('each dependency is pinned exactly', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  for (const version of [...Object.values(dependencies ?? {}), ...Object.values(devDependencies ?? {})])
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});
