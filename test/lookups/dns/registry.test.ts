import { CAUSES } from '../../../src/causes/registry';
import { dnsFacts } from '../../../src/lookups/dns/facts';
import { planForBounce } from '../../../src/lookups/dns/plan';
import { planDnsChecks } from '../../../src/lookups/dns/registry';
import type { RecipientReport } from '../../../src/model/bounce';
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
  ['spf-fail', ['spf mailer.example']],
  ['dmarc-fail', ['spf mailer.example', 'dkim contoso.com', 'dmarc contoso.com']],
  ['mx-record-problem', ['recipient-mx fabrikam.com']],
  ['sender-domain-invalid', ['sender-mx contoso.com']],
  ['ptr-missing', ['ptr 203.0.113.7']],
  ['mailbox-full', []],
])('%s asks for %j', (id, expected) => {
  const checks = CAUSES.find((cause) => cause.id === id)?.dnsChecks ?? [];
  const facts = bounce && dnsFacts(bounce, bounce.recipients[0], '203.0.113.7');
  const planned = facts ? planDnsChecks(checks, facts) : [];
  expect(planned.map(({ id: check, subject }) => `${check} ${subject}`)).toEqual(expected);
});

test('several recipients of one domain are one check, and no report is asked about without end', () => {
  if (bounce === undefined) throw new Error('no bounce');
  const to = (address: string) => ({
    recipient: { ...bounce.recipients[0], address } as RecipientReport,
    ip: undefined,
    checks: ['recipient-mx'] as const,
  });
  const subjects = (recipients: readonly ReturnType<typeof to>[]) =>
    planForBounce(bounce, recipients).map(({ subject }) => subject);
  expect(subjects([to('a@fabrikam.com'), to('b@Fabrikam.com')])).toEqual(['fabrikam.com']);
  expect(subjects(Array.from({ length: 50 }, (_, i) => to(`a@d${i}.example`)))).toHaveLength(12);
});

test('every check is named by a cause, and every finding has words', () => {
  const named = new Set(CAUSES.flatMap(({ dnsChecks = [] }) => dnsChecks));
  expect([...named].sort()).toEqual(Object.keys(words.dns.checks).sort());
  const ids = Object.keys(DNS_RATINGS).filter((id) => id !== 'no-answer');
  expect(Object.keys(words.dns.findings).sort()).toEqual(ids.sort());
  expect(Object.keys(words.dns.next).filter((id) => !ids.includes(id))).toEqual([]);
});
