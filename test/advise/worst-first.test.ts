import { diagnose, summarize } from '../../src/diagnose';

/** A report of these recipients, each with what its server said. */
function report(recipients: readonly (readonly [address: string, diagnostic: string])[]) {
  const text = [
    'From: MAILER-DAEMON@contoso.com',
    'Subject: Undelivered Mail Returned to Sender',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    '',
    'Your message could not be delivered.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.contoso.com',
    ...recipients.flatMap(([address, diagnostic]) => [
      '',
      `Final-Recipient: rfc822; ${address}`,
      'Action: failed',
      `Status: ${diagnostic.split(' ')[1] ?? ''}`,
      `Diagnostic-Code: smtp; ${diagnostic}`,
    ]),
    '--b--',
    '',
  ].join('\r\n');
  return { kind: 'unknown', bytes: new TextEncoder().encode(text), origin: { door: 'command-line' } } as const;
}

const EXPIRED = '550 5.4.7 Message expired';
const UNKNOWN = '550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found';
const FULL = '552 5.2.2 mailbox full';
const BUSY = '450 4.3.1 disk is full';
const MIXED = report([
  ['a1@contoso.com', EXPIRED],
  ['a2@contoso.com', EXPIRED],
  ['a3@contoso.com', EXPIRED],
  ['b1@contoso.com', FULL],
  ['c1@contoso.com', BUSY],
  ['d1@contoso.com', UNKNOWN],
  ['d2@contoso.com', UNKNOWN],
]);

describe('the causes of one bounce', () => {
  it('stand worst first: what sending again does not help, then what hits most recipients', async () => {
    const [advice] = await diagnose(MIXED);
    expect(advice?.causes.map(({ causeId, recipients, retry }) => [causeId, recipients.length, retry.helps])).toEqual([
      ['recipient-unknown', 2, false],
      ['mailbox-full', 1, false],
      ['message-expired', 3, true],
      ['system-busy', 1, true],
    ]);
  });

  it('stand as the report names them where none is worse', async () => {
    const [advice] = await diagnose(
      report([
        ['b1@contoso.com', FULL],
        ['d1@contoso.com', UNKNOWN],
      ]),
    );
    expect(advice?.causes.map(({ causeId }) => causeId)).toEqual(['mailbox-full', 'recipient-unknown']);
  });

  it('stand in a list in the same order, each with its own recipients', async () => {
    const [lines = []] = await summarize(MIXED);
    expect(
      lines.map(({ cause, recipients, moreRecipients, otherCauses, status }) => [
        cause?.id,
        recipients,
        moreRecipients,
        otherCauses,
        status,
      ]),
    ).toEqual([
      ['recipient-unknown', ['d1@contoso.com', 'd2@contoso.com'], 0, 3, '5.1.10'],
      ['mailbox-full', ['b1@contoso.com'], 0, 3, '5.2.2'],
      ['message-expired', ['a1@contoso.com', 'a2@contoso.com', 'a3@contoso.com'], 0, 3, '5.4.7'],
      ['system-busy', ['c1@contoso.com'], 0, 3, '4.3.1'],
    ]);
  });
});
