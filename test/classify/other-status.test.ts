// A report whose Status field names another fault than the answer that it quotes is not certain, whichever is right.
import { answer } from './kit';

const report = (status: string, diagnostic: string): string =>
  [
    'From: Mail Delivery System <MAILER-DAEMON@mail.contoso.com>',
    'To: dana@contoso.com',
    'Subject: Undelivered Mail Returned to Sender',
    'Return-Path: <>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    '',
    'Your message could not be delivered.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.contoso.com',
    '',
    'Final-Recipient: rfc822; jo@fabrikam.com',
    'Action: failed',
    `Status: ${status}`,
    'Remote-MTA: dns; mx.fabrikam.com',
    `Diagnostic-Code: smtp; ${diagnostic}`,
    '--b--',
  ].join('\r\n');

const firstOf = async (status: string, diagnostic: string): Promise<string> => {
  const [first] = (await answer(report(status, diagnostic))).causes;
  return `${first?.causeId ?? ''} ${first?.certainty ?? ''}`;
};

test.each([
  ['5.1.1', '550 5.7.1 Message rejected', 'remote-policy-reject possible'],
  ['5.7.1', '550 5.1.1 <jo@fabrikam.com> User unknown', 'recipient-unknown likely'],
  ['5.2.2', '550 5.1.1 mailbox problem', 'recipient-unknown likely'],
  ['5.1.1', '552 5.2.2 Mailbox full', 'mailbox-full likely'],
  ['5.7.1', '550 5.4.1 Recipient address rejected: Access denied', 'recipient-address-rejected-dbeb likely'],
  ['5.4.4', '550 5.1.1', 'recipient-unknown likely'],
])('Status %s beside %s: %s', async (status, diagnostic, expected) => {
  expect(await firstOf(status, diagnostic)).toBe(expected);
});

test.each([
  ['it says nothing', '5.0.0', '550 5.1.1 <jo@fabrikam.com> User unknown', 'recipient-unknown certain'],
  ['it says the same more coarsely', '5.1.1', '550 5.1.10 RecipientNotFound', 'recipient-unknown certain'],
  ['it is the code of a mail that expired', '4.4.7', '452 4.2.2 Mailbox full', 'mailbox-full certain'],
  ['the answer has no code', '5.1.1', '550 User unknown', 'recipient-unknown certain'],
])('a field costs nothing where %s', async (_, status, diagnostic, expected) => {
  expect(await firstOf(status, diagnostic)).toBe(expected);
});
