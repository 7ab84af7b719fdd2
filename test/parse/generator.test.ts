import { EMPTY_MAIL } from '../../src/parse/mail/mail';
import { detectGenerator } from '../../src/parse/generator';

test.each([
  [
    'This is a delivery status notification from mx.contoso.com,\nrunning the Courier mail server, version 0.65.',
    'courier',
  ],
  ['The courier could not deliver your parcel.', 'unknown'],
])('%s', (text, generator) => {
  expect(detectGenerator(EMPTY_MAIL, text, null)).toBe(generator);
});
