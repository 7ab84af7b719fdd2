import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerInput } from '../../src/cli/answer';
import { readArguments } from '../../src/cli/arguments';
import type { Options } from '../../src/cli/arguments';
import { makeDnsChecker } from '../../src/cli/dns';
import type { DnsResult } from '../../src/model/dns';
import { startDohServer } from '../lookups/dns/doh-server';
import type { DohServer } from '../lookups/dns/doh-server';

let server: DohServer;
let folder = '';
beforeEach(async () => {
  server = await startDohServer();
  folder = mkdtempSync(join(tmpdir(), 'redeliver-dns-'));
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const bounceWith = (diagnostic: string): string =>
  [
    'From: MAILER-DAEMON@mx.fabrikam.com',
    'To: dana@contoso.com',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.contoso.com',
    '',
    'Final-Recipient: rfc822; jo@fabrikam.com',
    'Action: failed',
    `Status: ${diagnostic.split(' ')[1] ?? ''}`,
    'Remote-MTA: dns; mx.fabrikam.com',
    `Diagnostic-Code: smtp; ${diagnostic}`,
    '--b',
    'Content-Type: message/rfc822',
    '',
    'From: dana@contoso.com',
    'To: jo@fabrikam.com',
    'Subject: Hello',
    '',
    'Hello',
    '--b--',
  ].join('\r\n');

const SPF_BOUNCE = bounceWith(
  '550 5.7.23 SPF validation failed: 203.0.113.7 is not allowed to send mail from contoso.com',
);

async function answer(bounce: string, options: readonly string[]): Promise<readonly string[]> {
  const path = join(folder, 'bounce.eml');
  writeFileSync(path, bounce);
  const read = readArguments([...options, path]) as Options;
  const { lines } = await answerInput({ path }, read, read.checkDns ? makeDnsChecker(server.address) : null);
  return lines;
}

const dnsIn = (lines: readonly string[]): readonly DnsResult[] | undefined =>
  (JSON.parse(lines[0] ?? '{}') as { dns?: readonly DnsResult[] }).dns;

test('the JSON has what DNS says, with the record to publish', async () => {
  server.zone = {
    'contoso.com': ['TXT v=spf1 ip4:192.0.2.25 -all'],
    'spf.protection.outlook.com': ['TXT v=spf1 -all'],
  };
  expect(dnsIn(await answer(SPF_BOUNCE, ['--json', '--check-dns']))).toEqual([
    {
      check: 'spf',
      subject: 'contoso.com',
      rating: 'wrong',
      findings: [
        {
          id: 'spf-fail',
          text: expect.stringContaining('doesn’t list the sending server 203.0.113.7') as string,
          next: expect.stringContaining('If 203.0.113.7 is one of your servers') as string,
        },
      ],
      records: [{ name: 'contoso.com', type: 'TXT', value: 'v=spf1 ip4:192.0.2.25 -all' }],
      path: ['-all'],
      correction: { name: 'contoso.com', type: 'TXT', value: 'v=spf1 ip4:192.0.2.25 ip4:203.0.113.7 -all' },
    },
  ]);
});

const PTR_BOUNCE = bounceWith('450 4.7.1 Client host rejected: cannot find your hostname, [203.0.113.7]');
const certaintyIn = (lines: readonly string[]): unknown =>
  (
    JSON.parse(lines[0] ?? '{}') as {
      recipients: readonly { causes: readonly { id: string; certainty: string }[] }[];
    }
  ).recipients[0]?.causes[0];

test('a wrong record makes the cause that names its check certain; a right one takes nothing away', async () => {
  expect(certaintyIn(await answer(PTR_BOUNCE, ['--json']))).toMatchObject({ id: 'ptr-missing', certainty: 'likely' });
  server.zone = {};
  expect(certaintyIn(await answer(PTR_BOUNCE, ['--json', '--check-dns']))).toMatchObject({ certainty: 'certain' });
  server.zone = {
    '7.113.0.203.in-addr.arpa': ['PTR mail.contoso.com'],
    'mail.contoso.com': ['A 203.0.113.7'],
  };
  const right = await answer(PTR_BOUNCE, ['--json', '--check-dns']);
  expect(dnsIn(right)?.[0]?.rating).toBe('right');
  expect(certaintyIn(right)).toMatchObject({ certainty: 'likely' });
});

test('a person reads what is wrong, the record, and what to publish', async () => {
  server.zone = { 'contoso.com': ['TXT v=spf1 mx -all', 'TXT v=spf1 ip4:203.0.113.7 -all'] };
  const [text = ''] = await answer(SPF_BOUNCE, ['--check-dns']);
  expect(text.slice(text.indexOf('Servers that may send')).trim().split('\n')).toEqual([
    'Servers that may send for contoso.com (SPF)',
    '- contoso.com has more than one SPF record. Servers then accept none of them. Merge them into one record, and delete the others.',
    '  Published: contoso.com TXT "v=spf1 mx -all"',
    '  Published: contoso.com TXT "v=spf1 ip4:203.0.113.7 -all"',
    '  Publish this instead: contoso.com TXT "v=spf1 mx ip4:203.0.113.7 -all"',
    '  This explains the bounce.',
  ]);
});

test('a record can’t control the terminal', async () => {
  server.zone = { 'contoso.com': ['TXT v=spf1 \u001b[31mred\u202e -all'] };
  const lines = [
    ...(await answer(SPF_BOUNCE, ['--check-dns'])),
    ...(await answer(SPF_BOUNCE, ['--json', '--check-dns'])),
  ].join('\n');
  expect(lines).toContain('red');
  expect(lines).not.toContain('\u001b');
  expect(lines).not.toContain('\u202e');
});

test('nothing is asked without the option, nor for a cause that DNS can’t confirm', async () => {
  expect(dnsIn(await answer(SPF_BOUNCE, ['--json']))).toBeUndefined();
  expect(dnsIn(await answer(bounceWith('552 5.2.2 Mailbox full'), ['--json', '--check-dns']))).toEqual([]);
  expect(server.asked).toEqual([]);
});

test('only the domain of the check, and what its records lead to, is asked about', async () => {
  server.zone = {
    'contoso.com': ['TXT v=spf1 include:spf.mailer.example -all'],
    'spf.mailer.example': ['TXT v=spf1 ip4:203.0.113.7 -all'],
  };
  await answer(SPF_BOUNCE, ['--json', '--check-dns']);
  expect(server.asked).toEqual(['contoso.com TXT', 'spf.mailer.example TXT']);
});

test('a resolver is an https address, and needs --check-dns', () => {
  expect(() => readArguments(['--check-dns', '--resolver', 'ftp://dns.contoso.com', 'a'])).toThrow(
    '--resolver takes an https address',
  );
  expect(() => readArguments(['--resolver', 'https://dns.contoso.com/dns-query', 'a'])).toThrow(
    '--resolver needs --check-dns',
  );
  expect(readArguments(['--check-dns', '--resolver', 'https://dns.contoso.com/dns-query', 'a'])).toMatchObject({
    checkDns: true,
    resolver: 'https://dns.contoso.com/dns-query',
  });
});
