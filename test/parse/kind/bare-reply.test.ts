// An answer that somebody pastes alone: one that asks to wait is no failure, since the sender's server tries again by itself.
import type { BounceKind } from '../../../src/model/bounce';
import { parse } from '../../../src/parse/parse';

function kindOf(text: string): BounceKind | undefined {
  const [bounce] = parse({ kind: 'text', bytes: new TextEncoder().encode(text), origin: { door: 'pasted-text' } });
  return bounce?.kind;
}

test.each([
  '451 4.7.1 Greylisted, try again',
  '450 4.2.0 <jo@fabrikam.com>: Recipient address rejected: Greylisted, see http://postgrey.example/',
  '421 4.7.0 Try again later, closing connection.',
  '452 4.2.2 The email account that you tried to reach is over quota',
  '451 Please try again in a few minutes: temporarily deferred',
  '452 4.2.2 The recipient has exceeded their disk quota',
  '451 4.3.0 Mail server temporarily rejected message',
  'mx.fabrikam.com said: 450 4.3.2 Too busy, please try later',
  "hotmail says 421 RP-001 Unfortunately, some messages from 192.0.2.12 weren't sent. Please try again.",
])('a delay: %s', (text) => {
  expect(kindOf(text)).toBe('delay');
});

test.each([
  ['the sender’s server gave up', 'Delivery failed: 451 4.7.1 Greylisted, try again'],
  ['the sender’s server gave up', '550 4.4.7 Message expired; last answer: 451 4.7.1 Greylisted, try again'],
  ['a report says so', 'Your message to jo@fabrikam.com was not delivered.\n\n451 4.7.1 Greylisted, try again'],
  ['another try changes nothing', '454 4.7.1 <jo@fabrikam.com>: Relay access denied, try again later'],
  ['another try changes nothing', '450 4.7.1 Cannot find your reverse hostname, try again later'],
  ['another try changes nothing', '454 4.7.0 Temporary authentication failure, try again'],
  ['no mail server asked', '432 4.3.2 Concurrent connections limit exceeded. Visit https://aka.ms/concurrent_sending'],
  ['a permanent answer follows', '450 4.2.0 Greylisted, try again later, then 550 5.1.1 User unknown'],
  ['it asks for no other try', '451 4.4.22 Message failed to be replicated'],
])('a failure, since %s: %s', (_, text) => {
  expect(kindOf(text)).toBe('failure');
});
