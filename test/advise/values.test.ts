import { PLACEHOLDER } from '../../src/advise/placeholder';
import { fill, valuesOf } from '../../src/advise/values';
import type { Values } from '../../src/advise/values';
import type { RecipientReport } from '../../src/model/bounce';
import { statement } from '../statement-kit';
import { setLanguage } from '../../src/locales/language';
import { bounce, recipient } from './kit';

const ipIn = (one: Partial<RecipientReport> | undefined): string | undefined =>
  valuesOf(bounce(), one === undefined ? undefined : recipient(one), undefined).ip;

describe('the address of the sending server', () => {
  it.each([
    ['550 5.7.606 banned sending IP [192.0.2.45].', '192.0.2.45'],
    ['550 Client host [192.0.2.45] blocked', '192.0.2.45'],
    ['550 [2001:db8::1] has no PTR', '2001:db8::1'],
    ['550 [IPv6:2001:db8::1] has no PTR', '2001:db8::1'],
    // The server that refused is never the one that was refused.
    ['host mx.contoso.com[192.0.2.1] said: 550 blocked 192.0.2.45', '192.0.2.45'],
    ['Remote Server at mx.contoso.com (192.0.2.1) returned 550', undefined],
    ['host mx.contoso.com[192.0.2.1] said: SPF [fabrikam.com] with ip: [192.0.2.45] = did not pass', '192.0.2.45'],
    ['SPF [fabrikam.com] with ip: [2001:db8::1] = did not pass', '2001:db8::1'],
    ['delivery with ips.contoso.com[192.0.2.1] failed', undefined],
    ['Receiving server: mx.contoso.com (192.0.2.1) 550 no', undefined],
    ['Empfangender Server: mx.contoso.com (192.0.2.1) 550 Nein', undefined],
    ['Der Remoteserver bei mx.contoso.com (192.0.2.1) hat "550 Nein" zurückgegeben', undefined],
    ['Connected to mx.contoso.com (192.0.2.1) but the sender was rejected', undefined],
    ['Connected to 192.0.2.1 but sender was rejected.', undefined],
    ['192.0.2.1 does not like recipient.', undefined],
    ['SMTP error from remote server, host: mx.contoso.com (192.0.2.1) reason: 550 no', undefined],
    ['host mx.contoso.com [192.0.2.1]: 550 no', undefined],
    ['the recipient domain contoso.com by mx.contoso.com. [192.0.2.1].', undefined],
    ['host mx.contoso.com[2001:db8::1] said: 550 no', undefined],
    ['host mx.contoso.com[192.0.2.1] said: 550 no [192.0.2.1]', undefined],
    ['550 Client host mail.fabrikam.com[192.0.2.45] blocked', '192.0.2.45'],
    ['550 Your server mail.fabrikam.com (192.0.2.45) is blocked', '192.0.2.45'],
    ['550 Ihr Server mail.fabrikam.com [192.0.2.45] ist gesperrt', '192.0.2.45'],
    ['550 PTR lookup of 192.0.2.45 returned no name', '192.0.2.45'],
    ['550 version 1.2.3.4.5', undefined],
    ['550 999.0.2.45', undefined],
    ['550 no', undefined],
  ])('is found in «%s»: %s', (diagnostic, ip) => {
    expect(ipIn({ diagnostic })).toBe(ip);
  });

  it.each([
    'Receiving server: mx.contoso.com (192.0.2.1)',
    'Empfangender Server: mx.contoso.com (192.0.2.1)',
    'Remote Server at 192.0.2.1',
  ])('isn’t one that the report elsewhere names as the receiving server’s: %s', (text) => {
    const of = (diagnostic: string) => valuesOf(bounce({ text }), recipient({ diagnostic }), undefined).ip;
    expect(of("(192.0.2.1) returned '550 5.7.64 Relay Access Denied'")).toBeUndefined();
    expect(of('550 192.0.2.1 does not accept 192.0.2.45')).toBe('192.0.2.45');
  });

  it('is found in the passages where the diagnostic has none', () => {
    const passages = [statement('blocked 192.0.2.46')];
    expect(ipIn({ diagnostic: '550 no', passages })).toBe('192.0.2.46');
    expect(ipIn({ diagnostic: 'blocked 192.0.2.45', passages })).toBe('192.0.2.45');
    expect(ipIn({ diagnostic: null, passages })).toBe('192.0.2.46');
    expect(ipIn({})).toBeUndefined();
    expect(ipIn(undefined)).toBeUndefined();
  });
});

test('values are those of the bounce, and what is empty is missing', () => {
  const { original } = bounce();
  const of = bounce({ original: { ...original, from: 'kim@fabrikam.com', subject: 'Plan' } });
  const one = recipient({ address: 'a@b@contoso.com', status: '5.1.1', remoteMta: 'mx.contoso.com' });
  expect(valuesOf(of, one, 'Call first.')).toMatchObject({
    recipient: 'a@b@contoso.com',
    group: 'a@b@contoso.com',
    sender: 'kim@fabrikam.com',
    senderDomain: 'fabrikam.com',
    recipientDomain: 'contoso.com',
    server: 'mx.contoso.com',
    code: '5.1.1',
    subject: 'Plan',
    theirText: 'Call first.',
  });
  const missing: Values = valuesOf(
    bounce({ original: { ...original, from: 'Kim', subject: '' } }),
    recipient({ address: null, displayName: 'All Staff', remoteMta: '' }),
    '',
  );
  expect(missing).toMatchObject({ recipient: 'All Staff', group: 'All Staff' });
  for (const name of ['sender', 'senderDomain', 'recipientDomain', 'server', 'code', 'subject', 'theirText'] as const)
    expect(missing[name]).toBeUndefined();
});

describe('a sentence', () => {
  it('has each value in its place', () => {
    expect(fill('{recipient} got {code}, {recipient}.', { recipient: 'jo', code: '5.1.1' })).toBe('jo got 5.1.1, jo.');
    expect(fill('{other}', {})).toBe('{other}');
  });

  it('has words for what is missing, with a capital letter only where they open a sentence', () => {
    const words = fill('To {recipient}', {}).slice('To '.length);
    expect(words).toMatch(/^[a-z]/);
    const capital = words.charAt(0).toUpperCase() + words.slice(1);
    expect(fill('{recipient} is gone', {})).toBe(`${capital} is gone`);
    expect(fill('Gone. {recipient} is', {})).toBe(`Gone. ${capital} is`);
    expect(fill('Gone? {recipient} is', {})).toBe(`Gone? ${capital} is`);
    expect(fill('Gone: {recipient} is', {})).toBe(`Gone: ${words} is`);
    expect(fill('Gone.{recipient}', {})).toBe(`Gone.${words}`);
  });

  it('leaves the noun alone that stands before what is missing', () => {
    expect(fill('The account {sender} is blocked.', {})).toBe('The account is blocked.');
    expect(fill('Ask the owner of the group {group}.', {})).toBe('Ask the owner of the group.');
    expect(fill('The mailbox {recipient} is full.', {})).toBe('The mailbox is full.');
    expect(fill('The mailbox {recipient} is full.', { recipient: 'jo' })).toBe('The mailbox jo is full.');
  });

  it('knows all placeholders', () => {
    expect('{senderDomain}{x}{ip}'.match(PLACEHOLDER)).toEqual(['{senderDomain}', '{ip}']);
  });
});

describe('in German', () => {
  beforeAll(() => setLanguage('de'));
  afterAll(() => setLanguage('en'));

  it.each([
    ['Kontaktieren Sie {recipient}.', 'Kontaktieren Sie den Empfänger.'],
    ['Sie dürfen nicht an {group} senden.', 'Sie dürfen nicht an die Gruppe senden.'],
    ['Der SPF-Eintrag von {senderDomain} fehlt.', 'Der SPF-Eintrag von der Domäne des Absenders fehlt.'],
    ['Konto von {recipient}', 'Konto von dem Empfänger'],
    ['{recipient} nimmt nichts an.', 'Der Empfänger nimmt nichts an.'],
    ['Die Gruppe {group} nimmt nichts an.', 'Die Gruppe nimmt nichts an.'],
    ['Prüfen Sie die Absenderdomäne {senderDomain}.', 'Prüfen Sie die Absenderdomäne.'],
    ['wegen Ihres Servers {ip}', 'wegen Ihres Servers'],
    ['Die Adresse {recipient} gibt es nicht.', 'Die Adresse gibt es nicht.'],
  ])('a missing value is a noun in its case, and not said twice: %s', (template, expected) => {
    expect(fill(template, {})).toBe(expected);
  });
});

describe('the entry for an SPF record', () => {
  const entryOf = (diagnostic: string): string | undefined =>
    valuesOf(bounce(), recipient({ diagnostic }), undefined).spfEntry;

  it.each([
    ['550 5.7.1 SPF fail for 203.0.113.7', 'ip4:203.0.113.7'],
    ['550 5.7.1 SPF fail for [2001:db8::7]', 'ip6:2001:db8::7'],
    ['550 5.7.1 SPF fail', undefined],
  ])('is that of the server in %s', (diagnostic, entry) => {
    expect(entryOf(diagnostic)).toBe(entry);
  });
});
