// A mail that says it answers by itself (RFC 3834): an answer speaks of bounces more easily than it is one.
import { parse } from '../../../src/parse/parse';

const ANSWERS = 'Auto-Submitted: auto-replied';
const PERSON = 'From: Kim Larsen <kim@contoso.com>';
const POSTMASTER = 'From: Postmaster <postmaster@contoso.com>';
const EMPTY_PATH = 'Return-Path: <>';
const FAILED = 'X-Failed-Recipients: jo.tan@fabrikam.com';
const SAYS_SO = 'Your message could not be delivered.\n\njo.tan@fabrikam.com\n550 5.1.1 User unknown';

function kindOf(head: readonly string[], subject: string, body: string): string | undefined {
  const text = [...head, 'To: alex@fabrikam.com', `Subject: ${subject}`, '', body].join('\r\n');
  const [bounce] = parse({
    kind: 'mime',
    bytes: new TextEncoder().encode(text),
    origin: { door: 'command-line' },
  });
  return bounce?.kind;
}

test.each<[string, readonly string[], string, string]>([
  ['its words and its subject', [PERSON], 'Mail delivery failed', SAYS_SO],
  ['its sender and its words', [POSTMASTER], 'Your plan', SAYS_SO],
  ['its return path and its words', [PERSON, EMPTY_PATH], 'Your plan', SAYS_SO],
])('two signs make a report of a mail, and none of one that answers: %s', (_signs, head, subject, body) => {
  expect(kindOf(head, subject, body)).toBe('failure');
  for (const header of [ANSWERS, 'X-Autoreply: yes', 'X-Autorespond: vacation'])
    expect(kindOf([...head, header], subject, body)).toBe('auto-reply');
});

test.each<[string, readonly string[], string, string]>([
  ['its sender, its subject and its words', [POSTMASTER], 'Mail delivery failed', SAYS_SO],
  ['a header that names who failed, and its subject', [PERSON, FAILED], 'Mail delivery failed', 'See the file.'],
])('three signs make a report of a mail that answers: %s', (_signs, head, subject, body) => {
  expect(kindOf([...head, ANSWERS], subject, body)).toBe('failure');
});

test('a daemon needs no third sign', () => {
  expect(kindOf(['From: MAILER-DAEMON@contoso.com', ANSWERS], 'Your plan', SAYS_SO)).toBe('failure');
});

test('one sign makes a report of no mail', () => {
  expect(kindOf([PERSON], 'Your plan', SAYS_SO)).toBe('not-a-bounce');
  expect(kindOf([PERSON], 'Mail delivery failed', 'Shall we meet at noon?')).toBe('not-a-bounce');
  expect(kindOf([POSTMASTER], 'Your plan', 'We meet at noon.')).toBe('not-a-bounce');
});
