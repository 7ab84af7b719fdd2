import { sendDns } from '../../../src/host/browser/send-dns';
import { askEachOnce } from '../../../src/lookups/dns/ask-dns';
import { dnsOverHttps } from '../../../src/lookups/dns/dns-over-https';
import { dnsDomain } from '../../../src/lookups/dns/names';
import { parseResolver, resolverFor } from '../../../src/lookups/dns/resolver-address';
import { startDohServer } from './doh-server';
import type { DohServer } from './doh-server';

let server: DohServer;
beforeEach(async () => {
  server = await startDohServer();
});
afterEach(() => server.close());

test('each type of record comes back as it was published', async () => {
  server.zone = {
    'contoso.com': [
      'A 192.0.2.1',
      'AAAA 2001:db8::1',
      'MX 10 mx.contoso.com',
      `TXT ${'long '.repeat(100)}end`,
      'TXT Grüße',
    ],
    'www.contoso.com': ['CNAME contoso.com'],
    '1.2.0.192.in-addr.arpa': ['PTR Mail.Contoso.com'],
  };
  const ask = dnsOverHttps(server.address, sendDns);
  const valuesOf = async (name: string, type: Parameters<typeof ask>[1]) => {
    const answer = await ask(name, type);
    return answer.kind === 'records' ? answer.records.map(({ value }) => value) : answer.kind;
  };
  expect(await valuesOf('contoso.com', 'A')).toEqual(['192.0.2.1']);
  expect(await valuesOf('contoso.com', 'AAAA')).toEqual(['2001:db8::1']);
  expect(await valuesOf('contoso.com', 'MX')).toEqual(['10 mx.contoso.com']);
  expect(await valuesOf('contoso.com', 'TXT')).toEqual([`${'long '.repeat(100)}end`, 'Grüße']);
  expect(await valuesOf('www.contoso.com', 'A')).toEqual(['192.0.2.1']);
  expect(await valuesOf('www.contoso.com', 'CNAME')).toEqual(['contoso.com']);
  expect(await valuesOf('1.2.0.192.in-addr.arpa', 'PTR')).toEqual(['mail.contoso.com']);
  expect(await valuesOf('contoso.com', 'CNAME')).toBe('none');
  expect(await valuesOf('nowhere.contoso.com', 'A')).toBe('no-name');
});

test.each([
  ['server-failure', 'server-failure'],
  ['not-implemented', 'server-failure'],
  ['refused', 'refused'],
  ['truncated', 'truncated'],
  ['sign-in-page', 'not-dns'],
  ['garbage', 'not-dns'],
  ['cut-short', 'not-dns'],
  ['other-question', 'not-dns'],
  ['unavailable', 'unreachable'],
  ['moved', 'unreachable'],
  ['hang-up', 'unreachable'],
  ['gateway-timeout', 'timeout'],
])('%s is told apart: %s', async (fault, expected) => {
  server.zone = { 'contoso.com': [`fault ${fault}`, 'TXT v=spf1 -all'] };
  const answer = await dnsOverHttps(server.address, sendDns)('contoso.com', 'TXT');
  expect(answer).toEqual({ kind: 'failed', fault: expected });
});

test('a resolver that never answers is given up', async () => {
  server.zone = { 'contoso.com': ['fault timeout'] };
  const answer = await dnsOverHttps(server.address, sendDns, 20)('contoso.com', 'A');
  expect(answer).toEqual({ kind: 'failed', fault: 'timeout' });
});

test('a resolver that isn’t there is said so', async () => {
  const { address } = server;
  await server.close();
  expect(await dnsOverHttps(address, sendDns)('contoso.com', 'A')).toEqual({ kind: 'failed', fault: 'unreachable' });
});

test('the same question is asked once, a name that no query can hold never', async () => {
  server.zone = { 'contoso.com': ['A 192.0.2.1'] };
  const ask = askEachOnce(dnsOverHttps(server.address, sendDns));
  await Promise.all([
    ask('contoso.com', 'A'),
    ask('Contoso.com.', 'A'),
    ask(`${'x'.repeat(64)}.com`, 'A'),
    ask('a..com', 'A'),
  ]);
  expect(server.asked).toEqual(['contoso.com A']);
});

test('records that lead on and on come to an end', async () => {
  const ask = askEachOnce(() => Promise.resolve({ kind: 'none' }));
  const answers = await Promise.all(Array.from({ length: 300 }, (_, at) => ask(`n${at}.contoso.com`, 'A')));
  expect(answers.filter(({ kind }) => kind === 'failed')).toHaveLength(100);
});

test.each([
  ['https://dns.contoso.com/dns-query', 'https://dns.contoso.com/dns-query'],
  ['http://127.0.0.1:8053/dns-query', 'http://127.0.0.1:8053/dns-query'],
  ['http://dns.contoso.com/dns-query', null],
  ['https://user:secret@dns.contoso.com/', null],
  ['javascript:alert(1)', null],
  ['dns.contoso.com', null],
])('%s as a resolver: %s', (text, expected) => {
  expect(parseResolver(text)).toBe(expected);
});

test('redeliver.json names the resolver, or turns DNS off', () => {
  expect(resolverFor(null)).toBe('https://cloudflare-dns.com/dns-query');
  expect(resolverFor({ resolver: 'https://dns.contoso.com/q' })).toBe('https://dns.contoso.com/q');
  expect(resolverFor({ resolver: false })).toBeNull();
  expect(resolverFor({ resolver: 'http://elsewhere.example/' })).toBeNull();
});

test('only full domain names are asked about, international ones in ASCII', () => {
  expect(dnsDomain('Contoso.COM.')).toBe('contoso.com');
  expect(dnsDomain('müller.example')).toBe('xn--mller-kva.example');
  expect([dnsDomain('localhost'), dnsDomain('a b.com'), dnsDomain('192.0.2.1'), dnsDomain(null)]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
