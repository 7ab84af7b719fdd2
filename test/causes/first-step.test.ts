// The first step is what fixes it, and a step for one case is told in that case only.
import { diagnose } from '../../src/diagnose';

async function stepsFor(said: string, from = 'sales@contoso.com', role: 'sender' | 'admin' = 'sender') {
  const mail = [
    'Delivery has failed to these recipients or groups:',
    '',
    'jo@fabrikam.com',
    '',
    'Diagnostic information for administrators:',
    '',
    'jo@fabrikam.com',
    `Remote Server returned '${said}'`,
    '',
    'Original message headers:',
    '',
    'Received: from a.contoso.com by b.contoso.com; Tue, 10 Mar 2026 09:14:00 +0000',
    ...(from === '' ? [] : [`From: ${from}`]),
    'Subject: Plan',
    'Message-ID: <1@contoso.com>',
  ];
  const bytes = new TextEncoder().encode(mail.join('\n'));
  const [advice] = await diagnose({ kind: 'text', bytes, origin: { door: 'command-line' } });
  return (advice?.causes[0]?.steps[role] ?? []).flatMap(({ steps }) => steps.map(({ text }) => text));
}

describe('of who isn’t allowed to send as somebody', () => {
  const OUTLOOK = '550 5.2.0 STOREDRV.Submission.Exception:SendAsDeniedException.MapiExceptionSendAsDenied';
  const PROGRAM = '550 5.7.60 SMTP; Client does not have permissions to send as this sender';

  test('the first step names the own address and the permission', async () => {
    expect((await stepsFor(OUTLOOK))[0]).toBe(
      'Choose your own address in From, or ask your email admin for the Send As permission on sales@contoso.com.',
    );
    expect((await stepsFor(OUTLOOK, ''))[0]).toContain('on the other mailbox');
  });

  test.each([
    ['Outlook', OUTLOOK, false],
    ['a program', PROGRAM, true],
    [
      'a program that signed in',
      '554 5.2.252 SendAsDenied; scan@contoso.com not allowed to send as x@contoso.com',
      true,
    ],
  ])('scanners and apps are spoken of only where one sent it: %s', async (_what, said, isTold) => {
    expect((await stepsFor(said)).some((text) => text.includes('scanner'))).toBe(isTold);
    expect((await stepsFor(said, undefined, 'admin')).some((text) => /OAuth|device/.test(text))).toBe(isTold);
  });
});

describe('of a mail rule', () => {
  const RULE = '550 5.7.1 TRANSPORT.RULES.RejectMessage; the message was rejected by organization policy';

  test.each([
    ['no page', '', false],
    ['a page of Microsoft’s', '; see https://go.microsoft.com/fwlink/?LinkId=1', false],
    ['another page', '; see https://portal.fabrikam.example/allow', true],
  ])('a page is warned of only where the bounce names one: %s', async (_what, more, isWarned) => {
    const [first] = await stepsFor(`${RULE}${more}`);
    expect(first?.includes('Don’t open a page')).toBe(isWarned);
  });

  test('that a server speaks of is one', async () => {
    const steps = await stepsFor('550 5.7.1 This message was blocked by a mail flow rule of our organization.');
    expect(steps[0]).toBe('Read the rule’s text, and change your message to match.');
  });
});
