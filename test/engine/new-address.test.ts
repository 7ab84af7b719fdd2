// A server that knows where the person has gone, and what the sender is told of it.
import type { CauseAdvice } from '../../src/model/advice';
import { setLanguage } from '../../src/locales/language';
import { answer } from '../classify/kit';

async function told(reason: string): Promise<CauseAdvice> {
  const [cause] = (await answer(`<kim@fabrikam.example>: host mx.fabrikam.example[192.0.2.1] said: ${reason}`)).causes;
  if (cause === undefined) throw new Error('nothing was found');
  return cause;
}
const firstStep = ({ steps }: CauseAdvice): string | undefined => steps.sender[0]?.steps[0]?.text;

afterEach(() => setLanguage('en'));

test.each([
  '551 5.1.6 User has moved to new address: kim@tailspin.example',
  '551 5.1.6 <kim@fabrikam.example>: User not local; please try <kim@tailspin.example>. No such user',
  '550 5.1.1 User unknown. Please use kim@tailspin.example instead',
  '550 5.1.1 Mailbox has moved, new e-mail address is kim@tailspin.example',
  '550 5.1.1 This mailbox is no longer in use. Please send your mail to kim@tailspin.example instead',
  '550 5.1.1 Die E-Mail-Adresse hat sich geändert. Bitte nutzen Sie kim@tailspin.example',
  '550 5.1.1 Benutzer unbekannt, neue Adresse: kim@tailspin.example',
  '550 5.1.1 Empfänger unbekannt. Bitte verwenden Sie kim@tailspin.example',
  '550 5.1.1 Utilisateur inconnu, nouvelle adresse : kim@tailspin.example',
])('a new address is named as the server’s claim, and checked with the person: %s', async (reason) => {
  const cause = await told(reason);
  expect(cause.verdict).toContain('The new address is kim@tailspin.example, the server says.');
  expect(firstStep(cause)).toBe(
    'Ask the person by phone or chat whether kim@tailspin.example is theirs. If so, send your message there.',
  );
});

test.each([
  ['it names none', '550 5.1.1 User unknown'],
  ['it asks to try again', '550 5.1.1 No such user here, please try again'],
  ['it names the old one again', '550 5.1.1 User unknown, please try kim@fabrikam.example again'],
  ['it names a desk', '550 5.1.1 User unknown. For help please use postmaster@fabrikam.example'],
])('no new address is spoken of where %s', async (_, reason) => {
  const cause = await told(reason);
  expect(cause.verdict).toContain('kim@fabrikam.example wasn’t found.');
  expect(firstStep(cause)).toMatch(/^Check the spelling/);
});

test('a new address is named in German', async () => {
  await setLanguage('de');
  const cause = await told('551 5.1.6 User has moved to new address: kim@tailspin.example');
  expect(cause.verdict).toContain('Die neue Adresse ist laut Server kim@tailspin.example.');
});
