import '@testing-library/jest-dom';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { letterOf, NO_FACTS } from '../../../src/advise/letters';
import type { Letter } from '../../../src/model/advice';
import type { LetterId } from '../../../src/model/cause';
import { LetterView } from '../../../src/pane/answer/LetterView';
import { suggestedAddress } from '../../../src/pane/answer/letter-words';
import { languagesFor, letterLanguage } from '../../../src/pane/answer/letter-languages';
import { recordedActions } from './sample-advice';
import { installOffice, removeOffice } from '../../host/kit';
import '../loaded';

const request = (language: string) =>
  letterOf('owner-request', [], { ...NO_FACTS, recipient: 'all@fabrikam.com', language });

function show(language: string, hasFacts = true) {
  const actions = recordedActions();
  const { facts, ...rest } = request(language);
  render(<LetterView letter={hasFacts && facts ? { ...rest, facts } : rest} actions={actions} />);
  return { actions, user: userEvent.setup() };
}

const speak = (displayLanguage: string): void => {
  installOffice({}, { displayLanguage });
};
afterEach(removeOffice);

const switchOf = () => screen.findByRole('combobox', { name: 'Language of the request to the group’s owner' });
/** The languages on offer, by opening and closing the list. */
async function offered() {
  fireEvent.click(await switchOf());
  const names = (await screen.findAllByRole('option')).map(({ textContent }) => textContent);
  fireEvent.click(await switchOf());
  return names;
}
/** Fluent’s list draws its value a moment after itself. */
const shows = (language: string) =>
  waitFor(async () => {
    expect(await switchOf()).toHaveTextContent(language);
  });
async function choose(language: string) {
  fireEvent.click(await switchOf());
  fireEvent.click(await screen.findByRole('option', { name: language }));
}

describe('a prepared letter', () => {
  test('is English for a person whose Outlook is; the switch comes with the text', async () => {
    speak('en-GB');
    const { actions, user } = show('und');
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^Email/ }));
    expect(actions.openLetter).toHaveBeenCalledWith(
      expect.objectContaining({ subject: 'May I write to all@fabrikam.com?' }),
    );
    await user.click(screen.getByRole('button', { name: /^Preview/ }));
    await shows('English');
    expect(await offered()).toEqual(['English', 'Deutsch', 'Français', 'Español']);
  });

  test('is English where no letter is written in the person’s language', async () => {
    speak('ja-JP');
    const { actions, user } = show('und');
    await user.click(screen.getByRole('button', { name: /^Preview/ }));
    await shows('English');
    await user.click(screen.getByRole('button', { name: /^Email/ }));
    expect(actions.openLetter).toHaveBeenCalledWith(
      expect.objectContaining({ body: expect.stringMatching(/^Hello,/) as unknown }),
    );
  });

  test('comes in the person’s language, and can be switched to the other side’s, which is offered next', async () => {
    speak('de-AT');
    const { actions, user } = show('fr-CA');
    await user.click(screen.getByRole('button', { name: /^Preview/ }));
    expect(await offered()).toEqual(['Deutsch', 'Français', 'English', 'Español']);
    expect(await screen.findByText('Darf ich an all@fabrikam.com schreiben?')).toHaveAttribute('lang', 'de');
    await choose('Français');
    expect(screen.getByText('Français')).toHaveAttribute('lang', 'fr');
    expect(await screen.findByText(/Puis-je écrire à all@fabrikam\.com/)).toHaveAttribute('lang', 'fr');
    await user.click(screen.getByRole('button', { name: /^Email/ }));
    expect(actions.openLetter).toHaveBeenCalledWith(
      expect.objectContaining({ id: 'owner-request', body: expect.stringMatching(/^Bonjour,/) as unknown }),
    );
    await user.click(screen.getByRole('button', { name: 'Copy the request to the group’s owner' }));
    expect(actions.copyText).toHaveBeenCalledWith(
      expect.stringMatching(/^Bonjour,/),
      'the request to the group’s owner',
    );
    await choose('English');
    expect(await screen.findByText('May I write to all@fabrikam.com?')).toHaveAttribute('lang', 'en');
  });

  test('to Microsoft’s delist desk is English in every language, and has no switch', async () => {
    speak('de-DE');
    const actions = recordedActions();
    render(<LetterView letter={letterOf('delist', [], { ...NO_FACTS, ip: '192.0.2.1' })} actions={actions} />);
    await userEvent.setup().click(screen.getByRole('button', { name: /^Preview/ }));
    const text = await screen.findByRole<HTMLTextAreaElement>('textbox');
    expect(text.value).toContain('Mail from our server 192.0.2.1 is blocked.');
    // What the switch would come with.
    await Promise.all([import('../../../src/pane/answer/LanguageSwitch'), import('../../../src/locales/letters/de')]);
    expect(text).toHaveAttribute('lang', 'en');
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  });

  test('of another origin than ours has no switch', async () => {
    speak('de-DE');
    const { user } = show('fr', false);
    await user.click(screen.getByRole('button', { name: /^Preview/ }));
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  });
});

test.each([
  ['de-AT', 'de'],
  ['FR', 'fr'],
  ['en-GB', 'en'],
  ['und', null],
  ['constructor', null],
  ['', null],
])('the language of %s is %s', (tag, language) => {
  expect(letterLanguage(tag)).toBe(language);
});

test('each language is offered once', () => {
  expect(languagesFor('es', 'es')).toEqual(['es', 'en', 'de', 'fr']);
});

describe('the addressee', () => {
  const showLetter = (letter: Letter) => {
    const actions = recordedActions();
    render(<LetterView letter={letter} actions={actions} />);
    return { actions, user: userEvent.setup() };
  };
  const to = (id: LetterId, recipient: string) => letterOf(id, [], { ...NO_FACTS, recipient });

  test('that is only likely is offered, and taken with a click', async () => {
    const { actions, user } = showLetter(to('recipient-admin', 'mo@fabrikam.com'));
    await user.click(screen.getByRole('button', { name: /^Email their admin/ }));
    expect(actions.openLetter).toHaveBeenLastCalledWith(expect.objectContaining({ to: [] }));
    await user.click(screen.getByRole('button', { name: /^Preview/ }));
    await user.click(screen.getByRole('button', { name: 'Use postmaster@fabrikam.com' }));
    await user.click(screen.getByRole('button', { name: /^Email their admin/ }));
    expect(actions.openLetter).toHaveBeenLastCalledWith(expect.objectContaining({ to: ['postmaster@fabrikam.com'] }));
  });

  test('of a request from outside may be the postmaster', async () => {
    const facts = { ...NO_FACTS, recipient: 'all@contoso.com', senderDomain: 'fabrikam.com' };
    const { user } = showLetter(letterOf('owner-request', [], facts));
    await user.click(screen.getByRole('button', { name: /^Preview/ }));
    expect(screen.getByRole('button', { name: 'Use postmaster@contoso.com' })).toBeVisible();
  });

  test.each(['no address', 'a@b', 'x@evil.test, y@z.test,'])('is offered for an address only: %s', async (name) => {
    const { user } = showLetter(to('recipient-admin', name));
    await user.click(screen.getByRole('button', { name: /^Preview/ }));
    expect(screen.queryByRole('button', { name: /^Use / })).not.toBeInTheDocument();
  });

  test('who rejected the mail gets a note by chat: no message is opened that would bounce, too', async () => {
    const { actions, user } = showLetter(to('recipient-note', 'mo@fabrikam.com'));
    await user.click(screen.getByRole('button', { name: /^Copy a chat message/ }));
    expect(actions.openLetter).not.toHaveBeenCalled();
    expect(actions.copyText).toHaveBeenCalledWith(expect.stringContaining('mo@fabrikam.com'), expect.any(String));
  });

  test('so does whoever a blocked account has to tell', async () => {
    const { actions, user } = showLetter({ ...to('sender-admin', 'mo@fabrikam.com'), isForChat: true });
    await user.click(screen.getByRole('button', { name: /^Copy a chat message/ }));
    expect(actions.openLetter).not.toHaveBeenCalled();
    expect(actions.copyText).toHaveBeenCalledTimes(1);
  });

  test('no postmaster is suggested at a provider for anybody', () => {
    expect(suggestedAddress(to('recipient-admin', 'mo@fabrikam.com'))).toBe('postmaster@fabrikam.com');
    const facts = { ...NO_FACTS, recipient: 'mo@gmail.com', hasNoAdmin: true };
    expect(suggestedAddress(letterOf('recipient-admin', [], facts))).toBeNull();
  });
});
