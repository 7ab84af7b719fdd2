import { CAUSES } from '../../../src/causes/registry';
import { dnsFacts } from '../../../src/lookups/dns/facts';
import { DNS_CHECKS, planDnsChecks } from '../../../src/lookups/dns/registry';
import { parse } from '../../../src/parse/parse';
import { DNS_RATINGS } from '../../../src/model/dns';
import { words } from '../../../src/locales/dns-words';

const BOUNCE = [
  'From: MAILER-DAEMON@mx.fabrikam.com',
  'To: dana@contoso.com',
  'Subject: Undelivered Mail Returned to Sender',
  'MIME-Version: 1.0',
  'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain',
  '',
  'Your message was not delivered.',
  '--b',
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns; mx.fabrikam.com',
  '',
  'Final-Recipient: rfc822; jo@fabrikam.com',
  'Action: failed',
  'Status: 5.7.23',
  'Diagnostic-Code: smtp; 550 5.7.23 SPF check failed: 203.0.113.7 is not allowed to send for contoso.com',
  '--b',
  'Content-Type: message/rfc822',
  '',
  'Return-Path: <bounces@mailer.example>',
  'DKIM-Signature: v=1; a=rsa-sha256; d=contoso.com;',
  ' s=S1; bh=abc; b=def',
  'From: Dana <dana@Contoso.com>',
  'To: jo@fabrikam.com',
  'Subject: Hello',
  '',
  'Hello',
  '--b--',
].join('\r\n');

const [bounce] = parse({
  kind: 'unknown',
  bytes: new TextEncoder().encode(BOUNCE),
  origin: { door: 'command-line', name: 'a' },
});

test('facts come from the report and the returned message', () => {
  expect(bounce && dnsFacts(bounce, bounce.recipients[0], '203.0.113.7')).toMatchObject({
    recipientDomain: 'fabrikam.com',
    senderDomain: 'contoso.com',
    spfDomain: 'mailer.example',
    signatures: [{ domain: 'contoso.com', selector: 's1' }],
    ip: { text: '203.0.113.7' },
    usesMicrosoft365: false,
  });
});

test.each([
  [['spf-fail'], ['spf mailer.example']],
  [
    ['dmarc-fail', 'spf-fail'],
    ['spf mailer.example', 'dkim contoso.com', 'dmarc contoso.com'],
  ],
  [['mx-record-problem'], ['recipient-mx fabrikam.com']],
  [['sender-domain-invalid'], ['sender-mx contoso.com']],
  [['ptr-missing'], ['ptr 203.0.113.7']],
  [['mailbox-full'], []],
])('%j asks for %j', (causes, expected) => {
  const facts = bounce && dnsFacts(bounce, bounce.recipients[0], '203.0.113.7');
  const planned = facts ? planDnsChecks(causes, facts) : [];
  expect(planned.map(({ id, subject }) => `${id} ${subject}`)).toEqual(expected);
});

test('a check names causes that exist, and every finding has words', () => {
  const unknown = DNS_CHECKS.flatMap(({ causes }) => [...causes]).filter(
    (id) => !CAUSES.some((cause) => cause.id === id),
  );
  expect(unknown).toEqual([]);
  const ids = Object.keys(DNS_RATINGS).filter((id) => id !== 'no-answer');
  expect(Object.keys(words.dns.findings).sort()).toEqual(ids.sort());
  expect(Object.keys(words.dns.next).filter((id) => !ids.includes(id))).toEqual([]);
});
