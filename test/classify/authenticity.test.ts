// Forged reports are called suspicious, real ones never are.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose } from '../../src/diagnose';
import type { Authenticity } from '../../src/model/bounce';

const FIXTURES = join(__dirname, '../fixtures');

interface Expectation {
  readonly file: string;
  readonly authenticity?: readonly string[];
}

const expectationsIn = (folder: string): readonly Expectation[] =>
  JSON.parse(readFileSync(join(FIXTURES, folder, 'expected.json'), 'utf8')) as readonly Expectation[];

async function judge(bytes: Uint8Array): Promise<Authenticity> {
  const [advice] = await diagnose({ kind: 'unknown', bytes, origin: { door: 'command-line' } });
  if (!advice) throw new Error('no answer');
  return advice.authenticity;
}
const judgeFile = (...path: string[]): Promise<Authenticity> =>
  judge(new Uint8Array(readFileSync(join(FIXTURES, ...path))));

test.each(expectationsIn('forged').map(({ file }) => file))('forged %s is suspicious, with reasons', async (file) => {
  const { verdict, reasons } = await judgeFile('forged', file);
  expect(verdict).toBe('suspicious');
  expect(reasons.length).toBeGreaterThan(0);
});

test('no real sample, no other mail and no pasted text is suspicious', async () => {
  const files = [
    ...expectationsIn('samples')
      .filter(({ authenticity = [] }) => !authenticity.includes('suspicious') || authenticity.length > 1)
      .map(({ file }) => ['samples', file]),
    ...expectationsIn('kinds').map(({ file }) => ['kinds', file]),
    ...readdirSync(join(FIXTURES, 'causes')).flatMap((cause) =>
      readdirSync(join(FIXTURES, 'causes', cause))
        .filter((name) => !name.endsWith('.json'))
        .map((name) => ['causes', cause, name]),
    ),
  ];
  expect(files.length).toBeGreaterThan(300);
  const suspicious: string[] = [];
  for (const path of files) if ((await judgeFile(...path)).verdict === 'suspicious') suspicious.push(path.join('/'));
  expect(suspicious).toEqual([]);
});

interface Parts {
  /** A field that is left out. */
  readonly without?: string;
  /** Parts behind the message that bounced. */
  readonly behind?: string;
  readonly head?: readonly string[];
  readonly html?: string;
  readonly more?: string;
  readonly original?: readonly string[];
}

/** A report as Exchange Online writes it, with something changed. */
function report({ head = [], html = '', more = '', original = [], without, behind }: Parts): Uint8Array {
  const names = new Set([...head, ...original].map((line) => line.slice(0, line.indexOf(':'))));
  const unless = (lines: readonly string[], changed: readonly string[]): readonly string[] => [
    ...lines.filter((line) => changed.length === 0 || !names.has(line.slice(0, line.indexOf(':')))),
    ...changed,
  ];
  return new TextEncoder().encode(
    [
      ...unless(
        [
          'Return-Path: <>',
          'From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@contoso.com>',
          'To: dana.okafor@contoso.com',
          'Subject: Undeliverable: Quarterly plan',
          'In-Reply-To: <82@contoso.com>',
          'X-MS-Exchange-Message-Is-Ndr:',
        ],
        head,
      ).filter((line) => without === undefined || !line.startsWith(without)),
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      `<p>Delivery has failed to these recipients or groups:</p><p>jo.tan@fabrikam.com</p>${html}`,
      '<p>Diagnostic information for administrators:</p>',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns;AM0PR00MB0001.eurprd00.prod.outlook.com',
      '',
      'Final-Recipient: rfc822;jo.tan@fabrikam.com',
      'Action: failed',
      'Status: 5.1.10',
      'Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound',
      '',
      more,
      '--b',
      'Content-Type: message/rfc822',
      '',
      ...unless(['From: dana.okafor@contoso.com', 'To: jo.tan@fabrikam.com', 'Message-ID: <82@contoso.com>'], original),
      '',
      'Hello',
      ...(behind === undefined ? [] : [behind]),
      '--b--',
    ].join('\r\n'),
  );
}

const attachment = (name: string): string =>
  ['--b', `Content-Type: application/octet-stream; name="${name}"`, '', 'x'].join('\r\n');

const cases: readonly (readonly [string, Parts, Authenticity['verdict'], RegExp])[] = [
  ['nothing is changed', {}, 'unknown', /^$/],
  [
    'it links to Microsoft only',
    { html: '<a href="https://go.microsoft.com/fwlink/?LinkId=1">help</a>' },
    'unknown',
    /^$/,
  ],
  [
    'it links to Microsoft through a gateway that names what it wrapped',
    {
      html: [
        'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fgo.microsoft.com%2Ffwlink&amp;data=1',
        'https://urldefense.com/v3/__https://go.microsoft.com/fwlink__;!!AbC',
        'https://urldefense.proofpoint.com/v2/url?u=https-3A__go.microsoft.com_fwlink_&amp;d=DwMF',
        'https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fgo.microsoft.com%2ffwlink&amp;c=E,1',
        'https://secure-web.cisco.com/1AbC/https%3A%2F%2Fgo.microsoft.com%2Ffwlink',
      ]
        .map((href) => `<a href="${href}">https://go.microsoft.com/fwlink</a>`)
        .join(''),
    },
    'unknown',
    /^$/,
  ],
  [
    'it links through a gateway that hides what it wrapped',
    { html: '<a href="https://protect-eu.mimecast.com/s/AbC">https://go.microsoft.com/fwlink</a>' },
    'unknown',
    /^$/,
  ],
  [
    'a gateway wrapped a link elsewhere that names Microsoft',
    { html: '<a href="https://urldefense.com/v3/__https://login.example/x__">https://aka.ms/retry</a>' },
    'suspicious',
    /names one site and leads to another/,
  ],
  [
    'the organization that gets it put a banner with a button above it',
    { html: '<p>External sender. <a href="https://report.contoso.com/x">Report this email</a></p>' },
    'unknown',
    /^$/,
  ],
  [
    'it repeats a subject that asks for something',
    { head: ['Subject: Undeliverable: Update your password within 24 hours'] },
    'unknown',
    /^$/,
  ],
  [
    'it came from nowhere and its server is not listed',
    { head: ['Authentication-Results: mx.contoso.com; spf=softfail; dkim=none; dmarc=none'] },
    'unknown',
    /^$/,
  ],
  [
    'files of the message that bounced stand behind it',
    { behind: [attachment('plan.zip'), attachment('plan.html')].join('\r\n') },
    'unknown',
    /^$/,
  ],
  ['nobody wrote down its return address', { without: 'Return-Path' }, 'unknown', /^$/],
  ['it links elsewhere', { html: '<a href="https://login.example/x">help</a>' }, 'unknown', /links to another site/],
  [
    'it links elsewhere by a link that names Microsoft',
    { html: '<a href="https://login.example/x">https://aka.ms/retry</a>' },
    'suspicious',
    /names one site and leads to another/,
  ],
  ['it holds a form', { html: '<form action="https://login.example"><input name="p"></form>' }, 'suspicious', /form/],
  [
    'DMARC failed for it',
    { head: ['Authentication-Results: mx.contoso.com; spf=fail; dmarc=fail header.from=contoso.com'] },
    'suspicious',
    /DMARC/,
  ],
  [
    'Exchange Online as a whole does not believe its sender',
    { head: ['Authentication-Results: spf=none; dkim=none; dmarc=none action=none; compauth=fail reason=001'] },
    'suspicious',
    /check of its sender failed/,
  ],
  [
    'DMARC failed under an empty field of a server further inside',
    {
      head: [
        'Authentication-Results: inner.contoso.com; none',
        'Authentication-Results: mx.contoso.com; dmarc=fail header.from=contoso.com',
      ],
    },
    'suspicious',
    /DMARC/,
  ],
  [
    'only the free text of a field speaks of a failure',
    { head: ['Authentication-Results: mx.contoso.com; spf=none (a dmarc=fail (or compauth=fail) would stand here)'] },
    'unknown',
    /^$/,
  ],
  ['a program comes with it', { more: attachment('message.scr') }, 'suspicious', /message\.scr\. Don’t open/],
  [
    'a program and a page come with it',
    { more: [attachment('a.zip'), attachment('a.html')].join('\r\n') },
    'suspicious',
    /web page attached/,
  ],
  ['a text file comes with it', { more: attachment('details.txt') }, 'unknown', /^$/],
  [
    'the message it is about has the id of another system',
    { original: ['From: dana.okafor@contoso.com', 'Message-ID: <1@vps-44.example>'] },
    'unknown',
    /has an ID from vps-44\.example/,
  ],
  [
    'the message it is about has an id of Exchange Online',
    { original: ['From: dana.okafor@contoso.com', 'Message-ID: <1@AM0PR00MB0001.eurprd00.prod.outlook.com>'] },
    'unknown',
    /^$/,
  ],
  [
    'the message it is about failed the checks for its sender',
    {
      original: [
        'Authentication-Results: mx.fabrikam.com; spf=fail; dkim=none; dmarc=fail header.from=contoso.com',
        'From: dana.okafor@contoso.com',
        'Message-ID: <82@contoso.com>',
      ],
    },
    'unknown',
    /someone else may have sent it/,
  ],
];

test.each(cases)('where %s', async (_, parts, verdict, reason) => {
  const judged = await judge(report(parts));
  expect(judged.verdict).toBe(verdict);
  expect(judged.reasons.join(' ')).toMatch(reason);
});

const SENDER = 'From: Microsoft Outlook <postmaster@contoso.com>';
const INSIDE = [
  'Received: from AM0PR00MB0002.eurprd00.prod.outlook.com by AM0PR00MB0001.eurprd00.prod.outlook.com with HTTPS;',
  'X-MS-Exchange-Organization-AuthSource: AM0PR00MB0001.eurprd00.prod.outlook.com',
  'X-MS-Exchange-Organization-AuthAs: Internal',
];
const from = (host: string): string =>
  `Received: from out.contoso.com ${host}by mx.contoso.com with ESMTP; Tue, 10 Mar 2026 10:14:18 +0000`;
const RECEIVED = from('(out.contoso.com [203.0.113.9]) ');
const checked = (results: string, received = RECEIVED): Parts => ({
  head: [SENDER, received, `Authentication-Results: ${results}`],
});

test.each<readonly [string, Parts]>([
  ['Exchange marks it as from inside', { head: INSIDE }],
  ['DMARC passed at the receiving server', checked('mx.contoso.com; dmarc=pass header.from=contoso.com')],
  ['a signature of its domain passed', checked('mx.contoso.com; dkim=pass (good) header.d=mail.contoso.com')],
  ['the name of its server passed', checked('mx.contoso.com; spf=pass smtp.mailfrom=postmaster@out.contoso.com')],
  [
    'Exchange Online received and checked it',
    {
      head: [
        'From: <postmaster@fabrikam.com>',
        'Authentication-Results: spf=none smtp.helo=x; dkim=pass header.d=fabrikam.com;dmarc=pass header.from=fabrikam.com;compauth=pass',
        'Received: from out.fabrikam.com by DB5PEPF00.mail.protection.outlook.com with SMTP; Tue, 10 Mar 2026 10:14:18 +0000',
      ],
    },
  ],
])('it is genuine where %s', async (_, parts) => {
  const { verdict, reasons } = await judge(report(parts));
  expect(verdict).toBe('genuine');
  expect(reasons.join(' ')).toMatch(/^This bounce comes from /);
});

test.each<readonly [string, Parts]>([
  ['nothing proves it', {}],
  ['a stranger domain passed', checked('mx.contoso.com; dkim=pass header.d=attacker.example')],
  ['a server of somebody else checked it', checked('mx.attacker.example; dmarc=pass header.from=contoso.com')],
  [
    'an empty field of a server inside is on top',
    {
      head: [
        SENDER,
        RECEIVED,
        'Authentication-Results: mx.contoso.com; none',
        'Authentication-Results: mx.contoso.com; dmarc=pass header.from=contoso.com',
      ],
    },
  ],
  [
    'it passed for a domain without a part in the message',
    {
      head: [
        'From: Microsoft Outlook <postmaster@attacker.example>',
        RECEIVED,
        'Authentication-Results: mx.contoso.com; dmarc=pass header.from=attacker.example',
      ],
    },
  ],
  ['the checks stand without a name and another system received it', checked('dmarc=pass header.from=contoso.com')],
  ...['(unknown [203.0.113.66]) ', '(vps.attacker.example [203.0.113.66]) ', ''].map(
    (host): readonly [string, Parts] => [
      `checks in the receiver’s name stand where a stranger can write them, ${host}`,
      checked('mx.contoso.com; dmarc=pass header.from=contoso.com', from(host)),
    ],
  ),
  ...['Delivered-To', 'X-Original-To', 'Envelope-To'].map((field): readonly [string, Parts] => [
    `a stranger wrote to themselves, and ${field} names the reader`,
    {
      head: [
        'From: <MAILER-DAEMON@attacker.example>',
        'To: ops@attacker.example',
        `${field}: dana.okafor@contoso.com`,
        'Authentication-Results: mx.contoso.com; dmarc=pass header.from=attacker.example',
        from('(vps.attacker.example [203.0.113.66]) '),
      ],
    },
  ]),
  [
    'a stranger wrote to themselves, and nothing names the reader',
    {
      head: [
        'From: <MAILER-DAEMON@attacker.example>',
        'To: ops@attacker.example',
        'Authentication-Results: dmarc=pass header.from=attacker.example',
        'Received: from vps.attacker.example (203.0.113.66) by DB5PEPF00.mail.protection.outlook.com with SMTP; x',
      ],
    },
  ],
  ['the mark says anonymous', { head: [...INSIDE.slice(0, 2), 'X-MS-Exchange-Organization-AuthAs: Anonymous'] }],
  ['two marks disagree', { head: [...INSIDE, 'X-MS-Exchange-Organization-AuthAs: Anonymous'] }],
  ['it was rated as mail from outside', { head: [...INSIDE, 'X-MS-Exchange-Organization-SCL: 1'] }],
  [
    'a hop from outside brought it',
    {
      head: [...INSIDE, 'Received: from vps.attacker.example by AM0PR00MB0001.eurprd00.prod.outlook.com with SMTP;'],
    },
  ],
  [
    'another system received it',
    { head: ['Received: from x.attacker.example by mx.mail.example with SMTP;', ...INSIDE] },
  ],
  [
    'the mark names a look-alike server',
    {
      head: [INSIDE[0] ?? '', 'X-MS-Exchange-Organization-AuthSource: outlook.com.attacker.example', INSIDE[2] ?? ''],
    },
  ],
])('it is not genuine where %s', async (_, parts) => {
  expect((await judge(report(parts))).verdict).toBe('unknown');
});

const link = (href: string, text = 'https://aka.ms/retry'): string => `<a href="${href}">${text}</a>`;

test.each<readonly [string, Parts]>([
  ['backslashes', { html: link('https:\\\\login.example\\x') }],
  ['a missing slash', { html: link('https:/login.example/x') }],
  ['user info that looks like a host', { html: link('https://aka.ms@login.example/x') }],
  ['user info behind a backslash', { html: link('https://login.example\\@aka.ms') }],
  ['a tab inside its scheme', { html: link('ht&#9;tps://login.example/x') }],
  ['a base elsewhere', { html: `<base href="https://login.example/">${link('x')}` }],
  ['a slash before its attribute', { html: '<a/href="https://login.example/x">https://aka.ms/retry</a>' }],
  ['no space before its attribute', { html: '<a class="b"href="https://login.example/x">https://aka.ms/retry</a>' }],
  ['a host that only resembles a gateway', { html: link('https://evil.cudasvc.click/?a=https%3a%2f%2faka.ms%2fx') }],
  ['a shortcut behind the returned message', { behind: attachment('Undelivered.lnk') }],
  ['an add-in behind the returned message', { behind: attachment('plan.xll') }],
  ['a calendar item without a name', { more: ['--b', 'Content-Type: text/calendar', '', 'x'].join('\r\n') }],
  ['a picture that can hold a program', { more: ['--b', 'Content-Type: image/svg+xml', '', 'x'].join('\r\n') }],
])('it is suspicious with %s', async (_, parts) => {
  expect((await judge(report(parts))).verdict).toBe('suspicious');
});

describe('a report whose origin can’t be checked', () => {
  const REPORT = [
    'Subject: Undelivered Mail Returned to Sender',
    'Content-Type: text/plain',
    '',
    'This is the mail system at host mail.fabrikam.com.',
    '',
    '<jo@contoso.com>: host mx.contoso.com[192.0.2.7] said: 550 5.1.1 User unknown',
  ];
  const reasonsFor = async (door: 'pasted-text' | 'command-line', lines: readonly string[]) => {
    const bytes = new TextEncoder().encode(lines.join('\r\n'));
    const [advice] = await diagnose({ kind: 'unknown', bytes, origin: { door } });
    return advice?.authenticity.reasons.join(' ');
  };
  const HEADERS = [
    'Received: from mail.fabrikam.com by mx.fabrikam.com; Tue, 10 Mar 2026 09:14:22 +0000',
    'From: MAILER-DAEMON@mail.fabrikam.com (Mail Delivery System)',
    'Message-ID: <1@mail.fabrikam.com>',
  ];

  test('has no headers, or some that anybody can write', async () => {
    expect(await reasonsFor('pasted-text', REPORT.slice(3))).toContain('the headers of the report aren’t here');
    expect(await reasonsFor('pasted-text', [...HEADERS, ...REPORT])).toContain('anyone could have written the headers');
    expect(await reasonsFor('command-line', [...HEADERS, ...REPORT])).not.toMatch(/headers/);
  });

  test('isn’t a mail that reports nothing', async () => {
    const lines = [...HEADERS, 'Subject: Lunch', 'Content-Type: text/plain', '', 'Lunch at noon?'];
    expect(await reasonsFor('command-line', lines)).toBe('');
  });
});
