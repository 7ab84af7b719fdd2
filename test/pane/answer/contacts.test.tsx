import '../web-globals';
import { readFileSync } from 'node:fs';
import '@testing-library/jest-dom';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { diagnose } from '../../../src/diagnose';
import type { Contacts } from '../../../src/host/browser/config-settings';
import { setLanguage } from '../../../src/locales/language';
import type { Advice } from '../../../src/model/advice';
import { AnswerPage } from '../../../src/pane/answer/AnswerPage';
import { SettingsNote } from '../../../src/pane/welcome/SettingsNote';
import { advice, recordedActions } from './sample-advice';

const contacts: { now: Contacts } = { now: { helpDeskAddress: null, reportAddress: null, malformed: [] } };
jest.mock('../../../src/host/browser/config-settings', () => ({
  readSettings: () => Promise.resolve(null),
  readContacts: () => Promise.resolve(contacts.now),
}));

function show(set: Partial<Contacts>, of: Advice = advice()) {
  contacts.now = { helpDeskAddress: null, reportAddress: null, malformed: [], ...set };
  const actions = recordedActions();
  const page = (shown: Advice) => (
    <AnswerPage advice={shown} origin="the file" role="sender" onRole={() => undefined} actions={actions} />
  );
  const { rerender } = render(page(of));
  return {
    actions,
    user: userEvent.setup(),
    showAnother: (another: Advice) => {
      rerender(page(another));
    },
  };
}

afterEach(() => setLanguage('en-GB'));

const more = () => screen.getByRole('button', { name: /^More/ });
const panel = () => screen.findByRole('region', { name: 'Report a wrong answer' });

async function openPanel(user: ReturnType<typeof userEvent.setup>) {
  await screen.findByText('Explaining:');
  await user.click(more());
  // Without a pointer, which would leave an item that is gone.
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Report a wrong answer' }));
  return panel();
}

describe('a report on a wrong answer', () => {
  const SUSPICIOUS: Advice = { ...advice(), authenticity: { verdict: 'suspicious', reasons: [] } };

  test('isn’t offered where the deployer set no address', async () => {
    const { user } = show({});
    await user.click(more());
    expect(await screen.findByRole('menuitem', { name: 'Save as JSON' })).toBeInTheDocument();
    expect(screen.queryByRole('menuitem', { name: 'Report a wrong answer' })).toBeNull();
  });

  test.each([
    ['a bounce', advice()],
    ['a suspicious message', SUSPICIOUS],
  ])('of %s shows all that it will say, and opens exactly that on a click', async (_, of) => {
    const { actions, user } = show({ reportAddress: 'mail-team@contoso.com' }, of);
    const shown = await openPanel(user);
    expect(shown).toHaveTextContent('To: mail-team@contoso.com');
    const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text of the report' }).value;
    expect(text).toContain('"status": "5.7.124"');
    expect(text).not.toMatch(/dana|okafor|contoso|allhands|quarterly/i);
    expect(actions.openLetter).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Open as a message' }));
    expect(actions.openLetter).toHaveBeenCalledTimes(1);
    expect(actions.openLetter).toHaveBeenCalledWith(
      expect.objectContaining({ to: ['mail-team@contoso.com'], body: text }),
    );
    expect(screen.queryByRole('region', { name: 'Report a wrong answer' })).toBeNull();
  });

  test('says in English what was answered, and why a bounce may be forged, whatever the person’s language', async () => {
    await setLanguage('de-DE');
    const mail = readFileSync('test/fixtures/samples/001-exo-57124-internal-restricted-group.eml', 'utf8');
    const read = () =>
      diagnose({ kind: 'unknown', bytes: new TextEncoder().encode(mail), origin: { door: 'dropped-file' } });
    const [german] = await read();
    if (german === undefined) throw new Error('no answer');
    expect(german.headline).toMatch(/^Sie dürfen nicht an allhands@contoso\.com senden/);
    const { user } = show({ reportAddress: 'mail-team@contoso.com' }, german);
    await user.click(screen.getByRole('button', { name: /^Mehr/ }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Falsche Antwort melden' }));
    const text = (await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^Text/ })).value;
    expect(text).toMatch(/"headline": "You aren’t allowed to send to person\d@domain\d\.example/);
    expect(text).toMatch(/"reasons": \[\s*"[A-Z][a-z]+ /);
    expect(text).not.toMatch(/"word\d/);
    // And the page is as German as before.
    expect((await read())[0]?.headline).toBe(german.headline);
  });

  test('says what the person wrote into it', async () => {
    const { actions, user } = show({ reportAddress: 'mail-team@contoso.com' });
    await openPanel(user);
    await user.type(screen.getByRole('textbox', { name: 'Text of the report' }), ' It was a typo.');
    await user.click(screen.getByRole('button', { name: 'Open as a message' }));
    expect(actions.openLetter).toHaveBeenCalledWith(
      expect.objectContaining({ body: expect.stringMatching(/ It was a typo\.$/) as unknown }),
    );
  });

  test('is gone without a message when it’s canceled, and when another answer is shown', async () => {
    const { actions, user, showAnother } = show({ reportAddress: 'mail-team@contoso.com' });
    await openPanel(user);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('region', { name: 'Report a wrong answer' })).toBeNull();
    await openPanel(user);
    showAnother(advice({ headline: 'Another bounce.' }));
    expect(screen.queryByRole('region', { name: 'Report a wrong answer' })).toBeNull();
    expect(actions.openLetter).not.toHaveBeenCalled();
  });
});

describe('the address of the help desk', () => {
  test.each([
    ['help@contoso.com', ['help@contoso.com']],
    [null, []],
  ])('is where the full report goes: %s', async (helpDeskAddress, to) => {
    const { actions, user } = show({ helpDeskAddress });
    await user.click(await screen.findByRole('button', { name: 'Other draft messages' }));
    await user.click(screen.getByRole('button', { name: /^Send the full report/ }));
    expect(actions.openLetter).toHaveBeenCalledWith(expect.objectContaining({ id: 'help-desk', to }));
  });

  test('is named on the first page where no mail can go to it', async () => {
    contacts.now = { helpDeskAddress: null, reportAddress: null, malformed: ['helpDeskAddress'] };
    render(<SettingsNote />);
    expect(
      await screen.findByText(/^For admins: helpDeskAddress in redeliver\.json isn’t an email address/),
    ).toBeVisible();
  });
});
