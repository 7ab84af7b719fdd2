// Until when a message is tried, from a report that has no field for it.
import { adviceAsText } from '../../src/advise/report';
import { setLanguage } from '../../src/locales/language';
import { answer } from '../classify/kit';

const DAY = 86_400_000;
const delayed = (written: Date, words: string, subject = 'Delivery delayed: Plans'): string =>
  [
    'From: Mail Delivery System <mailer-daemon@contoso.example>',
    'To: dana@contoso.example',
    `Subject: ${subject}`,
    `Date: ${written.toUTCString()}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    'Delivery is delayed to these recipients or groups:',
    '',
    'kim@fabrikam.example',
    '',
    words,
  ].join('\r\n');

const WORDS = 'The server will keep trying to deliver this message for the next 1 days, 19 hours and 56 minutes.';

afterEach(() => setLanguage('en'));

test('the end follows from the report’s date and its words', async () => {
  const advice = await answer(delayed(new Date('2026-03-10T08:00:00Z'), WORDS));
  expect(advice.triesUntil).toBe('2026-03-12T03:56:00Z');
});

test('a forward’s own date is no beginning', async () => {
  const advice = await answer(delayed(new Date('2026-03-10T08:00:00Z'), WORDS, 'FW: Delivery delayed: Plans'));
  expect(advice).not.toHaveProperty('triesUntil');
});

test('before the end, the report says until when it’s tried', async () => {
  const text = adviceAsText(await answer(delayed(new Date(), WORDS)), 'sender');
  expect(text).toContain('delayed, but hasn’t failed');
  expect(text).toContain('It keeps trying until ');
});

test.each([
  ['en', 'The server was trying until ', /still trying|keeps trying/],
  ['de', 'Der Server hat es bis ', /noch bis|versucht weiter/],
])('after the end, nothing says that it’s still tried: %s', async (language, opening, still) => {
  await setLanguage(language);
  const text = adviceAsText(await answer(delayed(new Date(Date.now() - 3 * DAY), WORDS)), 'sender');
  expect(text).toContain(opening);
  expect(text).not.toMatch(still);
});
