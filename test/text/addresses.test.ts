import { isDomain, isIpAddress, isMailAddress } from '../../src/text/addresses';

test.each(['192.0.2.1', '255.255.255.255', '2001:db8::1', '::1', '::', '2001:db8:0:0:0:0:0:1', '::ffff:192.0.2.1'])(
  '%s is an IP address',
  (text) => {
    expect(isIpAddress(text)).toBe(true);
  },
);

test.each([
  '',
  '999.0.2.1',
  '192.0.2',
  '192.0.2.1.5',
  '192.0.2.01',
  '0.0.0.0/0',
  'IPv6:2001:db8::1',
  '1::2::3',
  '12345::',
  '1:2:3:4:5:6:7',
  '1:2:3:4:5:6:7:8:9',
  'fe80::1%eth0',
  "192.0.2.1'; x",
  '192.0.2.1\n',
  'a',
])('%j is no IP address', (text) => {
  expect(isIpAddress(text)).toBe(false);
});

test.each(['contoso.com', 'mail.contoso.co.uk', 'xn--bcher-kva.example', 'bücher.example', 'a-b.example'])(
  '%s is a domain',
  (text) => {
    expect(isDomain(text)).toBe(true);
  },
);

test.each([
  '',
  '.',
  '..',
  'com',
  'a..b',
  '-a.com',
  'a-.com',
  'a b.com',
  '192.0.2.1',
  'a.com/x',
  'a.com\u200b',
  'a.com.',
])('%j is no domain', (text) => {
  expect(isDomain(text)).toBe(false);
});

test.each([
  'jo@contoso.com',
  "o'neil@contoso.com",
  'a+b=c/d@contoso.com',
  'δοκιμή@bücher.example',
  'a..b@mobile.example',
])('%s is a mail address', (text) => {
  expect(isMailAddress(text)).toBe(true);
});

test.each([
  '@',
  '@contoso.com',
  'jo@',
  'jo@localhost',
  'jo',
  'Jo <jo@contoso.com>',
  'a@b@contoso.com',
  '"a b"@contoso.com',
  'jo\u200b@contoso.com',
  'jo\u3164@contoso.com',
  'jo\ufe0f@contoso.com',
  'jo@contoso.com\r\nBcc: x@y.example',
  'jo@[192.0.2.1]',
  "'; Remove-Mailbox boss; '@contoso.com",
])('%j is no mail address', (text) => {
  expect(isMailAddress(text)).toBe(false);
});
