import { checkDkim } from '../../../src/lookups/dns/check-dkim';
import type { DnsFacts } from '../../../src/lookups/dns/facts';
import { expectResult, NO_FACTS, useDohServer } from './kit';
import type { Expected } from './kit';
import type { Zone } from './zone';

interface DkimCase extends Expected {
  readonly facts: DnsFacts;
}

const KEY = 'TXT v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC';
const SELECTOR1 = 'selector1._domainkey.contoso.com';
const SELECTOR2 = 'selector2._domainkey.contoso.com';
const TARGET1 = 'selector1-contoso-com._domainkey.contoso.onmicrosoft.com';
const TARGET2 = 'selector2-contoso-com._domainkey.contoso.n-v1.dkim.mail.microsoft';
const PUBLISHED: Zone = {
  [SELECTOR1]: [`CNAME ${TARGET1}`],
  [TARGET1]: [KEY],
  [SELECTOR2]: [`CNAME ${TARGET2}`],
  [TARGET2]: [KEY],
};

function dkim(
  name: string,
  zone: Zone,
  finds: string,
  says: string,
  facts: Partial<DnsFacts> = { usesMicrosoft365: true },
): DkimCase {
  return { name, zone, finds: finds.split(' '), says, facts: { ...NO_FACTS, ...facts } };
}
const signedWith = (selector: string): Partial<DnsFacts> => ({ signatures: [{ domain: 'contoso.com', selector }] });

const CASES: readonly DkimCase[] = [
  dkim(
    'both keys of Microsoft 365',
    PUBLISHED,
    'dkim-published dkim-published',
    'The key selector1 of contoso.com is published',
  ),
  dkim('neither', {}, 'dkim-microsoft-missing', 'doesn’t have the two keys that Microsoft 365 signs with'),
  dkim(
    'one of them',
    { [SELECTOR1]: [KEY] },
    'dkim-one-missing dkim-published',
    'The key selector2 of contoso.com is missing',
  ),
  dkim(
    'an alias to nothing',
    { ...PUBLISHED, [TARGET1]: [] },
    'dkim-dangling dkim-published',
    `points to ${TARGET1}, where there’s no key`,
  ),
  dkim(
    'a withdrawn key',
    { ...PUBLISHED, [TARGET1]: ['TXT v=DKIM1; p='] },
    'dkim-revoked dkim-published',
    'was withdrawn',
  ),
  dkim(
    'a record without a key',
    { ...PUBLISHED, [TARGET1]: ['TXT see our website'] },
    'dkim-no-key dkim-published',
    'holds no key',
  ),
  dkim(
    'the key that the message is signed with',
    { 's1._domainkey.contoso.com': [KEY] },
    'dkim-published',
    'The key s1',
    signedWith('s1'),
  ),
  dkim(
    'a signature whose key is missing',
    {},
    'dkim-selector-missing',
    'is signed with the key s1 of contoso.com, which isn’t published',
    signedWith('s1'),
  ),
  dkim('a signature by a stranger', {}, 'dkim-microsoft-missing', 'selector1 and selector2', {
    signatures: [{ domain: 'mailer.example', selector: 's1' }],
  }),
  dkim(
    'DNS that fails',
    { [SELECTOR1]: ['fault refused'], [SELECTOR2]: [KEY] },
    'no-answer dkim-published',
    'refused to answer',
  ),
];

const askFor = useDohServer();

test.each(CASES)('$name', async ({ facts, ...expected }) => {
  expectResult(await checkDkim(askFor(expected.zone), 'contoso.com', facts), expected);
});
