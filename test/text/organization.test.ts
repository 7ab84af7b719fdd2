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
])('%s is a host inside a network: %s', (host, is) => {
  expect(isPrivateHost(host)).toBe(is);
});
