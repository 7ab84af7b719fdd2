// What a bounce names itself stands in the answer: the server that a record lacks, the file, the person.
import type { CauseAdvice } from '../../src/model/advice';
import { answer } from '../classify/kit';

/** The answer to a report of a Postfix server about one recipient. */
async function told(reason: string): Promise<CauseAdvice> {
  const { causes } = await answer(
    [
      'From: MAILER-DAEMON@relay.contoso.com (Mail Delivery System)',
      'To: dana@contoso.com',
      'Subject: Undelivered Mail Returned to Sender',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; relay.contoso.com',
      '',
      'Final-Recipient: rfc822; jo@fabrikam.com',
      'Action: failed',
      'Remote-MTA: dns; mx.fabrikam.com',
      `Diagnostic-Code: smtp; ${reason}`,
      '--b',
      'Content-Type: message/rfc822',
      '',
      'Received: from laptop (unknown [192.168.7.9]) by relay.contoso.com (Postfix)',
      'From: Dana <dana@contoso.com>',
      'To: jo@fabrikam.com',
      'Subject: Plans',
      '',
      '--b--',
    ].join('\r\n'),
  );
  const [cause] = causes;
  if (cause === undefined) throw new Error('nothing was found');
  return cause;
}
const stepsOf = ({ steps }: CauseAdvice): string =>
  Object.values(steps)
    .flatMap((sections) => sections.flatMap((section) => section.steps.map(({ text }) => text)))
    .join('\n');

describe('a failed SPF check', () => {
  const SAID =
    '550 5.7.1 <jo@fabrikam.com>: Recipient address rejected: Message rejected due to: SPF fail - not authorized. Please see http://www.openspf.net/Why?s=mfrom;id=dana@contoso.com;ip=203.0.113.40;r=mx.fabrikam.com';

  test('is certain where the filter says so, and the recipient’s address is in no doubt', async () => {
    const { verdict, certainty, alternatives } = await told(SAID);
    expect({ verdict, certainty }).toEqual({
      verdict: '203.0.113.40 isn’t in the SPF record of contoso.com.',
      certainty: 'certain',
    });
    expect(alternatives.map(({ id }) => id)).not.toContain('recipient-unknown');
  });

  test('gives the record to publish, and no step for mail that Microsoft 365 sends', async () => {
    const steps = stepsOf(await told(SAID));
    expect(steps).toContain('v=spf1 ip4:203.0.113.40 -all');
    expect(steps).not.toContain('high-risk delivery pool');
  });

  test('is told without an address where none is named', async () => {
    const cause = await told('550 5.7.1 SPF check failed');
    expect(cause.verdict).toBe('The sending server’s address isn’t in the SPF record of contoso.com.');
    expect(stepsOf(cause)).toContain('v=spf1 ip4:192.0.2.10 -all');
  });
});

test.each([
  [
    '554 5.7.0 Reject, id=07-1 - BANNED: .exe,.exe-ms,route_viewer.exe',
    'route_viewer.exe was blocked by a mail filter.',
  ],
  ['552 5.7.0 Executable files are not accepted', 'An attachment or other content was blocked by a mail filter.'],
])('a blocked file is named where it is known: %s', async (reason, verdict) => {
  expect((await told(reason)).verdict).toBe(verdict);
});

test('an address in doubt is asked after only where the message wasn’t sent to it', async () => {
  expect(stepsOf(await told('550 5.1.1 User unknown'))).not.toContain('never wrote to');
});
