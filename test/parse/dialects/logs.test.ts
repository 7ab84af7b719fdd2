import { parse } from '../../../src/parse/parse';

function read(text: string): readonly (string | null)[] {
  const [bounce] = parse({
    kind: 'text',
    bytes: new TextEncoder().encode(text),
    origin: { door: 'pasted-text' },
  });
  const recipients = bounce?.recipients ?? [];
  return [bounce?.kind ?? null, ...recipients.map((one) => `${one.address ?? '-'} ${one.action} ${one.status ?? '-'}`)];
}

test.each([
  [
    'Postfix: one sent, one bounced',
    [
      'Mar 3 10:00:01 mx postfix/smtp[1]: A1B2C3: to=<ann@fabrikam.org>, relay=mx.fabrikam.org[192.0.2.7]:25, dsn=2.0.0, status=sent (250 2.0.0 Ok)',
      'Mar 3 10:00:02 mx postfix/smtp[2]: A1B2C3: to=<bo@fabrikam.org>, relay=mx.fabrikam.org[192.0.2.7]:25, dsn=5.2.2, status=bounced (host mx.fabrikam.org[192.0.2.7] said: 552 5.2.2 Mailbox full (in reply to RCPT TO command))',
    ],
    ['failure', 'ann@fabrikam.org delivered 2.0.0', 'bo@fabrikam.org failed 5.2.2'],
  ],
  [
    'Postfix: without the time, wrapped by a mail program',
    [
      'to=<ann@fabrikam.org>, relay=none, dsn=4.4.1, status=deferred (connect to',
      'mx.fabrikam.org[192.0.2.7]:25: Connection timed out)',
    ],
    ['delay', 'ann@fabrikam.org delayed 4.4.1'],
  ],
  [
    'Postfix: rejected at the door, without what the client said',
    [
      'NOQUEUE: reject: RCPT from unknown[192.0.2.1]: 554 5.7.1 <unknown[192.0.2.1]>: Client host rejected: Access denied; from=<> to=<b@fabrikam.org> proto=ESMTP helo=<mx.contoso.com>',
    ],
    ['failure', 'b@fabrikam.org failed 5.7.1'],
  ],
  [
    'Exim: failed and deferred',
    [
      '2024-01-01 00:00:14 1na3kX-000CRt-8f ** ann@fabrikam.org R=dns T=smtp H=mx.fabrikam.org [192.0.2.7]: SMTP error from remote mail server after RCPT TO:<ann@fabrikam.org>: 550 5.1.1 User unknown',
      '2024-01-01 00:00:15 1na3kX-000CRt-8f == bo@contoso.com R=dns T=smtp defer (-44): 451 4.3.0 Try later',
    ],
    ['failure', 'ann@fabrikam.org failed 5.1.1', 'bo@contoso.com delayed 4.3.0'],
  ],
  [
    'sendmail: two recipients in one line',
    [
      'Sep 30 13:05:00 mx sm-mta[21]: 28UB4xzz000001: to=<ann@fabrikam.org>,<bo@fabrikam.org>, delay=01:00:00, mailer=esmtp, relay=mx.fabrikam.org., dsn=4.0.0, stat=Deferred: Connection refused by mx.fabrikam.org.',
    ],
    ['delay', 'ann@fabrikam.org delayed 4.0.0', 'bo@fabrikam.org delayed 4.0.0'],
  ],
  [
    'qmail: the outcome by the number of the delivery',
    [
      '@400000005d3a1f0c2b1c5d44 starting delivery 7: msg 10 to remote ann@fabrikam.org',
      '@400000005d3a1f0d0a11bb22 delivery 7: failure: 192.0.2.7_does_not_like_recipient./Remote_host_said:_550_5.1.1_No_such_user/',
    ],
    ['failure', 'ann@fabrikam.org failed 5.1.1'],
  ],
  [
    'message trace: a group that was expanded',
    ['{LED=250 2.1.5 RESOLVER.GRP.Expanded; distribution list expanded};{MSG=};{FQDN=};{IP=};{LRT=}'],
    ['expanded', '- expanded -'],
  ],
  [
    'message tracking: a table',
    [
      'date-time,source,event-id,recipient-address,recipient-status',
      '2025-01-15T10:00:04Z,SMTP,RECEIVE,ann@fabrikam.org;bo@fabrikam.org,',
      '2025-01-15T10:00:07Z,SMTP,SEND,ann@fabrikam.org,250 2.0.0 OK',
      '2025-01-15T10:00:08Z,SMTP,FAIL,bo@fabrikam.org,550 5.1.1 User unknown',
    ],
    ['failure', 'ann@fabrikam.org delivered 2.0.0', 'bo@fabrikam.org failed 5.1.1'],
  ],
  [
    'smtplib: a dictionary of refused recipients',
    [
      "smtplib.SMTPRecipientsRefused: {'ann@fabrikam.org': (550, b'5.7.1 Unable to relay'), 'bo@contoso.com': (550, b'5.1.1 User unknown')}",
    ],
    ['failure', 'ann@fabrikam.org failed 5.7.1', 'bo@contoso.com failed 5.1.1'],
  ],
  [
    'a role account is a recipient like any other',
    ['<support@fabrikam.org>: host mx.fabrikam.org[192.0.2.3] said: 550 5.1.1 User unknown'],
    ['failure', 'support@fabrikam.org failed 5.1.1'],
  ],
  [
    'a sender that is named on the line above its refusal is no recipient',
    ['550 5.1.7 <SRS0=Ab1=XY=contoso.com=dana@relay.example>:', 'Sender address rejected: User unknown'],
    ['failure', '- failed 5.1.7'],
  ],
  [
    'a login is no recipient, an id before an address is one',
    ['550 5.1.1 user unknown', 'username: x@fabrikam.org', 'userid: bob@contoso.com'],
    ['failure', 'bob@contoso.com failed 5.1.1'],
  ],
])('%s', (_, lines, want) => {
  expect(read(lines.join('\n'))).toEqual(want);
});
