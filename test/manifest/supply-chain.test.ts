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

test('the bill of materials and the notices name every package that is shipped, and what it depends on', () => {
  const names = shippedPackages(root).map(({ name }) => name);
  // Types are not shipped; a package that brings them along names them all the same.
  const wanted = [...closure()].filter((name) => !name.startsWith('@types/'));
  expect(wanted.length).toBeGreaterThan(20);
  expect(wanted.filter((name) => !names.includes(name))).toEqual([]);
  const components = billOfMaterials(root).components.map(({ name }) => name);
  expect(components).toEqual(names);
  const notices = noticesOf(root);
  for (const { name, version } of shippedPackages(root)) expect(notices).toContain(`\n\n${name} ${version} (`);
  expect(notices).toMatch(/Permission is hereby granted/);
});

test('both are the same for the same lock file, and name no registry', () => {
  const text = JSON.stringify(billOfMaterials(root));
  expect(text).toBe(JSON.stringify(billOfMaterials(root)));
  expect(noticesOf(root)).toBe(noticesOf(root));
  expect(text).not.toMatch(/"(?:timestamp|serialNumber|externalReferences)"/);
});

test('the bill of materials has what CycloneDX requires of each component', () => {
  const bom = billOfMaterials(root);
  expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1 });
  for (const component of bom.components) {
    expect(component).toMatchObject({
      type: 'library',
      purl: expect.stringMatching(/^pkg:npm\/(?:%40[\w-]+\/)?[\w.-]+@\d/),
    });
    expect(component.hashes?.[0]?.content).toMatch(/^[0-9a-f]{128}$/);
  }
  expect(new Set(bom.components.map((component) => component['bom-ref'])).size).toBe(bom.components.length);
});

test('each dependency is pinned exactly', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  for (const version of [...Object.values(dependencies ?? {}), ...Object.values(devDependencies ?? {})])
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});
