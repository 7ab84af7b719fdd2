// Small inputs that were once read wrong, each with what is right, by the kind of fault: client's words, log lines, delays …
import { CLUES } from '../../src/causes/knowledge';
import { classify } from '../../src/classify/classify';
import type { RecipientReport } from '../../src/model/bounce';
import { parse } from '../../src/parse/parse';

/** Kind of message, then a line per recipient: its address, what became of it, and the first cause with its certainty. */
function answerTo(text: string): readonly string[] {
  const [bounce] = parse({ kind: 'text', bytes: new TextEncoder().encode(text), origin: { door: 'pasted-text' } });
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

describe('A client’s words', () => {
  test.each<[string, readonly string[]]>([
    [
      'NOQUEUE: reject: RCPT from unknown[192.0.2.1]: 554 5.7.1 <unknown[192.0.2.1]>: Client host rejected: Access denied; from=<> to=<b@fabrikam.org> proto=ESMTP helo=<mx.contoso.com>',
      ['failure', 'b@fabrikam.org failed relay-denied likely'],
    ],
    [
      'Nov 29 10:00:00 mail postfix/smtpd[99]: NOQUEUE: reject: RCPT from pc7.example.net[198.51.100.4]: 554 5.7.1 <jo@fabrikam.com>: Relay access denied; from=<dana@contoso.com> to=<jo@fabrikam.com> proto=ESMTP helo=<pc7>',
      ['failure', 'jo@fabrikam.com failed relay-denied likely'],
    ],
    [
      'NOQUEUE: reject: RCPT from host.example.org[203.0.113.8]: 550 5.1.1 <kim@tailspin.example>: Recipient address rejected: User unknown in virtual mailbox table; from=<a@contoso.com> to=<kim@tailspin.example> proto=SMTP helo=<localhost>',
      ['failure', 'kim@tailspin.example failed recipient-unknown certain'],
    ],
    [
      'NOQUEUE: reject: RCPT from unknown[203.0.113.9]: 504 5.5.2 <desktop>: Helo command rejected: need fully-qualified hostname; from=<a@contoso.com> to=<jo@fabrikam.com> proto=ESMTP helo=<desktop>',
      ['failure', 'jo@fabrikam.com failed bad-helo likely'],
    ],
  ])('%s', (text, expected) => {
    expect(answerTo(text)).toEqual(expected);
  });
});

describe('B log lines', () => {
  test.each<[string, readonly string[]]>([
    [
      'Mar 10 09:14:01 mx postfix/smtp[1]: 4AB: to=<jo@fabrikam.com>, relay=mx.fabrikam.com[192.0.2.7]:25, delay=1, dsn=2.0.0, status=sent (250 OK)\nMar 10 09:14:02 mx postfix/smtp[2]: 4AC: to=<kim@tailspin.example>, relay=mx.tailspin.example[192.0.2.8]:25, delay=1, dsn=5.2.2, status=bounced (host mx.tailspin.example[192.0.2.8] said: 552 5.2.2 mailbox full (in reply to RCPT TO command))',
      ['failure', 'jo@fabrikam.com delivered', 'kim@tailspin.example failed mailbox-full certain'],
    ],
    [
      'Mar 10 09:14:01 mx postfix/smtp[1]: 4AB: to=<jo@fabrikam.com>, relay=mx.fabrikam.com[192.0.2.7]:25, delay=1, dsn=5.1.1, status=bounced (host mx.fabrikam.com[192.0.2.7] said: 550 5.1.1 User unknown (in reply to RCPT TO command))\nMar 10 09:14:02 mx postfix/smtp[2]: 4AC: to=<kim@tailspin.example>, relay=mx.tailspin.example[192.0.2.8]:25, delay=1, dsn=5.2.2, status=bounced (host mx.tailspin.example[192.0.2.8] said: 552 5.2.2 mailbox full (in reply to RCPT TO command))',
      [
        'failure',
        'jo@fabrikam.com failed recipient-unknown certain',
        'kim@tailspin.example failed mailbox-full certain',
      ],
    ],
    [
      '2026-11-30 09:14:01 1aBcDe-000001-AB => jo@fabrikam.com R=dnslookup T=remote_smtp H=mx.fabrikam.com [192.0.2.7] C="250 2.0.0 Ok"\n2026-11-30 09:14:02 1aBcDe-000001-AB ** kim@tailspin.example R=dnslookup T=remote_smtp H=mx.tailspin.example [198.51.100.8]: SMTP error from remote mail server after RCPT TO:<kim@tailspin.example>: 552 5.2.2 Mailbox full',
      ['failure', 'jo@fabrikam.com delivered', 'kim@tailspin.example failed mailbox-full certain'],
    ],
    [
      'to=<jo@fabrikam.com>, relay=mx.fabrikam.com[192.0.2.7]:25, dsn=4.2.2, status=deferred (host mx.fabrikam.com[192.0.2.7] said: 452 4.2.2 Mailbox full)\nto=<kim@tailspin.example>, relay=mx.tailspin.example[198.51.100.8]:25, dsn=2.0.0, status=sent (250 Ok)',
      ['delay', 'jo@fabrikam.com delayed', 'kim@tailspin.example delivered'],
    ],
  ])('%s', (text, expected) => {
    expect(answerTo(text)).toEqual(expected);
  });
});

describe('C delays', () => {
  test.each<[string, readonly string[]]>([
    [
      "Delivery to jo@fabrikam.com: Remote Server returned '400 4.4.7 Message delayed'",
      ['delay', 'jo@fabrikam.com delayed'],
    ],
    [
      'Mar 10 09:14:01 mx postfix/smtp[1]: 4AB: to=<jo@fabrikam.com>, relay=none, delay=1, dsn=4.4.1, status=deferred (connect to mx.fabrikam.com[192.0.2.7]:25: Connection timed out)',
      ['delay', 'jo@fabrikam.com delayed'],
    ],
    [
      '2026-11-29 10:00:00 1aBcDe-000001-AB == jo@fabrikam.com R=dnslookup T=remote_smtp defer (-44): SMTP error from remote mail server after RCPT TO:<jo@fabrikam.com>: 451 4.7.1 Greylisted, try again later',
      ['delay', 'jo@fabrikam.com delayed'],
    ],
    [
      'Delivery to kim@tailspin.example has been delayed. 421 4.4.2 Connection dropped. The server will keep trying for 2 days.',
      ['delay', 'kim@tailspin.example delayed'],
    ],
  ])('%s', (text, expected) => {
    expect(answerTo(text)).toEqual(expected);
  });
});

describe('D last true answer', () => {
  test.each<[string, readonly string[]]>([
    [
      "Remote Server returned '550 4.4.7 QUEUE.Expired; message expired, last error: 451 4.7.3 The admin has temporarily disallowed this secure domain'",
      ['failure', 'nobody failed tls-required certain'],
    ],
    [
      '550 4.4.7 QUEUE.Expired; message expired; last error was: 452 4.2.2 The mailbox is full',
      ['failure', 'nobody failed mailbox-full certain'],
    ],
    [
      "Remote Server returned '550 4.4.7 QUEUE.Expired; message expired' LED=450 4.7.0 Proxy session setup failed: 454 4.7.5 Certificate validation failure",
      ['failure', 'nobody failed starttls-failed-remote likely'],
    ],
  ])('%s', (text, expected) => {
    expect(answerTo(text)).toEqual(expected);
  });
});

describe('F sender or login', () => {
  test.each<[string, readonly string[]]>([
    [
      'Your message to jo@fabrikam.com could not be delivered.\n550 5.1.7 <SRS0=ab12=cd=contoso.com=dana@relay.example>:\nSender address rejected: Domain not found',
      ['failure', 'jo@fabrikam.com failed sender-domain-invalid certain'],
    ],
    [
      'The mail to jo@fabrikam.com could not be sent.\nusername: dana@contoso.com\n535 5.7.8 Authentication failed',
      ['failure', 'jo@fabrikam.com failed smtp-auth-failed likely'],
    ],
    [
      'Login: dana@contoso.com\nTo: jo@fabrikam.com\n550 5.1.1 <jo@fabrikam.com>: Recipient address rejected: User unknown',
      ['failure', 'jo@fabrikam.com failed recipient-unknown certain'],
    ],
    [
      '<jo@fabrikam.com>: host mx.fabrikam.com[192.0.2.7] said: 553 5.1.8 <bounce+x1=jo=fabrikam.com@list.example>... Domain of sender address does not exist',
      ['failure', 'jo@fabrikam.com failed sender-domain-invalid likely'],
    ],
    [
      'The message to kim@tailspin.example was rejected: 550 5.7.60 SMTP; Client does not have permissions to send as this sender dana@contoso.com',
      ['failure', 'kim@tailspin.example failed send-as-denied likely'],
    ],
  ])('%s', (text, expected) => {
    expect(answerTo(text)).toEqual(expected);
  });
});

describe('G sender verification', () => {
  test.each<[string, readonly string[]]>([
    [
      '550 5.1.7 <dana@contoso.com>: Sender address rejected: undeliverable address',
      ['failure', 'nobody failed sender-domain-invalid certain'],
    ],
    [
      '550-Verification failed for <dana@contoso.com>\n550-Called: 192.0.2.5\n550-Sent: RCPT TO:<dana@contoso.com>\n550-Response: 550 5.7.1 <dana@contoso.com>... Relaying denied\n550 Invalid sender <dana@contoso.com>',
      ['failure', 'nobody failed sender-domain-invalid certain'],
    ],
    [
      '550 5.1.8 <dana@contoso.test>: Sender address rejected: Domain not found',
      ['failure', 'nobody failed sender-domain-invalid certain'],
    ],
    [
      '550 Sender verify failed for <dana@contoso.com>: response to RCPT TO was 550 unknown user',
      ['failure', 'nobody failed sender-domain-invalid likely'],
    ],
    [
      '553 5.1.7 Sender address <dana@contoso.com> rejected: unverified address',
      ['failure', 'nobody failed sender-domain-invalid possible'],
    ],
  ])('%s', (text, expected) => {
    expect(answerTo(text)).toEqual(expected);
  });
});

describe('H generic codes', () => {
  test.each<[string, readonly string[]]>([
    ['554 5.5.0 mx1.example.com', ['failure', 'nobody failed remote-generic possible']],
    ['550 5.0.0 mx7.fabrikam.com rejected', ['failure', 'nobody failed remote-generic possible']],
    ['554 Transaction failed', ['failure', 'nobody failed unknown possible']],
  ])('%s', (text, expected) => {
    expect(answerTo(text)).toEqual(expected);
  });
});

describe('I words against a code', () => {
  test.each<[string, readonly string[]]>([
    [
      '550 5.1.1 192.0.2.0 has sent to too many recipients this hour',
      ['failure', 'nobody failed sender-recipient-limit likely'],
    ],
    [
      '550 5.2.1 <jo@fabrikam.com>... blank mailhost - invalid address',
      ['failure', 'jo@fabrikam.com failed recipient-unknown likely'],
    ],
    [
      '550 5.1.1 Too many invalid messages from 192.0.2.10, try later',
      ['failure', 'nobody failed recipient-unknown likely'],
    ],
    ['550 5.1.1 Message rejected as spam by content scanning', ['failure', 'nobody failed spam-content likely']],
    [
      '550 5.2.1 Your message was rejected because it contains a virus',
      ['failure', 'nobody failed malware-or-attachment likely'],
    ],
  ])('%s', (text, expected) => {
    expect(answerTo(text)).toEqual(expected);
  });
});

describe('K no enhanced code', () => {
  test.each<[string, readonly string[]]>([
    [
      'Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully',
      ['failure', 'nobody failed smtp-auth-disabled likely'],
    ],
    ['Mailing to remote domains not supported', ['failure', 'nobody failed relay-denied likely']],
    ['550 Destinatario desconocido', ['failure', 'nobody failed recipient-unknown likely']],
  ])('%s', (text, expected) => {
    expect(answerTo(text)).toEqual(expected);
  });
});

describe('L message trace', () => {
  test.each<[string, readonly string[]]>([
    ['{LED=250 2.1.5 RESOLVER.GRP.Expanded; distribution list expanded}', ['expanded', 'nobody expanded']],
    ['{LED=250 2.1.5 RESOLVER.GRP.Expanded; group expanded; {MSG=}}', ['expanded', 'nobody expanded']],
    [
      '{LED=250 2.1.5 RESOLVER.GRP.Expanded; distribution list expanded; {FQDN=}; {IP=}; {LRT=}}',
      ['expanded', 'nobody expanded'],
    ],
  ])('%s', (text, expected) => {
    expect(answerTo(text)).toEqual(expected);
  });
});

describe('Q fault of the service', () => {
  test.each<[string, readonly string[]]>([
    [
      '550 5.7.103 UserMailboxSentItemsAgent; Sent items copy failed due to a permanent error',
      ['failure', 'nobody failed system-busy likely'],
    ],
    [
      '550 5.7.103 UserMailboxSentItemsAgent; Copying the message to Sent Items failed with a permanent error',
      ['failure', 'nobody failed system-busy likely'],
    ],
    [
      '554 5.7.103 UserMailboxSentItemsAgent; Saving the sent item failed due to a permanent error',
      ['failure', 'nobody failed system-busy likely'],
    ],
  ])('%s', (text, expected) => {
    expect(answerTo(text)).toEqual(expected);
  });
});

describe('4 role addresses', () => {
  test.each<[string, readonly string[]]>([
    [
      '<support@fabrikam.com>: host mx.fabrikam.com[192.0.2.7] said: 550 5.1.1 User unknown (in reply to RCPT TO command)',
      ['failure', 'support@fabrikam.com failed recipient-unknown certain'],
    ],
    [
      '<info@tailspin.example>: 552 5.2.2 Mailbox full',
      ['failure', 'info@tailspin.example failed mailbox-full certain'],
    ],
    [
      "Delivery has failed to these recipients or groups:\nabuse@fabrikam.com\nThe email address you entered couldn't be found.",
      ['failure', 'abuse@fabrikam.com failed recipient-unknown likely'],
    ],
    [
      'Your message to sales@fabrikam.com could not be delivered: 550 5.7.1 rejected by policy',
      ['failure', 'sales@fabrikam.com failed remote-policy-reject likely'],
    ],
  ])('%s', (text, expected) => {
    expect(answerTo(text)).toEqual(expected);
  });
});

describe('6 wrapped replies', () => {
  test.each<[string, readonly string[]]>([
    [
      'Delivery to the following recipient failed:\n<kim@tailspin.example>: 550 5.7.1 Message rejected, contact\npostmaster@tailspin.example for help\n',
      ['failure', 'kim@tailspin.example failed remote-policy-reject possible'],
    ],
    [
      '<jo@fabrikam.com>: host mx.fabrikam.com[192.0.2.7] said: 550 5.1.1\n    <jo@fabrikam.com>: Recipient address rejected: User unknown; see\n    help@fabrikam.com (in reply to RCPT TO command)',
      ['failure', 'jo@fabrikam.com failed recipient-unknown certain'],
    ],
    [
      '<lee@wingtip.example>: host mx.wingtip.example[192.0.2.9] said: 552 5.2.2\nquota@wingtip.example says: Mailbox full',
      ['failure', 'lee@wingtip.example failed mailbox-full certain'],
    ],
  ])('%s', (text, expected) => {
    expect(answerTo(text)).toEqual(expected);
  });
});

describe('7 labels', () => {
  test.each<[string, readonly string[]]>([
    [
      'userid: jo@fabrikam.com\n550 5.1.1 User unknown',
      ['failure', 'jo@fabrikam.com failed recipient-unknown certain'],
    ],
    [
      'Recipient-userid: kim@tailspin.example\nReason: 550 5.1.1 No such user',
      ['failure', 'kim@tailspin.example failed recipient-unknown certain'],
    ],
    [
      'uid: lee@wingtip.example\n552 5.2.2 Mailbox full',
      ['failure', 'lee@wingtip.example failed mailbox-full certain'],
    ],
  ])('%s', (text, expected) => {
    expect(answerTo(text)).toEqual(expected);
  });
});

describe('14 odd addresses', () => {
  test.each<[string, readonly string[]]>([
    [
      '<******@example.com>: 550 5.1.1 User unknown',
      ['failure', '******@example.com failed recipient-unknown certain'],
    ],
    ['<jo@fab#rikam.com>: 550 5.1.1 User unknown', ['failure', 'jo@fab#rikam.com failed recipient-unknown certain']],
    ['<*@example.com>: 550 5.1.1 User unknown', ['failure', '*@example.com failed recipient-unknown certain']],
    [
      "smtp error for jo@fabrikam.com, reply was '535 5.7.8 Bad credentials'",
      ['failure', 'jo@fabrikam.com failed smtp-auth-failed likely'],
    ],
  ])('%s', (text, expected) => {
    expect(answerTo(text)).toEqual(expected);
  });
});

describe('15 words', () => {
  test.each<[string, readonly string[]]>([
    ['550 jo@fabrikam.com exceeding its mailbox quota', ['failure', 'jo@fabrikam.com failed mailbox-full likely']],
    ['550 5.1.1 jo is not a valid user', ['failure', 'nobody failed recipient-unknown certain']],
    ['554 Probable Spam', ['failure', 'nobody failed spam-content likely']],
    ['550 SPAM NOT ACCEPTED', ['failure', 'nobody failed spam-content likely']],
    ['552 mailbox size limit exceeded', ['failure', 'nobody failed mailbox-full likely']],
    ['552 mailfolder is full', ['failure', 'nobody failed mailbox-full likely']],
    ["Couldn't find any host by that name", ['failure', 'nobody failed mx-record-problem likely']],
    ['550 No such domain', ['failure', 'nobody failed mx-record-problem likely']],
    ['Name or service not known', ['failure', 'nobody failed mx-record-problem likely']],
    ['550 Destinatário desconhecido', ['failure', 'nobody failed recipient-unknown likely']],
    ['552 Buzón lleno', ['failure', 'nobody failed mailbox-full likely']],
    ['550 return email domain is invalid', ['failure', 'nobody failed sender-domain-invalid certain']],
    [
      '432 4.3.2 Concurrent connections limit exceeded. Visit https://aka.ms/concurrent_sending',
      ['failure', 'nobody failed rate-limited-temp likely'],
    ],
    ['554 Message not allowed - [299]', ['failure', 'nobody failed remote-policy-reject likely']],
    ['451 4.4.22 Message failed to be replicated', ['failure', 'nobody failed system-busy likely']],
    ['550 rejecting spoofed message', ['failure', 'nobody failed remote-policy-reject likely']],
    ['550 5.1.0 Address rejected', ['failure', 'nobody failed recipient-unknown likely']],
  ])('%s', (text, expected) => {
    expect(answerTo(text)).toEqual(expected);
  });
});

const read = (text: string): RecipientReport => {
  const [bounce] = parse({ kind: 'text', bytes: new TextEncoder().encode(text), origin: { door: 'pasted-text' } });
  const [first] = bounce?.recipients ?? [];
  if (first === undefined) throw new Error('nobody was found');
  return first;
};

describe('O who refused', () => {
  test.each<[string, string]>([
    ['<jo@fabrikam.com>: host 127.0.0.1[127.0.0.1] said: 554 5.7.1 Rejected by content filter', 'gateway'],
    [
      'to=<jo@fabrikam.com>, relay=127.0.0.1[127.0.0.1]:10024, dsn=5.7.1, status=bounced (host 127.0.0.1[127.0.0.1] said: 554 5.7.1 Spam)',
      'gateway',
    ],
    ['<jo@fabrikam.com>: host smtp-relay.gmail.com[192.0.2.3] said: 550 5.7.1 Invalid credentials', 'gateway'],
    ['<jo@fabrikam.com>: host mx.fabrikam.com[192.0.2.7] said: 550 5.7.1 Rejected', 'remote'],
    [
      'You are not authorized to send mail to the NEWS-L list from your dana@contoso.com account, but LISTSERV could not tell why.',
      'rule-author',
    ],
  ])('%s', (text, speaker) => {
    expect(read(text).refusedBy.speaker).toBe(speaker);
  });
});

describe('P the diagnostic', () => {
  test.each<[string, string]>([
    [
      '<jo@fabrikam.com>: host mx.fabrikam.com[192.0.2.7] said: 550-5.7.1 Your mail was\n    550-5.7.1 rejected because the sending domain\n    550 5.7.1 has no reverse name (in reply to RCPT TO command)',
      'has no reverse name',
    ],
    [
      "Delivery to jo@fabrikam.com failed. Check the address and try again, or contact your help desk.\n\njo@fabrikam.com\nRemote Server returned '550 5.7.1 Message blocked by the list of the owner'",
      'Message blocked by the list of the owner',
    ],
    [
      'The following address failed:\n\n  jo@fabrikam.com\n    host mx.fabrikam.com [192.0.2.7]\n    SMTP error from remote mail server after end of data:\n    554 5.7.1 Refused because of\n    its attachment',
      'its attachment',
    ],
  ])('%s', (text, words) => {
    expect(read(text).diagnostic?.replace(/\s+/g, ' ')).toContain(words);
  });
});
