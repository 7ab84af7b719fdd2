import '@testing-library/jest-dom';
import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { letterOf, NO_FACTS } from '../../../src/advise/letters';
import type { Advice } from '../../../src/model/advice';
import { AnswerPage } from '../../../src/pane/answer/AnswerPage';
import { addressLetters } from '../../../src/pane/lookups/found-owners';
import { otherLetters, ownerStep } from '../../../src/pane/answer/primary-step';
import { advice, cause, recipient, recordedActions } from '../answer/sample-advice';
import { installOffice, removeOffice } from '../../host/kit';
import '../loaded';

const actions = recordedActions();
const page = (of: Advice) => (
  <AnswerPage advice={of} origin="" role="sender" onRole={() => undefined} actions={actions} />
);
const requestTo = (group: string) => letterOf('owner-request', [], { ...NO_FACTS, recipient: group, language: 'de' });

const inOutlook = (hostName: string, platform: string): void => {
  installOffice({}, { mailbox: { diagnostics: { hostName } }, diagnostics: { platform } });
};
afterEach(removeOffice);

describe('without look-ups set up', () => {
  test.each([
    ['Outlook', 'PC', /^In Outlook for Windows: .*double-click the group on the To line, and select Contact/],
    ['Outlook', 'Mac', /^In Outlook for Mac: /],
    ['OutlookWebApp', 'OfficeOnline', /^In Outlook on the web: .*select Owner on its card/],
    ['newOutlookWindows', 'PC', /^In the new Outlook: .*select Owner on its card/],
  ])('the step tells how this Outlook (%s, %s) shows the owner, and where one’s own groups are', async (...row) => {
    const [hostName, platform, words] = row;
    inOutlook(hostName, platform);
    render(page(advice()));
    const step = (await screen.findByText(words)).closest('li');
    expect(step).toHaveTextContent(/^Ask the owner of allhands@contoso.com/);
    const link = within(step ?? document.body).getByRole('link', { name: /My groups/ });
    expect(link).toHaveAttribute('href', 'https://myaccount.microsoft.com/groups');
  });

  test('of a suspicious bounce the words of the step are all there is', async () => {
    render(page(advice({ authenticity: { verdict: 'suspicious', reasons: [] } })));
    await Promise.resolve();
    expect(screen.queryByRole('link', { name: /My groups/ })).toBeNull();
  });
});

describe('several restricted groups', () => {
  const groups = ['all@contoso.com', 'staff@contoso.com', 'leads@contoso.com'];
  const several = (count = groups.length) =>
    cause({
      recipients: Array.from({ length: count }, (_, i) => recipient({ address: groups[i] ?? `more${i}@contoso.com` })),
      letters: groups.map((group) => ({ ...requestTo(group), name: `the request to the owner of ${group}` })),
    });

  test('have a request each at the step that asks the owner, of which one is the page’s primary button', async () => {
    const { container } = render(page(advice({ causes: [several()] })));
    expect(container).toHaveTextContent('Email the group owner of:');
    for (const group of groups) {
      const button = await screen.findByRole('button', {
        name: `Email the group owner of ${group}: the request to the owner of ${group}`,
      });
      // One line each: what all of them do is said once, above.
      expect(button.textContent).toBe(group);
    }
    expect(container.querySelectorAll('.ms-Button--primary')).toHaveLength(1);
  });

  test('beyond those with a request are counted', () => {
    const { container } = render(page(advice({ causes: [several(8)] })));
    expect(container).toHaveTextContent('There’s no draft message for 5 more.');
  });

  test('have only the request about the group whose owners were found addressed to them', () => {
    const owners = { to: ['maria@contoso.com'], name: 'the request to Maria' };
    const { letters } = addressLetters(several(), new Map([['staff@contoso.com', owners]]));
    expect(letters.map(({ to }) => to)).toEqual([[], ['maria@contoso.com'], []]);
    // Its text is the same object: what was chosen of it, its language, stays.
    expect(letters[1]?.facts?.recipient).toBe('staff@contoso.com');
  });
});

test('groups beyond the five that are named are counted', async () => {
  const groups = Array.from({ length: 9 }, (_, i) => `inner${i}@contoso.com`);
  const { container } = render(page(advice({ causes: [cause({ groups })] })));
  await userEvent.setup().click(screen.getByRole('button', { name: 'Why we think so' }));
  expect(container).toHaveTextContent('inner4@contoso.com and 4 more');
});

test('the owner is found at the sender’s step, and only where the report names a group’s owner to ask', () => {
  expect(ownerStep(cause(), 'sender')?.text).toMatch(/^Ask the owner/);
  expect(ownerStep(cause(), 'admin')).toBeUndefined();
});

test('other prepared texts are those this reader may want: no note to the recipient for an admin, no delist request for a sender', () => {
  const ids = ['owner-request', 'recipient-note', 'recipient-admin', 'sender-admin', 'delist', 'help-desk'] as const;
  const of = cause({
    steps: { sender: [], owner: [], admin: [] },
    letters: ids.map((id) => letterOf(id, [], NO_FACTS)),
  });
  const shown = (role: 'sender' | 'owner' | 'admin') => otherLetters(of, role).map(({ id }) => id);
  expect(shown('sender')).toEqual(['owner-request', 'recipient-note', 'recipient-admin', 'sender-admin', 'help-desk']);
  expect(shown('owner')).toEqual(['help-desk']);
  expect(shown('admin')).toEqual(['recipient-admin', 'delist', 'help-desk']);
});

test('a request keeps its language when it is rendered again and when owners are found', async () => {
  const user = userEvent.setup();
  const of = cause({ letters: [requestTo('allhands@contoso.com')] });
  const { rerender } = render(page(advice({ causes: [of] })));
  await user.click(screen.getByRole('button', { name: /^Preview/ }));
  const language = await screen.findByRole('combobox', { name: /^Language of/ });
  fireEvent.click(language);
  fireEvent.click(await screen.findByRole('option', { name: 'Deutsch' }));
  await screen.findByText('Darf ich an allhands@contoso.com schreiben?');
  const found = addressLetters(of, new Map([['allhands@contoso.com', { to: ['m@contoso.com'], name: 'the request' }]]));
  rerender(page(advice({ causes: [found] })));
  // At once, not only after it was written again.
  expect(screen.getByText('Darf ich an allhands@contoso.com schreiben?')).toBeVisible();
  expect(language).toHaveTextContent('Deutsch');
  await user.click(screen.getByRole('button', { name: /^Email the group owner/ }));
  expect(actions.openLetter).toHaveBeenCalledWith(
    expect.objectContaining({ to: ['m@contoso.com'], body: expect.stringMatching(/^Guten Tag,/) as unknown }),
  );
});
