// Whole mails of kinds that were once read wrong, each with what is right: kind, then each recipient with its action and status.
import { parse } from '../../src/parse/parse';

type Fields = Readonly<Record<string, string>>;

const REPORT: Fields = {
  From: 'Mail Delivery System <MAILER-DAEMON@mail.contoso.com>',
  To: 'dana@contoso.com',
  'Return-Path': '<>',
  Subject: 'Undelivered Mail Returned to Sender',
  'Message-ID': '<n1@mail.contoso.com>',
};

const source = (fields: Fields, body: string): string =>
  `${Object.entries({ ...REPORT, ...fields })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\n\n${body}\n`;

function read(mail: string): readonly string[] {
  const bytes = new TextEncoder().encode(mail.replace(/\n/g, '\r\n'));
  const [bounce] = parse({ kind: 'unknown', bytes, origin: { door: 'dropped-file' } });
  if (bounce === undefined) throw new Error('nothing was read');
  return [
    bounce.kind,
    ...bounce.recipients.map(({ address, action, status }) => `${address ?? 'nobody'} ${action} ${status ?? '-'}`),
  ];
}

const parts = (boundary: string, ...inside: readonly string[]): string =>
  `${inside.map((part) => `--${boundary}\n${part}`).join('\n')}\n--${boundary}--`;

const FIELDS = (to: string, status = '5.1.1', diagnostic = `550 ${status} rejected`, action = 'failed'): string =>
  `Content-Type: message/delivery-status\n\nReporting-MTA: dns; mail.contoso.com\n\nFinal-Recipient: rfc822; ${to}\nAction: ${action}\nStatus: ${status}\nDiagnostic-Code: smtp; ${diagnostic}\n`;

const FAILED = (to: string, status = '5.1.1'): readonly string[] => ['failure', `${to} failed ${status}`];

type Case = readonly [what: string, mail: string, expected: readonly string[]];

const OF_FABRIKAM: Fields = {
  From: 'Mail Delivery Subsystem <MAILER-DAEMON@fabrikam.com>',
  Subject: 'Returned mail: User unknown',
};

const CASES: Readonly<Record<string, readonly Case[]>> = {
  '1 marks of a list veto nothing': [
    [
      'Precedence: bulk',
      source(
        { Precedence: 'bulk', From: 'postmaster@fabrikam.com' },
        'Your message could not be delivered to:\n\n<jo@fabrikam.com>: 550 5.1.1 User unknown',
      ),
      FAILED('jo@fabrikam.com'),
    ],
    [
      'List-Id',
      source(
        {
          'List-Id': '<mta.fabrikam.com>',
          From: 'Postmaster <postmaster@fabrikam.com>',
          'Return-Path': '<postmaster@fabrikam.com>',
          Subject: 'Delivery failure',
        },
        'The following address failed:\n\n<kim@fabrikam.com>: 552 5.2.2 Mailbox full',
      ),
      FAILED('kim@fabrikam.com', '5.2.2'),
    ],
    [
      'List-Unsubscribe beside a report part',
      source(
        {
          'List-Unsubscribe': '<mailto:x@fabrikam.com>',
          'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b',
        },
        parts('b', 'Content-Type: text/plain\n\nNot delivered.', FIELDS('jo@fabrikam.com')),
      ),
      FAILED('jo@fabrikam.com'),
    ],
  ],
  '2 programs without a daemon’s name': [
    [
      'a return path of the daemon',
      source(
        {
          From: 'gateway@fabrikam.com',
          'Return-Path': '<MAILER-DAEMON@fabrikam.com>',
          Subject: 'Message not delivered',
        },
        'Your message could not be delivered to <jo@fabrikam.com>:\n550 5.1.1 User unknown',
      ),
      FAILED('jo@fabrikam.com'),
    ],
    [
      'a report whose part is empty',
      source(
        { From: 'relay@contoso.com', 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b' },
        parts(
          'b',
          'Content-Type: text/plain\n\nYour message was not delivered.\n\n<jo@fabrikam.com>: 550 5.1.1 User unknown',
          'Content-Type: message/delivery-status\n\n',
        ),
      ),
      FAILED('jo@fabrikam.com'),
    ],
    [
      'a report without its part',
      source(
        {
          From: 'noc@contoso.com',
          Subject: 'Mail failure',
          'Content-Type': 'multipart/report; report-type="delivery-status"; boundary=b',
        },
        parts('b', 'Content-Type: text/plain\n\nDelivery failed.\n\n<kim@tailspin.example>: 552 5.2.2 Mailbox full'),
      ),
      FAILED('kim@tailspin.example', '5.2.2'),
    ],
  ],
  '3 bare local parts': [
    [
      'in brackets, below a heading',
      source(
        OF_FABRIKAM,
        '   ----- The following addresses had permanent fatal errors -----\n<jo>\n<kim>\n\n   ----- Transcript of session follows -----\n550 5.1.1 <jo>... User unknown\n550 5.1.1 <kim>... User unknown',
      ),
      ['failure', 'jo@fabrikam.com failed 5.1.1', 'kim@fabrikam.com failed 5.1.1'],
    ],
    [
      'below a sentence',
      source(
        OF_FABRIKAM,
        'Your mail to the following recipients could not be delivered because they are not accepting mail from contoso.com:\n\tjo.tan\n\tkim_h',
      ),
      ['failure', 'jo.tan@fabrikam.com failed -', 'kim_h@fabrikam.com failed -'],
    ],
    [
      'with a blank line between',
      source(OF_FABRIKAM, 'The following users are unknown:\n\n  lee\n\nReason: 550 5.1.1 User unknown'),
      FAILED('lee@fabrikam.com'),
    ],
    [
      'words of a sentence are none',
      source(OF_FABRIKAM, 'The following recipient failed:\n\n<jo@fabrikam.com>: 550 5.1.1 User unknown\n\nRegards\n'),
      FAILED('jo@fabrikam.com'),
    ],
  ],
  '4 role addresses': [
    [
      'support@',
      source({}, '<support@fabrikam.com>: host mx.fabrikam.com[192.0.2.7] said: 550 5.1.1 User unknown'),
      FAILED('support@fabrikam.com'),
    ],
    [
      'postmaster@ itself',
      source({}, '<postmaster@tailspin.example>: 552 5.2.2 Mailbox full'),
      FAILED('postmaster@tailspin.example', '5.2.2'),
    ],
    [
      'abuse@',
      source(
        { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b' },
        parts('b', 'Content-Type: text/plain\n\nNot delivered.', FIELDS('abuse@fabrikam.com')),
      ),
      FAILED('abuse@fabrikam.com'),
    ],
  ],
  '5 recipients who also got the report': [
    [
      'in To',
      source(
        { To: 'jo@fabrikam.com' },
        '<jo@fabrikam.com>: host mx.fabrikam.com[192.0.2.7] said: 550 5.1.1 User unknown',
      ),
      FAILED('jo@fabrikam.com'),
    ],
    [
      'in Delivered-To',
      source({ 'Delivered-To': 'kim@contoso.com' }, '<kim@contoso.com>: 552 5.2.2 Mailbox full'),
      FAILED('kim@contoso.com', '5.2.2'),
    ],
    [
      'in X-Original-To',
      source({ 'X-Original-To': 'lee@contoso.com' }, '<lee@contoso.com>: 550 5.1.1 User unknown'),
      FAILED('lee@contoso.com'),
    ],
  ],
  '6 addresses in wrapped replies': [
    [
      'whom to write to',
      source(
        {},
        '<jo@fabrikam.com>: host mx.fabrikam.com[192.0.2.7] said: 554 5.7.1 Rejected. Contact\n    admin@fabrikam.com if this is wrong (in reply to RCPT TO command)',
      ),
      FAILED('jo@fabrikam.com', '5.7.1'),
    ],
    [
      'the sender',
      source(
        {},
        '<jo@fabrikam.com>: host mx.fabrikam.com[192.0.2.7] said: 550 5.7.1 Not allowed for\n    <dana@contoso.com> (in reply to MAIL FROM command)',
      ),
      FAILED('jo@fabrikam.com', '5.7.1'),
    ],
    [
      'the recipient again',
      source(
        {},
        '<jo@fabrikam.com>: host mx.fabrikam.com[192.0.2.7] said: 550 5.1.1\n    <jo@fabrikam.com>: Recipient address rejected',
      ),
      FAILED('jo@fabrikam.com'),
    ],
  ],
  '8 a report attached to a wrapper': [
    [
      'that reads as a failure',
      source(
        { 'Content-Type': 'multipart/mixed; boundary=m' },
        parts(
          'm',
          'Content-Type: text/plain\n\nYour message could not be delivered. The report is attached.',
          `Content-Type: message/rfc822\n\n${source({ 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b' }, parts('b', 'Content-Type: text/plain\n\nNot delivered.', FIELDS('jo@fabrikam.com')))}`,
        ),
      ),
      FAILED('jo@fabrikam.com'),
    ],
    [
      'that a person wrote',
      source(
        {
          From: 'Dana <dana@contoso.com>',
          'Return-Path': '<dana@contoso.com>',
          Subject: 'What is this?',
          'Content-Type': 'multipart/mixed; boundary=m',
        },
        parts(
          'm',
          'Content-Type: text/plain\n\nCan you help?',
          `Content-Type: message/rfc822\n\n${source({ 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b' }, parts('b', 'Content-Type: text/plain\n\nNot delivered.', FIELDS('kim@tailspin.example', '5.2.2')))}`,
        ),
      ),
      FAILED('kim@tailspin.example', '5.2.2'),
    ],
    [
      'as a file in base64',
      source(
        {
          From: 'Dana <dana@contoso.com>',
          'Return-Path': '<dana@contoso.com>',
          Subject: 'Fwd: failed',
          'Content-Type': 'multipart/mixed; boundary=m',
        },
        parts(
          'm',
          'Content-Type: text/plain\n\nsee file',
          `Content-Type: application/octet-stream; name=bounce.eml\nContent-Transfer-Encoding: base64\n\n${Buffer.from(source({}, '<jo@fabrikam.com>: host mx.fabrikam.com[192.0.2.7] said: 550 5.1.1 User unknown')).toString('base64')}`,
        ),
      ),
      FAILED('jo@fabrikam.com'),
    ],
  ],
  '9 one broken line among the first headers': [
    [
      'second',
      source({}, '<jo@fabrikam.com>: 550 5.1.1 User unknown').replace('\n', '\nthis line is broken\n'),
      FAILED('jo@fabrikam.com'),
    ],
    [
      'third',
      source({}, '<jo@fabrikam.com>: 550 5.1.1 User unknown').replace('\nReturn-Path', '\n??? =?x\nReturn-Path'),
      FAILED('jo@fabrikam.com'),
    ],
    [
      'a name without its colon',
      source({}, '<jo@fabrikam.com>: 550 5.1.1 User unknown').replace('\nSubject', '\nX-Broken value\nSubject'),
      FAILED('jo@fabrikam.com'),
    ],
  ],
  '10 the envelope of the message is no list of recipients': [
    [
      'To and Cc of Exchange 5.5',
      source(
        {
          From: 'System Administrator <postmaster@contoso.com>',
          Subject: 'Undeliverable: Plan',
          'X-Mailer': 'Internet Mail Service (5.5.2653.19)',
        },
        "Your message\n\n  To:      'kim@contoso.com'\n  Cc:      'lee@contoso.com'\n  Subject: Plan\n\ndid not reach the following recipient(s):\n\njo@fabrikam.com on Mon, 30 Nov 2026 09:15:01 -0000\n    550 5.1.1 User unknown",
      ),
      FAILED('jo@fabrikam.com'),
    ],
    [
      'dda:SMTP=',
      source(
        {
          From: 'System Administrator <postmaster@contoso.com>',
          Subject: 'Undeliverable: Plan',
          'X-Mailer': 'Internet Mail Service (5.5.2653.19)',
        },
        'Your message\n\n  To:      Jo\n  Subject: Plan\n\ndid not reach the following recipient(s):\n\nc=us;a= ;p=contoso;dda:SMTP=jo@fabrikam.com; on Mon, 30 Nov 2026 09:15:01 -0000\n    550 5.1.1 User unknown',
      ),
      FAILED('jo@fabrikam.com'),
    ],
    [
      'a returned subject that is a reply',
      source(
        { Subject: 'Undeliverable: RE: Plan' },
        '<jo@fabrikam.com>: host mx.fabrikam.com[192.0.2.7] said: 550 5.1.1 User unknown',
      ),
      FAILED('jo@fabrikam.com'),
    ],
    [
      'a returned subject that awaits approval',
      source(
        { Subject: 'Undeliverable: Your message to News awaits moderator approval' },
        '<jo@fabrikam.com>: host mx.fabrikam.com[192.0.2.7] said: 550 5.1.1 User unknown',
      ),
      FAILED('jo@fabrikam.com'),
    ],
  ],
  '11 dispositions that reject': [
    [
      'automatically rejected',
      source(
        {
          From: 'jo@fabrikam.com',
          Subject: 'Automatically rejected mail',
          'Content-Type': 'multipart/report; report-type=disposition-notification; boundary=b',
        },
        parts(
          'b',
          'Content-Type: text/plain\n\nThe mail you sent to <jo@fabrikam.com> was automatically rejected:\nQuota exceeded',
          'Content-Type: message/disposition-notification\n\nFinal-Recipient: rfc822; jo@fabrikam.com\nDisposition: automatic-action/MDN-sent-automatically; deleted\n',
        ),
      ),
      ['failure', 'jo@fabrikam.com failed -'],
    ],
    [
      'refused by a filter',
      source(
        {
          From: 'kim@tailspin.example',
          Subject: 'Rejected: Plan',
          'Content-Type': 'multipart/report; report-type=disposition-notification; boundary=b',
        },
        parts(
          'b',
          'Content-Type: text/plain\n\nYour message was automatically rejected by a filter:\nI no longer read this mail.',
          'Content-Type: message/disposition-notification\n\nFinal-Recipient: rfc822; kim@tailspin.example\nDisposition: automatic-action/MDN-sent-automatically; deleted\n',
        ),
      ),
      ['failure', 'kim@tailspin.example failed -'],
    ],
    [
      'but a receipt is one',
      source(
        {
          From: 'jo@fabrikam.com',
          Subject: 'Read: Plan',
          'Content-Type': 'multipart/report; report-type=disposition-notification; boundary=b',
        },
        parts(
          'b',
          'Content-Type: text/plain\n\nYour message was read.',
          'Content-Type: message/disposition-notification\n\nFinal-Recipient: rfc822; jo@fabrikam.com\nDisposition: manual-action/MDN-sent-manually; displayed\n',
        ),
      ),
      ['receipt'],
    ],
  ],
  '13 a code of the Status field’s class comes first': [
    [
      '5.0.0 beside 4.4.1',
      source(
        { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b' },
        parts(
          'b',
          'Content-Type: text/plain\n\n<jo@fabrikam.com>: 451 4.4.1 Connection timed out',
          FIELDS('jo@fabrikam.com', '5.0.0', '550 delivery failed'),
        ),
      ),
      ['failure', 'jo@fabrikam.com failed 5.0.0'],
    ],
    [
      '5.0.0 beside 5.1.1',
      source(
        { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b' },
        parts(
          'b',
          'Content-Type: text/plain\n\nNot delivered.',
          FIELDS('jo@fabrikam.com', '5.0.0', '550 5.1.1 User unknown'),
        ),
      ),
      FAILED('jo@fabrikam.com'),
    ],
    [
      '4.0.0 beside 4.2.2',
      source(
        { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b' },
        parts(
          'b',
          'Content-Type: text/plain\n\nStill trying.',
          FIELDS('jo@fabrikam.com', '4.0.0', '452 4.2.2 Mailbox full', 'delayed'),
        ),
      ),
      ['delay', 'jo@fabrikam.com delayed 4.2.2'],
    ],
  ],
  '14 a header block inside the notice': [
    [
      'the reason stands below it',
      source(
        {},
        'The message below was not delivered.\n\nFrom: dana@contoso.com\nTo: jo@fabrikam.com\nSubject: Plan\nMessage-ID: <o1@contoso.com>\n\nReason: 550 5.1.1 <jo@fabrikam.com> User unknown',
      ),
      FAILED('jo@fabrikam.com'),
    ],
    [
      'between rules, with the address below',
      source(
        {},
        'Undeliverable message:\n\nReceived: from pc7\nFrom: dana@contoso.com\nDate: Mon, 30 Nov 2026 09:14:01 +0000\nSubject: Plan\n\n<kim@tailspin.example>: host mx.tailspin.example[198.51.100.8] said: 552 5.2.2 Mailbox full',
      ),
      FAILED('kim@tailspin.example', '5.2.2'),
    ],
    [
      'the error first by its label',
      source(
        {},
        'We could not deliver this:\n\nDate: Mon, 30 Nov 2026 09:14:01 +0000\nFrom: dana@contoso.com\nTo: lee@wingtip.example\nMessage-ID: <o1@contoso.com>\n\nError for lee@wingtip.example:\n554 5.7.1 Rejected as spam\n\nReceived: from pc7\nFrom: dana@contoso.com\nMessage-ID: <o1@contoso.com>\nSubject: 550 5.1.1 in a subject',
      ),
      FAILED('lee@wingtip.example', '5.7.1'),
    ],
    [
      'codes of a copy stay out',
      source(
        {},
        '<jo@fabrikam.com>: 552 5.2.2 Mailbox full\n\nReceived: from pc7\nFrom: dana@contoso.com\nMessage-ID: <o1@contoso.com>\n\nReason: 550 5.1.1 <kim@tailspin.example> User unknown',
      ),
      FAILED('jo@fabrikam.com', '5.2.2'),
    ],
  ],
  '14 fields that say too little': [
    [
      'an unusable Final-Recipient',
      source(
        {
          'X-Failed-Recipients': 'jo@fabrikam.com',
          'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b',
        },
        parts('b', 'Content-Type: text/plain\n\nNot delivered.', FIELDS('unknown')),
      ),
      FAILED('jo@fabrikam.com'),
    ],
    [
      'a recipient that only the text names',
      source(
        { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b' },
        parts(
          'b',
          'Content-Type: text/plain\n\n<a@fabrikam.com>: 550 5.1.1 User unknown\n\n<b@fabrikam.com>: 550 5.1.1 User unknown\n\n<c@fabrikam.com>: 552 5.2.2 Mailbox full',
          `${FIELDS('a@fabrikam.com')}\nFinal-Recipient: rfc822; b@fabrikam.com\nAction: failed\nStatus: 5.1.1\n`,
        ),
      ),
      ['failure', 'a@fabrikam.com failed 5.1.1', 'b@fabrikam.com failed 5.1.1', 'c@fabrikam.com failed 5.2.2'],
    ],
    [
      'only “generated from”',
      source({}, '  jo@fabrikam.com\n    (generated from team@contoso.com)\n    550 5.1.1 User unknown'),
      FAILED('jo@fabrikam.com'),
    ],
  ],
  '14 a report quoted in a report': [
    [
      'as text behind a mark',
      source(
        {},
        '<jo@fabrikam.com>: host mx.fabrikam.com[192.0.2.7] said: 552 5.2.2 Mailbox full\n\n> <kim@tailspin.example>: host mx.tailspin.example[198.51.100.8] said: 550 5.1.1 User unknown',
      ),
      FAILED('jo@fabrikam.com', '5.2.2'),
    ],
    [
      'as the message that came back',
      source(
        { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b' },
        parts(
          'b',
          'Content-Type: text/plain\n\nNot delivered.',
          FIELDS('jo@fabrikam.com', '5.2.2'),
          `Content-Type: message/rfc822\n\n${source({}, '<kim@tailspin.example>: 550 5.1.1 User unknown')}`,
        ),
      ),
      FAILED('jo@fabrikam.com', '5.2.2'),
    ],
    [
      'below its headers',
      source(
        {},
        '<jo@fabrikam.com>: 552 5.2.2 Mailbox full\n\n------ This is a copy of the message, including all the headers. ------\n\nFrom: MAILER-DAEMON@mail.contoso.com\nSubject: Undelivered Mail\n\n<kim@tailspin.example>: 550 5.1.1 User unknown',
      ),
      FAILED('jo@fabrikam.com', '5.2.2'),
    ],
  ],
  'pasted lines that look like headers': [
    [
      'above a message trace',
      'Sender: dana@contoso.com\nRecipient: jo@fabrikam.com\nSubject: Plan\nStatus: Failed\nMessage ID: <1@contoso.com>\n\n3/3/2026 10:15:07 AM\tFail\tReason: [{LED=552 5.2.2 Mailbox full};{MSG=};{FQDN=mx.fabrikam.com};{IP=192.0.2.7}]',
      FAILED('jo@fabrikam.com', '5.2.2'),
    ],
  ],
  'lines of a log that somebody quotes': [
    [
      'a ticket',
      source(
        {
          From: 'Tickets (Nina Kraus) <tickets@adatum.example>',
          'Return-Path': '',
          Precedence: 'bulk',
          'Auto-Submitted': 'auto-generated',
          Subject: '[OPS-12] Queue: status=deferred (Connection timed out) to fabrikam',
        },
        'Nina Kraus created OPS-12:\n\nto=<a@fabrikam.com>, relay=none, delay=3120, status=deferred (connect to mx.fabrikam.com[192.0.2.9]:25: Connection timed out)\n\nThis message was sent by a ticket system',
      ),
      ['not-a-bounce'],
    ],
    [
      'an alert',
      source(
        { From: 'Monitoring <monitor@adatum.example>', 'Return-Path': '', Subject: 'WARNING: deferred mail on mail1' },
        'mail1: 2 messages in the queue\n\nto=<a@fabrikam.com>, relay=none, delay=3120, dsn=4.4.1, status=deferred (connect to mx.fabrikam.com[192.0.2.9]:25: Connection timed out)',
      ),
      ['not-a-bounce'],
    ],
    [
      'a colleague',
      source(
        { From: 'Kim <kim@contoso.com>', 'Return-Path': '<kim@contoso.com>', Subject: 'log of last night' },
        'Here it is:\n\nNov 30 09:14:01 mail postfix/smtp[99]: 4F1A: to=<jo@fabrikam.com>, relay=mx.fabrikam.com[192.0.2.7]:25, delay=1, dsn=5.1.1, status=bounced (host mx.fabrikam.com[192.0.2.7] said: 550 5.1.1 User unknown)',
      ),
      ['not-a-bounce'],
    ],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  test.each(cases)('%s', (_what, mail, expected) => {
    expect(read(mail)).toEqual(expected);
  });
});
