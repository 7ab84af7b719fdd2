// What the pane says before a click must name all that is then asked about.
import { beforeWords } from '../../../src/locales/dns-words';
import { checkBounce } from '../../../src/lookups/dns/check-bounce';
import type { DnsFacts } from '../../../src/lookups/dns/facts';
import { parseIp, reverseName } from '../../../src/lookups/dns/ip';
import { planDnsChecks } from '../../../src/lookups/dns/registry';
import type { DnsCheckId } from '../../../src/model/dns';
import { NO_FACTS } from './kit';
import { askZone, type Zone } from './zone';

const IP = '203.0.113.7';
const ip = parseIp(IP);
const REVERSE = ip === null ? '' : reverseName(ip);

const ZONE: Zone = {
  'fabrikam.com': ['MX 10 mx.fabrikam.com', 'MX 20 mx.hosting.example'],
  'mx.fabrikam.com': ['A 192.0.2.9'],
  'mx.hosting.example': ['CNAME mx2.hosting.example'],
  'mx2.hosting.example': ['A 192.0.2.10'],
  'mail.contoso.com': ['TXT v=spf1 include:spf.example.net a:web.contoso.com mx exists:%{i}.list.example -all'],
  'spf.example.net': ['TXT v=spf1 redirect=spf2.example.net'],
  'spf2.example.net': ['TXT v=spf1 ip4:198.51.100.0/24 -all'],
  'web.contoso.com': ['A 192.0.2.11'],
  'spf.protection.outlook.com': ['TXT v=spf1 ip4:40.92.0.0/15 include:spfd.protection.outlook.com -all'],
  'spfd.protection.outlook.com': ['TXT v=spf1 -all'],
  'selector1._domainkey.mail.contoso.com': ['CNAME key.example.net'],
  'key.example.net': ['TXT v=DKIM1; p=abc'],
  '_dmarc.contoso.com': ['TXT v=DMARC1; p=reject'],
  [REVERSE]: ['PTR mail.example.org'],
  'mail.example.org': [`A ${IP}`],
};

const FACTS: DnsFacts = {
  ...NO_FACTS,
  recipientDomain: 'fabrikam.com',
  senderDomain: 'mail.contoso.com',
  sender: 'dana@mail.contoso.com',
  ip,
  usesMicrosoft365: true,
};

/** A name is known to the reader if the caption has it, if it's below such a name, or if a record of a known name leads there. */
function isKnown(name: string, caption: string, asked: readonly string[]): boolean {
  const said = caption.replace(IP, REVERSE).split(/[\s,]+/);
  const isSaid = (one: string): boolean => said.some((word) => one === word || one.endsWith(`.${word}`));
  const isLedTo = (one: string): boolean =>
    asked.some((from) => from !== one && (ZONE[from] ?? []).some((record) => leads(record, one)));
  return isSaid(name) || isLedTo(name);
}

const leads = (record: string, name: string): boolean =>
  record.includes(name) || (record.includes('%{i}') && name === `${IP}.list.example`);

test.each<DnsCheckId>(['recipient-mx', 'sender-mx', 'spf', 'dkim', 'dmarc', 'ptr'])(
  'the caption of %s names all that is asked about',
  async (id) => {
    const checks = planDnsChecks([id], FACTS);
    const [check] = checks;
    if (check === undefined) throw new Error('not planned');
    const caption = beforeWords('dns.example', checks);
    const { requests } = await checkBounce(checks, askZone(ZONE));
    const names = requests.map(({ request }) => request.split(' ')[0] ?? '');
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !isKnown(name, caption, names))).toEqual([]);
  },
);

test('after a stop, nothing more is asked', async () => {
  const stop = new AbortController();
  const asked: string[] = [];
  const answer = askZone(ZONE);
  const { requests } = await checkBounce(
    planDnsChecks(['spf'], FACTS),
    (name, type) => {
      asked.push(name);
      stop.abort();
      return answer(name, type);
    },
    stop.signal,
  );
  expect(asked).toEqual(['mail.contoso.com']);
  expect(requests).toHaveLength(1);
});
