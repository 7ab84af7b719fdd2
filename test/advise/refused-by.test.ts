import { refusedByInWords } from '../../src/advise/refused-by';
import type { Cause } from '../../src/model/cause';
import { bounce, recipient } from './kit';

const THEIRS: Cause['fixableBy'] = ['group-owner', 'recipient-admin'];

/** What is said of a report that Exchange Online wrote. */
const told = (address: string, fixableBy: Cause['fixableBy'], from: string | null = 'dana@contoso.com'): string => {
  const { original } = bounce();
  const report = bounce({ generator: 'exchange-online', original: { ...original, from } });
  const refusedBy = { speaker: 'own-service', host: null } as const;
  return refusedByInWords(recipient({ address, refusedBy }), report, { fixableBy });
};

describe('what Exchange Online rejected', () => {
  test('was rejected for the organization that has the setting', () => {
    expect(told('fleet@fabrikam.com', THEIRS)).toBe('Microsoft’s server for fabrikam.com rejected it.');
  });

  test('was rejected for that organization too where nobody knows the sender', () => {
    expect(told('fleet@fabrikam.com', THEIRS, null)).toBe('Microsoft’s server for fabrikam.com rejected it.');
  });

  test.each<[string, string, Cause['fixableBy']]>([
    ['the recipient is a colleague', 'fleet@contoso.com', THEIRS],
    ['it’s an internal address', 'IMCEAEX-_o=ExchangeLabs_cn=kim@namprd01.prod.outlook.com', THEIRS],
    ['the recipient is in another domain of the organization', 'fleet@mail.contoso.com', THEIRS],
    ['the sender’s admin can change it', 'fleet@fabrikam.com', ['recipient-admin', 'sender-admin']],
    ['only the sender can', 'fleet@fabrikam.com', ['sender']],
  ])('was rejected by the sender’s own where %s', (_what, address, fixableBy) => {
    expect(told(address, fixableBy)).toBe('Your own organization’s Microsoft 365 rejected it.');
  });
});

test('what Microsoft 365 doesn’t accept from the sender’s own server was rejected before it went to anybody', () => {
  const refusedBy = { speaker: 'microsoft', host: 'bn2pepf000044a1.mail.protection.outlook.com' } as const;
  const report = recipient({ address: 'fleet@fabrikam.com', refusedBy });
  expect(refusedByInWords(report, bounce(), { fixableBy: ['sender-admin'], isAtOwnRelay: true })).toBe(
    'Microsoft 365, where your server relays to, rejected it.',
  );
});

test('a server is named without the root’s dot', () => {
  const refusedBy = { speaker: 'remote', host: 'mx.tailspin.example.' } as const;
  const report = recipient({ address: 'fleet@fabrikam.com', refusedBy });
  expect(refusedByInWords(report, bounce(), { fixableBy: THEIRS })).toBe('mx.tailspin.example rejected it.');
});

test.each([
  ['contoso-com.mail.protection.outlook.com', 'Your own organization’s Microsoft 365 rejected it.'],
  ['contosocom0i.mail.protection.outlook.com', 'Your own organization’s Microsoft 365 rejected it.'],
  ['contoso-com.a-v1.mx.microsoft', 'Your own organization’s Microsoft 365 rejected it.'],
  ['fabrikam-com.mail.protection.outlook.com', 'Microsoft’s server for fabrikam.com rejected it.'],
  ['contoso-community.mail.protection.outlook.com', 'Microsoft’s server for fabrikam.com rejected it.'],
  ['contoso-com.mail.protection.outlook.com.example', 'Microsoft’s server for fabrikam.com rejected it.'],
])('Exchange Online at %s: %s', (host, words) => {
  const { original } = bounce();
  const report = bounce({ generator: 'postfix', original: { ...original, from: 'dana@contoso.com' } });
  const refusedBy = { speaker: 'microsoft', host } as const;
  expect(refusedByInWords(recipient({ address: 'fleet@fabrikam.com', refusedBy }), report, { fixableBy: [] })).toBe(
    words,
  );
});
