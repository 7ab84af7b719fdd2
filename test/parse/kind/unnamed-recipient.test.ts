// A bounce that names nobody: whom the original message was sent to is no fact about who failed.
import { parse } from '../../../src/parse/parse';
import type { Bounce } from '../../../src/model/bounce';

const USUAL = 'Undelivered Mail Returned to Sender';

function read(words: string, original: readonly string[], subject = USUAL): Bounce {
  const source = [
    'From: Mail Delivery System <MAILER-DAEMON@mx.contoso.com>',
    'To: dana.okafor@contoso.com',
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    words,
    '--b',
    'Content-Type: message/rfc822',
    '',
    'From: dana.okafor@contoso.com',
    ...original,
    'Subject: Plan',
    '',
    'Hello',
    '--b--',
  ].join('\r\n');
  const [bounce] = parse({
    kind: 'unknown',
    bytes: new TextEncoder().encode(source),
    origin: { door: 'command-line' },
  });
  if (!bounce) throw new Error('nothing was read');
  return bounce;
}
const TO_JO = ['To: Jo Tan <jo.tan@fabrikam.com>'];

test.each([
  'Your message could not be delivered. The mailbox is full.',
  'Delivery failed. The server said: 550 5.1.1 User unknown',
  'A message that you sent was returned, since the recipient was rejected.',
])('it says that the address is assumed: %s', (words) => {
  const { kind, recipients, warnings } = read(words, TO_JO);
  expect(kind).toBe('failure');
  expect(recipients.map(({ address }) => address)).toEqual(['jo.tan@fabrikam.com']);
  expect(warnings).toEqual(['unnamed']);
});

// Each row is full: Jest takes a parameter beyond its row for the callback of an asynchronous test.
test.each<[string, string, readonly string[], string]>([
  ['its words name it', 'Delivery to jo.tan@fabrikam.com failed: 550 5.1.1 User unknown', TO_JO, USUAL],
  ['in other case', 'Could not deliver to JO.TAN@FABRIKAM.COM. User unknown', TO_JO, USUAL],
  ['its words name another', '<kim@tailspin.example>: 550 5.1.1 User unknown', TO_JO, USUAL],
  ['its subject names it', 'The mailbox is full.', TO_JO, 'Delivery failure (jo.tan@fabrikam.com)'],
  [
    'the original went to several',
    'Your message could not be delivered.',
    ['To: a@fabrikam.com, b@fabrikam.com'],
    USUAL,
  ],
])('nothing is said where %s', (_, words, original, subject) => {
  expect(read(words, original, subject).warnings).toEqual([]);
});
