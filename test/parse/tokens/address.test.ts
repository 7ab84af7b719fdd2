import {
  findAddress,
  findAddresses,
  hasLongAddress,
  isAddress,
  recipientAddress,
} from '../../../src/parse/tokens/address';

describe('addresses in running text', () => {
  test.each<[string, readonly string[]]>([
    ['write to bob@contoso.com.', ['bob@contoso.com']],
    ['<Bob.Smith+x@Contoso.COM>, (amy@fabrikam.co.uk)', ['Bob.Smith+x@contoso.com', 'amy@fabrikam.co.uk']],
    ['mailto:bob@contoso.com?subject=x', ['bob@contoso.com']],
    ["'bob@contoso.com' on 3/10", ['bob@contoso.com']],
    ["o'brien@contoso.com", ["o'brien@contoso.com"]],
    ['"bob smith"@contoso.com', ['"bob smith"@contoso.com']],
    ['said "550 no <bob@contoso.com>"', ['bob@contoso.com']],
    ['bob@contoso.com bob@CONTOSO.com', ['bob@contoso.com']],
    ['bob@localhost and @contoso.com and bob@', []],
    ['a@b@c.example', ['b@c.example']],
    ['https://mail.example/unsub?u=bob@fabrikam.org', []],
    ['<https://portal.example:8443/x/bob@fabrikam.org/why>', []],
    ['ftp://bob@files.example and amy@fabrikam.org', ['amy@fabrikam.org']],
    ['user@[192.0.2.1]:25', ['user@[192.0.2.1]']],
    ['δοκιμή@παράδειγμα.δοκιμή、用户@例子.广告。', ['δοκιμή@παράδειγμα.δοκιμή', '用户@例子.广告']],
    ['=?utf-8?q?a?= <bob@xn--bcher-kva.example>;', ['bob@xn--bcher-kva.example']],
  ])('%s', (text, addresses) => {
    expect(findAddresses(text)).toEqual(addresses);
    expect(findAddress(text)).toBe(addresses[0] ?? null);
  });

  const INTERNAL =
    'IMCEAEX-_o=ExchangeLabs_ou=Exchange+20Administrative+20Group+20+28FYDIBOHF23SPDLT+29_cn=Recipients_cn=0123456789abcdef0123456789abcdef-dana@namprd12.prod.outlook.com';
  test.each([INTERNAL, `Dana Swope <${INTERNAL}> failed`, `mailto:${INTERNAL}`])(
    "an internal address of Exchange's is whole: %s",
    (text) => {
      expect(findAddresses(text)).toEqual([INTERNAL]);
      expect(isAddress(INTERNAL)).toBe(true);
      expect(hasLongAddress(text)).toBe(false);
    },
  );

  test('another address of that length is cut, and said to be', () => {
    const long = INTERNAL.replace('IMCEAEX-', 'EX-');
    expect(findAddresses(long)).toEqual([long.slice(long.indexOf('@') - 128)]);
    expect(hasLongAddress(long)).toBe(true);
  });

  test('no more than the limit', () => {
    expect(findAddresses('a@b.example, c@d.example, e@f.example', 2)).toEqual(['a@b.example', 'c@d.example']);
  });
});

test.each([
  ['bob@contoso.com', true],
  ['bob@contoso', false],
  ['bob smith@contoso.com', false],
  ['bob@contoso.com.', false],
  ['bob@-contoso.com', false],
  [`${'a'.repeat(128)}@${'b'.repeat(60)}.example`, true],
  [`${'a'.repeat(400)}@b.example`, false],
])('is %s an address: %s', (text, is) => {
  expect(isAddress(text)).toBe(is);
});

test.each([
  ['rfc822; <Bob@Contoso.com>', 'Bob@contoso.com'],
  ['rfc822;bob@contoso.com (Bob (of Sales))', 'bob@contoso.com'],
  ['utf-8; \\x{E4}@contoso.com', 'ä@contoso.com'],
  ['bob@mailhost', 'bob@mailhost'],
  ['IMCEAEX-_O=ORG_OU=EXCHANGE_CN=BOB@contoso.com', 'IMCEAEX-_O=ORG_OU=EXCHANGE_CN=BOB@contoso.com'],
  ['nobody', null],
])('the address in the field %s', (field, address) => {
  expect(recipientAddress(field)).toBe(address);
});
