// Exchange wraps what the next server said, «550 5.7.350 ... -> 554 5.7.1 ...»: the code of the reporter is the one meant.
import { codeOf, replyOf } from '../../../src/parse/tokens/enhanced-status';

test.each([
  ['550 5.7.350 Message detected as spam -> 554 5.7.1 Blocked', '5.7.350', 550],
  ['550 5.4.316 Expired -> 451 4.4.1 Connection timed out', '5.4.316', 550],
  // Both sides may wrap once more: the innermost reply of the left side is meant, and nothing of the right one.
  ['<a #5.4.310 smtp;450 4.4.312 DNS query failed> -> <b #5.7.1 smtp;550 5.7.26 Unauthenticated>', '4.4.312', 450],
  ['550 5.7.350 Message detected as spam -> <b #5.7.1 smtp;554 5.7.134 Blocked>', '5.7.350', 550],
])('«%s» means %s and %i', (diagnostic, code, reply) => {
  expect([codeOf(diagnostic), replyOf(diagnostic)]).toEqual([code, reply]);
});

test('the right side counts where the left one has no code, and never for the reply', () => {
  const diagnostic = 'Remote server returned an error -> 554 5.7.1 Blocked';
  expect([codeOf(diagnostic), replyOf(diagnostic)]).toEqual(['5.7.1', null]);
});

test('the outer code counts where the innermost reply has none', () => {
  const diagnostic = '<mx.contoso.com #5.7.1 smtp;Sender rejected>';
  expect([codeOf(diagnostic), replyOf(diagnostic)]).toEqual(['5.7.1', null]);
  expect(replyOf('550 5.7.1 <mx.contoso.com #5.7.1 smtp;Sender rejected>')).toBe(550);
});

test('the reply of the innermost server counts, not the one it is wrapped in', () => {
  expect(replyOf('550 Failed <mx.contoso.com #5.7.1 smtp;451 4.7.1 Later>')).toBe(451);
});
