import { checkDmarc } from '../../../src/lookups/dns/check-dmarc';
import type { DnsFacts } from '../../../src/lookups/dns/facts';
import { expectResult, NO_FACTS, useDohServer } from './kit';
import type { Expected } from './kit';
import type { Zone } from './zone';

interface DmarcCase extends Expected {
  readonly domain: string;
  readonly facts: DnsFacts;
}

const NEW = 'v=DMARC1; p=none; rua=mailto:dmarc@contoso.com';
const STRICT = 'v=DMARC1; p=reject; rua=mailto:dmarc@contoso.com';

type More = Partial<Pick<DmarcCase, 'domain' | 'correction'>> & {
  readonly facts?: Partial<DnsFacts>;
  readonly zone?: Zone;
};
function dmarc(name: string, record: string | null, finds: string, says: string, more: More = {}): DmarcCase {
  const { zone = {}, facts, domain = 'contoso.com', ...rest } = more;
  const own: Zone = record === null ? {} : { '_dmarc.contoso.com': [`TXT ${record}`] };
  return {
    ...rest,
    name,
    domain,
    facts: { ...NO_FACTS, ...facts },
    zone: { 'contoso.com': ['TXT v=spf1 -all'], 'news.contoso.com': [], ...own, ...zone },
    finds: finds.split(' '),
    says,
  };
}
const signed = (domain: string): Partial<DnsFacts> => ({ signatures: [{ domain, selector: 's1' }] });

const CASES: readonly DmarcCase[] = [
  dmarc('none', null, 'dmarc-none', 'contoso.com has no DMARC record', { correction: NEW }),
  dmarc('no such domain', null, 'domain-missing', 'gone.example doesn’t exist', {
    domain: 'gone.example',
    correction: 'v=DMARC1; p=none; rua=mailto:dmarc@gone.example',
  }),
  dmarc('at the domain itself', null, 'dmarc-misplaced', 'only found at _dmarc.contoso.com', {
    zone: { 'contoso.com': ['TXT v=DMARC1; p=reject'] },
    correction: STRICT,
  }),
  dmarc('p=none', 'v=DMARC1; p=none', 'dmarc-lenient', 'asks for nothing if the check fails (p=none)'),
  dmarc('p=reject', STRICT, 'dmarc-strict', 'asks to reject mail that fails'),
  dmarc('p=quarantine, in capitals', 'v=DMARC1;p=QUARANTINE', 'dmarc-strict', 'asks to quarantine'),
  dmarc('without a space', 'v=DMARC1;p=reject;sp=none;adkim=s;aspf=s', 'dmarc-strict', 'asks to reject'),
  dmarc('two records', 'v=DMARC1; p=none', 'dmarc-two', 'more than one DMARC record', {
    zone: { '_dmarc.contoso.com': ['TXT v=DMARC1; p=reject', 'TXT v=DMARC1; p=none'] },
    correction: STRICT,
  }),
  dmarc('only addresses for reports', 'v=DMARC1; rua=mailto:a@contoso.com', 'dmarc-lenient', 'asks for nothing'),
  dmarc('no policy', 'v=DMARC1; pct=100', 'dmarc-syntax', 'a mistake: “p=”', {
    correction: 'v=DMARC1; p=none; rua=mailto:dmarc@contoso.com; pct=100',
  }),
  dmarc('a misspelled policy', 'v=DMARC1; p=rejct', 'dmarc-syntax', 'a mistake: “p=rejct”', { correction: STRICT }),
  dmarc('a wrong version', 'v=DMARC 1; p=reject', 'dmarc-syntax', 'a mistake: “v=DMARC 1”', { correction: STRICT }),
  dmarc('a version in small letters', 'v=dmarc1; p=reject', 'dmarc-syntax', 'a mistake: “v=dmarc1”', {
    correction: STRICT,
  }),
  dmarc('quotation marks', '"v=DMARC1; p=reject"', 'dmarc-syntax', 'a mistake', { correction: STRICT }),
  dmarc('no semicolons', 'v=DMARC1 p=reject', 'dmarc-syntax', 'a mistake: “v=DMARC1 p=reject”', {
    correction: 'v=DMARC1; p=none; rua=mailto:dmarc@contoso.com',
  }),
  dmarc('a wrong policy for subdomains', 'v=DMARC1; p=reject; sp=off', 'dmarc-syntax', 'a mistake: “sp=off”', {
    correction: STRICT,
  }),
  dmarc(
    'an address without mailto',
    'v=DMARC1; p=none; rua=dmarc@contoso.com',
    'dmarc-report-address dmarc-lenient',
    'must start with “mailto:”',
    {
      correction: NEW,
    },
  ),
  dmarc(
    'for a part of the mail',
    'v=DMARC1; p=reject; pct=20',
    'dmarc-partial dmarc-strict',
    'only applies to 20% of the mail',
  ),
  dmarc('inherited by a subdomain', STRICT, 'dmarc-strict dmarc-inherited', 'asks to reject', {
    domain: 'news.contoso.com',
  }),
  dmarc(
    'inherited with a policy of its own',
    'v=DMARC1; p=reject; sp=none',
    'dmarc-lenient dmarc-inherited',
    'p=none',
    {
      domain: 'news.contoso.com',
    },
  ),
  dmarc('aligned by DKIM', STRICT, 'dmarc-strict dmarc-aligned', 'asks to reject', {
    facts: signed('mail.contoso.com'),
  }),
  dmarc('aligned by SPF', STRICT, 'dmarc-strict dmarc-aligned', 'asks to reject', {
    facts: { spfDomain: 'bounce.contoso.com' },
  }),
  dmarc('not aligned', STRICT, 'dmarc-not-aligned dmarc-strict', 'SPF mailer.example, DKIM mailer.example', {
    facts: { spfDomain: 'mailer.example', ...signed('mailer.example') },
  }),
  dmarc(
    'not aligned with the tenant’s first domain',
    STRICT,
    'dmarc-not-aligned dmarc-strict',
    'DKIM contoso.onmicrosoft.com',
    {
      facts: signed('contoso.onmicrosoft.com'),
    },
  ),
  dmarc(
    'not aligned where it must be the very domain',
    'v=DMARC1; p=reject; adkim=s',
    'dmarc-not-aligned dmarc-strict',
    'counts for DMARC: DKIM mail.contoso.com',
    {
      facts: signed('mail.contoso.com'),
    },
  ),
  dmarc('DNS that fails', null, 'no-answer', '_dmarc.contoso.com gave an error (SERVFAIL)', {
    zone: { '_dmarc.contoso.com': ['fault server-failure'] },
  }),
];

const askFor = useDohServer();

test.each(CASES)('$name', async ({ domain, facts, ...expected }) => {
  expectResult(await checkDmarc(askFor(expected.zone), domain, facts), expected);
});
