import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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
  // They may read files as well: without one of them, it doesn't get as far as to say how it's called.
  const unpacked = mkdtempSync(join(tmpdir(), 'redeliver-release-'));
  for (const path of named) cpSync(join(root, path), join(unpacked, path), { recursive: true });
  const run = spawnSync(process.execPath, ['scripts/check-deploy.mjs'], { cwd: unpacked, encoding: 'utf8' });
  rmSync(unpacked, { recursive: true });
  expect(run.stderr).toMatch(/^Usage: /);
  expect(run.status).toBe(2);
});

describe('npm run release', () => {
  let project = '';
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  };
  /** A project whose build writes one file, and whose bill of materials is empty. */
  function release(written: string, ...options: readonly string[]) {
    for (const name of [
      'release.mjs',
      'release-files.mjs',
      'supply-chain.mjs',
      'check-deploy.mjs',
      'deploy-checks.mjs',
      'headers.mjs',
    ])
      cpSync(join(root, 'scripts', name), join(project, 'scripts', name));
    cpSync(join(root, 'node_modules/fflate'), join(project, 'node_modules/fflate'), { recursive: true });
    for (const path of [
      'LICENSE',
      'CHANGELOG.md',
      'docs/deploy.md',
      'docs/install-in-outlook.md',
      'src/host/clouds.json',
      'src/host/resolver.json',
    ])
      put(path, path);
    put('scripts/registration/register.sh', '');
    put('package.json', '{ "version": "1.2.3", "type": "module" }');
    put('node_modules/@cyclonedx/cyclonedx-npm/bin/cyclonedx-npm-cli.js', 'console.log("{}")');
    put(
      'scripts/build.mjs',
      `import { mkdirSync, writeFileSync } from 'node:fs';
       for (const folder of ['dist', 'hosting']) mkdirSync(folder, { recursive: true });
       writeFileSync('dist/page.html', ${written});
       writeFileSync('hosting/options', process.argv.slice(2).join(' '));`,
    );
    return spawnSync(process.execPath, ['scripts/release.mjs', ...options], { cwd: project, encoding: 'utf8' });
  }
  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'release-'));
  });
  afterEach(() => {
    rmSync(project, { recursive: true, force: true });
  });

  test('packs what the build made with its options, the checksum beside it, and leaves nothing else', () => {
    const run = release("'page'", '--check', '--cloud', 'dod');
    expect(run.stderr).toBe('');
    expect(run.stdout).toContain('A second build in another folder gives the same bytes.');
    expect(run.status).toBe(0);
    const zip = readFileSync(join(project, 'release/redeliver-1.2.3.zip'));
    const files = unzipSync(zip);
    expect(Buffer.from(files['hosting/options'] ?? []).toString()).toBe('--cloud dod');
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['dist/page.html', 'sbom.cdx.json', 'scripts/check-deploy.mjs']),
    );
    expect(readFileSync(join(project, 'release/redeliver-1.2.3.zip.sha256'), 'utf8')).toBe(
      `${sha256(zip)}  redeliver-1.2.3.zip\n`,
    );
    expect(readdirSync(join(project, '.cache'))).toEqual([]);
  });

  test('fails where a build depends on its folder, and names the file', () => {
    const run = release('process.cwd()', '--check');
    expect(run.stderr).toContain('dist/page.html differs between two builds.');
    expect(run.status).toBe(1);
  });
});
