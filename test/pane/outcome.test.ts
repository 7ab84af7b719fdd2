import { viewOf } from '../../src/pane/outcome';
import { answered } from './advices';

describe('what is shown after a reading', () => {
  it('is the answer itself when there is one', () => {
    expect(viewOf([answered()], [], false)).toMatchObject({ page: 'answer', current: 0 });
  });

  it('is a list when there are several', () => {
    expect(viewOf([answered(), answered()], [], false)).toMatchObject({ page: 'answer', current: null });
  });

  it('is a friendly note when the message is an ordinary mail', () => {
    const mail = answered({ kind: 'not-a-bounce' }, { door: 'selected-item', name: 'Lunch?' });
    expect(viewOf([mail], [], true)).toEqual({ page: 'welcome', note: { kind: 'ordinary', name: 'Lunch?' } });
  });

  it('leaves out the ordinary parts of one message that has a bounce in it', () => {
    const view = viewOf([answered({ kind: 'not-a-bounce' }), answered({ headline: 'Bounced.' })], [], true);
    expect(view).toMatchObject({ page: 'answer', current: 0, answers: [{ advice: { headline: 'Bounced.' } }] });
  });

  it('accounts for every one of several files, ordinary mails too', () => {
    const view = viewOf([answered({ kind: 'not-a-bounce' }), answered()], [], false);
    expect(view.page === 'answer' ? view.answers : []).toHaveLength(2);
  });

  it('is a problem when the one thing that came cannot be read, with the engine’s own reason', () => {
    const view = viewOf(
      [answered({ kind: 'unreadable', warnings: ['It is a picture.'] }, { door: 'dropped-file', name: 'a.png' })],
      [],
      false,
    );
    expect(view).toMatchObject({ page: 'problem', problem: { why: 'It is a picture.' } });
    expect(view.page === 'problem' ? view.problem.what : '').toContain('a.png');
  });

  it('is a list with the problems below when only some could be read', () => {
    const view = viewOf([answered()], [{ reason: 'empty', name: 'b.eml' }], false);
    expect(view).toMatchObject({ page: 'answer', current: null, problems: [{ what: '“b.eml” is empty.' }] });
  });

  it('names every problem when nothing could be read', () => {
    const view = viewOf(
      [],
      [
        { reason: 'empty', name: 'a.eml' },
        { reason: 'empty', name: 'b.eml' },
      ],
      false,
    );
    expect(view).toMatchObject({ page: 'answer', answers: [], problems: [{}, {}] });
  });

  it('offers another try when Outlook failed in a way that may pass, with its codes in the details', () => {
    const error = { where: 'body.getAsync', code: 9020, message: 'busy', canRetry: true };
    const view = viewOf([], [{ reason: 'host', errors: [error] }], true);
    expect(view).toMatchObject({ page: 'problem', problem: { canRetry: true } });
    expect(view.page === 'problem' ? view.problem.details : '').toContain('body.getAsync: 9020');
  });
});
