import { setFormatLocale } from '../../../src/locales/format';
import { zoneAt } from '../../../src/locales/moment';
import type { CauseAdvice } from '../../../src/model/advice';
import type { Role } from '../../../src/model/cause';
import { excerptsOf } from '../../../src/pane/answer/excerpts';
import { firstSentence } from '../../../src/pane/answer/first-sentence';
import { isOutsider } from '../../../src/pane/answer/outsider';
import { generatorName, languageName } from '../../../src/pane/answer/report-names';
import { partiesInWords, partiesOf } from '../../../src/pane/answer/parties';
import { delayWords } from '../../../src/pane/answer/delay-words';
import { localWords } from '../../../src/pane/parts/time-words';
import { wordingOf } from '../../../src/pane/answer/wording';
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

describe('a moment', () => {
  const now = new Date('2026-11-30T12:00:00Z');
  afterEach(() => {
    setFormatLocale();
  });

  test.each([
    ['en-US', 'America/New_York', '2026-03-10T09:14:22Z', /^Mar 10, 5:14\sAM$/],
    ['en-US', 'Asia/Tokyo', '2025-03-10T09:14:22Z', /^Mar 10, 2025, 6:14\sPM$/],
    ['de-DE', 'Europe/Berlin', '2026-03-10T10:14:22+01:00', /^10\. März, 10:14$/],
  ])('is written as in %s and %s, with the year where it isn’t this one', (locale, timeZone, at, expected) => {
    setFormatLocale(locale);
    expect(localWords(at, { timeZone, now })).toMatch(expected);
  });

  it('names its zone where it’s read elsewhere, and its seconds where servers are compared', () => {
    const options = { timeZone: 'Europe/Berlin', now };
    expect(localWords('2026-03-10T09:14:22Z', { ...options, hasZone: true })).toMatch(/10:14 (?:CET|GMT\+1)$/);
    expect(localWords('2026-03-10T09:14:22Z', { ...options, hasSeconds: true })).toMatch(/10:14:22$/);
    expect(zoneAt('2026-07-10T09:14:22Z', 'America/New_York')).toMatch(/^(?:EDT|GMT-4)$/);
  });

  it('that is no date stays as it came, made visible', () => {
    expect(localWords('yesterday\u202E')).toBe('yesterday‹U+202E›');
  });
});

test.each([
  ['One. Two.', 'One.', 'Two.'],
  ['Write to Dr. Smith. Then wait.', 'Write to Dr. Smith.', 'Then wait.'],
  ['Your mail to a.b@c.example. It failed.', 'Your mail to a.b@c.example.', 'It failed.'],
  ['No stop', 'No stop', ''],
])('the first sentence of “%s”', (text, first, rest) => {
  expect(firstSentence(text)).toEqual([first, rest]);
});

test.each([
  ['group-auth-required', 'Ravi <ravi@fabrikam.com>', true],
  ['group-auth-required', 'dana@contoso.com', false],
  ['group-auth-required', 'dana@mail.contoso.com', false],
  ['group-sender-not-allowed', 'ravi@fabrikam.com', false],
])('%s: whether %s stands outside', (causeId, from, isOutside) => {
  const { original } = bounce();
  expect(isOutsider(cause({ causeId }), bounce({ original: { ...original, from } }))).toBe(isOutside);
});

test('names of programs and languages are those that people know', () => {
  expect(['exchange-online', 'outlook-com', 'unknown'].map(generatorName)).toEqual([
    'Exchange Online',
    'Outlook.com',
    null,
  ]);
  expect(languageName('de-AT')).toBe('Austrian German');
  expect(languageName('not a tag')).toBe('not a tag');
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

test('pictures, targets of links, and rows of tables are no part of an excerpt', () => {
  const text = [
    '[https://cdn.example/logo.png?version=3Db8]',
    'Your message couldn’t be delivered.',
    'It looks like spam<https://help.example/x> and was rejected.',
    'dana.okafor  Office 365      lists',
    'Action Required                 Recipient',
    'Suspected spam',
  ].join('\n');
  const found = excerpts(
    ['looks like spam and was rejected. dana.okafor Office 365 lists Action Required Recipient Suspected spam'],
    text,
  );
  expect(found.map(({ parts }) => whole(parts))).toEqual([
    'Your message couldn’t be delivered. It looks like spam and was rejected.',
    'Suspected spam',
  ]);
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
  expect(
    partiesOf(cause({ fixableBy: ['sender-admin', 'blocklist-operator'] }), 'sender').map(({ part }) => part),
  ).toEqual(['first', 'also', 'none']);
});

describe('who can fix it is “you” for the reader of each tab', () => {
  const admin = (side: 'recipient' | 'sender') => ({ sender: [], owner: [], admin: [{ side, steps: [] }] });
  const ofSender = admin('sender');
  const ofRecipient = admin('recipient');

  test.each<[string, Partial<CauseAdvice>, Role, string, string]>([
    ['the sender', { fixableBy: ['sender'] }, 'sender', 'You', 'You.'],
    [
      'not the sender',
      { fixableBy: ['sender', 'sender-admin'], steps: ofRecipient },
      'admin',
      'Sender',
      'First: the sender. Otherwise: the sender’s email admin.',
    ],
    ['the group’s owner', { fixableBy: ['group-owner'] }, 'owner', 'You', 'You.'],
    ['not the owner', { fixableBy: ['group-owner'] }, 'sender', 'Group owner', 'The owner of the group.'],
    ['the sender’s admin', { fixableBy: ['sender-admin'], steps: ofSender }, 'admin', 'You', 'You.'],
    ['the recipient’s admin', { fixableBy: ['recipient-admin'], steps: ofRecipient }, 'admin', 'You', 'You.'],
    [
      'not the other side’s admin',
      { fixableBy: ['recipient-admin'], steps: ofSender },
      'admin',
      'Recipient’s admin',
      'The recipient’s email admin.',
    ],
    [
      'the admin of both sides',
      { fixableBy: ['recipient-admin'], actors: ['sender-admin'], steps: ofRecipient },
      'admin',
      'You',
      'You.',
    ],
  ])('%s', (_who, change, role, chip, sentence) => {
    const of = cause(change);
    expect(partiesOf(of, role).find(({ part }) => part === 'first')?.title).toBe(chip);
    expect(partiesInWords(of, role)).toBe(sentence);
  });
});

describe('the headline names a group', () => {
  const headlineFor = (displayName: string | undefined, isGroup = true): string => {
    const address = 'fleet@contoso.com';
    const one = cause({
      verdict: `You aren’t allowed to send to ${address}.`,
      recipients: [recipient({ address, ...(displayName === undefined ? {} : { displayName }) })],
      groups: isGroup ? [address] : [],
    });
    return wordingOf(one, 'sender').headline;
  };

  test('by the name that its bounce gives', () => {
    expect(headlineFor('Fleet Planning')).toBe('You aren’t allowed to send to Fleet Planning');
  });

  test.each<[string, string | undefined, boolean]>([
    ['there is no name', undefined, true],
    ['it is a person', 'Dana Okafor', false],
    ['the name is another address', 'ceo@fabrikam.com', true],
    ['the name looks like a host', 'fabrikam.com', true],
    ['the name is long', 'Everybody who has ever had to do with planning', true],
    ['the name is empty', ' ', true],
  ])('by its address where %s', (_what, name, isGroup) => {
    expect(headlineFor(name, isGroup)).toBe('You aren’t allowed to send to fleet@contoso.com');
  });
});

describe('the headline has room for an address of 24 characters', () => {
  const worded = (address: string) =>
    wordingOf(cause({ verdict: `The mailbox of ${address} is full.`, recipients: [recipient({ address })] }), 'sender');

  test.each([
    ['booking@villa-aurelia.se', 'The mailbox of booking@villa-aurelia.se is full', []],
    ['booking@villa-aurelia.com', 'The mailbox of booking@… is full', ['booking@villa-aurelia.com']],
    [
      'a-local-part-that-is-long-itself@b.example',
      'The mailbox of a-local-part-that-is-long-itself@b.example is full',
      [],
    ],
  ])('%s', (address, headline, cut) => {
    expect(worded(address)).toMatchObject({ headline, cut });
  });
});

test.each([
  ['certain', ''],
  // Said by the words that lead into the quote.
  ['likely', ''],
  ['possible', 'One possibility:'],
] as const)('before a quote that is the whole reason, %s is said as “%s”', (certainty, said) => {
  const of = cause({ certainty, verdict: 'It was rejected.', theirText: 'Message refused by local policy' });
  expect(wordingOf(of, 'sender')).toMatchObject({
    certainty: said,
    reason: '',
    quote: 'Message refused by local policy',
  });
});
