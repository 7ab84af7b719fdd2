import { authorOfHost, introducedIn, reporterOf, turnsIn } from '../../../src/parse/speakers/speakers';
import { sidesOf } from '../../../src/parse/speakers/sides';
import { EMPTY_MAIL } from '../../../src/parse/mail/mail';
import type { Sides } from '../../../src/parse/speakers/speakers';

const SIDES: Sides = {
  reportingMta: 'am0pr00mb0001.eurprd00.prod.outlook.com',
  fromDomain: 'contoso.onmicrosoft.com',
  ownDomains: ['contoso.com'],
  recipientDomains: ['fabrikam.com'],
};
const OWN = reporterOf(SIDES);
const NOTHING_RETURNED = { messageId: null, subject: null, from: null, to: [], date: null, headers: '' };

/** Who speaks where a phrase stands. */
function speakerAt(quote: string, phrase: string, sides: Sides = SIDES): string {
  const at = quote.indexOf(phrase);
  expect(at).toBeGreaterThan(-1);
  return (
    turnsIn(quote, reporterOf(sides), introducedIn([quote], sides), sides)
      .filter((turn) => turn.at <= at)
      .at(-1)?.speaker ?? ''
  );
}

describe('who made the report', () => {
  test.each([
    ['Exchange Online of the sender', {}, 'own-service'],
    ['Exchange Online of the recipient', { fromDomain: 'fabrikam.com' }, 'microsoft'],
    ['a look-alike of Exchange Online', { reportingMta: 'x.prod.outlook.com.attacker.example' }, 'unknown'],
    ['a server of the sender’s domain', { reportingMta: 'mx1.contoso.com' }, 'own-service'],
    ['a server in a private network', { reportingMta: 'ex01.corp.local' }, 'own-service'],
    ['the recipient’s server', { reportingMta: 'mx.fabrikam.com' }, 'remote'],
    ['a server of neither', { reportingMta: 'mx.attacker.example' }, 'unknown'],
    ['nobody', { reportingMta: null, fromDomain: null, ownDomains: [], recipientDomains: [] }, 'unknown'],
    [
      'a pasted administrators’ block',
      { reportingMta: 'ex01.contoso.com', fromDomain: null, ownDomains: [] },
      'own-service',
    ],
  ])('%s', (_name, change, speaker) => {
    expect(reporterOf({ ...SIDES, ...change }).speaker).toBe(speaker);
  });
});

describe('who a host is', () => {
  test.each([
    ['fabrikam-com.mail.protection.outlook.com', 'microsoft'],
    ['fabrikam-com.mail.protection.partner.outlook.cn', 'microsoft'],
    ['fabrikam-com.mail.protection.office365.us', 'microsoft'],
    ['mail.protection.outlook.com.evil.example', 'remote'],
    ['protection-outlook.com', 'remote'],
    ['notoutlook.com', 'remote'],
    ['mx.fabrikam.com', 'remote'],
    ['smtp.contoso.com', 'gateway'],
    ['127.0.0.1', 'gateway'],
    ['10.1.2.3', 'gateway'],
    // A filter receives for most, and sends for some: by its name.
    ['mx0a-001.pphosted.com', 'remote'],
    ['outbound-us1.ppe-hosted.com', 'gateway'],
    ['eu-smtp-inbound-1.mimecast.com', 'remote'],
    ['eu-smtp-outbound-1.mimecast.com', 'gateway'],
    ['us-smtp-o-1.mimecast.com', 'gateway'],
    ['d111111.o.ess.barracudanetworks.com', 'gateway'],
    ['d111111a.ess.barracudanetworks.com', 'remote'],
    ['cluster5.eu.messagelabs.com', 'remote'],
    ['cluster5out.eu.messagelabs.com', 'gateway'],
    ['relay-out.in.tmes.trendmicro.eu', 'remote'],
    ['ob1.contoso.iphmx.com', 'gateway'],
    ['pphosted.com.evil.example', 'remote'],
    ['203.0.113.66', 'unknown'],
    ['2001:db8::66', 'unknown'],
    ['ipv6:2001:db8::66', 'unknown'],
    ['ipv6:fd00::66', 'gateway'],
    // Nobody's MX: who is answered by one of these sends through it.
    ['smtp-relay.gmail.com', 'gateway'],
    ['smtp.gmail.com', 'gateway'],
    ['email-smtp.eu-west-1.amazonaws.com', 'gateway'],
    ['gmail-smtp-in.l.google.com', 'remote'],
    ['smtp-relay.gmail.com.evil.example', 'remote'],
    // Another name of the server that made the report.
    ['am0pr00mb0001.mail.protection.outlook.com', 'own-service'],
    ['xn--outlok-8ya.com', 'remote'],
    ['mail.protection.outl\u043eok.com', 'remote'],
  ])('%s is %s', (host, speaker) => {
    expect(authorOfHost(host, SIDES).speaker).toBe(speaker);
  });
});

test('a filter that the message passed before is the sender’s', () => {
  const author = authorOfHost('mx0a-001.pphosted.com', { ...SIDES, passed: ['mx0b-001.pphosted.com'] });
  expect(author.speaker).toBe('gateway');
});

test('Exchange Online’s name in a report that somebody else handed in is nobody’s', () => {
  const from = (isFromMicrosoft: boolean): string => reporterOf({ ...SIDES, isFromMicrosoft }).speaker;
  expect([from(false), from(true)]).toEqual(['unknown', 'own-service']);
});

describe('a report of a stranger whose domain is proven', () => {
  const TOLD: Sides = { ...SIDES, fromDomain: 'fabrikam.com', checkedDomain: 'fabrikam.com' };
  const NEITHERS: Sides = { ...SIDES, fromDomain: 'relay.example', checkedDomain: 'relay.example' };

  test.each([
    ['the recipient’s, as Microsoft', TOLD, 'x.prod.outlook.com', 'remote'],
    ['the recipient’s, as a server inside', TOLD, 'localhost', 'remote'],
    ['the recipient’s, as the sender’s server', TOLD, 'mx.contoso.com', 'remote'],
    ['nobody’s, as Microsoft', NEITHERS, 'x.prod.outlook.com', 'remote'],
    ['nobody’s, as the sender’s server', NEITHERS, 'mx.contoso.com', 'remote'],
    ['nobody’s, under its own name', NEITHERS, 'mx.relay.example', 'unknown'],
    [
      'Microsoft’s own',
      { ...SIDES, fromDomain: 'outlook.com', checkedDomain: 'outlook.com' },
      'x.outlook.com',
      'own-service',
    ],
  ])('%s', (_name, sides, reportingMta, speaker) => {
    expect(reporterOf({ ...sides, reportingMta }).speaker).toBe(speaker);
  });

  test('is believed no more for whom it names', () => {
    const hosts = ['fabrikam-com.mail.protection.outlook.com', '10.0.0.1', 'smtp.contoso.com', 'smtp.gmail.com'];
    expect(hosts.map((host) => authorOfHost(host, TOLD).speaker)).toEqual(hosts.map(() => 'remote'));
    const own = { ...NEITHERS, reportingMta: 'mx.relay.example' };
    expect(hosts.map((host) => authorOfHost(host, own).speaker)).toEqual(hosts.map(() => 'unknown'));
  });
});

describe('who answered by the labels of a page', () => {
  const sides = (text: string) => sidesOf(EMPTY_MAIL, text, null, NOTHING_RETURNED, ['jo@fabrikam.com']);
  const answering = (text: string): string | undefined => introducedIn([], sides(text))?.speaker;
  const SENT_BY = 'Sent by:\tAM0PR00MB0001.eurprd00.prod.outlook.com';

  test.each([
    ['Message rejected by:\tmx.attacker.example', 'remote'],
    ['Message rejected by:    prod.outlook.com.attacker.example', 'remote'],
    [`Message rejected by: fabrikam-com.mail.protection.outlook.com`, 'microsoft'],
    ['Remote server: mx.attacker.example', 'remote'],
    ['Receiving server: mx.fabrikam.com (203.0.113.9)', 'remote'],
    ['The error was reported by an email server outside Office 365.', 'remote'],
    [
      'The error was reported by an email server outside Office 365.\nMessage rejected by: x.prod.outlook.com',
      'remote',
    ],
    // Nothing to tell two servers apart by.
    ['Message rejected by: mx.one.example\nMessage rejected by: mx.two.example', undefined],
    [`Message rejected by: AM0PR00MB0001.eurprd00.prod.outlook.com\n${SENT_BY}`, undefined],
    ['It was rejected by: nobody we know', undefined],
  ])('%j: %s', (text, speaker) => {
    expect(answering(text)).toBe(speaker);
  });

  test('a page of Microsoft’s names who sent it', () => {
    expect(sides(SENT_BY).reportingMta).toBe('am0pr00mb0001.eurprd00.prod.outlook.com');
    expect(sides('Sent by: mx.attacker.example').reportingMta).toBeNull();
  });
});

describe('who says which words', () => {
  const POSTFIX: Sides = { ...SIDES, reportingMta: 'mail.contoso.com' };
  test.each([
    ['<b@fabrikam.com>: host mx.fabrikam.com[192.0.2.9] said: 550 5.7.64 TenantAttribution', 'remote'],
    ['host fabrikam-com.mail.protection.outlook.com[192.0.2.9] said: 550 5.7.64 TenantAttribution', 'microsoft'],
    [
      'SMTP error from remote mail server after RCPT TO:<b@fabrikam.com>: host mx.fabrikam.com [192.0.2.9]: 550 TenantAttribution',
      'remote',
    ],
    [
      'host mx.fabrikam.com [192.0.2.9] SMTP error from remote mail server after end of data: 550 TenantAttribution',
      'remote',
    ],
    ["Remote Server at mx.fabrikam.com (192.0.2.9) returned '550 5.7.64 TenantAttribution'", 'remote'],
    ["mx.fabrikam.com Remote Server returned '550 5.7.64 TenantAttribution'", 'remote'],
    ["b@fabrikam.com Remote Server returned '550 5.7.64 TenantAttribution'", 'own-service'],
    ['mx.fabrikam.com #550 5.7.64 TenantAttribution ##', 'remote'],
    ['<mx.fabrikam.com #5.7.64 smtp;550 5.7.64 TenantAttribution>', 'remote'],
    ['mx.fabrikam.com gave this error: TenantAttribution', 'remote'],
    [
      '----- The following addresses had errors ----- ... while talking to mx.fabrikam.com.: <<< 550 TenantAttribution',
      'remote',
    ],
    ["6/9/2026 11:03 AM - Server at mx.fabrikam.com (192.0.2.9) returned '550 5.7.64 TenantAttribution'", 'remote'],
    ['host mx.f\u0430brikam.com[192.0.2.9] said: 550 5.7.64 TenantAttribution', 'remote'],
    ['192.0.2.9 does not like recipient. Remote host said: 550 TenantAttribution', 'unknown'],
    [
      'Remote server (mx.fabrikam.com) issued an error. hMailServer sent: DATA Remote server replied: 552 TenantAttribution',
      'remote',
    ],
    ['Remote server (192.0.2.9) issued an error. Remote server replied: 550 TenantAttribution', 'unknown'],
    ['550 5.7.64 TenantAttribution', 'own-service'],
  ])('%s', (quote, speaker) => {
    expect(speakerAt(quote, 'TenantAttribution', POSTFIX)).toBe(speaker);
  });

  test('the wrapper of Exchange Online is its own, what stands behind the arrow is the server’s that answered', () => {
    const quote = '550 5.7.350 Remote server returned message detected as spam -> 554 5.7.64 TenantAttribution';
    expect(speakerAt(quote, 'Remote server')).toBe('own-service');
    expect(speakerAt(quote, 'TenantAttribution')).toBe('remote');
  });

  test.each([
    ['450 4.4.316 Connection refused', 'own-service'],
    ['450 4.4.312 DNS query failed', 'own-service'],
    ['450 4.4.317 Cannot connect to remote server', 'own-service'],
    ['451 4.7.1 Greylisting in action', 'remote'],
    ['451 4.4.2 Timeout', 'remote'],
  ])('a last error of %s was said by: %s', (error, speaker) => {
    const quote = `550 5.4.300 Message expired {LED=${error}};{MSG=};{FQDN=mx.fabrikam.com};{IP=192.0.2.9};`;
    expect(speakerAt(quote, ';{MSG=}')).toBe(speaker);
  });

  test('a stranger who quotes Microsoft, a wrapper or a rule stays a stranger', () => {
    const stranger = authorOfHost('mx.attacker.example', SIDES);
    for (const quote of [
      '550 host x.mail.protection.outlook.com[192.0.2.1] said: 550 5.7.64 TenantAttribution',
      "550 Remote Server at x.prod.outlook.com (192.0.2.1) returned '550 TenantAttribution'",
      '550 5.7.64 TenantAttribution x.prod.outlook.com gave this error: 550',
    ])
      expect(turnsIn(quote, OWN, stranger, SIDES).map(({ speaker }) => speaker)).toEqual(['remote']);
  });

  test('a stranger’s rule is the stranger’s words', () => {
    const quote = '550 5.7.1 TRANSPORT.RULES.RejectMessage; 5.7.64 TenantAttribution';
    const stranger = authorOfHost('mx.attacker.example', SIDES);
    expect(turnsIn(quote, OWN, stranger, SIDES).map(({ speaker }) => speaker)).toEqual(['remote']);
  });

  test('the text of a rule is its author’s', () => {
    const quote = '550 5.7.1 TRANSPORT.RULES.RejectMessage; 5.7.64 TenantAttribution';
    expect(speakerAt(quote, 'TRANSPORT')).toBe('own-service');
    expect(speakerAt(quote, 'TenantAttribution')).toBe('rule-author');
  });

  test('what Postfix lists of the client is the client’s', () => {
    const quote =
      '554 5.7.1 <unknown[192.0.2.1]>: Client host rejected; from=<> to=<b@f.org> proto=ESMTP helo=<mx.a.com>';
    expect(speakerAt(quote, 'rejected', POSTFIX)).toBe('own-service');
    expect(speakerAt(quote, 'helo=', POSTFIX)).toBe('client');
  });
});
