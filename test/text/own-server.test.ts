import { isServerOf } from '../../src/text/own-server';

test.each([
  ['fabrikam.com', 'mx.fabrikam.com', true],
  ['fabrikam.com', 'MX1.Fabrikam.com.', true],
  ['fabrikam.com', 'fabrikam-com.mail.protection.outlook.com', true],
  ['fabrikam.com', 'contoso-com.mail.protection.outlook.com', false],
  ['fabrikam.com', 'mx.example.net', false],
  ['fabrikam.com', '192.0.2.7', false],
  ['gmail.com', 'gmail-smtp-in.l.google.com', true],
  ['yahoo.com', 'mta5.am0.yahoodns.net', true],
  ['yahoo.co.uk', 'mx-eu.mail.am0.yahoodns.net', true],
  ['aol.com', 'mx-aol.mail.gm0.yahoodns.net', true],
  ['gmx.de', 'mx00.emig.gmx.net', true],
  ['web.de', 'mx-ha02.web.de', true],
  ['hotmail.com', 'hotmail-com.olc.protection.outlook.com', true],
  ['icloud.com', 'mx01.mail.icloud.com', true],
  ['yahoo.com', 'yahoodns.net.example.org', false],
  ['gmail.com', 'gmail-smtp-in.l.google.com.example.org', false],
  ['fabrikam.com', 'mta5.am0.yahoodns.net', false],
])('a server of %s: %s, %s', (domain, host, expected) => {
  expect(isServerOf(domain, host)).toBe(expected);
});
