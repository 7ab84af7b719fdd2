// Whose words a text holds: what a client said, a sender, a login, a remark around a quoted bounce, is no recipient and no refusal.
import { parse } from '../../../src/parse/parse';
import type { Bounce } from '../../../src/model/bounce';

function read(lines: readonly string[], kind: 'text' | 'mime' = 'text'): Bounce {
  const [bounce] = parse({
    kind,
    bytes: new TextEncoder().encode(lines.join('\n')),
    origin: { door: kind === 'text' ? 'pasted-text' : 'command-line' },
  });
  if (!bounce) throw new Error('no bounce');
  return bounce;
}

const told = ({ kind, recipients }: Bounce): readonly string[] => [
  kind,
  ...recipients.map(({ address, action, status }) => `${address ?? '-'} ${action} ${status ?? '-'}`),
];

describe('a bounce below what somebody says about it is read', () => {
  const BOUNCE = ['<jo@fabrikam.org>: host mx.fabrikam.org[203.0.113.7] said: 552 5.2.2 Mailbox', '    full'];

  test.each([
    ['below a question', ['See below, what does this mean?', '', ...BOUNCE.map((line) => `> ${line}`)]],
    [
      'above an answer',
      ['On Tue, Marco wrote:', ...BOUNCE.map((line) => `> ${line}`), '>', 'So the address is no more.'],
    ],
    ['quoted twice, without a blank', ['Any idea?', ...BOUNCE.map((line) => `>>${line}`)]],
    [
      'below the lines that Outlook puts there',
      [
        'Can you help?',
        '',
        'From: Mail Delivery System <mailer-daemon@mx.contoso.com>',
        'Sent: Tuesday, March 10, 2026',
        'To: dana@contoso.com',
        'Subject: Undelivered Mail',
        '',
        ...BOUNCE,
      ],
    ],
  ])('%s', (_, lines) => {
    expect(told(read(lines))).toEqual(['failure', 'jo@fabrikam.org failed 5.2.2']);
  });

  test('also where the quote breaks the address', () => {
    const lines = [
      '> > <captain@ms-danu',
      '> > be.example.at>: host mx.example.at[203.0.113.9] said: 554 5.7.1 No',
      '',
      'Not here.',
    ];
    expect(told(read(lines))).toEqual(['failure', 'captain@ms-danube.example.at failed 5.7.1']);
  });

  test('unless the quote is an ordinary mail', () => {
    expect(told(read(['I will be late.', '', '> Hi Dana, are you coming at 5.30?', '> Bo']))).toEqual(['not-a-bounce']);
  });

  test('unless the remark tells a failure itself', () => {
    const lines = ['550 5.1.1 <ann@contoso.com>: User unknown', '', '> An older one: 552 5.2.2 <bo@contoso.com>: full'];
    expect(told(read(lines))).toEqual(['failure', 'ann@contoso.com failed 5.1.1']);
  });

  test('and a whole mail that quotes a bounce stays no bounce', () => {
    const head = ['From: dana@contoso.com', 'To: it@contoso.com', 'Subject: Re: Undeliverable: Plan', ''];
    const lines = [...head, 'What does this mean?', '', ...BOUNCE.map((line) => `> ${line}`)];
    expect(read(lines, 'mime').kind).toBe('not-a-bounce');
  });
});

test.each([
  [
    'a sender on the line above its refusal',
    ['550 5.1.8 <dana@contoso.com>:', ' Sender address rejected: Domain not found'],
    ['failure', '- failed 5.1.8'],
  ],
  ['a login', ['550 5.7.1 Relay denied', 'username: x@contoso.com'], ['failure', '- failed 5.7.1']],
  [
    'an address at the beginning of a line of a reply',
    [
      '<a@fabrikam.org>: host mx.fabrikam.org[203.0.113.1] said: 550 5.7.1',
      'b@contoso.com not allowed to send, see',
      'https://help.example',
    ],
    ['failure', 'a@fabrikam.org failed 5.7.1'],
  ],
  [
    'an address in the middle of a reply of several lines',
    [
      '  a@fabrikam.org',
      '    550-5.7.1 Your message was refused because the address',
      '    c@fabrikam.org is closed to outside senders.',
      '    550 5.7.1 Goodbye',
    ],
    ['failure', 'a@fabrikam.org failed 5.7.1'],
  ],
  [
    'whom an old Exchange says that the message was for',
    [
      'Your message',
      '',
      '  To:      ann@contoso.com',
      '  Cc:      bo@contoso.com',
      '  Subject: x',
      '',
      'did not reach the following recipient(s):',
      '',
      'c=us;a= ;p=contoso;o=x;dda:SMTP=jo@fabrikam.org; on Tue, 3 Mar 2026 09:00:00 -0000',
      '    The recipient name is not recognized',
    ],
    ['failure', 'jo@fabrikam.org failed -'],
  ],
  [
    'half of a masked address',
    ['Delivery to ******@example.com failed: 550 5.1.1 user unknown'],
    ['failure', '******@example.com failed 5.1.1'],
  ],
  [
    'what a client said of itself',
    [
      'NOQUEUE: reject: RCPT from unknown[192.0.2.1]: 554 5.7.1 <unknown[192.0.2.1]>: Client host rejected: Access denied; from=<> to=<b@fabrikam.org> proto=ESMTP helo=<mx.contoso.com>',
    ],
    ['failure', 'b@fabrikam.org failed 5.7.1'],
  ],
])('no recipient and no refusal is %s', (_, lines, want) => {
  expect(told(read(lines))).toEqual(want);
});

test.each([
  ['Expected response 250 but got code "535", with message "535 5.7.8 Authentication failed"', 535],
  ['After 220 came: host mx.fabrikam.org said: 451 4.3.0 Try again later <jo@fabrikam.org>', 451],
])('the reply code of «%s» is that of the refusal', (text, reply) => {
  expect(read([text]).recipients.map((one) => one.reply)).toEqual([reply]);
});

test('a temporary reply is a delay', () => {
  const lines = ['jo@fabrikam.org', "Remote Server returned '400 4.4.7 Message delayed'"];
  expect(told(read(lines))).toEqual(['delay', 'jo@fabrikam.org delayed 4.4.7']);
});

test.each([
  ['the sender’s own filter', 'relay=127.0.0.1[127.0.0.1]:10024', 'host 127.0.0.1[127.0.0.1] said'],
  ['the recipient’s server', 'relay=mx.fabrikam.org[203.0.113.7]:25', 'host mx.fabrikam.org[203.0.113.7] said'],
])('who refused is %s', (who, relay, said) => {
  const { recipients } = read([
    `to=<b@fabrikam.org>, ${relay}, delay=1, dsn=5.7.0, status=bounced (${said}: 554 5.7.0 Reject, id=1 - spam)`,
  ]);
  expect(recipients.map(({ refusedBy }) => refusedBy.speaker)).toEqual([who.includes('own') ? 'gateway' : 'remote']);
});

test('a rejection in the form of a disposition notification is about the mailbox that its field names', () => {
  const source = [
    'From: <jobs@fabrikam.org>',
    'To: <ann@contoso.com>',
    'Subject: Automatically rejected mail',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=disposition-notification; boundary="b"',
    '',
    '--b',
    '',
    'Your message was automatically rejected by the mail delivery agent.',
    '',
    'The following reason was given:',
    'We take no more applications here. Please write to career@fabrikam.org.',
    '--b',
    'Content-Type: message/disposition-notification',
    '',
    'Final-Recipient: rfc822; jobs@fabrikam.org',
    'Disposition: automatic-action/MDN-sent-automatically; deleted',
    '',
    '--b--',
  ];
  expect(told(read(source, 'mime'))).toEqual(['failure', 'jobs@fabrikam.org failed -']);
});

test.each([
  ['with a reply of its own is one', 'host mx.fabrikam.org said: 550 5.1.1 Unknown', ['c@fabrikam.org failed 5.1.1']],
  ['without one is none', 'can help you', []],
])('a third address that only the words name beside two blocks %s', (_, reason, more) => {
  const source = [
    'From: MAILER-DAEMON@mx.contoso.com',
    'To: dana@contoso.com',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    '',
    'Your message could not be delivered.',
    '',
    '<a@fabrikam.org>: host mx.fabrikam.org said: 552 5.2.2 Full',
    '',
    '<b@fabrikam.org>: host mx.fabrikam.org said: 550 5.7.1 No',
    '',
    `<c@fabrikam.org>: ${reason}`,
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.contoso.com',
    '',
    'Final-Recipient: rfc822; a@fabrikam.org',
    'Action: failed',
    'Status: 5.2.2',
    '',
    'Final-Recipient: rfc822; b@fabrikam.org',
    'Action: failed',
    'Status: 5.7.1',
    '',
    '--b--',
  ];
  expect(told(read(source, 'mime'))).toEqual([
    'failure',
    'a@fabrikam.org failed 5.2.2',
    'b@fabrikam.org failed 5.7.1',
    ...more,
  ]);
});
