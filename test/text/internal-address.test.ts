import { calledIn, domainBehind } from '../../src/text/internal-address';

const NUMBER = '9f2c4a10b7d64d0c8f7f1f2a3b4c5d6e';
const PATH = 'IMCEAEX-_o=ExchangeLabs_ou=Group+20+28FYDIBOHF23SPDLT+29_cn=Recipients_cn=';

describe('who an internal address is', () => {
  test.each([
    [`${PATH}${NUMBER}-Dana+20Swope@namprd12.prod.outlook.com`, 'Dana Swope'],
    [`${PATH}DSWOPE@contoso.com`, 'DSWOPE'],
  ])('is the name at the end of its path: %s', (address, name) => {
    expect(calledIn({ address })).toBe(name);
    expect(calledIn({ address, displayName: 'Swope, Dana' })).toBe('Swope, Dana');
  });

  test.each([`${PATH}${NUMBER}@contoso.com`, `${PATH}a+3Cb@contoso.com`, 'dana@contoso.com'])(
    'is the address where it holds no name: %s',
    (address) => {
      expect(calledIn({ address })).toBe(address);
    },
  );

  test('is the display name without an address', () => {
    expect(calledIn({ address: null, displayName: 'Dana' })).toBe('Dana');
  });
});

describe('whose mail an address is', () => {
  test.each([
    [`${PATH}dana@namprd12.prod.outlook.com`, 'contoso.com'],
    [`${PATH}dana@fabrikam.com`, 'fabrikam.com'],
    ['dana@outlook.com', 'outlook.com'],
    [null, null],
  ])('%s', (address, domain) => {
    expect(domainBehind(address, 'kim@contoso.com')).toBe(domain);
  });
});
