import { EMPTY_MAIL } from '../../src/parse/mail/mail';
import { detectGenerator } from '../../src/parse/generator';
import { htmlToText } from '../../src/parse/mail/html-text';

test.each([
  [
    'This is a delivery status notification from mx.contoso.com,\nrunning the Courier mail server, version 0.65.',
    'courier',
  ],
  ['The courier could not deliver your parcel.', 'unknown'],
])('%s', (text, generator) => {
  expect(detectGenerator(EMPTY_MAIL, null, text, null)).toBe(generator);
});

const LOGO = 'https://products.office.com/en-us/CMSImages/Office365Logo_Orange.png';
const WORDS = 'Diagnostic information for administrators: Generating server: mail.fabrikam.com';

test.each([
  [`<img src="${LOGO}"><p>${WORDS}</p>`, 'exchange-online'],
  [`<p>${WORDS}</p><div style="display:none"><img src="${LOGO}"></div>`, 'exchange-server'],
  [`<p>${WORDS}</p><p hidden>am6pr01.prod.outlook.com</p>`, 'exchange-server'],
  [`<!-- ${LOGO} --><p>${WORDS}</p>`, 'exchange-server'],
])('only what a person sees of a page tells who wrote it: %s', (html, generator) => {
  expect(detectGenerator(EMPTY_MAIL, htmlToText(html), WORDS, null)).toBe(generator);
});
