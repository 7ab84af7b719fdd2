// A stranger who sends a report to people that it doesn't name may write any domain into it: it is none of theirs.
import { answer } from './kit';

interface Forged {
  readonly above?: readonly string[];
  readonly to?: string;
  readonly received?: string;
}

const VPS = 'vps.attacker.example (vps.attacker.example [203.0.113.66])';

const report = ({
  above = [],
  to = 'ops@attacker.example',
  received = `from ${VPS} by mx.contoso.com`,
}: Forged): string =>
  [
    ...above,
    `Received: ${received} with ESMTPS; Tue, 10 Mar 2026 10:14:18 +0000`,
    'From: MAILER-DAEMON@attacker.example',
    `To: ${to}`,
    'Return-Path: <>',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.attacker.example',
    '',
    'Final-Recipient: rfc822; jo@fabrikam.com',
    'Action: failed',
    'Status: 5.7.64',
    'Diagnostic-Code: smtp; 550 5.7.64 TenantAttribution; Relay Access Denied [203.0.113.66] ATTR35',
    '--b',
    'Content-Type: message/rfc822',
    '',
    'From: ops@attacker.example',
    'To: jo@fabrikam.com',
    'Message-ID: <1@attacker.example>',
    '',
    'Hello',
    '--b--',
  ].join('\r\n');

test.each<readonly [string, Forged]>([
  ['a field names the reader', { above: ['Delivered-To: dana@contoso.com'] }],
  ['the receiving server names the reader', { received: `from ${VPS} by mx.contoso.com for <dana@contoso.com>` }],
  [
    'the checks passed for the stranger, and nothing names the reader',
    {
      above: ['Authentication-Results: dmarc=pass header.from=attacker.example'],
      received: 'from vps.attacker.example (203.0.113.66) by DB5PEPF00.mail.protection.outlook.com',
    },
  ],
  ['the stranger names several of its own', { to: 'ops@attacker.example, all@mail.attacker.example' }],
])('what only the reader’s own side can know is not certain where %s', async (_, forged) => {
  const { causes, authenticity } = await answer(report(forged));
  expect(authenticity.verdict).not.toBe('genuine');
  expect(causes[0]?.certainty).not.toBe('certain');
});

test('a server of the reader’s own may say so', async () => {
  const own = report({}).replaceAll('attacker.example', 'contoso.com').replace('(vps.contoso.com', '(mail.contoso.com');
  expect((await answer(own)).causes[0]).toMatchObject({ causeId: 'tenant-attribution', certainty: 'certain' });
});
