import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { letterOf, NO_FACTS } from '../../../src/advise/letters';
import { LetterView } from '../../../src/pane/answer/LetterView';
import { languagesFor, letterLanguage } from '../../../src/pane/answer/letter-languages';
import { recordedActions } from './sample-advice';
import { installOffice, removeOffice } from '../../host/kit';

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
const options = () => screen.getAllByRole('option').map(({ textContent }) => textContent);

describe('a prepared letter', () => {
  test('is English for a person whose Outlook is; the switch comes with the text', async () => {
    speak('en-GB');
    const { actions, user } = show('und');
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^Write/ }));
    expect(actions.openLetter).toHaveBeenCalledWith(
      expect.objectContaining({ subject: 'May I write to all@fabrikam.com?' }),
    );
    await user.click(screen.getByRole('button', { name: /^Show text/ }));
    expect(await switchOf()).toHaveValue('en');
    expect(options()).toEqual(['English', 'Deutsch', 'Français', 'Español']);
  });

  test('is English where no letter is written in the person’s language', async () => {
    speak('ja-JP');
    const { actions, user } = show('und');
    expect(await switchOf()).toHaveValue('en');
    await user.click(screen.getByRole('button', { name: /^Write/ }));
    expect(actions.openLetter).toHaveBeenCalledWith(
      expect.objectContaining({ body: expect.stringMatching(/^Hello,/) as unknown }),
    );
  });

  test('comes in the person’s language, and can be switched to the other side’s, which is offered next', async () => {
    speak('de-AT');
    const { actions, user } = show('fr-CA');
    await switchOf();
    expect(options()).toEqual(['Deutsch', 'Français', 'English', 'Español']);
    await user.click(screen.getByRole('button', { name: /^Show text/ }));
    expect(await screen.findByText('Darf ich an all@fabrikam.com schreiben?')).toHaveAttribute('lang', 'de');
    await user.selectOptions(await switchOf(), 'fr');
    expect(await screen.findByText(/Puis-je écrire à all@fabrikam\.com/)).toHaveAttribute('lang', 'fr');
    await user.click(screen.getByRole('button', { name: /^Write/ }));
    expect(actions.openLetter).toHaveBeenCalledWith(
      expect.objectContaining({ id: 'owner-request', body: expect.stringMatching(/^Bonjour,/) as unknown }),
    );
    await user.click(screen.getByRole('button', { name: 'Copy the request to the group’s owner' }));
    expect(actions.copyText).toHaveBeenCalledWith(
      expect.stringMatching(/^Bonjour,/),
      'the request to the group’s owner',
    );
    await user.selectOptions(await switchOf(), 'en');
    expect(await screen.findByText('May I write to all@fabrikam.com?')).toHaveAttribute('lang', 'en');
  });

  test('of another origin than ours has no switch', async () => {
    speak('de-DE');
    const { user } = show('fr', false);
    await user.click(screen.getByRole('button', { name: /^Show text/ }));
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
