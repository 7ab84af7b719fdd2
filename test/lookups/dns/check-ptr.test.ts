import { checkPtr } from '../../../src/lookups/dns/check-ptr';
import { parseIp } from '../../../src/lookups/dns/ip';
import { expectResult, useDohServer } from './kit';
import type { Expected } from './kit';
import type { Zone } from './zone';

interface PtrCase extends Expected {
  readonly ip: string;
}

const IP = '203.0.113.7';
const REVERSE = '7.113.0.203.in-addr.arpa';
const IPV6 = '2001:db8:25::1';
const REVERSE6 = '1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.5.2.0.0.8.b.d.0.1.0.0.2.ip6.arpa';
const PLACEHOLDER = 'mail.example.com';

function ptr(name: string, zone: Zone, finds: string, says: string, more: Partial<PtrCase> = {}): PtrCase {
  return { ip: IP, ...more, name, zone, finds: finds.split(' '), says };
}

const CASES: readonly PtrCase[] = [
  ptr(
    'a name that leads back',
    { [REVERSE]: ['PTR mail.contoso.com'], 'mail.contoso.com': [`A ${IP}`] },
    'ptr-confirmed',
    '203.0.113.7 is mail.contoso.com',
  ),
  ptr(
    'with IPv6',
    { [REVERSE6]: ['PTR mail.contoso.com'], 'mail.contoso.com': [`AAAA ${IPV6}`] },
    'ptr-confirmed',
    'leads back to it',
    { ip: IPV6 },
  ),
  ptr(
    'written another way',
    { [REVERSE6]: ['PTR Mail.Contoso.com'], 'mail.contoso.com': ['AAAA 2001:DB8:25:0:0:0:0:1'] },
    'ptr-confirmed',
    'leads back',
    { ip: IPV6 },
  ),
  ptr('no name', {}, 'ptr-none', 'has no name in reverse DNS', { correction: PLACEHOLDER }),
  ptr('no name, the zone exists', { [REVERSE]: [] }, 'ptr-none', 'no PTR record', { correction: PLACEHOLDER }),
  ptr(
    'a name that leads elsewhere',
    { [REVERSE]: ['PTR mail.contoso.com'], 'mail.contoso.com': ['A 192.0.2.1'] },
    'ptr-unconfirmed',
    'doesn’t lead back to 203.0.113.7',
    { correction: PLACEHOLDER },
  ),
  ptr(
    'a name that leads nowhere',
    { [REVERSE]: ['PTR mail.contoso.com'] },
    'ptr-unconfirmed',
    'is mail.contoso.com, but',
    { correction: PLACEHOLDER },
  ),
  ptr(
    'a name that only IPv6 has',
    { [REVERSE]: ['PTR mail.contoso.com'], 'mail.contoso.com': [`AAAA ${IPV6}`] },
    'ptr-unconfirmed',
    'doesn’t lead back',
    { correction: PLACEHOLDER },
  ),
  ptr('a name without a domain', { [REVERSE]: ['PTR exchange01'] }, 'ptr-not-full', 'isn’t a full name: exchange01', {
    correction: PLACEHOLDER,
  }),
  ptr(
    'a provider’s name',
    { [REVERSE]: ['PTR host-203-0-113-7.provider.example'], 'host-203-0-113-7.provider.example': [`A ${IP}`] },
    'ptr-generic ptr-confirmed',
    'as if a provider made it',
  ),
  ptr(
    'several names',
    { [REVERSE]: ['PTR a.contoso.com', 'PTR b.contoso.com'], 'b.contoso.com': [`A ${IP}`] },
    'ptr-several ptr-confirmed',
    'has 2 names',
  ),
  ptr(
    'an alias on the way',
    {
      [REVERSE]: ['CNAME 7.0-63.113.0.203.in-addr.arpa'],
      '7.0-63.113.0.203.in-addr.arpa': ['PTR mail.contoso.com'],
      'mail.contoso.com': [`A ${IP}`],
    },
    'ptr-confirmed',
    'is mail.contoso.com',
  ),
  ptr('a private address', {}, 'ptr-private', 'an address inside a private network', { ip: '192.168.1.10' }),
  ptr('DNS that fails', { [REVERSE]: ['fault server-failure'] }, 'no-answer', 'gave an error (SERVFAIL)'),
];

const askFor = useDohServer();

test.each(CASES)('$name', async ({ ip, ...expected }) => {
  const parsed = parseIp(ip);
  expectResult(parsed && (await checkPtr(askFor(expected.zone), parsed)), expected);
});
