// Answers that the sender's own server passes on without naming who gave them.
import type { CauseAdvice } from '../../src/model/advice';
import { answer } from '../classify/kit';

async function told(body: readonly string[]): Promise<CauseAdvice> {
  const [cause] = (
    await answer(
      [
        'From: Mail Delivery <postmaster@mail.contoso.example>',
        'To: dana@contoso.example',
        'Subject: Permanent Delivery Failure',
        '',
        ...body,
      ].join('\r\n'),
    )
  ).causes;
  if (cause === undefined) throw new Error('nothing was found');
  return cause;
}

test.each([
  [
    'a transcript with arrows',
    ['kim@fabrikam.example - Mailbox disabled', '--> RCPT To:<kim@fabrikam.example>', '<-- 550 5.2.1 Mailbox disabled'],
  ],
  [
    'a transcript with letters',
    ['Could not be delivered:', 'C: RCPT TO:<kim@fabrikam.example>', 'S: 550 5.1.1 User unknown'],
  ],
  ['a reply in a sentence', ['<kim@fabrikam.example>: SMTP error 554 5.7.1 The file type is not allowed (plan.exe)']],
  ['a reply behind a colon', ['<kim@fabrikam.example>: SMTP error: 550 5.1.1 User unknown']],
])('are the recipient’s server’s: %s', async (_, body) => {
  const cause = await told(['Your message was not delivered to the following recipients:', '', ...body]);
  expect(cause.refusedBy).toBe('fabrikam.example’s server rejected it.');
});

test('are its own where it passes nothing on', async () => {
  const cause = await told([
    'Your message was not delivered to the following recipients:',
    '',
    '<kim@fabrikam.example>: 552 5.3.4 Message size exceeds the limit',
  ]);
  expect(cause.refusedBy).toBe('Your own mail system rejected it (mail.contoso.example).');
});
