import { excerptsOf } from '../../../src/pane/answer/excerpts';
import { partiesInWords, partiesOf } from '../../../src/pane/answer/parties';
import { delayWords, utcWords } from '../../../src/pane/parts/time-words';
import { visible } from '../../../src/pane/parts/visible-text';
import { bounce, cause, recipient } from './sample-advice';
import { evidence } from '../../statement-kit';

const excerpts = (quotes: readonly string[], text: string) =>
  excerptsOf(
    cause({
      recipients: [recipient({ diagnostic: null, passages: [] })],
      evidence: quotes.map((quote) => evidence(quote)),
    }),
    bounce({ text }),
  );
const whole = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join('');

test.each([
  [null, '–'],
  [0, 'under 1 s'],
  [2, '2 s'],
  [188, '3 min'],
  [3600, '1 h'],
  [3900, '1 h 5 min'],
  [183_600, '2 d 3 h'],
  [-9, 'clocks differ'],
])('a delay of %s seconds is called %s', (seconds, words) => {
  expect(delayWords(seconds)).toBe(words);
});

test('a date is shown in UTC, and text that isn’t a date stays as it is', () => {
  expect(utcWords('2026-03-10T10:14:18+01:00')).toBe('10 Mar 2026, 09:14 UTC');
  expect(utcWords('yesterday\u202E')).toBe('yesterday‹U+202E›');
});

test('invisible characters are named and all others kept', () => {
  expect(visible('a\u200Bb\u2066c\uFEFFd é 日本')).toBe('a‹U+200B›b‹U+2066›c‹U+FEFF›d é 日本');
});

test('a quote is found across line breaks, and neighbours share one excerpt', () => {
  const found = excerpts(['not allowed', 'to this group'], 'You are not\n  allowed to write to this group.');
  expect(found).toHaveLength(1);
  expect(found[0]?.parts.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual([
    'not allowed',
    'to this group',
  ]);
  expect(whole(found[0]?.parts ?? [])).toBe('You are not allowed to write to this group.');
});

test('a long text is cut round the quote', () => {
  const [found] = excerpts(['needle'], `${'hay '.repeat(5000)}needle${' hay'.repeat(5000)}`);
  expect(whole(found?.parts ?? []).length).toBeLessThan(600);
  expect(found?.parts.find(({ isMarked }) => isMarked)?.text).toBe('needle');
});

test('a quote that stands nowhere is shown alone, and overlapping quotes are marked once', () => {
  expect(excerpts(['nowhere'], 'other words')[0]?.parts).toEqual([{ text: 'nowhere', isMarked: true }]);
  const [found] = excerpts(['abc def', 'def ghi'], 'x abc def ghi y');
  expect(found?.parts).toEqual([
    { text: 'x ', isMarked: false },
    { text: 'abc def ghi', isMarked: true },
    { text: ' y', isMarked: false },
  ]);
});

test('the party to act first, a fallback, and an uninvolved party are distinguished', () => {
  expect(partiesOf(['sender-admin', 'blocklist-operator'], 'sender').map(({ part }) => part)).toEqual([
    'first',
    'also',
    'none',
  ]);
});

test('the sender is called you only when the sender is reading', () => {
  expect(partiesInWords(['sender'], 'sender')).toBe('You, the sender.');
  expect(partiesInWords(['sender', 'sender-admin'], 'admin')).toBe(
    'First: the sender. Otherwise: the sender’s email admin.',
  );
});
