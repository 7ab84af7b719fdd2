import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startDohServer, type DohServer } from '../lookups/dns/doh-server';
import type { Zone } from '../lookups/dns/zone';
import { explain } from './kit';
import { openOutlook, type Outlook, type OutlookOptions } from './open-outlook';

const RESOLVER = 'https://cloudflare-dns.com';
const BOUNCE = (
  JSON.parse(readFileSync(path.join(__dirname, '../fixtures/lookups/dns.json'), 'utf8')) as {
    readonly bounce: readonly string[];
  }
).bounce.join('\n');
const MICROSOFT: Zone = { 'spf.protection.outlook.com': ['TXT v=spf1 ip4:40.92.0.0/15 -all'] };
const WRONG: Zone = {
  ...MICROSOFT,
  'contoso.com': ['TXT v=spf1 ip4:192.0.2.1 include:spf.example.net -all'],
  'spf.example.net': ['TXT v=spf1 ip4:198.51.100.0/24 -all'],
};

let doh: DohServer;
beforeAll(async () => {
  doh = await startDohServer();
});
afterAll(() => doh.close());

interface WithDns extends Outlook {
  /** Addresses of questions, without what is asked. */
  readonly resolvers: readonly string[];
}

/** The pane under its real policy; its resolver's name is answered by a server of the tests' own. */
async function openWithDns(zone: Zone, settings: object = {}, options: OutlookOptions = {}): Promise<WithDns> {
  doh.zone = zone;
  doh.asked = [];
  const resolvers: string[] = [];
  const outlook = await openOutlook({
    ...options,
    prepare: async (context) => {
      await context.route('https://addin.example/redeliver.json', (route) => route.fulfill({ json: settings }));
      await context.route(`${RESOLVER}/**`, async (route) => {
        const { origin, pathname, search } = new URL(route.request().url());
        resolvers.push(origin + pathname);
        try {
          const answer = await fetch(doh.address + search, { headers: { accept: 'application/dns-message' } });
          await route.fulfill({
            status: answer.status,
            headers: {
              'content-type': answer.headers.get('content-type') ?? '',
              'access-control-allow-origin': '*',
            },
            body: Buffer.from(await answer.arrayBuffer()),
          });
        } catch {
          await route.abort();
        }
      });
    },
  });
  await explain(outlook.pane, BOUNCE);
  await outlook.pane.getByText('Explaining:').waitFor();
  return { ...outlook, resolvers };
}

const caption = ({ pane }: Outlook): Promise<string> => pane.getByText(/^Asks cloudflare-dns\.com about /).innerText();
const checkButton = ({ pane }: Outlook) => pane.getByRole('button', { name: 'Check DNS of contoso.com' });

/** The names in a text, and those that records of these names lead to. */
function namedBy(text: string, zone: Zone): ReadonlySet<string> {
  const named = new Set(Object.keys(zone).filter((name) => text.includes(name)));
  for (const name of named)
    for (const other of Object.keys(zone)) if (zone[name]?.join(' ').includes(other)) named.add(other);
  return named;
}

describe.each(['light', 'dark'] as const)('in %s colors', (theme) => {
  test('a click asks the resolver that the caption names, for what it names, and the answer changes the page', async () => {
    const outlook = await openWithDns(WRONG, {}, { theme });
    const { pane, resolvers } = outlook;
    const said = await caption(outlook);
    for (const role of ['Email admin', 'Sender']) await pane.getByRole('tab', { name: role, exact: true }).click();
    expect(resolvers).toEqual([]);
    await checkButton(outlook).click();
    await pane.locator('.rd-dns').getByText('This explains the bounce.').waitFor();
    expect(new Set(resolvers)).toEqual(new Set([`${RESOLVER}/dns-query`]));
    const asked = doh.asked.map((question) => question.split(' ')[0] ?? '');
    expect(new Set(asked)).toEqual(namedBy(said, WRONG));
    const answer = await pane.locator('.rd-dns').innerText();
    expect(answer).toContain('doesn’t list the sending server 203.0.113.7');
    expect(answer).toContain('contoso.com TXT "v=spf1 ip4:192.0.2.1 include:spf.example.net -all"');
    await pane.getByRole('button', { name: 'Copy the record for contoso.com' }).click();
    expect(await outlook.page.evaluate(() => navigator.clipboard.readText())).toBe(
      'v=spf1 ip4:192.0.2.1 include:spf.example.net ip4:203.0.113.7 -all',
    );
    await pane.getByRole('button', { name: 'Why we think so' }).click();
    await pane.locator('.rd-evidence', { hasText: 'From DNS, just now:' }).getByText('v=spf1 ip4:192.0.2.1').waitFor();
    // Another role's tab asks nothing again, and keeps the answer.
    const before = resolvers.length;
    await pane.getByRole('tab', { name: 'Email admin', exact: true }).click();
    await pane.locator('.rd-dns').getByText('This explains the bounce.').waitFor();
    expect(resolvers).toHaveLength(before);
    expect(outlook.outside).toEqual([]);
    expect(outlook.errors).toEqual([]);
  });
});

test('a record that is right now is called that, and may have been fixed since', async () => {
  const outlook = await openWithDns({ ...MICROSOFT, 'contoso.com': ['TXT v=spf1 ip4:203.0.113.7 -all'] });
  await checkButton(outlook).click();
  await outlook.pane.locator('.rd-dns').getByText('it may have been fixed since', { exact: false }).waitFor();
  expect(await outlook.pane.getByRole('button', { name: /^Copy the record/ }).count()).toBe(0);
});

const FAULTS: readonly (readonly [string, string])[] = [
  ['fault gateway-timeout', 'There was no answer about contoso.com in time.'],
  ['fault server-failure', 'The DNS servers of contoso.com gave an error (SERVFAIL).'],
  ['fault refused', 'The resolver rejected the question about contoso.com.'],
  ['fault truncated', 'The answer about contoso.com was cut off.'],
  ['fault sign-in-page', 'wasn’t a DNS answer.'],
  ['fault unavailable', 'Can’t reach the resolver to ask about contoso.com.'],
  ['fault hang-up', 'Can’t reach the resolver to ask about contoso.com.'],
];

test('each way an answer can fail has its own words, and the same can be asked again', async () => {
  const outlook = await openWithDns({});
  const ask = outlook.pane.getByRole('button', { name: /^Check (?:DNS|again)/ });
  for (const [fault, words] of FAULTS) {
    doh.zone = { ...MICROSOFT, 'contoso.com': [fault] };
    await ask.click();
    await outlook.pane.locator('.rd-dns').getByText(words, { exact: false }).waitFor();
    await outlook.pane.locator('.rd-dns').getByText('This couldn’t be checked.').waitFor();
  }
  doh.zone = MICROSOFT;
  await ask.click();
  await outlook.pane.locator('.rd-dns').getByText('contoso.com doesn’t exist in DNS.', { exact: false }).waitFor();
});

test('who stops a check that gets no answer has nothing more asked', async () => {
  const outlook = await openWithDns({ 'contoso.com': ['fault timeout'] });
  await checkButton(outlook).click();
  await outlook.pane.getByRole('button', { name: 'Stop' }).click();
  await checkButton(outlook).waitFor();
  expect(doh.asked).toEqual(['contoso.com TXT']);
});

test('a resolver that is switched off leaves no button, and another one is named', async () => {
  const off = await openWithDns(WRONG, { resolver: false });
  await off.pane.getByRole('button', { name: 'Why we think so' }).waitFor();
  await off.pane.getByRole('tab', { name: 'Email admin', exact: true }).click();
  expect(await checkButton(off).count()).toBe(0);
  const other = await openWithDns(WRONG, { resolver: 'https://dns.contoso.com/dns-query' });
  await other.pane.getByText('Asks dns.contoso.com about', { exact: false }).waitFor();
  expect(other.resolvers).toEqual([]);
});

test('the demo offers it too, and asks nobody but this computer', async () => {
  const outlook = await openOutlook({ mode: 'local', select: '014' });
  await outlook.pane.getByRole('tab', { name: 'Email admin', exact: true }).click();
  await outlook.pane.getByRole('button', { name: 'Check DNS of fabrikam.com' }).click();
  await outlook.pane
    .getByText('doesn’t list Microsoft 365, which sent this message.', { exact: false })
    .first()
    .waitFor();
  expect(outlook.outside).toEqual([]);
  expect(outlook.errors).toEqual([]);
});
