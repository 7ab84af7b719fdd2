// Attempts to borrow somebody's trust: a mailbox at a provider, a tenant's neighbor, a quoted last error, a very long host name.
import { CLUES } from '../../src/causes/knowledge';
import { judgeAuthenticity } from '../../src/classify/authenticity';
import { classify } from '../../src/classify/classify';
import type { Bounce } from '../../src/model/bounce';
import { parse } from '../../src/parse/parse';
import { organizationOf } from '../../src/text/organization';

function read(text: string, kind: 'text' | 'mime'): Bounce {
  const [bounce] = parse({ kind, bytes: new TextEncoder().encode(text), origin: { door: 'command-line' } });
  if (!bounce) throw new Error('nothing was read');
  return bounce;
}

const report = (from: string, domain: string): string =>
  [
    'Return-Path: <someone@example.net>',
    `Authentication-Results: mx.contoso.com; dkim=pass header.d=${domain}; dmarc=pass header.from=${domain}`,
    'Received: from out.example.net (out.example.net [192.0.2.4]) by mx.contoso.com; Tue, 10 Mar 2026 09:14:00 +0000',
    `From: ${from}`,
    'To: dana.okafor@contoso.com',
    'Subject: Undeliverable: Plan',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    `Reporting-MTA: dns; mx1.${domain}`,
    '',
    'Final-Recipient: rfc822; jo@fabrikam.com',
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
    '--b--',
  ].join('\r\n');

test.each([
  ['Mail Delivery Subsystem <mailer-daemon@gmail.com>', 'gmail.com', 'genuine'],
  ['Mail Delivery System <MAILER-DAEMON@contoso.com>', 'contoso.com', 'genuine'],
  ['Mail Delivery System <dana.twin@contoso.com>', 'contoso.com', 'unknown'],
  ['Mail Delivery Subsystem <evil.jane77@gmail.com>', 'gmail.com', 'unknown'],
  ['Mail Delivery Subsystem <mailer-daemon-team@gmail.com>', 'gmail.com', 'unknown'],
  ['Postmaster <jane@outlook.com>', 'outlook.com', 'unknown'],
])('a checked sender is a proof only if it is a program: %s', (from, domain, verdict) => {
  expect(judgeAuthenticity(read(report(from, domain), 'mime')).verdict).toBe(verdict);
});

test('each tenant under onmicrosoft.com is an organization of its own', () => {
  expect(organizationOf('mail.evil.onmicrosoft.com')).toBe('evil.onmicrosoft.com');
  expect(organizationOf('contoso.onmicrosoft.com')).not.toBe(organizationOf('evil.onmicrosoft.com'));
});

const BLOCKED = 'IP 198.51.100.66 blocked using Customer Block list';

test.each([
  [
    'a last error',
    `550 4.4.7 QUEUE.Expired; message expired {LED=451 5.7.513 ${BLOCKED}};{MSG=};{FQDN=mx.evil.example};`,
  ],
  [
    'a wrapped answer of any kind',
    '550 5.4.300 Message expired -> 451 5.7.703 blocked by your organization using Tenant Allow Block List',
  ],
  [
    'a host of many labels',
    `The mail system <jo@fabrikam.com>: host ${'a.'.repeat(13)}evil.example[203.0.113.9] said: 550 5.1.8 Access denied, bad outbound sender`,
  ],
])('what a stranger says in %s is a stranger’s', (_, words) => {
  const text = report(
    'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@contoso.com>',
    'contoso.com',
  )
    .replace('550 5.1.1 User unknown', words)
    .replace('Status: 5.1.1', 'Status: 5.0.0');
  const bounce = read(text, 'mime');
  const speakers = bounce.recipients[0]?.passages.map(({ turns }) => turns.at(-1)?.speaker) ?? [];
  expect(speakers.some((speaker) => speaker === 'remote' || speaker === 'unknown')).toBe(true);
  const certain = classify(bounce, CLUES).flatMap(({ findings }) =>
    findings.filter(({ certainty }) => certainty === 'certain'),
  );
  expect(certain.map(({ cause }) => cause.id).filter((id) => id !== 'message-expired')).toEqual([]);
});
