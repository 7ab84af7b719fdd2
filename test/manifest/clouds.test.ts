import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyOf, resolverOrigin } from '../../scripts/headers.mjs';
import { cloudFor, parseBuildArgs, rewriteOrigin, settingsFor, withSelection } from '../../scripts/manifest.js';
import table from '../../src/host/clouds.json';
import { resolverFor } from '../../src/lookups/dns/resolver-address';
import { parseConfig } from '../../src/host/graph/config';

const root = join(__dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const BASE = 'https://mail.example.org/redeliver';
const CLIENT = '1b4e28ba-2fa1-41d2-883f-0016d3cca427';
const clouds = Object.entries(table.clouds);

/** The sources that a directive of the policy names. */
const sourcesOf = (policy: string, directive: string): string[] =>
  (policy.split('; ').find((part) => part.startsWith(`${directive} `)) ?? '').split(' ').slice(1);

describe.each(clouds)('The cloud %s', (name, cloud) => {
  test('allows its own office.js, Graph, and sign-in, and nothing of another cloud', () => {
    const policy = policyOf(cloud);
    expect(sourcesOf(policy, 'script-src')).toEqual([
      "'self'",
      new URL(cloud.officeJs).origin,
      'https://ajax.aspnetcdn.com',
    ]);
    expect(sourcesOf(policy, 'connect-src')).toEqual([
      "'self'",
      cloud.graph,
      cloud.signIn,
      'https://cloudflare-dns.com',
    ]);
    expect(sourcesOf(policy, 'frame-ancestors')).toEqual(["'self'", ...cloud.outlook]);
  });

  test('leads the pane’s look-ups to its Graph and its sign-in', () => {
    const graph = cloud.graph === table.clouds.worldwide.graph ? undefined : cloud.graph;
    const settings: unknown = JSON.parse(settingsFor({ clientId: CLIENT, ...(graph !== undefined && { graph }) }));
    expect(parseConfig(settings, `${BASE}/taskpane.html`)).toMatchObject({
      graph: `${cloud.graph}/v1.0`,
      resource: cloud.graph,
      login: cloud.signIn,
    });
  });

  test('is named by its option, and has a source for each value', () => {
    expect(cloudFor(table.clouds, parseBuildArgs(['--cloud', name]).cloud)).toBe(cloud);
    expect(Object.keys(table.sources)).toEqual(Object.keys(cloud).filter((key) => key !== 'name'));
    for (const address of [cloud.officeJs, cloud.signIn, cloud.graph, ...cloud.outlook])
      expect(address).toMatch(/^https:\/\/(?:\*\.)?[a-z0-9.-]+(?:\/[\w./-]+\.js)?$/);
  });
});

test.each([
  [{}, resolverFor({})],
  [{ resolver: 'https://dns.contoso.com:8443/dns-query?x=1' }, 'https://dns.contoso.com:8443'],
  [{ resolver: false }, null],
  [{ resolver: 'dns.contoso.com' }, null],
  [{ resolver: 'ftp://dns.contoso.com/' }, null],
])('the policy lets the pane ask the resolver that %j names, and the pane reads the same', (settings, expected) => {
  const origin = expected === null ? null : new URL(expected).origin;
  expect(resolverOrigin(settings)).toBe(origin);
  const asked = resolverFor(settings);
  expect(asked === null ? null : new URL(asked).origin).toBe(origin);
  const { worldwide } = table.clouds;
  expect(sourcesOf(policyOf(worldwide, resolverOrigin(settings)), 'connect-src')).toEqual([
    "'self'",
    worldwide.graph,
    worldwide.signIn,
    ...(origin === null ? [] : [origin]),
  ]);
});

test('a build without the option is for the worldwide cloud, and an unknown cloud is refused with the names', () => {
  expect(cloudFor(table.clouds)).toBe(table.clouds.worldwide);
  expect(() => cloudFor(table.clouds, 'germany')).toThrow(/The clouds are worldwide, gcc, gcch, dod, china/);
  expect(() => cloudFor(table.clouds, 'constructor')).toThrow(/unknown/);
  const run = spawnSync(process.execPath, ['scripts/build.mjs', '--cloud', 'germany'], { cwd: root, encoding: 'utf8' });
  expect(run.status).toBe(2);
});

test('without look-ups the settings already name a national Graph, so that a client id is all that’s missing', () => {
  const settings = JSON.parse(settingsFor({ graph: table.clouds.gcch.graph })) as object;
  expect(parseConfig({ ...settings, clientId: CLIENT }, BASE)?.login).toBe(table.clouds.gcch.signIn);
  expect(parseConfig(settings, BASE)).toBeNull();
});

test.each(['src/taskpane.html', 'src/sign-in.html'])('%s takes office.js from the table and names no host', (page) => {
  const html = read(page);
  expect(html).toMatch(/<script [^>]*\bsrc="<%= officeJs %>"><\/script>/);
  expect(html).not.toMatch(/https?:\/\//);
});

test('neither manifest names a host of any cloud, so both fit all of them', () => {
  const manifest = rewriteOrigin(read('manifest.xml'), BASE);
  const hosts = clouds.flatMap(([, { officeJs, signIn, graph }]) =>
    [officeJs, signIn, graph].map((at) => new URL(at).host),
  );
  for (const xml of [manifest, withSelection(manifest)]) expect(hosts.filter((host) => xml.includes(host))).toEqual([]);
});
