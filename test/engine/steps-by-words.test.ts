// What a bounce's own words change in an answer: headline, reason, and steps.
import type { CauseAdvice } from '../../src/model/advice';
import { setLanguage } from '../../src/locales/language';
import { answer } from '../classify/kit';

const ofPostfix = (reason: string): string =>
  `<kim@fabrikam.example>: host mx.fabrikam.example[192.0.2.1] said: ${reason}`;
/** The sender's own server reports what it found itself. */
const ofOwnServer = (reason: string): string =>
  [
    'From: <mailer-daemon@contoso.example>',
    'To: dana@contoso.example',
    'Subject: Undelivered Mail Returned to Sender',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.contoso.example',
    '',
    'Final-Recipient: rfc822; kim@fabrikam.example',
    'Action: failed',
    `Status: ${/\d\.\d{1,3}\.\d{1,3}/.exec(reason)?.[0] ?? '5.0.0'}`,
    `Diagnostic-Code: X-Postfix; ${reason}`,
    '--b',
    'Content-Type: message/rfc822',
    '',
    'From: Dana <dana@contoso.example>',
    'To: kim@fabrikam.example',
    'Subject: Plans',
    '',
    '--b--',
  ].join('\r\n');

async function told(text: string): Promise<CauseAdvice> {
  const [cause] = (await answer(text)).causes;
  if (cause === undefined) throw new Error('nothing was found');
  return cause;
}

const stepsOf = ({ steps }: CauseAdvice): readonly string[] =>
  Object.values(steps)
    .flat()
    .flatMap((section) => section.steps)
    .flatMap(({ text, link, lookup, commands = [] }) => [
      text,
      link?.url ?? '',
      lookup ?? '',
      ...commands.map(({ run }) => run),
    ]);
const all = (cause: CauseAdvice): string => [cause.name, cause.meaning, ...stepsOf(cause)].join('\n');

afterEach(() => setLanguage('en'));

describe('a mailing list of another program', () => {
  test.each([
    ['Sympa', '550 5.7.1 Message distribution in the list is restricted to list subscribers'],
    [
      'Google Groups',
      '550 5.7.1 The group you tried to contact (kim) may not exist, or you may not have permission to post messages to the group',
    ],
    ['Mailman', '550 5.7.1 Post by non-member to a members-only list'],
    ['LISTSERV', '550 5.7.1 LISTSERV: you are not authorized to send mail to the KIM-L list'],
    [
      'a French list',
      '550 5.7.1 La diffusion dans cette liste est réservée aux abonnés; la liste est réservée aux abonnés',
    ],
    ['a German list', '550 5.7.1 Nur Abonnenten dürfen an diese Liste schreiben'],
  ])('has members and an owner that neither Outlook nor Exchange knows: %s', async (_, reason) => {
    const cause = await told(ofPostfix(reason));
    expect(cause.causeId).toBe('group-sender-not-allowed');
    expect(cause.fixableBy).toEqual(['sender', 'group-owner']);
    expect(all(cause)).toContain('send from the address you joined with');
    expect(all(cause)).not.toMatch(/outlook|Get-|Set-|group-owner|allowed senders\.$/im);
  });

  test.each([
    ['its token', '550 5.7.1 RESOLVER.RST.NotAuthorizedToGroup; not authorized'],
    ['its code', '550 5.7.124 Sender not in allowed-senders list; post to the list as a subscriber'],
    ['its words', '550 5.7.1 You do not have permission to send to the distribution group'],
  ])('isn’t a group of Exchange: %s', async (_, reason) => {
    const cause = await told(ofPostfix(reason));
    expect(cause.causeId).toBe('group-sender-not-allowed');
    expect(all(cause)).toContain('Get-');
  });

  test('of Google’s is checked for its spelling first, since it may not exist', async () => {
    const cause = await told(
      ofPostfix(
        '550 5.7.1 The group you tried to contact (kim) may not exist, or you may not have permission to post messages to the group',
      ),
    );
    expect(stepsOf(cause)[0]).toBe('Check the spelling of kim@fabrikam.example. The list may not exist.');
    expect(all(cause)).toContain('“+owner”');
  });
});

describe('a server that its own MX record surprises', () => {
  test.each([
    ['Postfix', 'mail for fabrikam.example loops back to myself'],
    ['Sendmail', '553 5.3.5 config error: mail loops back to me (MX problem?)'],
    ['an older program', '554 5.4.6 I’m listed as a best-preference MX for fabrikam.example. It loops back to itself'],
  ])('isn’t told of as circles: %s', async (_, reason) => {
    const own = await told(ofOwnServer(reason));
    expect(own.verdict).toBe('Your mail server doesn’t know fabrikam.example.');
    expect(own.fixableBy).toEqual(['sender-admin']);
    const theirs = await told(ofPostfix(reason));
    expect(theirs.verdict).toBe('The server for fabrikam.example doesn’t know its domain.');
    expect(theirs.fixableBy[0]).toBe('recipient-admin');
    for (const cause of [own, theirs]) {
      expect(all(cause)).toContain('mydestination');
      expect(all(cause)).not.toMatch(/Forwarding|circles/);
    }
  });

  test.each(['554 5.4.14 Hop count exceeded - possible mail loop', '554 5.4.6 Too many hops'])(
    'isn’t at fault where mail does go in circles: %s',
    async (reason) => {
      expect((await told(ofPostfix(reason))).verdict).toContain('went in circles');
    },
  );

  test('is told of in German', async () => {
    await setLanguage('de');
    const { verdict } = await told(ofOwnServer('mail for fabrikam.example loops back to myself'));
    expect(verdict).toBe('Ihr E-Mail-Server kennt fabrikam.example nicht.');
  });
});

describe('a limit on sending', () => {
  test.each([
    [
      'cPanel counts by domain',
      'Domain contoso.example has exceeded the max emails per hour (250/250 (100%)) allowed. Message discarded.',
    ],
    [
      'cPanel counts failures',
      'Domain contoso.example has exceeded the max defers and failures per hour (5/5 (100%)) allowed. Message discarded.',
    ],
    ['another host', '550 5.7.1 You have exceeded your hourly sending limit of 100 messages'],
  ])('of an hour is over after an hour: %s', async (_, reason) => {
    const cause = await told(ofOwnServer(reason));
    expect(cause.causeId).toBe('sender-recipient-limit');
    expect(cause.retry.note).toBe('Resend after an hour.');
    expect(all(cause)).not.toMatch(/24 hours|OutboundSpamFilterPolicy/);
  });

  test.each([
    '550 5.1.90 Your message can’t be sent because you’ve reached your daily limit for message recipients',
    '550 5.7.1 Daily sending quota exceeded',
  ])('of a day is not: %s', async (reason) => {
    const cause = await told(ofOwnServer(reason));
    expect(cause.causeId).toBe('sender-recipient-limit');
    expect(cause.retry.note).toBe('Resend after 24 hours.');
  });
});

describe('a policy', () => {
  test.each([
    '550 Rejected by header based Anti-Spoofing policy',
    '550 5.7.1 rejecting spoofed message',
    '550 5.7.1 Message rejected by policy: spoofing attempt',
  ])('against forgeries says what’s against the message: %s', async (reason) => {
    const cause = await told(ofPostfix(reason));
    expect(cause.verdict).toBe('A filter took your message for a forgery.');
    expect(all(cause)).not.toMatch(/plain test|doesn’t say what’s against it/);
  });

  test.each([
    ['at MAIL FROM', '550 5.7.1 Message rejected due to local policy (in reply to MAIL FROM command)'],
    ['at RCPT TO', '550 5.7.1 Message refused by policy (in reply to RCPT TO command)'],
    ['at the connection', '501 Connection rejected by policy [7.7] 20813'],
  ])('that rejects before the text was sent isn’t tested with other content: %s', async (_, reason) => {
    const cause = await told(ofPostfix(reason));
    expect(cause.causeId).toBe('remote-policy-reject');
    expect(cause.meaning).toContain('Its text wasn’t sent yet');
    expect(all(cause)).not.toContain('plain test');
  });

  test.each([
    '550 5.7.1 Message rejected due to local policy',
    '550 5.7.1 Message rejected due to local policy (in reply to end of DATA command)',
  ])('may be about the content otherwise: %s', async (reason) => {
    const cause = await told(ofPostfix(reason));
    expect(all(cause)).toContain('plain test');
    expect(cause.verdict).not.toContain('forgery');
  });

  test('is told of in German', async () => {
    await setLanguage('de');
    const { verdict } = await told(ofPostfix('550 5.7.1 rejecting spoofed message'));
    expect(verdict).toBe('Ein Filter hat Ihre Nachricht für eine Fälschung gehalten.');
  });
});
