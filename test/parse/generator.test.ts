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

const QUOTING = '<jo@contoso.com>: host eu-smtp-inbound-1.mimecast.com said: 550 Rejected by policy';
const GATEWAYS_FIELD = { name: 'received', value: 'from mx0a.pphosted.com by mx.fabrikam.com via esa1.iphmx.com' };

test.each([
  ['Postfix, in words alone', `This is the mail system at host mail.fabrikam.com.\n\n${QUOTING}`, null, 'postfix'],
  ['somebody whose server is named', QUOTING, 'mail.fabrikam.com', 'unknown'],
  ['Mimecast', QUOTING, 'eu-smtp-1.mimecast.com', 'mimecast'],
  ['Mimecast, as far as anybody can tell', QUOTING, null, 'mimecast'],
])('a server that is quoted didn’t write the report: %s did', (_, text, reportingMta, generator) => {
  expect(detectGenerator(EMPTY_MAIL, null, text, reportingMta)).toBe(generator);
});

test.each([
  ['mail.fabrikam.com', 'unknown'],
  [null, 'proofpoint'],
])('a gateway that passed the report on didn’t write what %s reports', (reportingMta, generator) => {
  const mail = { ...EMPTY_MAIL, headers: [GATEWAYS_FIELD] };
  expect(detectGenerator(mail, null, 'It was rejected.', reportingMta)).toBe(generator);
});
