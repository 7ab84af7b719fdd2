// An answer in lines, for lists: what each line holds.
import { summariesOf } from '../../src/advise/summary';
import type { Advice, CauseAdvice } from '../../src/model/advice';
import type { Bounce } from '../../src/model/bounce';
import { bounce, recipient } from './kit';

const advice = (of: Partial<Bounce>, more: Partial<Advice> = {}): Advice => ({
  kind: of.kind ?? 'failure',
  headline: 'It bounced.',
  authenticity: { verdict: 'unknown', reasons: [] },
  causes: [],
  others: [],
  groups: [],
  bounce: bounce(of),
  ...more,
});
const lineOf = (of: Partial<Bounce>, more: Partial<Advice> = {}) => summariesOf(advice(of, more))[0];
const { envelope, original } = bounce();

describe('a line', () => {
  it('names three recipients and counts the others, those without a name left out', () => {
    const named = ['a@x.test', 'b@x.test', 'c@x.test', 'd@x.test', 'e@x.test'];
    const recipients = [
      recipient({ address: null }),
      recipient({ address: null, displayName: 'Jo Tan' }),
      ...named.map((address) => recipient({ address })),
    ];
    expect(lineOf({ recipients })).toMatchObject({ recipients: ['Jo Tan', 'a@x.test', 'b@x.test'], moreRecipients: 3 });
    expect(lineOf({ recipients: [recipient()] })).toMatchObject({ recipients: ['jo@contoso.com'], moreRecipients: 0 });
  });

  it('says whether it may be forged', () => {
    expect(lineOf({})?.isSuspicious).toBe(false);
    expect(lineOf({}, { authenticity: { verdict: 'suspicious', reasons: [] } })?.isSuspicious).toBe(true);
    expect(lineOf({}, { authenticity: { verdict: 'genuine', reasons: [] } })?.isSuspicious).toBe(false);
  });

  it('has the subject and the date of the report, else of the message', () => {
    const message = { ...original, subject: 'Plan', date: '2026-03-10T09:00:00Z', messageId: '<1@x.test>' };
    const report = { ...envelope, subject: 'Undeliverable: Plan', date: '2026-03-10T09:01:00Z' };
    expect(lineOf({ envelope: report, original: message })).toMatchObject({
      subject: 'Undeliverable: Plan',
      date: '2026-03-10T09:01:00Z',
      messageId: '<1@x.test>',
    });
    const bare = { ...envelope, subject: null, date: null };
    expect(lineOf({ envelope: bare, original: message })).toMatchObject({ subject: 'Plan', date: message.date });
    expect(lineOf({ envelope: bare, original })).toMatchObject({ subject: '', date: null, messageId: null });
  });

  it('has what was said of its first recipient, or why it cannot be read', () => {
    const warnings = ['It is a picture.', 'It is empty.'];
    const recipients = [recipient({ status: '5.1.1', diagnostic: '550 5.1.1 Unknown' }), recipient()];
    expect(lineOf({ recipients, warnings })).toMatchObject({ status: '5.1.1', said: '550 5.1.1 Unknown' });
    expect(lineOf({ recipients: [recipient()], warnings })).toMatchObject({ status: null, said: '' });
    expect(lineOf({ kind: 'unreadable', recipients, warnings })?.said).toBe('It is a picture. It is empty.');
  });

  it('has the part of the mail in which its bounce was', () => {
    expect(lineOf({ part: '2.1' })?.part).toBe('2.1');
    expect(lineOf({})?.part).toBeNull();
  });

  it('is short and on one line, whatever the bounce is', () => {
    const long = `a\r\nb${'x'.repeat(2_000)}`;
    const line = lineOf(
      {
        envelope: { ...envelope, subject: long },
        original: { ...original, messageId: long },
        recipients: [recipient({ address: long, diagnostic: long })],
      },
      { headline: long },
    );
    for (const text of [line?.headline, line?.subject, line?.messageId, line?.said, line?.recipients[0]]) {
      expect(text).toMatch(/^a bx+ \[…\]$/);
      expect(text?.length).toBeLessThanOrEqual(300);
    }
  });

  it('counts the other causes', () => {
    const made = { causeId: 'a', name: 'A', certainty: 'certain', fixableBy: ['sender'], recipients: [] } as const;
    const causes = [made, { ...made, causeId: 'b' }] as readonly Partial<CauseAdvice>[] as readonly CauseAdvice[];
    expect(summariesOf(advice({}, { causes })).map(({ cause, otherCauses }) => [cause?.id, otherCauses])).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
    expect(lineOf({})).toMatchObject({ cause: null, otherCauses: 0 });
  });
});
