import { adviceAsMarkdown, adviceAsText, adviceForHelpDesk } from '../../src/advise/report';
import { diagnose } from '../../src/diagnose';
import type { Advice } from '../../src/model/advice';

async function adviceOn(text: string): Promise<Advice> {
  const raw = { kind: 'text', bytes: new TextEncoder().encode(text), origin: { door: 'pasted-text' } } as const;
  const [advice] = await diagnose(raw);
  if (!advice) throw new Error('no advice');
  return advice;
}

/** A delivery status with so many recipients, each with a code and words of its own. */
const statusOf = (count: number): string =>
  [
    'Reporting-MTA: dns;mail.contoso.com',
    ...Array.from({ length: count }, (_, i) =>
      [
        '',
        `Final-Recipient: rfc822;person${i}@fabrikam.com`,
        'Action: failed',
        'Status: 5.1.1',
        `Diagnostic-Code: smtp;550 5.1.1 user number ${i} unknown`,
        'Remote-MTA: dns;mx.fabrikam.com',
      ].join('\n'),
    ),
  ].join('\n');

const GROUP = "all@fabrikam.com\nRemote Server returned '550 5.7.124 RESOLVER.RST.NotAuthorizedToGroup'";

describe('a command in a text that is copied', () => {
  test.each([
    ['text', adviceAsText],
    ['Markdown', adviceAsMarkdown],
  ])('keeps where it runs, whether it changes anything, and its note: %s', async (_, render) => {
    const text = render(await adviceOn(GROUP), 'admin').replaceAll('\\', '');
    expect(text).toContain('[Exchange Online and Server. Only reads.] Shows the kind of group. GroupMailbox');
    expect(text).toMatch(
      /\[Exchange Online\. Changes settings\.\] Microsoft 365 group: adds the sender\. If the list was empty, everybody could write.*\n+(?: {4}`{3}\n)? {4}Set-UnifiedGroup/,
    );
  });

  test('keeps them in the report for the help desk, too', async () => {
    expect(adviceForHelpDesk(await adviceOn(GROUP))).toContain('[Exchange Online. Changes settings.]');
  });
});

test('a step that says to find the owner says how, even without the pane', async () => {
  const text = adviceAsText(await adviceOn(GROUP), 'sender');
  expect(text).toMatch(/1\. Ask the group’s owner [^\n]*\n(?:[^\n]*\n)?Outlook for Windows: .*select Owner/);
});

describe('the report on several recipients', () => {
  test('gives each one’s code, server and words', async () => {
    const report = adviceForHelpDesk(await adviceOn(statusOf(3)));
    for (const i of [0, 1, 2])
      expect(report).toContain(`- person${i}@fabrikam.com | 550 5.1.1 | mx.fabrikam.com | 550 5.1.1 user number ${i}`);
  });

  test('names ten and says how many more there are', async () => {
    const report = adviceForHelpDesk(await adviceOn(statusOf(13)));
    expect(report).toContain('user number 9 unknown');
    expect(report).not.toContain('user number 10 unknown');
    expect(report).toContain('- and 3 more');
  });

  test('counts those that are not named among the others, and among whom it was sent to', async () => {
    const people = (count: number, name: string) => Array.from({ length: count }, (_, i) => `${name}${i}@fabrikam.com`);
    const delivered = people(29, 'got').map(
      (who) => `\nFinal-Recipient: rfc822;${who}\nAction: delivered\nStatus: 2.0.0`,
    );
    const advice = await adviceOn(`${statusOf(1)}\n${delivered.join('\n')}`);
    const original = { ...advice.bounce.original, to: people(25, 'to') };
    const report = adviceForHelpDesk({ ...advice, bounce: { ...advice.bounce, original } });
    expect(report).toContain('got19@fabrikam.com');
    expect(report).not.toContain('got20@fabrikam.com');
    expect(report).toContain('- and 9 more');
    expect(report).toMatch(/to19@fabrikam\.com \(\+5\)/);
  });

  test('of a single one they stand with the message', async () => {
    const report = adviceForHelpDesk(await adviceOn(statusOf(1)));
    expect(report).toContain('Code: 550 5.1.1');
    expect(report).not.toContain('What was said about each recipient');
  });
});

describe.each([
  ['the text', (advice: Advice) => adviceAsText(advice, 'sender')],
  ['the Markdown', (advice: Advice) => adviceAsMarkdown(advice, 'sender')],
  ['the report for the help desk', adviceForHelpDesk],
])('%s that is copied', (_, render) => {
  test('warns of a bounce that may be forged, with the reasons, before everything else it says of it', async () => {
    const advice = await adviceOn(GROUP);
    const forged: Advice = { ...advice, authenticity: { verdict: 'suspicious', reasons: ['It asks for a password.'] } };
    const text = render(forged).replaceAll('\\', '');
    expect(text).toContain('It asks for a password.');
    expect(text).toContain('What it claims');
    expect(text.indexOf('It asks for a password.')).toBeLessThan(text.indexOf('What it claims'));
    expect(render(advice)).not.toContain('It asks for a password.');
  });

  test('says what couldn’t be read', async () => {
    const advice = await adviceOn(GROUP);
    const text = render({ ...advice, bounce: { ...advice.bounce, warnings: ['Half of it is missing.'] } });
    expect(text.replaceAll('\\', '')).toContain('Half of it is missing.');
  });
});
