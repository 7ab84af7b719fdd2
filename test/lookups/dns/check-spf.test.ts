import { checkSpf } from '../../../src/lookups/dns/check-spf';
import { parseIp } from '../../../src/lookups/dns/ip';
import { expectResult, NO_FACTS, useDohServer } from './kit';
import type { Expected } from './kit';
import type { Zone } from './zone';

interface SpfCase extends Expected {
  /** The sending server; null where the bounce names none. */
  readonly ip: string | null;
  readonly usesMicrosoft365: boolean;
  readonly path: readonly string[];
}

const OTHER = '203.0.113.7';
const OURS = '192.0.2.25';
const OUR_IPV6 = '2001:db8:25::1';
const EXCHANGE = '40.107.20.5';
const EXCHANGE_IPV6 = '2a01:111:f403:2612::700';

/** Services as they publish today: nested includes, long lists, macros. */
const WORLD: Zone = {
  'spf.protection.outlook.com': [
    'TXT v=spf1 ip4:40.92.0.0/15 ip4:40.107.0.0/16 ip4:52.100.0.0/15 ip4:104.47.0.0/17 ip6:2a01:111:f400::/48 ip6:2a01:111:f403::/49 -all',
  ],
  '_spf.mailer.example': [
    'TXT v=spf1 include:_a.mailer.example include:_b.mailer.example include:_c.mailer.example ~all',
  ],
  '_a.mailer.example': ['TXT v=spf1 ip4:198.51.100.0/26 ip6:2001:db8:4000::/36 ~all'],
  '_b.mailer.example': ['TXT v=spf1 ip4:198.51.100.64/26 ~all'],
  '_c.mailer.example': ['TXT v=spf1 ip4:198.51.100.128/26 ~all'],
  '_spf.crm.example': ['TXT v=spf1 exists:%{i}._spf.mta.crm.example -all'],
  '7.113.0.203._spf.mta.crm.example': ['A 127.0.0.2'],
  '203.0.113.7._spf.mta.crm.example': ['A 127.0.0.2'],
  'spf.shop.example': ['TXT v=spf1 include:_spf.mailer.example include:spf.tickets.example ~all'],
  'spf.tickets.example': [
    'TXT v=spf1 a:out1.tickets.example a:out2.tickets.example mx ~all',
    'MX 10 mx.tickets.example',
  ],
  'out1.tickets.example': ['A 198.51.100.201'],
  'out2.tickets.example': ['A 198.51.100.202'],
  'mx.tickets.example': ['A 198.51.100.203'],
  'broken.example': ['TXT v=spf1 ip4:198.51.100.0/33 -all'],
  'twice.example': ['TXT v=spf1 -all', 'TXT v=spf1 ~all'],
  'without.example': ['TXT google-site-verification=abc'],
  'silent.example': ['fault gateway-timeout'],
  'failing.example': ['fault server-failure'],
};

type More = Partial<Omit<SpfCase, 'name' | 'zone' | 'finds' | 'says'>>;
/** One record of contoso.com, or several, beside the world's. */
function spf(
  records: string | readonly string[],
  finds: string,
  says: string,
  more: More & { zone?: Zone } = {},
): SpfCase {
  const texts = [records].flat();
  const name = `${texts.join(' | ').slice(0, 100)} from ${more.ip ?? (more.ip === null ? 'nobody' : OTHER)}: ${finds}`;
  const zone = { ...WORLD, 'contoso.com': texts.map((text) => `TXT ${text}`), ...more.zone };
  return { ip: OTHER, usesMicrosoft365: false, path: [], ...more, name, zone, finds: finds.split(' '), says };
}

const M365 = 'v=spf1 include:spf.protection.outlook.com -all';
const OUR_HOST: Zone = {
  'contoso.com': [`TXT v=spf1 a mx -all`, `A ${OURS}`, 'MX 10 mail.contoso.com'],
  'mail.contoso.com': ['A 192.0.2.26'],
};

const CASES: readonly SpfCase[] = [
  // The server is listed.
  spf(M365, 'spf-pass', 'allows 40.107.20.5', {
    ip: EXCHANGE,
    path: ['include:spf.protection.outlook.com', 'ip4:40.107.0.0/16'],
  }),
  spf(M365, 'spf-pass', 'allows 2a01:111:f403:2612::700', {
    ip: EXCHANGE_IPV6,
    path: ['include:spf.protection.outlook.com', 'ip6:2a01:111:f403::/49'],
  }),
  spf('v=spf1 ip4:203.0.113.7 -all', 'spf-pass', 'allows 203.0.113.7', { path: ['ip4:203.0.113.7'] }),
  spf('v=spf1 ip4:203.0.113.0/24 ~all', 'spf-pass', 'allows', { path: ['ip4:203.0.113.0/24'] }),
  spf('V=SPF1 IP4:203.0.113.7 -ALL', 'spf-pass', 'allows', { path: ['IP4:203.0.113.7'] }),
  spf('v=spf1 ip6:2001:db8:25::/48 -all', 'spf-pass', 'allows', { ip: OUR_IPV6, path: ['ip6:2001:db8:25::/48'] }),
  spf('v=spf1 a -all', 'spf-pass', 'allows 192.0.2.25', { ip: OURS, zone: OUR_HOST, path: ['a'] }),
  spf('v=spf1 a mx -all', 'spf-pass', 'allows 192.0.2.26', { ip: '192.0.2.26', zone: OUR_HOST, path: ['mx'] }),
  spf('v=spf1 include:_spf.mailer.example -all', 'spf-pass', 'allows 198.51.100.130', {
    ip: '198.51.100.130',
    path: ['include:_spf.mailer.example', 'include:_c.mailer.example', 'ip4:198.51.100.128/26'],
  }),
  spf('v=spf1 redirect=_spf.mailer.example', 'spf-pass', 'allows', {
    ip: '198.51.100.70',
    path: ['redirect=_spf.mailer.example', 'include:_b.mailer.example', 'ip4:198.51.100.64/26'],
  }),
  spf('v=spf1 include:_spf.crm.example -all', 'spf-pass', 'allows 203.0.113.7', {
    path: ['include:_spf.crm.example', 'exists:%{i}._spf.mta.crm.example'],
  }),
  spf('v=spf1 a:out1.tickets.example -all', 'spf-pass', 'allows', {
    ip: '198.51.100.201',
    path: ['a:out1.tickets.example'],
  }),
  spf('v=spf1 a:out1.tickets.example/24 -all', 'spf-pass', 'allows', {
    ip: '198.51.100.9',
    path: ['a:out1.tickets.example/24'],
  }),
  spf('v=spf1 ip4:192.0.2.1 ?ip4:203.0.113.7 -all', 'spf-neutral', 'doesn’t say whether 203.0.113.7 may send', {
    path: ['?ip4:203.0.113.7'],
    correction: 'v=spf1 ip4:192.0.2.1 ?ip4:203.0.113.7 ip4:203.0.113.7 -all',
  }),
  // It isn't.
  spf(M365, 'spf-fail', 'doesn’t list the sending server 203.0.113.7, and asks to reject', {
    path: ['-all'],
    correction: 'v=spf1 include:spf.protection.outlook.com ip4:203.0.113.7 -all',
  }),
  spf('v=spf1 include:spf.protection.outlook.com ~all', 'spf-softfail', 'to be suspicious', {
    path: ['~all'],
    correction: 'v=spf1 include:spf.protection.outlook.com ip4:203.0.113.7 ~all',
  }),
  spf('v=spf1 ip4:192.0.2.0/24 ?all', 'spf-neutral', 'doesn’t say whether', {
    path: ['?all'],
    correction: 'v=spf1 ip4:192.0.2.0/24 ip4:203.0.113.7 ?all',
  }),
  spf('v=spf1 -all', 'spf-fail', 'doesn’t list', { path: ['-all'], correction: 'v=spf1 ip4:203.0.113.7 -all' }),
  spf(M365, 'spf-fail', 'doesn’t list the sending server 2001:db8:25::1', {
    ip: OUR_IPV6,
    path: ['-all'],
    correction: 'v=spf1 include:spf.protection.outlook.com ip6:2001:db8:25::1 -all',
  }),
  spf('v=spf1 redirect=_spf.mailer.example', 'spf-softfail', 'doesn’t list', {
    path: ['redirect=_spf.mailer.example', '~all'],
    correction: 'v=spf1 ip4:203.0.113.7 redirect=_spf.mailer.example',
  }),
  spf('v=spf1 -ip4:203.0.113.7 +mx ~all', 'spf-fail', 'asks to reject', {
    path: ['-ip4:203.0.113.7'],
    correction: 'v=spf1 -ip4:203.0.113.7 +mx ip4:203.0.113.7 ~all',
  }),
  // Microsoft 365 sent it.
  spf('v=spf1 ip4:192.0.2.25 -all', 'spf-no-microsoft', 'doesn’t list Microsoft 365, which sent this message', {
    ip: EXCHANGE,
    path: ['-all'],
    correction: 'v=spf1 ip4:192.0.2.25 include:spf.protection.outlook.com -all',
  }),
  spf('v=spf1 include:_spf.mailer.example ~all', 'spf-no-microsoft', 'doesn’t list Microsoft 365', {
    ip: EXCHANGE_IPV6,
    path: ['~all'],
    correction: 'v=spf1 include:_spf.mailer.example include:spf.protection.outlook.com ~all',
  }),
  spf('v=spf1 mx -all', 'spf-no-microsoft', 'doesn’t list Microsoft 365', {
    ip: null,
    usesMicrosoft365: true,
    correction: 'v=spf1 mx include:spf.protection.outlook.com -all',
  }),
  spf(M365, 'spf-valid', 'is valid', { ip: null, usesMicrosoft365: true }),
  spf('v=spf1 include:_spf.mailer.example ~all', 'spf-valid', 'The bounce doesn’t name the sending server', {
    ip: null,
  }),
  spf('v=spf1 include:spf.shop.example -all', 'spf-valid', 'is valid', { ip: null }),
  spf('v=spf1 include:spf.protection.office365.us -all', 'spf-valid', 'is valid', { ip: null, usesMicrosoft365: true }),
  // There's none, or none that counts.
  spf([], 'spf-none', 'has no SPF record', { correction: 'v=spf1 ip4:203.0.113.7 -all' }),
  spf(['MS=ms12345678', 'google-site-verification=abc'], 'spf-none', 'has no SPF record', {
    ip: EXCHANGE,
    correction: M365,
  }),
  spf([], 'spf-none', 'has no SPF record', { ip: null, usesMicrosoft365: true, correction: M365 }),
  spf([], 'spf-none', 'has no SPF record', { ip: null, correction: 'v=spf1 mx -all' }),
  spf(['v=spf10 ip4:203.0.113.7 -all'], 'spf-none', 'has no SPF record', { correction: 'v=spf1 ip4:203.0.113.7 -all' }),
  spf('v=spf1; ip4:203.0.113.7; -all', 'spf-misspelled', 'doesn’t start with “v=spf1 ”', {
    correction: 'v=spf1 ip4:203.0.113.7 -all',
  }),
  spf('"v=spf1 ip4:203.0.113.7 -all"', 'spf-misspelled', 'doesn’t start with', {
    correction: 'v=spf1 ip4:203.0.113.7 -all',
  }),
  spf('v= spf1 mx -all', 'spf-misspelled', 'doesn’t start with', { correction: 'v=spf1 mx -all' }),
  spf('spf1 mx ~all', 'spf-misspelled', 'doesn’t start with', { correction: 'v=spf1 mx ~all' }),
  spf('v=spf1include:_spf.mailer.example ~all', 'spf-misspelled', 'doesn’t start with', {
    correction: 'v=spf1 include:_spf.mailer.example ~all',
  }),
  // Two of them.
  spf([M365, 'v=spf1 include:_spf.mailer.example ~all'], 'spf-two', 'more than one SPF record', {
    correction: 'v=spf1 include:spf.protection.outlook.com include:_spf.mailer.example ~all',
  }),
  spf(['v=spf1 mx -all', 'v=spf1 mx ip4:203.0.113.7 -all'], 'spf-two', 'more than one', {
    correction: 'v=spf1 mx ip4:203.0.113.7 -all',
  }),
  spf('v=spf1 include:twice.example -all', 'spf-two', 'twice.example has more than one SPF record'),
  // Mistakes in its words.
  spf('v=spf1 ipv4:203.0.113.7 -all', 'spf-syntax', 'has a mistake: “ipv4:203.0.113.7”', {
    correction: 'v=spf1 ip4:203.0.113.7 -all',
  }),
  spf('v=spf1 a:203.0.113.7 -all', 'spf-syntax', 'a mistake: “a:203.0.113.7”', {
    correction: 'v=spf1 ip4:203.0.113.7 -all',
  }),
  spf('v=spf1 203.0.113.7 -all', 'spf-syntax', 'a mistake: “203.0.113.7”', {
    correction: 'v=spf1 ip4:203.0.113.7 -all',
  }),
  spf('v=spf1 ip4:2001:db8:25::1 -all', 'spf-syntax', 'a mistake', { correction: 'v=spf1 ip6:2001:db8:25::1 -all' }),
  spf('v=spf1 include: spf.protection.outlook.com -all', 'spf-syntax', 'a mistake: “include:”', { correction: M365 }),
  spf('v=spf1 include:https://spf.protection.outlook.com, -all', 'spf-syntax', 'a mistake', { correction: M365 }),
  spf('v=spf1 mx –all', 'spf-syntax', 'a mistake: “–all”', { correction: 'v=spf1 mx -all' }),
  spf('v=spf1 mx -all.', 'spf-syntax', 'a mistake: “-all.”', { correction: 'v=spf1 mx -all' }),
  spf('v=spf1 ip4:203.0.113.0/33 -all', 'spf-syntax', 'a mistake: “ip4:203.0.113.0/33”'),
  spf('v=spf1 moo -all', 'spf-syntax', 'a mistake: “moo”'),
  spf(
    'v=spf1 include:broken.example -all',
    'spf-syntax-elsewhere',
    'includes the one of broken.example, which has a mistake',
  ),
  spf('v=spf1 include:without.example -all', 'spf-include-none', 'includes without.example, which has no SPF record'),
  spf('v=spf1 include:gone.example -all', 'spf-include-none', 'includes gone.example'),
  // Limits.
  spf(
    'v=spf1 include:spf.shop.example include:_spf.crm.example include:_spf.mailer.example -all',
    'spf-lookups',
    'needs 15 DNS lookups. Only 10 are allowed, and the check fails above that. The most come from include:spf.shop.example (9), include:_spf.mailer.example (4)',
    { ip: OURS },
  ),
  spf('v=spf1 include:contoso.com -all', 'spf-loop', 'leads in a circle through contoso.com'),
  spf(
    'v=spf1 a:g1.contoso.com a:g2.contoso.com a:g3.contoso.com -all',
    'spf-void',
    'names more than two servers that don’t exist',
  ),
  spf('v=spf1 mx -all', 'spf-mx-hosts', 'there are more than 10', {
    zone: {
      'contoso.com': ['TXT v=spf1 mx -all', ...Array.from({ length: 11 }, (_, at) => `MX ${at} mx${at}.contoso.com`)],
    },
  }),
  // Right, and yet not what's meant.
  spf('v=spf1 ip4:203.0.113.7 +all', 'spf-everyone spf-pass', 'allows everyone to send', {
    path: ['ip4:203.0.113.7'],
    correction: 'v=spf1 ip4:203.0.113.7 ~all',
  }),
  spf('v=spf1 ip4:203.0.113.7', 'spf-open-end spf-pass', 'doesn’t end in “all”', {
    path: ['ip4:203.0.113.7'],
    correction: 'v=spf1 ip4:203.0.113.7 ~all',
  }),
  spf('v=spf1 mx -all ip4:203.0.113.7', 'spf-fail spf-ignored', 'doesn’t list', {
    path: ['-all'],
    correction: 'v=spf1 mx ip4:203.0.113.7 -all',
  }),
  spf(
    'v=spf1 include=_spf.mailer.example ip4:203.0.113.7 -all',
    'spf-ignored spf-pass',
    'is ignored: “include=_spf.mailer.example”',
    {
      path: ['ip4:203.0.113.7'],
      correction: 'v=spf1 include:_spf.mailer.example ip4:203.0.113.7 -all',
    },
  ),
  spf('v=spf1 ip4:203.0.113.7 ptr -all', 'spf-ptr spf-pass', 'uses “ptr”', { path: ['ip4:203.0.113.7'] }),
  // No answer, or no domain.
  spf('v=spf1 include:silent.example -all', 'no-answer', 'no answer about silent.example in time'),
  spf('v=spf1 include:failing.example -all', 'no-answer', 'failing.example gave an error (SERVFAIL)'),
  spf([], 'no-answer', 'was cut off', { zone: { 'contoso.com': ['fault truncated'] } }),
  spf([], 'domain-missing', 'contoso.com doesn’t exist in DNS', { zone: { 'contoso.com': ['gone'] } }),
];

const askFor = useDohServer();

test('there are at least sixty shapes', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(60);
});

test.each(CASES)('$name', async ({ zone, ip, usesMicrosoft365, path, ...expected }) => {
  const { 'contoso.com': own = [], ...others } = zone;
  const known = own.includes('gone') ? others : { ...others, 'contoso.com': own };
  const ask = askFor(known);
  const result = await checkSpf(ask, 'contoso.com', {
    ...NO_FACTS,
    ip: ip === null ? null : parseIp(ip),
    usesMicrosoft365,
  });
  expectResult(result, { ...expected, zone });
  expect(result.path ?? []).toEqual(path);
});

test('a record as long as a message is read, and quoted shortened', async () => {
  const many = Array.from({ length: 1_500 }, (_, at) => `ip4:198.51.${at % 250}.${at % 200}`).join(' ');
  const result = await checkSpf(askFor({ 'contoso.com': [`TXT v=spf1 ${many} ip4:203.0.113.7 -all`] }), 'contoso.com', {
    ...NO_FACTS,
    ip: parseIp(OTHER),
  });
  expect(result.findings.map(({ id }) => id)).toEqual(['spf-pass']);
  expect(result.records[0]?.value.length).toBeLessThanOrEqual(2_000);
});
