import { createSocket } from 'node:dgram';
import type { Socket } from 'node:dgram';
import { decode } from '@dnsquery/dns-packet';
import { systemResolver } from '../../src/cli/system-resolver';
import type { DnsType } from '../../src/model/dns';
import { wireAnswer } from '../lookups/dns/doh-server';
import type { Zone } from '../lookups/dns/zone';

// A DNS server of the tests' own, over UDP on loopback.
let socket: Socket;
let address = '';
const ZONE: Zone = {
  'contoso.com': ['A 192.0.2.1', 'AAAA 2001:db8::1', 'MX 10 MX.contoso.com', 'TXT v=spf1 -all'],
  'silent.contoso.com': ['MX 0 .'],
  'www.contoso.com': ['CNAME contoso.com'],
  '1.2.0.192.in-addr.arpa': ['PTR mail.contoso.com'],
  'failing.contoso.com': ['fault server-failure'],
  'closed.contoso.com': ['fault refused'],
};

beforeAll(async () => {
  socket = createSocket('udp4', (wire, from) => {
    const { id = 0, questions: [question] = [] } = decode(wire);
    if (question) socket.send(wireAnswer(ZONE, question, id), from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  address = `127.0.0.1:${socket.address().port}`;
});
afterAll(() => new Promise<void>((resolve) => socket.close(() => resolve())));

test.each<[string, DnsType, string]>([
  ['contoso.com', 'A', '192.0.2.1'],
  ['contoso.com', 'AAAA', '2001:db8::1'],
  ['contoso.com', 'MX', '10 mx.contoso.com'],
  ['contoso.com', 'TXT', 'v=spf1 -all'],
  ['silent.contoso.com', 'MX', '0 .'],
  ['www.contoso.com', 'CNAME', 'contoso.com'],
  ['www.contoso.com', 'A', '192.0.2.1'],
  ['1.2.0.192.in-addr.arpa', 'PTR', 'mail.contoso.com'],
])('%s %s is %s', async (name, type, value) => {
  const answer = await systemResolver([address]).ask(name, type);
  expect(answer).toEqual({ kind: 'records', records: [{ name, type, value }] });
});

test.each<[string, DnsType, object]>([
  ['contoso.com', 'CNAME', { kind: 'none' }],
  ['nowhere.contoso.com', 'A', { kind: 'no-name' }],
  ['failing.contoso.com', 'TXT', { kind: 'failed', fault: 'server-failure' }],
  ['closed.contoso.com', 'TXT', { kind: 'failed', fault: 'refused' }],
])('%s %s: %j', async (name, type, expected) => {
  expect(await systemResolver([address]).ask(name, type)).toEqual(expected);
});
