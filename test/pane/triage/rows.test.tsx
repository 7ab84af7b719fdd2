import '../web-globals';
import '@testing-library/jest-dom';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { App } from '../../../src/pane/App';
import { fakeDiagnoser } from '../kit';
import type { Summary } from '../../../src/model/summary';

const summary = (subject: string, isSuspicious: boolean): Summary => ({
  kind: 'failure',
  isSuspicious,
  headline: 'Your mailbox has to be confirmed at evil.example.',
  said: '',
  cause: { id: 'mailbox-full', name: 'Mailbox full', certainty: 'likely', fixableBy: ['recipient'] },
  otherCauses: 0,
  recipients: ['jo@fabrikam.com'],
  moreRecipients: 0,
  status: '5.2.2',
  subject,
  date: null,
  messageId: null,
  part: null,
});

test('a bounce that may be forged stands first, under a warning, and its own words are not its answer', async () => {
  window.scrollTo = () => undefined;
  const engine = fakeDiagnoser({
    diagnose: () => Promise.resolve([]),
    summarize: ({ origin }) => Promise.resolve([[summary(origin.name ?? '', origin.name === 'forged.eml')]]),
  });
  render(<App diagnoser={engine} createListDiagnoser={() => engine} />);
  const files = ['a.eml', 'b.eml', 'forged.eml'].map((name) => new File(['x'], name));
  const items = files.map((file) => ({ kind: 'file', getAsFile: () => file }));
  fireEvent.drop(document.body, { dataTransfer: { files, items, getData: () => '' } });
  await screen.findByText('3 of 3 read');
  const [first] = screen.getAllByRole('heading', { level: 2 });
  expect(first).toHaveTextContent('May be forged: be careful 1');
  const group = first?.closest('section');
  if (!group) throw new Error('The group has no section.');
  expect(within(group).getByRole('button', { name: /^Looks forged: forged\.eml/ })).toBeVisible();
  expect(group).not.toHaveTextContent('evil.example');
});
