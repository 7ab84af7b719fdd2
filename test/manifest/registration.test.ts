import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import table from '../../src/host/clouds.json';
import { PERMISSIONS, TRACE_PERMISSION } from '../../src/host/graph/permissions';
import { CONSENT_STATE } from '../../src/host/graph/sign-in-consent';

const folder = join(__dirname, '../../scripts/registration');
const BASE = 'https://mail.example.org:8443/redeliver';
const WANTED = [
  ...PERMISSIONS.filter((permission) => permission !== TRACE_PERMISSION),
  ...['openid', 'profile', 'offline_access'],
];

/** Answers as the Azure CLI would, and keeps what it was told to create. */
const AZ = `#!/bin/sh
case "$1 $2" in
  "ad sp") echo "$7" | sed "s/.*value=='\\(.*\\)'.*/id-of-\\1/" ;;
  "account show") echo the-tenant ;;
  "rest --method") echo "$5" > "$SAID.uri"; echo "$9" > "$SAID"; echo the-client ;;
esac
`;

function runScript(cloud: string, ...more: readonly string[]) {
  const temporary = mkdtempSync(join(tmpdir(), 'registration-'));
  try {
    const said = join(temporary, 'said');
    writeFileSync(join(temporary, 'az'), AZ);
    chmodSync(join(temporary, 'az'), 0o755);
    const env = { ...process.env, PATH: `${temporary}:${process.env['PATH'] ?? ''}`, SAID: said };
    const run = spawnSync('bash', [join(folder, 'register.sh'), `${BASE}/`, cloud, ...more], { env, encoding: 'utf8' });
    const created = JSON.parse(readFileSync(said, 'utf8')) as Record<string, unknown>;
    return { run, created, uri: readFileSync(`${said}.uri`, 'utf8').trim() };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

test.each(Object.entries(table.clouds))('the Azure CLI script registers the app in %s', (name, cloud) => {
  const { run, created, uri } = runScript(name);
  expect(run.stderr).toBe('');
  expect(uri).toBe(`${cloud.graph}/v1.0/applications`);
  expect(created).toMatchObject({
    signInAudience: 'AzureADMyOrg',
    // The order counts: see the script.
    spa: { redirectUris: [`${BASE}/sign-in.html`, 'brk-multihub://mail.example.org:8443'] },
    requiredResourceAccess: [{ resourceAccess: WANTED.map((each) => ({ id: `id-of-${each}`, type: 'Scope' })) }],
  });
  const link = new URL(/Admin consent: (\S+)/.exec(run.stdout)?.[1] ?? '');
  expect(link.origin + link.pathname).toBe(`${cloud.signIn}/the-tenant/v2.0/adminconsent`);
  expect(Object.fromEntries(link.searchParams)).toEqual({
    client_id: 'the-client',
    scope: `${cloud.graph}/.default`,
    redirect_uri: `${BASE}/sign-in.html`,
    state: CONSENT_STATE,
  });
  expect(run.stdout).toContain(`--origin ${BASE} --cloud ${name} --client-id the-client --tenant the-tenant`);
});

test('the Azure CLI script asks for message trace only where it is told to', () => {
  const { run, created } = runScript('worldwide', '--message-trace');
  expect(run.stderr).toBe('');
  const ids = [...WANTED, TRACE_PERMISSION].map((each) => ({ id: `id-of-${each}`, type: 'Scope' }));
  expect(created).toMatchObject({ requiredResourceAccess: [{ resourceAccess: ids }] });
});

test.each(['http://mail.example.org', 'https://mail.example.org/"x', 'mail.example.org'])(
  'the Azure CLI script refuses the address %s',
  (address) => {
    expect(spawnSync('bash', [join(folder, 'register.sh'), address]).status).toBe(2);
  },
);

test('the PowerShell script has the same permissions, redirect URIs, clouds, and state', () => {
  const script = readFileSync(join(folder, 'register.ps1'), 'utf8');
  const listed = (pattern: RegExp) =>
    [...(pattern.exec(script)?.[1] ?? '').matchAll(/'([^']+)'/g)].map((found) => found[1]);
  expect(listed(/\$permissions = (.+)/)).toEqual(WANTED);
  expect(script).toContain(`if ($MessageTrace) { $permissions += '${TRACE_PERMISSION}' }`);
  expect(listed(/ValidateSet\((.+)\)\]/)).toEqual(Object.keys(table.clouds));
  expect(script).toMatch(
    /\$redirectUris = @\("\$base\/sign-in\.html", "brk-multihub:\/\/\$\(\(\[uri\]\$base\)\.Authority\)"\)/,
  );
  expect(script).toContain(`&state=${CONSENT_STATE}"`);
});

test('docs/deploy.md names each permission that a look-up may ask for, and no other', () => {
  const guide = readFileSync(join(folder, '../../docs/deploy.md'), 'utf8');
  const rows = [...guide.matchAll(/^ {3}\| `([A-Z]\w+(?:\.\w+)*\.Read\w*(?:\.\w+)?)` /gm)].map((found) => found[1]);
  expect(rows.sort()).toEqual([...PERMISSIONS].sort());
});
