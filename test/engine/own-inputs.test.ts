// More inputs of the kinds in reading-faults.test.ts that look different: kind, then each recipient, what became of it, and why.
import { CLUES } from '../../src/causes/knowledge';
import { classify } from '../../src/classify/classify';
import { parse } from '../../src/parse/parse';

function answerTo(text: string, door: 'pasted-text' | 'command-line' = 'pasted-text'): readonly string[] {
  const bytes = new TextEncoder().encode(text);
  const [bounce] = parse({ kind: door === 'pasted-text' ? 'text' : 'mime', bytes, origin: { door } });
  if (!bounce) throw new Error('nothing was read');
  const causes = new Map(classify(bounce, CLUES).map(({ recipient, findings: [first] }) => [recipient, first]));
  return [
    bounce.kind,
    ...bounce.recipients.map(({ address, action }, index) => {
      const first = causes.get(index);
      return [address ?? 'nobody', action, ...(first === undefined ? [] : [first.cause.id, first.certainty])].join(' ');
    }),
  ];
}

const PASTED: Readonly<Record<string, readonly (readonly [text: string, ...expected: readonly string[]])[]>> = {
  'H generic codes': [
    ['550 5.0.0 mail.wingtip.example', 'nobody failed remote-generic possible'],
    ['554 5.3.0 rejected by smtp4.fabrikam.com', 'nobody failed unknown possible'],
    ['571 5.5.0 mx2.tailspin.example closed', 'nobody failed remote-generic possible'],
    ['554 5.0.0 Service unavailable', 'nobody failed remote-generic possible'],
    ['550 5.0.0 Requested action not taken', 'nobody failed remote-generic possible'],
  ],
  'K no enhanced code': [
    ['530 Authentication required', 'nobody failed remote-requires-auth likely'],
    ['535 Incorrect authentication data', 'nobody failed smtp-auth-failed likely'],
    ['554 Relaying not permitted', 'nobody failed relay-denied likely'],
    ['550 No such person at this address', 'nobody failed recipient-unknown likely'],
    ['550 Utilisateur inconnu', 'nobody failed recipient-unknown likely'],
    ['550 Der Benutzer ist unbekannt', 'nobody failed recipient-unknown likely'],
    ['550 Usuario no existe', 'nobody failed recipient-unknown likely'],
    ['501 Destinatario inesistente', 'nobody failed recipient-unknown likely'],
    ['550 O usuário não foi encontrado', 'nobody failed recipient-unknown likely'],
    ['550 Gebruiker bestaat niet', 'nobody failed recipient-unknown likely'],
  ],
  '7 labels': [
    ['Userid= jo@fabrikam.com: 550 5.1.1 User unknown', 'jo@fabrikam.com failed recipient-unknown certain'],
    [
      'superuser: the message to kim@tailspin.example failed, 552 5.2.2 quota exceeded',
      'kim@tailspin.example failed mailbox-full certain',
    ],
    [
      'Nutzer-userid: lee@wingtip.example\n550 5.1.1 unknown user',
      'lee@wingtip.example failed recipient-unknown certain',
    ],
  ],
  '14 a mark that is never closed': [
    ['550 5.1.1 <jo@fabrikam.com: User unknown', 'jo@fabrikam.com failed recipient-unknown certain'],
    ['550 5.1.1 <<kim@tailspin.example> does not exist', 'kim@tailspin.example failed recipient-unknown certain'],
    ['<lee@wingtip.example: 552 5.2.2 Mailbox full', 'lee@wingtip.example failed mailbox-full certain'],
  ],
  '14 a number that is no reply': [
    [
      'SMTP Error: got code "550" with "550 5.1.1 User unknown" for kim@tailspin.example',
      'kim@tailspin.example failed recipient-unknown certain',
    ],
    [
      'Expected 354 but received code 552: "552 5.2.2 Mailbox full" <jo@fabrikam.com>',
      'jo@fabrikam.com failed mailbox-full certain',
    ],
    [
      'Unexpected SMTP code (expected 250, got 454): 454 4.7.1 Relay access denied',
      'nobody failed relay-denied likely',
    ],
  ],
  '14 masked addresses': [
    ['<j*****@example.com>: 550 5.1.1 User unknown', 'j*****@example.com failed recipient-unknown certain'],
    ['550 5.1.1 xxxxx@example.com does not exist', 'xxxxx@example.com failed recipient-unknown certain'],
    ['Message to ***@example.com was rejected: 552 5.2.2 mailbox full', '***@example.com failed mailbox-full certain'],
  ],
  '14 the session’s addresses before the reason': [
    [
      'From: dana@contoso.com RCPT: jo@fabrikam.com 550 5.7.1 Blocked by policy',
      'jo@fabrikam.com failed remote-policy-reject likely',
    ],
  ],
  '14 a domain with a character that none has': [
    [
      '<sales@north#wind.example>: 550 5.1.2 Bad destination host',
      'sales@north#wind.example failed mx-record-problem possible',
    ],
    [
      'Your message to <jo@fab#rikam.com> could not be delivered: 550 5.1.1 User unknown',
      'jo@fab#rikam.com failed recipient-unknown certain',
    ],
    [
      '<kim@tail#.example>: host mx.tail.example[192.0.2.1] said: 550 5.1.1 No such user',
      'kim@tail#.example failed recipient-unknown certain',
    ],
  ],
  'who keeps a list of one’s own': [
    ["550 5.7.1 Message blocked by the recipient's personal block list", 'nobody failed rcpt-blocked-sender likely'],
    ["554 5.7.1 Rejected: sender is on the recipient's personal blacklist", 'nobody failed rcpt-blocked-sender likely'],
    [
      '<jo@fabrikam.com>: host mx.fabrikam.com[192.0.2.7] said: 550 5.7.1 dana@contoso.com is in the personal blocklist of jo@fabrikam.com (in reply to RCPT TO command)',
      'jo@fabrikam.com failed rcpt-blocked-sender likely',
    ],
    ["550 5.7.0 Sender address is on user's personal blocked list", 'nobody failed rcpt-blocked-sender likely'],
  ],
  'who is not on a mailing list': [
    [
      '550 5.7.1 NEWS-L: dana@contoso.com is not subscribed to this list and cannot post',
      'nobody failed group-sender-not-allowed likely',
    ],
    [
      'You are not subscribed to NEWS-L and therefore cannot post messages to it.',
      'nobody failed group-sender-not-allowed likely',
    ],
    [
      '550 5.7.1 <news@lists.example.org>: Recipient address rejected: sender is not subscribed to this mailing list',
      'news@lists.example.org failed group-sender-not-allowed likely',
    ],
    [
      'Your message to news@lists.example.org was rejected: only subscribers can post to this list.',
      'news@lists.example.org failed group-sender-not-allowed likely',
    ],
  ],
};

describe.each(Object.entries(PASTED))('%s', (_, cases) => {
  test.each(cases.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    expect(answerTo(text)).toEqual(['failure', ...expected]);
  });
});

const mail = (
  body: readonly string[],
  subject = 'Undeliverable mail',
  from = 'MAILER-DAEMON@mail.contoso.com',
): string => [`From: ${from}`, 'To: dana@contoso.com', `Subject: ${subject}`, 'Return-Path: <>', ...body].join('\r\n');

const fields = (recipient: string, status: string): readonly string[] => [
  'MIME-Version: 1.0',
  'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
  '',
  '--b',
  '',
  'Not delivered.',
  '--b',
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns; mail.contoso.com',
  '',
  `Final-Recipient: ${recipient}`,
  'Action: failed',
  `Status: ${status}`,
  '--b--',
];

test.each<readonly [what: string, mail: string, expected: readonly string[]]>([
  [
    'sender and RCPT above the reason',
    mail(['', 'Not delivered.', '', '<jo@fabrikam.com>:', 'From: dana@contoso.com RCPT: jo@fabrikam.com', '550 5.1.1 User unknown']), // prettier-ignore
    ['jo@fabrikam.com failed recipient-unknown certain'],
  ],
  [
    'the session between the recipient and the reason',
    mail(['', 'Delivery failed for:', 'kim@tailspin.example', '  MAIL FROM: dana@contoso.com', '  RCPT TO: kim@tailspin.example', '  552 5.2.2 over quota']), // prettier-ignore
    ['kim@tailspin.example failed mailbox-full certain'],
  ],
  [
    'a field that names a number',
    mail(['X-Failed-Recipients: kim@tailspin.example', ...fields('local; 0', '5.1.1')]),
    ['kim@tailspin.example failed recipient-unknown certain'],
  ],
  [
    'an empty field',
    mail(['X-Failed-Recipients: lee@wingtip.example', ...fields('rfc822;', '5.2.2')]),
    ['lee@wingtip.example failed mailbox-full certain'],
  ],
  [
    'a field whose mark is never closed',
    mail(fields('rfc822; <jo@fabrikam.com', '5.1.1')),
    ['jo@fabrikam.com failed recipient-unknown certain'],
  ],
  [
    'a recipient without a reason above one with a reason',
    mail(['', 'Your message was not delivered to:', '', '<jo@fabrikam.com>', '<kim@tailspin.example>: 552 5.2.2 Mailbox full']), // prettier-ignore
    ['jo@fabrikam.com failed unknown possible', 'kim@tailspin.example failed mailbox-full certain'],
  ],
  [
    'one below it',
    mail(['', 'Not delivered:', '', '  kim@tailspin.example  552 5.2.2 Mailbox full', '  jo@fabrikam.com', '', 'The mail system']), // prettier-ignore
    ['kim@tailspin.example failed mailbox-full certain', 'jo@fabrikam.com failed unknown possible'],
  ],
  [
    'one in a transcript of Sendmail',
    mail(
      ['', '   ----- The following addresses had permanent fatal errors -----', '<jo@fabrikam.com>', '<kim@tailspin.example>', '    (reason: 550 5.1.1 User unknown)'], // prettier-ignore
      'Returned mail: see transcript for details',
    ),
    ['jo@fabrikam.com failed unknown possible', 'kim@tailspin.example failed recipient-unknown certain'],
  ],
  [
    'a fourth recipient in the text alone',
    mail([
      ...fields('rfc822; a@fabrikam.com', '5.1.1').map((line) =>
        line === 'Not delivered.'
          ? 'Not delivered:\r\n\r\n<a@fabrikam.com>: 550 5.1.1 Unknown\r\n<b@fabrikam.com>: 550 5.1.1 Unknown\r\n<c@fabrikam.com>: 550 5.1.1 Unknown\r\n<d@fabrikam.com>: 552 5.2.2 Mailbox full'
          : line === 'Status: 5.1.1'
            ? ['b', 'c'].reduce((all, one) => `${all}\r\n\r\nFinal-Recipient: rfc822; ${one}@fabrikam.com\r\nAction: failed\r\nStatus: 5.1.1`, line) // prettier-ignore
            : line,
      ),
    ]),
    [
      ...['a', 'b', 'c'].map((one) => `${one}@fabrikam.com failed recipient-unknown certain`),
      'd@fabrikam.com failed mailbox-full certain',
    ],
  ],
  [
    'an address of a help desk alone in its paragraph, which is nobody’s',
    mail(['', 'Not delivered:', '', '<kim@tailspin.example>: 552 5.2.2 Mailbox full', '', 'help@contoso.com']),
    ['kim@tailspin.example failed mailbox-full certain'],
  ],
  [
    'only the address that a list stands for',
    mail(['', 'The following address(es) failed:', '', '  (generated from board@contoso.com)', '    550 5.1.1 User unknown'], 'Mail delivery failed'), // prettier-ignore
    ['board@contoso.com failed recipient-unknown certain'],
  ],
  [
    'a folder generated from an address',
    mail(['', 'The following address(es) failed:', '', '  /home/jo/Maildir', '    (generated from jo@contoso.com)', '    Disk quota exceeded'], 'Mail delivery failed'), // prettier-ignore
    ['jo@contoso.com failed mailbox-full likely'],
  ],
  [
    'a LISTSERV list that its owner address names',
    mail(
      ['', 'Your address dana@contoso.com is not subscribed to the NEWS-L list, so you cannot post to it.'],
      'NEWS-L: your posting was rejected',
      'owner-news-l@lists.example.edu',
    ),
    ['NEWS-L@lists.example.edu failed group-sender-not-allowed likely'],
  ],
])('%s', (_, source, expected) => {
  expect(answerTo(source, 'command-line')).toEqual(['failure', ...expected]);
});
