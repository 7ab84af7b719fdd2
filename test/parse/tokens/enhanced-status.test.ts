import { codeOf, findCodes, replyOf, specificity } from '../../../src/parse/tokens/enhanced-status';

test.each([
  ['550 5.7.124 Sender not allowed', '5.7.124'],
  ['#550 5.7.1 RESOLVER.RST.NotAuthorized; not authorized ##', '5.7.1'],
  ['<host #5.7.1 smtp;550 5.7.134 TEXT>', '5.7.134'],
  ['554 5.7.0 < #5.7.133 smtp;550 5.7.133 TEXT>', '5.7.133'],
  ['550 5.7.350 Remote server returned message detected as spam -> 554 5.7.1 blocked', '5.7.350'],
  ['550-5.7.26 This mail is unauthenticated', '5.7.26'],
  ['the code is 5.7.1.', '5.7.1'],
])('the code of «%s» is %s', (text, code) => {
  expect(codeOf(text)).toBe(code);
});

test.each([
  'host 192.5.7.1 refused',
  'Exim 4.99.5 said no',
  'id 15.20.9678.15; Tue',
  'For more information see DSN 5.1.10 Errors in Exchange Online',
  'version 5.7.1-rc2',
  'WP Mail SMTP: 4.0.1',
  'Easy WP SMTP 2.3.1',
  'PHPMailer 5.2.28',
  'on 5.12.2026',
  'client [2001:db8::5.7.1x]',
])('«%s» holds no code', (text) => {
  expect(findCodes(text)).toEqual([]);
});

test('the reply code is the innermost one', () => {
  expect(replyOf('<host #5.7.1 smtp;554 5.7.1 no>')).toBe(554);
  expect(replyOf('550 5.7.350 x -> 554 5.7.1 y')).toBe(550);
  expect(replyOf('nothing')).toBeNull();
});

test('a code with a detail says more than one without', () => {
  expect(['5.7.1', '5.0.1', '5.7.0', '5.0.0'].map(specificity)).toEqual([3, 2, 1, 0]);
});
