import '@testing-library/jest-dom';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { letterOf, NO_FACTS } from '../../../src/advise/letters';
import type { CauseAdvice, LetterFacts } from '../../../src/model/advice';
import type { Role } from '../../../src/model/cause';
import { withAdminLetters } from '../../../src/pane/answer/admin-letters';
import { AnswerPage } from '../../../src/pane/answer/AnswerPage';
import { textIn } from '../../../src/pane/answer/letter-languages';
import { ownerLetters } from '../../../src/pane/answer/owner-letters';
import { advice, cause, recipient, recordedActions } from './sample-advice';
import '../loaded';

const FACTS: LetterFacts = {
  ...NO_FACTS,
  recipient: 'all@fabrikam.com',
  recipients: ['all@fabrikam.com'],
  sender: 'dana@contoso.com',
  senderDomain: 'contoso.com',
  recipientDomain: 'fabrikam.com',
  subject: 'Plan',
};
const closedGroup = (change: Partial<CauseAdvice> = {}) =>
  cause({
    causeId: 'group-auth-required',
    recipients: [recipient({ address: 'all@fabrikam.com' })],
    letters: [letterOf('owner-request', [], FACTS), letterOf('recipient-admin', [], FACTS)],
    ...change,
  });

function show(of: CauseAdvice, role: Role) {
  const actions = recordedActions();
  const page = (
    <AnswerPage advice={advice({ causes: [of] })} origin="" role={role} onRole={jest.fn()} actions={actions} />
  );
  return { ...render(page), actions, user: userEvent.setup() };
}

describe('a group’s owner', () => {
  test('answers the sender, and asks the admin to allow nobody else', () => {
    const [answer, request] = ownerLetters(closedGroup());
    expect(answer).toMatchObject({ to: ['dana@contoso.com'], subject: 'You can send to all@fabrikam.com now' });
    expect(answer?.body).toContain('Please resend your message “Plan”');
    expect(request).toMatchObject({ to: [], subject: 'Please allow dana@contoso.com to send to all@fabrikam.com' });
    expect(request?.body).toContain('Could you allow only this sender');
  });

  test('has no admin to ask about a moderator’s decision', () => {
    expect(ownerLetters(closedGroup({ causeId: 'moderation-rejected' })).map(({ id }) => id)).toEqual(['owner-answer']);
  });

  test('has nothing to answer where it isn’t known which group is theirs, or who the sender is', () => {
    const two = [recipient({ address: 'all@fabrikam.com' }), recipient({ address: 'fleet@fabrikam.com' })];
    expect(ownerLetters(closedGroup({ recipients: two }))).toEqual([]);
    expect(ownerLetters(closedGroup({ letters: [letterOf('owner-request', [], { ...FACTS, sender: '' })] }))).toEqual(
      [],
    );
    expect(ownerLetters(closedGroup({ letters: [] }))).toEqual([]);
  });

  test('finds both letters on the page, and ways to choose from instead of numbers', async () => {
    const steps = {
      sender: [],
      owner: [{ steps: [{ text: 'Open the list.' }, { text: 'Open the group.' }] }],
      admin: [],
    };
    const { container, actions, user } = show(closedGroup({ steps }), 'owner');
    expect(container.querySelector('ol.rd-steps')).toBeNull();
    expect(container.querySelectorAll('ul.rd-steps > li')).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: /^Answer the sender/ }));
    expect(actions.openLetter).toHaveBeenCalledWith(expect.objectContaining({ to: ['dana@contoso.com'] }));
    expect(screen.getByRole('button', { name: /^Ask your admin to allow only this sender/ })).toBeVisible();
  });
});

describe('an admin’s letter to another admin', () => {
  const letterTo = (role: Role, change: Partial<CauseAdvice> = {}) => {
    const { letters } = withAdminLetters(closedGroup(change), role);
    const letter = letters.find(({ id }) => id === 'recipient-admin');
    if (letter === undefined) throw new Error('no letter');
    return letter;
  };

  test.each([
    ['en', 'A message from dana@contoso.com to all@fabrikam.com', /\b(?:my|me)\b/i],
    ['de', 'eine Nachricht von dana@contoso.com an all@fabrikam.com', /\bmeine?\b/],
    ['fr', 'Un message de dana@contoso.com à all@fabrikam.com', /\b[Mm]on\b/],
    ['es', 'Un mensaje de dana@contoso.com a all@fabrikam.com', /\b[Mm]i\b/],
  ] as const)('speaks of the sender’s message: %s', async (language, said, own) => {
    const letter = letterTo('admin');
    const { body } = await textIn(language, letter, letter.id, letter.facts);
    expect(body).toContain(said);
    expect(body).not.toMatch(own);
  });

  test('is the sender’s own for the sender', async () => {
    const letter = letterTo('sender');
    expect((await textIn('en', letter, letter.id, letter.facts)).body).toContain('My message to all@fabrikam.com');
  });

  test('says what DNS said, on one line for each check', async () => {
    const dns = [
      {
        check: 'spf' as const,
        title: 'SPF of contoso.com',
        subject: 'contoso.com',
        rating: 'wrong' as const,
        meaning: 'This explains the bounce.',
        findings: [{ id: 'spf-none' as const, text: 'It has\nno record.' }],
        records: [],
      },
    ];
    const letter = letterTo('sender', { dns: dns as never });
    const { body } = await textIn('en', letter, letter.id, letter.facts);
    expect(body).toContain('DNS says now:\nSPF of contoso.com: It has no record.\n\n');
  });

  test('is written so by the time it opens', async () => {
    const steps = {
      sender: [],
      owner: [],
      admin: [{ steps: [{ text: 'Ask their admin.', letter: 'recipient-admin' as const }] }],
    };
    const { actions, user } = show(closedGroup({ steps }), 'admin');
    await waitFor(async () => {
      await user.click(screen.getByRole('button', { name: /^Email their admin/ }));
      expect(actions.openLetter).toHaveBeenLastCalledWith(
        expect.objectContaining({ body: expect.stringContaining('A message from dana@contoso.com') as unknown }),
      );
    });
  });
});
