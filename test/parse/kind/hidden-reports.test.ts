// Reports that lack one of the usual signs, and the mails beside them that are none.
import { parse } from '../../../src/parse/parse';
import type { Bounce } from '../../../src/model/bounce';

function read(text: string, isPasted = false): Bounce {
  const [bounce] = parse({
    kind: isPasted ? 'text' : 'unknown',
    bytes: new TextEncoder().encode(text),
    origin: { door: isPasted ? 'pasted-text' : 'command-line' },
  });
  if (!bounce) throw new Error('nothing was read');
  return bounce;
}
const mail = (head: readonly string[], ...body: readonly string[]): string =>
  [...head, 'To: dana.okafor@contoso.com', 'Message-ID: <1@fabrikam.com>', '', ...body].join('\r\n');
const POSTMASTER = 'From: postmaster@fabrikam.com';
const REFUSED = 'Your message could not be delivered to jo@fabrikam.com: 550 5.1.1 User unknown';

describe('a pasted answer without an enhanced code is a failure', () => {
  it.each([
    'Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully. Contact your administrator.',
    'Mailing to remote domains not supported',
    '550 Destinatario desconocido',
    '550 Usuario inexistente',
    '554 Buzon lleno',
    '550 Utente sconosciuto',
    '550 Casella piena',
    'mx.fabrikam.com: Name or service not known',
    '550 rejecting spoofed message',
    '550 Mailfolder is full',
  ])('%s', (text) => {
    expect(read(text, true).kind).toBe('failure');
  });
});

describe('a delay stays a delay', () => {
  it.each([
    "jo@fabrikam.com\nRemote Server returned '400 4.4.7 Message delayed'",
    'postfix/smtp[9]: 4B1: to=<jo@fabrikam.com>, relay=none, dsn=4.4.1, status=deferred (connect to mx.fabrikam.com[192.0.2.5]:25: Connection timed out)',
    'status=deferred (host mx.contoso.com[192.0.2.7] said: 451 4.7.1 Greylisted, try again later (in reply to RCPT TO command)) to=<kim@contoso.com>',
  ])('%s', (text) => {
    const { kind, recipients } = read(text, true);
    expect([kind, recipients.map(({ action }) => action)]).toEqual(['delay', ['delayed']]);
  });
});

describe('a report that is marked as a mail to many', () => {
  it.each([
    [['Precedence: bulk', 'List-Id: <notices.fabrikam.com>', POSTMASTER, 'Subject: Undeliverable: Plan']],
    [['Precedence: list', 'From: "Mail System" <notices@fabrikam.com>', 'Subject: Returned mail: see below']],
    [['List-Unsubscribe: <mailto:x@fabrikam.com>', POSTMASTER, 'Subject: Delivery failure']],
  ])('is a failure with %j', (head) => {
    const { kind, recipients } = read(mail(head, REFUSED));
    expect(kind).toBe('failure');
    expect(recipients.map(({ address }) => address)).toEqual(['jo@fabrikam.com']);
  });

  it.each([
    [
      [
        'Precedence: bulk',
        'List-Id: <news.fabrikam.com>',
        'From: News <news@fabrikam.com>',
        'Subject: Why mail bounces',
      ],
    ],
    [['List-Id: <ops.fabrikam.com>', 'From: Kim <kim@fabrikam.com>', 'Subject: Delivery failure since Monday']],
    [['List-Unsubscribe: <https://fabrikam.com/x>', POSTMASTER, 'Subject: Maintenance on Sunday']],
  ])('is none with %j', (head) => {
    expect(read(mail(head, REFUSED)).kind).toBe('not-a-bounce');
  });
});

describe('a report whose sender has no name of a program', () => {
  it.each(['<MAILER-DAEMON@mx.fabrikam.com>', '<mailer-daemon>', 'MAILER-DAEMON@mx.fabrikam.com', '<>'])(
    'is known by the return path %s',
    (path) => {
      const head = [`Return-Path: ${path}`, 'From: "Gate" <gw@fabrikam.com>', 'Subject: Plan'];
      expect(read(mail(head, REFUSED)).kind).toBe('failure');
    },
  );

  it('is known by the type of report, though its part for programs is empty', () => {
    const text = mail(
      [
        'From: relay@fabrikam.com',
        'Subject: Plan',
        'MIME-Version: 1.0',
        'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      ],
      '--b',
      'Content-Type: text/plain',
      '',
      'The message to jo@fabrikam.com did not arrive. The mailbox does not exist.',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      '',
      '--b--',
    );
    const { kind, recipients } = read(text);
    expect(kind).toBe('failure');
    expect(recipients.map(({ address }) => address)).toEqual(['jo@fabrikam.com']);
  });
});

describe('a disposition notification', () => {
  const notification = (subject: string, words: string): string =>
    mail(
      [
        'From: Jo Tan <jo@fabrikam.com>',
        `Subject: ${subject}`,
        'Content-Type: multipart/report; report-type=disposition-notification; boundary=b',
      ],
      '--b',
      'Content-Type: text/plain',
      '',
      words,
      '',
      '--b',
      'Content-Type: message/disposition-notification',
      '',
      'Final-Recipient: rfc822; jo@fabrikam.com',
      'Disposition: automatic-action/MDN-sent-automatically; deleted',
      '',
      '--b--',
    );

  it.each([
    ['Rejected: Plan', 'Your message to <jo@fabrikam.com> was automatically rejected:\r\nQuota exceeded'],
    ['Automatically rejected mail', 'No mail from this address, please.'],
    ['Plan', 'The message was refused by the recipient’s mail filtering program.'],
  ])('that rejects is a failure (%s)', (subject, words) => {
    expect(read(notification(subject, words)).kind).toBe('failure');
  });

  it.each([
    ['Read: Plan', 'Your message was read on Tuesday.'],
    ['Not read: Plan', 'Your message was deleted without being read.'],
    ['Return receipt', 'There is no guarantee that the message has been read or understood.'],
  ])('that tells of reading is a receipt (%s)', (subject, words) => {
    expect(read(notification(subject, words)).kind).toBe('receipt');
  });
});

const REPORT = [
  'From: MAILER-DAEMON@mx.fabrikam.com',
  'Subject: Undelivered Mail Returned to Sender',
  'MIME-Version: 1.0',
  'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
  '',
  '--b',
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns; mx.fabrikam.com',
  '',
  'Final-Recipient: rfc822; jo@fabrikam.com',
  'Action: failed',
  'Status: 5.1.1',
  '',
  '--b--',
];

it.each([0, 1, 2])('one broken line behind %i more fields leaves a mail a mail', (more) => {
  const received = 'Received: from a.fabrikam.com by b.fabrikam.com; Tue, 10 Mar 2026 09:14:18 +0000';
  const lines = [received, ...REPORT.slice(0, more), 'cut off here', ...REPORT.slice(more)];
  expect(read(lines.join('\r\n')).recipients).toMatchObject([{ address: 'jo@fabrikam.com', status: '5.1.1' }]);
});

const wrapped = (words: string): string =>
  mail(
    [
      'From: "Filter" <MAILER-DAEMON@gw.contoso.com>',
      'Subject: Undelivered: see attached',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=w',
    ],
    '--w',
    'Content-Type: text/plain',
    '',
    words,
    '',
    '--w',
    'Content-Type: message/rfc822',
    '',
    ...REPORT,
    '--w--',
  );

it('a report attached to a note that reads as a failure is opened', () => {
  const bounce = read(wrapped('A message could not be delivered. The report is attached.'));
  expect([bounce.part, bounce.recipients.map(({ address }) => address)]).toEqual(['2', ['jo@fabrikam.com']]);
});

it('a report that another report returns stays closed', () => {
  const bounce = read(wrapped('Delivery failed to kim@contoso.com: 550 5.2.2 Mailbox full'));
  expect([bounce.part, bounce.recipients.map(({ address }) => address)]).toEqual([undefined, ['kim@contoso.com']]);
});
