import { keptWords } from '../../src/text/kept-words';

const LONG =
  'Files of this kind are not accepted from outside the company, because they were used in attacks on our branches.';
const TWO = `${LONG} Save the file in another format, or remove it from the message before you send it again.`;

test('a short text stays as it is', () => {
  expect(keptWords('Call first. Write to desk@contoso.com.', 60)).toBe('Call first. Write to desk@contoso.com.');
});

test.each([
  'If that’s a mistake, write to desk@contoso.com.',
  'For help, call +1 425 555 0100.',
  'Contact the service desk.',
  'Bei Fragen wenden Sie sich an die Zentrale.',
])('of a long one the sentence that says whom to ask is kept: %s', (contact) => {
  const kept = keptWords(`${TWO} ${contact} Thank you for your patience.`, 185);
  expect(kept).toMatch(/^Files of this kind .* … /);
  expect(kept.endsWith(contact)).toBe(true);
  expect(kept.length).toBeLessThanOrEqual(185);
});

test.each([
  ['names nobody', `${TWO} ${TWO}`],
  ['names them at its beginning', `Ask desk@contoso.com. ${TWO}`],
])('a long one that %s is cut at its end', (_what, text) => {
  expect(keptWords(text, 120)).toBe(text.slice(0, 120));
});

test('a sentence without end is cut, too', () => {
  expect(keptWords(`${TWO} Contact ${'someone '.repeat(200)}`, 185).length).toBeLessThanOrEqual(186);
});
