import { domainOf } from '../../src/text/domain';

test.each([
  ['dana@Contoso.com', 'contoso.com'],
  ['<20260310@mail.contoso.com>', 'mail.contoso.com'],
  ['Dana <dana@contoso.com> (away)', 'contoso.com'],
  ['"a@b"@contoso.com', 'contoso.com'],
  ['dana@[192.0.2.1]', '[192.0.2.1]'],
  ['dana@', null],
  ['contoso.com', null],
  ['', null],
  [null, null],
  [undefined, null],
])('the domain of %j is %j', (address, domain) => {
  expect(domainOf(address)).toBe(domain);
});
