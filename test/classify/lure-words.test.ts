import { LURE } from '../../src/classify/lure-words';

test.each([
  'Add [secure] to the subject and send again.',
  'Remove the numbers, then send again.',
  'Correct the address and send again later.',
])('what a rule asks for is no lure: %s', (words) => {
  expect(LURE.test(words)).toBe(false);
});

test.each(['Send Again', 'Send again your 3 failed messages', 'Click here: SEND AGAIN'])(
  'a button of a forger is one: %s',
  (words) => {
    expect(LURE.test(words)).toBe(true);
  },
);
