import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { sha256, sumsOf, zipOf } from '../../scripts/release-files.mjs';

const root = join(__dirname, '../..');
const FILES: [string, Uint8Array][] = [
  ['dist/taskpane.html', Buffer.from('<!doctype html>')],
  ['LICENSE', Buffer.from('MIT')],
  ['dist/assets/icon-16.png', Buffer.from([0, 1, 2, 255])],
  ['dist/10.js', Buffer.from('x'.repeat(10_000))],
];

test('the zip holds every file as it is, and a checksum of each', () => {
  const { SHA256SUMS: sums, ...files } = unzipSync(zipOf(new Map(FILES)));
  expect(Object.keys(files).sort()).toEqual(FILES.map(([path]) => path).sort());
  for (const [path, bytes] of FILES) expect(Buffer.from(files[path] ?? [])).toEqual(Buffer.from(bytes));
  expect(Buffer.from(sums ?? []).toString()).toBe(sumsOf(new Map(FILES)));
  expect(sumsOf(new Map(FILES)).split('\n')).toContain(`${sha256(Buffer.from('MIT'))}  LICENSE`);
});

test('the same files give the same bytes in any order, and in any time zone', () => {
  const zip = sha256(zipOf(new Map(FILES)));
  expect(sha256(zipOf(new Map([...FILES].reverse())))).toBe(zip);
  const script = `import { sha256, zipOf } from './scripts/release-files.mjs';
    const files = ${JSON.stringify(FILES.map(([path, bytes]) => [path, [...bytes]]))};
    console.log(sha256(zipOf(new Map(files.map(([path, bytes]) => [path, new Uint8Array(bytes)])))));`;
  for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, TZ: zone },
    });
    expect(run.stdout.trim()).toBe(zip);
  }
});

test('what the release names beside dist/ is there, and enough to check a deployed copy', () => {
  const source = readFileSync(join(root, 'scripts/release-files.mjs'), 'utf8');
  const named = [...(/BESIDE = \[([^\]]*)\]/.exec(source)?.[1] ?? '').matchAll(/'([^']+)'/g)].map(
    (found) => found[1] ?? '',
  );
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  for (const script of named.filter((path) => path.endsWith('.mjs'))) {
    const imported = [...readFileSync(join(root, script), 'utf8').matchAll(/from '\.\/([^']+)'/g)];
    for (const [, path = ''] of imported) expect(named).toContain(`scripts/${path}`);
  }
});
