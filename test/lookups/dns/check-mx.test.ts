import { checkMx } from '../../../src/lookups/dns/check-mx';
import { expectResult, useDohServer } from './kit';
import type { Expected } from './kit';
import type { Zone } from './zone';

const MICROSOFT = 'contoso-com.mail.protection.outlook.com';
const WORLD: Zone = {
  [MICROSOFT]: ['A 52.101.73.1', 'A 52.101.73.2'],
  'contoso-com.o-v1.mx.microsoft': ['A 52.101.73.3'],
  'contoso-com01b.mail.protection.outlook.com': ['A 52.101.73.4'],
  'fabrikam-com.mail.protection.outlook.com': ['A 52.101.73.5'],
  'contoso-com.mail.protection.office365.us': ['A 52.101.73.6'],
  'mail.contoso.com': ['A 192.0.2.25', 'AAAA 2001:db8::25'],
  'mx6.contoso.com': ['AAAA 2001:db8::26'],
  'old.contoso.com': ['A 192.0.2.26'],
  'alias.contoso.com': ['CNAME mail.contoso.com'],
  'inside.contoso.com': ['A 10.1.2.3'],
  'loopback.contoso.com': ['A 127.0.0.1'],
  'filter.example': ['A 198.51.100.1'],
  'failing.contoso.com': ['fault server-failure'],
};

function mx(
  name: string,
  records: readonly string[] | null,
  finds: string,
  says: string,
  correction?: string,
): Expected {
  const zone = records === null ? WORLD : { ...WORLD, 'contoso.com': records };
  return { name, zone, finds: finds.split(' '), says, ...(correction !== undefined && { correction }) };
}

const CASES: readonly Expected[] = [
  mx('Microsoft 365', [`MX 0 ${MICROSOFT}`], 'mx-microsoft', `goes to Microsoft 365 (${MICROSOFT}), and only there`),
  mx('Microsoft 365 with DNSSEC', ['MX 0 contoso-com.o-v1.mx.microsoft'], 'mx-microsoft', 'goes to Microsoft 365'),
  mx(
    'a host with letters added',
    ['MX 0 contoso-com01b.mail.protection.outlook.com'],
    'mx-microsoft',
    'goes to Microsoft 365',
  ),
  mx('a national cloud', ['MX 0 contoso-com.mail.protection.office365.us'], 'mx-microsoft', 'goes to Microsoft 365'),
  mx(
    'a server of its own',
    ['MX 10 mail.contoso.com'],
    'mx-elsewhere',
    'goes to mail.contoso.com, which has an address',
  ),
  mx('a server with IPv6 only', ['MX 10 mx6.contoso.com'], 'mx-elsewhere', 'goes to mx6.contoso.com'),
  mx('no such domain', null, 'domain-missing', 'contoso.com doesn’t exist in DNS'),
  mx('neither MX nor address', ['TXT hello'], 'mx-none', 'has no mail server: no MX record and no address'),
  mx('a website only', ['A 198.51.100.80'], 'mx-none-but-address', 'goes to its own address 198.51.100.80'),
  mx('null MX', ['MX 0 .', 'A 198.51.100.80'], 'mx-null', 'says that it doesn’t accept any mail'),
  mx(
    'null MX beside another',
    ['MX 0 .', `MX 10 ${MICROSOFT}`],
    'mx-null-and-others mx-microsoft',
    'beside others',
    `0 ${MICROSOFT}`,
  ),
  mx(
    'an IP address',
    ['MX 10 192.0.2.25'],
    'mx-address mx-elsewhere',
    'holds an IP address (192.0.2.25)',
    '10 mail.contoso.com',
  ),
  mx('an alias', ['MX 10 alias.contoso.com'], 'mx-alias mx-elsewhere', 'only an alias (CNAME) of mail.contoso.com'),
  mx(
    'a server that is gone',
    ['MX 10 gone.contoso.com'],
    'mx-dead mx-elsewhere',
    'gone.contoso.com in the MX record of contoso.com doesn’t exist',
  ),
  mx('a removed tenant', ['MX 0 contoso-com.z-v1.mx.microsoft'], 'mx-dead mx-microsoft', 'is probably outdated'),
  mx('a private address', ['MX 10 inside.contoso.com'], 'mx-private mx-elsewhere', 'has the private address 10.1.2.3'),
  mx(
    'a loopback address',
    ['MX 10 loopback.contoso.com'],
    'mx-private mx-elsewhere',
    'has the private address 127.0.0.1',
  ),
  mx(
    'the old server beside Microsoft 365',
    [`MX 0 ${MICROSOFT}`, 'MX 10 old.contoso.com'],
    'mx-mixed',
    'and for another server (old.contoso.com)',
    `0 ${MICROSOFT}`,
  ),
  mx(
    'the old server as good as Microsoft 365',
    [`MX 10 ${MICROSOFT}`, 'MX 10 old.contoso.com'],
    'mx-mixed',
    'may bounce',
    `0 ${MICROSOFT}`,
  ),
  mx(
    'a filter before Microsoft 365',
    ['MX 5 filter.example', `MX 20 ${MICROSOFT}`],
    'mx-other-first',
    'goes to filter.example first',
  ),
  mx(
    'the host of another domain',
    ['MX 0 fabrikam-com.mail.protection.outlook.com'],
    'mx-other-domain',
    'which was made for another domain',
    `0 ${MICROSOFT}`,
  ),
  mx(
    'a name that Microsoft retired',
    ['MX 10 contoso-com.mail.eo.outlook.com'],
    'mx-retired',
    'a name that Microsoft has retired',
    `0 ${MICROSOFT}`,
  ),
  mx('an even older name', ['MX 10 mail.messaging.microsoft.com'], 'mx-retired', 'retired', `0 ${MICROSOFT}`),
  mx(
    'the verification record left',
    [`MX 0 ${MICROSOFT}`, 'MX 32767 ms12345678.msv1.invalid'],
    'mx-verification mx-microsoft',
    'only for verifying',
  ),
  mx(
    'the verification record alone',
    ['MX 32767 ms12345678.msv1.invalid'],
    'mx-verification',
    'still has the MX record',
  ),
  mx(
    'a server whose DNS fails',
    ['MX 10 failing.contoso.com'],
    'no-answer mx-elsewhere',
    'failing.contoso.com gave an error (SERVFAIL)',
  ),
  mx('DNS that fails', ['fault server-failure'], 'no-answer', 'contoso.com gave an error (SERVFAIL)'),
];

const askFor = useDohServer();

test.each(CASES)('$name', async (expected) => {
  expectResult(await checkMx(askFor(expected.zone), 'recipient-mx', 'contoso.com'), expected);
});

test('an international domain is expected under its ASCII name', async () => {
  const domain = 'xn--mller-kva.example';
  const result = await checkMx(askFor({ [domain]: ['MX 0 mail.eo.outlook.com'] }), 'sender-mx', domain);
  expect(result.correction?.value).toBe('0 xn--mller-kva-example.mail.protection.outlook.com');
});
