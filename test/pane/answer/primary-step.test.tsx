import '@testing-library/jest-dom';
import { render } from '@testing-library/react';
import type { CauseAdvice, Step } from '../../../src/model/advice';
import { AnswerPage } from '../../../src/pane/answer/AnswerPage';
import { dnsStep, primaryOf } from '../../../src/pane/answer/primary-step';
import { advice, cause, recordedActions } from './sample-advice';

const link = { title: 'Groups', url: 'https://admin.exchange.microsoft.com/#/groups' };
const WORDS: Step = { text: 'Wait a while.' };
const AGAIN: Step = { text: 'Make it smaller, and resend it.', again: true };
const LINK: Step = { text: 'Open the admin center.', link };
const LETTER: Step = { text: 'Ask the owner to add you.', letter: 'owner-request' };
const BOTH: Step = { text: 'Ask the owner, or look.', letter: 'owner-request', link };
/** The advice holds no such letter. */
const NO_LETTER: Step = { text: 'Ask to be delisted.', letter: 'delist' };

const withSteps = (...steps: readonly Step[]): CauseAdvice =>
  cause({ steps: { sender: [{ steps }], owner: [], admin: [] } });

describe('the step whose button is the primary one', () => {
  it.each<[string, readonly Step[], Step | null]>([
    ['the first step’s letter', [LETTER, BOTH], LETTER],
    ['the first step’s link, even above a letter', [LINK, LETTER], LINK],
    ['further down a letter before a link', [WORDS, LINK, LETTER], LETTER],
    ['the first link where there is no letter', [WORDS, LINK, { ...LINK, text: 'Another.' }], LINK],
    ['a letter that is not there counts for nothing', [NO_LETTER, LINK], LINK],
    ['no step that is words only', [WORDS, NO_LETTER], null],
  ])('%s', (_what, steps, primary) => {
    const of = cause({ steps: { sender: [], owner: [{ steps }], admin: [] } });
    expect(primaryOf(of, 'owner')?.step ?? null).toBe(primary);
  });

  it.each<[string, readonly Step[], unknown]>([
    ['a new message where the first step needs one', [AGAIN, LETTER], { step: AGAIN, action: 'new-message' }],
    ['a new message further down, at the step that needs it', [WORDS, AGAIN], { step: AGAIN, action: 'new-message' }],
    ['no new message at a step that needs none', [WORDS, LINK, LETTER], { step: LETTER, action: 'letter' }],
    ['nothing where a sender can only wait', [WORDS], null],
  ])('of the sender is %s', (_what, steps, primary) => {
    expect(primaryOf(withSteps(...steps), 'sender')).toEqual(primary);
  });

  it('is looked for in all sections of the role, and in no other role', () => {
    const steps = { sender: [], owner: [{ steps: [LETTER] }], admin: [{ steps: [LINK] }, { steps: [LETTER] }] };
    expect(primaryOf(cause({ steps }), 'admin')?.step).toBe(LINK);
    expect(primaryOf(cause({ steps }), 'sender')).toBeNull();
  });

  it.each<[string, readonly Step[], RegExp]>([
    ['a new message above a letter', [AGAIN, LETTER], /Start a new message/],
    ['a letter below words', [WORDS, LETTER], /Email the group owner/],
    ['a letter beside a link', [BOTH], /Email the group owner/],
    ['a link alone', [LINK, WORDS], /Groups/],
  ])('is the only primary button of the page: %s', (_what, steps, words) => {
    const { container } = render(
      <AnswerPage
        advice={advice({ causes: [withSteps(...steps)] })}
        origin=""
        role="sender"
        onRole={jest.fn()}
        actions={recordedActions()}
      />,
    );
    const primaries = [...container.querySelectorAll('.ms-Button--primary')].map(({ textContent }) => textContent);
    expect(primaries).toEqual([expect.stringMatching(words)]);
  });
});

describe('DNS is asked', () => {
  const admin = [
    { side: 'recipient' as const, steps: [WORDS, LINK] },
    { side: 'sender' as const, steps: [BOTH, LETTER] },
  ];
  const of = (dnsChecks: CauseAdvice['dnsChecks'], sender: readonly Step[]) =>
    cause({
      ...(dnsChecks === undefined ? {} : { dnsChecks }),
      steps: { sender: [{ steps: sender }], owner: [], admin },
    });

  it('at the first step of the admin whose records it is about', () => {
    expect(dnsStep(of(['spf', 'dkim'], []), 'admin')).toBe(BOTH);
    expect(dnsStep(of(['recipient-mx'], []), 'admin')).toBe(WORDS);
  });

  it('at the sender’s letter to an admin, else at the first step', () => {
    const toAdmin: Step = { text: 'Send this to your admin.', letter: 'sender-admin' };
    expect(dnsStep(of(['spf'], [WORDS, toAdmin]), 'sender')).toBe(toAdmin);
    expect(dnsStep(of(['spf'], [WORDS, LETTER]), 'sender')).toBe(WORDS);
  });
});
