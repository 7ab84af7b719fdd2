import { triageCsv } from '../../src/actions/take-triage';
import { triageJson, triageText } from '../../src/advise/triage-report';
import type { Summary } from '../../src/model/summary';

const summary = (more: Partial<Summary> = {}): Summary => ({
  kind: 'failure',
  isSuspicious: false,
  headline: 'The group takes no mail from you.',
  cause: { id: 'group-sender-not-allowed', name: 'Not on the list', certainty: 'certain', fixableBy: ['group-owner'] },
  otherCauses: 0,
  recipients: ['allhands@contoso.com'],
  moreRecipients: 0,
  status: '5.7.124',
  said: '550 5.7.124 no',
  subject: 'Undeliverable: Plan',
  date: '2026-03-10T09:14:00Z',
  messageId: '<a@contoso.com>',
  part: null,
  ...more,
});
const facts = (...summaries: readonly Summary[]) => ({
  summaries,
  missed: 0,
  done: summaries.length,
  all: summaries.length,
});
const other = summary({
  cause: { id: 'mailbox-full', name: 'Mailbox full', certainty: 'likely', fixableBy: ['recipient'] },
  recipients: ['jo@contoso.com'],
  status: '5.2.2',
});

describe('a list for the help desk', () => {
  it('names each cause with its count, the most frequent first, who can fix it, and each bounce under it', () => {
    const text = triageText(facts(other, summary(), summary({ recipients: ['board@contoso.com'] })));
    expect(text.indexOf('2 x Not on the list')).toBeGreaterThan(0);
    expect(text.indexOf('2 x Not on the list')).toBeLessThan(text.indexOf('1 x Mailbox full'));
    expect(text).toContain('the owner of the group');
    expect(text).toContain('board@contoso.com | 5.7.124 | 2026-03-10T09:14:00Z | 550 5.7.124 no | <a@contoso.com>');
  });

  it('says what is missing in it: what was not read yet, what could not be, what was left out', () => {
    const many = Array.from({ length: 30 }, () => summary());
    const text = triageText({ summaries: many, missed: 2, done: 32, all: 40 });
    expect(text).toContain('32 of 40 messages');
    expect(text).toContain('2 not read');
    expect(text).toContain('10 more of this cause');
  });

  it('puts what may be forged under a heading of its own, with a warning and without a cause', () => {
    const text = triageText(facts(summary({ isSuspicious: true })));
    expect(text).toContain('1 x May be forged');
    expect(text).not.toContain('Not on the list');
  });
});

describe('a list as CSV', () => {
  it('has a heading and a line for each bounce, quoted as RFC 4180 wants it', () => {
    const csv = triageCsv(facts(summary({ subject: 'He said "no", twice\nand left' })));
    expect(csv.split('\r\n')[0]).toBe(
      'date,subject,kind,suspicious,cause,certainty,fixableBy,status,recipients,moreRecipients,diagnostic,originalMessageId',
    );
    expect(csv).toContain('"He said ""no"", twice\nand left"');
  });

  it.each(['=cmd|calc', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'gives %j to a spreadsheet as text, not as a formula',
    (hostile) => {
      const csv = triageCsv(
        facts(summary({ subject: hostile, said: hostile, recipients: [hostile], messageId: hostile })),
      );
      const cells = csv.split('\r\n')[1] ?? '';
      expect(cells).toContain("'");
      expect(cells).not.toMatch(/(?:^|,)"?[=+\-@\t\r]/);
    },
  );
});

test('a list as JSON can be read back, with the names of the command line', () => {
  const [one] = JSON.parse(triageJson(facts(summary()))) as readonly Record<string, unknown>[];
  expect(one).toMatchObject({
    kind: 'failure',
    status: '5.7.124',
    diagnostic: '550 5.7.124 no',
    cause: { id: 'group-sender-not-allowed', certainty: 'certain' },
    fixableBy: ['group-owner'],
    recipients: ['allhands@contoso.com'],
  });
});
