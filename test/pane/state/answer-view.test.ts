import { relevantParts, viewOfAnswer } from '../../../src/pane/state/answer-view';
import { canRetryFailure, problemDetails, problemText } from '../../../src/pane/state/problems';
import { answered } from '../kit';

describe('what is shown of one answer', () => {
  it('is the answer', () => {
    expect(viewOfAnswer(answered({ headline: 'Bounced.' }))).toMatchObject({
      page: 'answer',
      answered: { advice: { headline: 'Bounced.' } },
    });
  });

  it('is a friendly note when the message is an ordinary mail', () => {
    const mail = answered({ kind: 'not-a-bounce' }, { door: 'selected-item', name: 'Lunch?' });
    expect(viewOfAnswer(mail)).toEqual({ page: 'welcome', note: { kind: 'ordinary', name: 'Lunch?' } });
  });

  it('is the answer with its warning when an ordinary mail pretends to be a bounce', () => {
    const { advice, origin } = answered({ kind: 'not-a-bounce' });
    const forged = {
      ...advice,
      authenticity: { verdict: 'suspicious' as const, reasons: ['It asks you to sign in.'] },
    };
    expect(viewOfAnswer({ advice: forged, origin }).page).toBe('answer');
  });

  it('is a problem when it cannot be read, with the engine’s own reason', () => {
    const picture = { kind: 'unreadable', warnings: ['It is a picture.'] };
    const view = viewOfAnswer(answered(picture, { door: 'dropped-file', name: 'a.png' }));
    if (view.page !== 'problem') throw new Error('no problem');
    expect(problemText(view.problem).why).toBe('It is a picture.');
    expect(problemText(view.problem).what).toContain('a.png');
  });

  it.each(['moderation-request', 'quota-warning', 'journal-report'] as const)(
    'is what it is and what to do, for a message that asks or informs: %s',
    (nature) => {
      const { advice, origin } = answered({ kind: 'not-a-bounce' });
      expect(viewOfAnswer({ advice: { ...advice, bounce: { ...advice.bounce, nature } }, origin }).page).toBe('answer');
    },
  );
});

describe('of the answers that one message gives', () => {
  it('those count that are bounces: the mail they came in goes unmentioned', () => {
    expect(relevantParts(['not-a-bounce', 'failure', 'delay'])).toEqual([1, 2]);
  });

  it('an automatic reply or a receipt is an answer, too', () => {
    expect(relevantParts(['auto-reply'])).toEqual([0]);
  });

  it('the message itself counts if there is no bounce in it', () => {
    expect(relevantParts(['not-a-bounce', 'not-a-bounce'])).toEqual([0]);
    expect(relevantParts(['unreadable'])).toEqual([0]);
    expect(relevantParts([])).toEqual([]);
  });
});

test('where Outlook failed in a way that may pass, another try is offered, with the codes in the details', () => {
  const error = { where: 'body.getAsync', code: 9020, message: 'busy', canRetry: true };
  const reason = { from: 'source', problem: { reason: 'host', errors: [error] } } as const;
  expect(canRetryFailure(reason)).toBe(true);
  expect(problemDetails({ reason, name: null })).toContain('body.getAsync: 9020');
});
