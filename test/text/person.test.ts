import { looksLikePerson } from '../../src/text/person';

describe('an address looks like that of a person', () => {
  test.each([
    ['r.varga@contoso.com', 'Rita Varga'],
    ['rvarga@contoso.com', 'Varga, Rita (Purchasing)'],
    ['varga.r@contoso.com', 'Dr. Rita Varga'],
    ['rita.varga@contoso.com', 'Rita Varga'],
    ['varga_rita@contoso.com', 'Rita Varga'],
    ['j.mueller@contoso.com', 'Jörg Müller'],
    ['b.leroy@contoso.com', 'Benoît Leroy'],
    ['r.varga@contoso.com', ''],
  ])('%s, %s', (address, name) => {
    expect(looksLikePerson(address, name)).toBe(true);
  });
});

describe('and another does not', () => {
  test.each([
    ['all.staff@contoso.com', 'All Staff'],
    ['finance-leads@contoso.com', 'Finance Leads'],
    ['sales.emea@contoso.com', 'Sales EMEA'],
    ['board@contoso.com', 'Board'],
    ['allhands@contoso.com', 'All Hands'],
    ['g.sales@contoso.com', ''],
    ['rita.varga@contoso.com', ''],
    ['r.varga@contoso.com', 'Purchasing Budapest'],
    ['x@contoso.com', 'rita.varga@fabrikam.com'],
    [null, 'Rita Varga'],
  ])('%s, %s', (address, name) => {
    expect(looksLikePerson(address, name)).toBe(false);
  });
});
