import { triageCsv } from '../../src/actions/export-triage';
import type { TriageFacts } from '../../src/actions/export-triage';
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
/** As the page gives it: one group for all, but what a test is about. */
const facts = (...summaries: readonly Summary[]): TriageFacts => {
  const answers = summaries.map((one, index) => ({ message: index + 1, summary: one, name: `${index}.eml` }));
  const group = { title: 'Not on the list', hint: 'Who can fix it: the owner of the group', isCareful: false, answers };
  const counts = { answers: summaries.length, ordinary: 0 };
  return { counts, answers, groups: [group], missed: [], waiting: [], notes: [], messages: summaries.length };
};

describe('a list for the help desk', () => {
  it('names each group with its count and who can fix it, in the order of the page, and each bounce under it', () => {
    const given = facts(summary(), summary({ recipients: ['board@contoso.com'] }));
    const full = { title: 'Mailbox full', hint: '', isCareful: false, answers: given.answers.slice(0, 1) };
    const text = triageText({ ...given, groups: [...given.groups, full] });
    expect(text.indexOf('2 x Not on the list')).toBeGreaterThan(0);
    expect(text.indexOf('2 x Not on the list')).toBeLessThan(text.indexOf('1 x Mailbox full'));
    expect(text).toContain('the owner of the group');
    expect(text).toContain('board@contoso.com | 5.7.124 | 2026-03-10T09:14:00Z | 550 5.7.124 no | <a@contoso.com>');
  });

  it('says what is missing in it: what was not read yet, what could not be and why, what was left out', () => {
    const text = triageText({
      ...facts(...Array.from({ length: 30 }, () => summary())),
      missed: [{ name: 'picture.png', why: 'Its content is not a message.', details: '' }],
      waiting: Array.from({ length: 8 }, () => 'later'),
      notes: ['Only the first 1,000 of 1,200 files were read.'],
      messages: 39,
    });
    expect(text).toContain('30 of 39 messages');
    expect(text).toContain('picture.png | Its content is not a message.');
    expect(text).toContain('1,000 of 1,200 files');
    expect(text).toContain('… and 10 more');
  });

  it('warns of what may be forged, and tells by its subject which it is', () => {
    const given = facts(summary({ isSuspicious: true, subject: 'Your mailbox is suspended' }));
    const careful = { title: 'May be forged', hint: '', isCareful: true, answers: given.answers };
    const text = triageText({ ...given, groups: [careful] });
    expect(text).toMatch(
      /1 x May be forged\nThese may be forged\. Don’t select anything in them\.\n {2}- Your mailbox is suspended \|/,
    );
  });
});

describe('a list as CSV', () => {
  it('has a heading and a line for each bounce, quoted as RFC 4180 wants it', () => {
    const csv = triageCsv(facts(summary({ subject: 'He said "no", twice\nand left' })));
    expect(csv.split('\r\n')[0]).toBe(
      'message,name,date,subject,kind,suspicious,cause,certainty,fixableBy,status,recipients,moreRecipients,diagnostic,originalMessageId',
    );
    expect(csv).toContain('"He said ""no"", twice\nand left"');
  });

  it('has a line for what is missing as well, with the reason', () => {
    const csv = triageCsv({
      ...facts(summary()),
      missed: [{ name: 'a.eml', why: 'It is empty.', details: '' }],
      waiting: ['b.eml'],
      notes: ['Only the first 1,000 files were read.'],
    });
    const [, , ...rest] = csv.split('\r\n').filter((line) => line !== '');
    expect(rest).toEqual([
      ',a.eml,,,not-read,,,,,,,,It is empty.,',
      ',b.eml,,,not-reached,,,,,,,,,',
      ',,,,not-read,,,,,,,,"Only the first 1,000 files were read.",',
    ]);
  });

  it.each([
    '=cmd|calc',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '\u200b=1',
    ' \u2060\t＝1',
    '\ufeff\u00a0@A1',
    '\u3164-1',
  ])('gives %j to a spreadsheet as text, not as a formula', (hostile) => {
    const csv = triageCsv(
      facts(summary({ subject: hostile, said: hostile, recipients: [hostile], messageId: hostile })),
    );
    const cells = csv.split('\r\n')[1] ?? '';
    expect(cells).toContain("'");
    expect(cells).not.toMatch(/(?:^|,)"?[\s\p{Cf}\u3164]*[=+\-@＝＋－＠\t\r]/u);
  });
});

describe('a list as JSON', () => {
  it('can be read back, with the names of the command line', () => {
    const all = JSON.parse(triageJson(facts(summary()))) as { readonly answers: readonly Record<string, unknown>[] };
    expect(all).toMatchObject({ messages: 1, isComplete: true, notRead: [], notReached: [] });
    expect(all.answers).toEqual([
      expect.objectContaining({
        message: 1,
        name: '0.eml',
        kind: 'failure',
        status: '5.7.124',
        diagnostic: '550 5.7.124 no',
        cause: { id: 'group-sender-not-allowed', name: 'Not on the list', certainty: 'certain' },
        fixableBy: ['group-owner'],
        recipients: ['allhands@contoso.com'],
      }),
    ]);
  });

  it('says that it is not complete, and what is missing', () => {
    const given = {
      ...facts(summary()),
      missed: [{ name: 'a.eml', why: 'empty', details: 'Error: oops' }],
      waiting: ['b.eml'],
      messages: 3,
    };
    expect(JSON.parse(triageJson(given))).toMatchObject({
      isComplete: false,
      notRead: [{ name: 'a.eml', why: 'empty', details: 'Error: oops' }],
      notReached: ['b.eml'],
    });
  });
});
