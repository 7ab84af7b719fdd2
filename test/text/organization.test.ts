import { isPrivateHost } from '../../src/text/organization';

test.each([
  ['[10.0.0.5]', true],
  ['[ipv6:fd12::5]', true],
  ['IPv6:::1', true],
  ['mail', true],
  ['mx.contoso.local', true],
  ['[ipv6:2001:db8::5]', false],
  ['2001:db8::5', false],
  ['198.51.100.4', false],
  ['mx.contoso.com', false],
  // What the check of DNS records takes for private is private here, too.
  ['100.64.3.4', true],
  ['169.254.7.1', true],
  ['fe80::1', true],
  ['172.32.0.1', false],
  ['100.128.0.1', false],
  ['169.253.0.1', false],
  ['fec0::1', false],
  ['11.0.0.1', false],
])('%s is a host inside a network: %s', (host, is) => {
  expect(isPrivateHost(host)).toBe(is);
});
