import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CauseAdvice } from '../../../src/model/advice';
import type { Role } from '../../../src/model/cause';
import { AnswerPage } from '../../../src/pane/answer/AnswerPage';
import { advice, cause, recipient, recordedActions } from './sample-advice';

function show(change: Partial<CauseAdvice>, role: Role = 'sender') {
  const actions = recordedActions();
  const of = advice({ causes: [cause(change)] });
  render(<AnswerPage advice={of} origin="the file" role={role} onRole={() => undefined} actions={actions} />);
  return { actions, user: userEvent.setup() };
}

const again = () => screen.queryByRole('button', { name: 'Start a new message' });
const RESEND = { helps: true, note: 'You can resend now. It was a passing problem.' };

test('where resending helps, a click starts a message with the subject, to those that it did not reach', async () => {
  const recipients = [recipient(), recipient({ address: 'kim@fabrikam.com' }), recipient({ address: null })];
  const { actions, user } = show({ retry: RESEND, recipients });
  expect(screen.getByText('You can resend now.').parentElement).toHaveTextContent('It was a passing problem.');
  await user.click(screen.getByRole('button', { name: 'Start a new message' }));
  expect(actions.openLetter).toHaveBeenCalledWith(
    expect.objectContaining({
      to: ['allhands@contoso.com', 'kim@fabrikam.com'],
      subject: 'Quarterly plan',
      body: '',
    }),
  );
});

test('a wrong address is left for the person to type', async () => {
  const { actions, user } = show({ retry: RESEND, causeId: 'recipient-unknown' });
  await user.click(screen.getByRole('button', { name: 'Start a new message' }));
  expect(actions.openLetter).toHaveBeenCalledWith(expect.objectContaining({ to: [], subject: 'Quarterly plan' }));
});

test('where resending doesn’t help, and for others than the sender, there is nothing to click', () => {
  show({});
  expect(again()).toBeNull();
  show({ retry: RESEND }, 'admin');
  expect(again()).toBeNull();
});
