/** @jest-environment jsdom */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cacheOf, commonHeaders } from '../../scripts/headers.mjs';
import { hostingKit } from '../../scripts/hosting-kit.mjs';
import { BASE, CLOUDS, builtFor, check, worldwide } from './deployment';
import type { Answer } from './deployment';

// The headers in the language of each host: nginx and Apache are started where they're installed, the others are parsed.

const NGINX = '/usr/sbin/nginx';
const APACHE = '/usr/sbin/apache2';
const ROOT = '/usr/share/nginx/html';
const files = builtFor('worldwide');
const kitOf = (cloud: object, base = BASE) => hostingKit({ cloud, base, files: [...files.keys()] });

let folder = '';
let stop: (() => void) | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hosting-'));
  // The servers' own users have to read it.
  chmodSync(folder, 0o755);
});
afterEach(() => {
  stop?.();
  stop = undefined;
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, content: string | Buffer): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

/** A port that nobody listens to. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });

/** Returns once the server listens: both do so before they go to the background. */
function start(pid: string, command: string, ...args: readonly string[]): void {
  // A pipe would stay open in the server.
  const run = spawnSync(command, args, { stdio: 'ignore' });
  if (run.status !== 0) throw new Error(`${command} doesn't start: see ${args.join(' ')}`);
  stop = () => {
    process.kill(Number(readFileSync(pid, 'utf8')), 'SIGTERM');
    stop = undefined;
  };
}

const ask = (port: number, path: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, agent: false, path: `${new URL(BASE).pathname}/${path}` },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const headers = new Headers();
          for (const [name, value] of Object.entries(answer.headersDistinct))
            for (const one of value ?? []) headers.append(name, one);
          resolve({ status: answer.statusCode ?? 0, headers, body: Buffer.concat(parts) });
        });
      },
    );
    sent.on('error', reject);
    sent.end();
  });

async function startNginx(config: string, served: ReadonlyMap<string, Buffer>): Promise<number> {
  const port = await freePort();
  for (const [path, bytes] of served) write(`dist/${path}`, bytes);
  write(
    'redeliver.conf',
    config.replace('listen 8080;', `listen 127.0.0.1:${port};`).replaceAll(ROOT, join(folder, 'dist')),
  );
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const main = write(
    'nginx.conf',
    `pid ${folder}/${port}.pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\n  access_log off;\n  include /etc/nginx/mime.types;\n  ${places.join(' ')}\n  include ${folder}/redeliver.conf;\n}\n`,
  );
  start(join(folder, `${port}.pid`), NGINX, '-c', main);
  return port;
}

async function startApache(config: string): Promise<number> {
  const port = await freePort();
  for (const [path, bytes] of files) write(`dist/${path}`, bytes);
  write('dist/.htaccess', config);
  const modules = ['mpm_event', 'authz_core', 'mime', 'headers', 'alias'].map(
    (name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`,
  );
  const main = write(
    'apache.conf',
    `${modules.join('\n')}\nServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${folder}/${port}.pid\nErrorLog ${folder}/error.log\nUser nobody\nGroup nogroup\nTypesConfig /etc/mime.types\nDocumentRoot ${folder}\nAlias /redeliver ${folder}/dist\n<Directory ${folder}/dist>\n  AllowOverride FileInfo\n  Require all granted\n</Directory>\n`,
  );
  start(join(folder, `${port}.pid`), APACHE, '-f', main, '-k', 'start');
  return port;
}

const onNginx = existsSync(NGINX) ? describe : describe.skip;
const onApache = existsSync(APACHE) && existsSync('/usr/lib/apache2/modules/mod_headers.so') ? describe : describe.skip;

onNginx('nginx with the container’s configuration', () => {
  test.each(CLOUDS)('passes check:deploy in %s, enforced and reported only', async (name, cloud) => {
    const built = builtFor(name);
    for (const kind of ['enforce', 'report-only']) {
      const port = await startNginx(kitOf(cloud)[`${kind}/nginx/redeliver.conf`] ?? '', built);
      const { problems } = await check(built, (path) => ask(port, path));
      expect(problems).toEqual([]);
      stop?.();
    }
  });

  test.each([...Object.keys(commonHeaders(worldwide, false)), 'Cache-Control'])(
    'without its line for %s fails check:deploy, which names it',
    async (name) => {
      const config = kitOf(worldwide)['enforce/nginx/redeliver.conf'] ?? '';
      const lines = config.split('\n').filter((line) => !line.startsWith(`  add_header ${name} `));
      expect(lines).toHaveLength(config.split('\n').length - 1);
      const port = await startNginx(lines.join('\n'), files);
      const { problems } = await check(files, (path) => ask(port, path));
      expect(problems.length).toBeGreaterThan(0);
      for (const problem of problems) expect(problem).toContain(name);
    },
  );

  test('without a file fails check:deploy, which names it', async () => {
    const port = await startNginx(kitOf(worldwide)['enforce/nginx/redeliver.conf'] ?? '', files);
    for (const path of files.keys()) {
      rmSync(join(folder, 'dist', path));
      const { problems } = await check(files, (each) => ask(port, each));
      expect(problems).toEqual([`${path}: answers with 404. Copy this file from dist/ to the host.`]);
      write(`dist/${path}`, files.get(path) ?? '');
    }
  });
});

onApache('Apache', () => {
  test.each(['enforce', 'report-only'])('passes check:deploy with %s/apache/.htaccess', async (kind) => {
    const port = await startApache(kitOf(worldwide)[`${kind}/apache/.htaccess`] ?? '');
    const { problems } = await check(files, (path) => ask(port, path));
    expect(problems).toEqual([]);
  });
});

test.each(CLOUDS)('IIS gets every header, and for each file that may be kept how long (%s)', (_name, cloud) => {
  const xml = new DOMParser().parseFromString(kitOf(cloud)['enforce/iis/web.config'] ?? '', 'application/xml');
  expect(xml.querySelector('parsererror')).toBeNull();
  const headersIn = (element: Element | null) =>
    Object.fromEntries(
      [...(element?.querySelectorAll(':scope > httpProtocol > customHeaders > add') ?? [])].map((add) => [
        add.getAttribute('name') ?? '',
        add.getAttribute('value'),
      ]),
    );
  expect(headersIn(xml.querySelector('configuration > system\\.webServer'))).toEqual({
    ...commonHeaders(cloud, false),
    'Cache-Control': 'no-cache',
  });
  const places = [...xml.querySelectorAll('location')].map((location) => [
    location.getAttribute('path'),
    headersIn(location.firstElementChild)['Cache-Control'],
  ]);
  const kept = [...files.keys()].filter((path) => cacheOf(path) !== 'no-cache');
  expect(places).toEqual(kept.map((path) => [path, cacheOf(path)]));
});

test.each(CLOUDS)('Azure Static Web Apps gets every header as JSON (%s)', (_name, cloud) => {
  const config = JSON.parse(kitOf(cloud)['enforce/azure-static-web-apps/staticwebapp.config.json'] ?? '') as {
    readonly globalHeaders: object;
    readonly routes: readonly { readonly route: string }[];
  };
  expect(config.globalHeaders).toEqual({ ...commonHeaders(cloud, false), 'Cache-Control': 'no-cache' });
  expect(config.routes.map(({ route }) => route)).toEqual(['/redeliver/*.{js,css}', '/redeliver/assets/*.{png,svg}']);
});

test.each(CLOUDS)('hosts that read _headers get each header once for every file (%s)', (_name, cloud) => {
  const rules = (kitOf(cloud)['enforce/netlify/_headers'] ?? '')
    .trim()
    .split('\n\n')
    .map((rule) => {
      const [pattern = '', ...lines] = rule.split('\n');
      return { pattern, headers: lines.map((line) => line.trim().split(/: (.*)/s, 2) as [string, string]) };
    });
  for (const path of [...files.keys()].filter((each) => !each.endsWith('.txt'))) {
    const matching = rules.filter(
      ({ pattern }) =>
        `/redeliver/${path}`.startsWith(pattern.split('*')[0] ?? '') && path.endsWith(pattern.split('*')[1] ?? ''),
    );
    const headers = matching.flatMap((rule) => rule.headers);
    expect(new Set(headers.map(([name]) => name)).size).toBe(headers.length);
    expect(Object.fromEntries(headers)).toEqual({ ...commonHeaders(cloud, false), 'Cache-Control': cacheOf(path) });
  }
});

test('the container runs without root rights, with the configuration of its folder', () => {
  for (const kind of ['enforce', 'report-only']) {
    const text = kitOf(worldwide)[`${kind}/container/Dockerfile`] ?? '';
    expect(text).toMatch(/^FROM nginxinc\/nginx-unprivileged:/m);
    expect(text).toContain(`COPY hosting/${kind}/nginx/redeliver.conf `);
    expect(text).toContain(`-f hosting/${kind}/container/Dockerfile`);
  }
});
