// Whose limit, whose mailbox and whose server it is, where the bounce shows that.
import type { CauseAdvice } from '../../src/model/advice';
import { answer } from '../classify/kit';

const MICROSOFTS_HOP = 'Received: from AS8PR07MB8122.eurprd07.prod.outlook.com by relay.contoso.com (Postfix); x';
const OWN_HOP = 'Received: from app.contoso.com by relay.contoso.com (Postfix); x';

async function told(reason: string, hop = OWN_HOP, text = '', by = 'mx.fabrikam.com'): Promise<CauseAdvice> {
  const { causes } = await answer(
    [
      'From: <mailer-daemon@contoso.com>',
      'To: dana@contoso.com',
      'Subject: Undelivered Mail Returned to Sender',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      text,
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; relay.contoso.com',
      '',
      'Final-Recipient: rfc822; jo@fabrikam.com',
      'Action: failed',
      `Remote-MTA: dns; ${by}`,
      `Diagnostic-Code: smtp; ${reason}`,
      '--b',
      'Content-Type: message/rfc822',
      '',
      ...(hop === '' ? [] : [hop]),
      'From: Dana <dana@contoso.com>',
      'To: jo@fabrikam.com',
      'Subject: Plans',
      '',
      '--b--',
    ].join('\r\n'),
  );
  const [cause] = causes;
  if (cause === undefined) throw new Error('nothing was found');
  return cause;
}

const stepsFor = ({ steps }: CauseAdvice, side: 'sender' | 'recipient'): string =>
  steps.admin
    .filter((section) => section.side === side)
    .flatMap((section) => section.steps)
    .map(({ text, link, commands = [] }) => [text, link?.url, ...commands.map(({ run }) => run)].join('\n'))
    .join('\n');

const GMAIL =
  '550-5.7.26 Your email has been blocked because the sender is unauthenticated. Gmail requires all senders to authenticate with either SPF or DKIM. DKIM = did not pass SPF [contoso.com] with ip: [203.0.113.82] = did not pass';

const EXCHANGES_OWN = /DkimSigningConfig|security\.microsoft\.com|admin\.microsoft\.com/;

describe('what Exchange Online would have signed', () => {
  test.each([
    ['sender-unauthenticated', GMAIL],
    ['spf-fail', '550 5.7.23 SPF check failed: 203.0.113.82 is not allowed'],
    ['dkim-fail', '550 5.7.20 No passing DKIM signature found'],
    ['dmarc-fail', '550 5.7.26 Unauthenticated email from contoso.com is not accepted due to domain’s DMARC policy.'],
    [
      'outlook-sender-requirements',
      '550 5.7.515 Access denied, sending domain CONTOSO.COM does not meet the required authentication level. Spf= Fail, Dkim= Fail, DMARC= Fail',
    ],
  ])('is looked for there only where the mail may have passed it: %s', async (id, reason) => {
    const by = id === 'outlook-sender-requirements' ? 'hotmail-com.olc.protection.outlook.com' : 'mx.fabrikam.com';
    const [elsewhere, there, unknown] = [
      await told(reason, OWN_HOP, '', by),
      await told(reason, MICROSOFTS_HOP, '', by),
      await told(reason, '', '', by),
    ];
    expect([elsewhere.causeId, there.causeId, unknown.causeId]).toEqual([id, id, id]);
    expect(stepsFor(elsewhere, 'sender')).not.toMatch(EXCHANGES_OWN);
    expect(stepsFor(there, 'sender')).toMatch(EXCHANGES_OWN);
    expect(stepsFor(unknown, 'sender')).toMatch(EXCHANGES_OWN);
    expect(elsewhere.dnsChecks).toEqual(there.dnsChecks);
  });

  test.each([
    ['Gmail’s words', GMAIL, '203.0.113.82'],
    ['an IPv6 address', GMAIL.replace('203.0.113.82', '2001:db8::82'), '2001:db8::82'],
    [
      'another server’s words',
      '550 5.7.26 203.0.113.82 neither SPF nor DKIM passed, mail is unauthenticated',
      '203.0.113.82',
    ],
  ])('isn’t needed to name the server that sent it: %s', async (_, reason, ip) => {
    const cause = await told(reason);
    const steps = stepsFor(cause, 'sender');
    expect(cause.sendingIp).toBe(ip);
    expect(steps).toContain(`allows relay.contoso.com (${ip}).`);
    expect(steps).toContain(`such as ip${ip.includes(':') ? '6' : '4'}:${ip}.`);
    expect(steps).toContain(`Resolve-DnsName -Name '${ip}' -Type PTR`);
  });
});

describe('a check that the recipient’s server says failed', () => {
  const SPF = '550 5.7.23 SPF validation failed for contoso.com';
  const DMARC = '550 5.7.1 Message from contoso.com not accepted due to domain’s DMARC policy.';
  const CHECKED_HOP = `${OWN_HOP}\r\nAuthentication-Results: relay.contoso.com; spf=pass smtp.mailfrom=contoso.com`;

  test.each([
    ['spf-fail', SPF],
    ['dkim-fail', '550 5.7.20 No passing DKIM signature found'],
    ['dmarc-fail', DMARC],
    ['sender-unauthenticated', '550 5.7.26 SPF and DKIM authentication failed'],
    ['remote-policy-reject', '550 5.7.1 Message appears to be spoofed'],
  ])('names the server to look at: %s', async (id, reason) => {
    const cause = await told(reason);
    expect(cause.causeId).toBe(id);
    expect(stepsFor(cause, 'sender')).toContain('relay.contoso.com');
  });

  test('sends nobody to results that the report doesn’t hold', async () => {
    expect(stepsFor(await told(DMARC), 'sender')).not.toContain('Authentication-Results');
    expect(stepsFor(await told(DMARC, CHECKED_HOP), 'sender')).toContain('Authentication-Results');
  });

  test.each([
    ['DMARC', DMARC],
    ['DMARC in other words', '550 5.7.1 rejected by DMARC policy for contoso.com'],
    ['DMARC in short', '554 5.7.1 DMARC check failed'],
    ['a forgery', '550 5.7.1 Message appears to be spoofed'],
  ])('is told as certain where it’s said outright: %s', async (_, reason) => {
    expect((await told(reason)).certainty).toBe('certain');
  });
});

describe('a limit that the next server announced', () => {
  test.each([
    [
      'Exchange names it',
      '550 5.3.4 SMTPSEND.OverAdvertisedSize; message size exceeds fixed maximum size 20971520',
      'mx.fabrikam.com accepts messages up to 20 MB, with their attachments.',
      '20 MB',
    ],
    [
      'Exchange names no number',
      '550 5.3.4 SMTPSEND.OverAdvertisedSize; message size exceeds fixed maximum size',
      'mx.fabrikam.com only accepts smaller messages.',
      'the limit',
    ],
    [
      'Postfix names both sizes',
      '552 5.3.4 message size 52428800 exceeds size limit 20971520 of server mx.fabrikam.com[192.0.2.1]',
      'mx.fabrikam.com accepts messages up to 20 MB. With its attachments, yours is 50 MB.',
      '20 MB',
    ],
    [
      'a session shows it',
      '552 5.3.4 message too large; EHLO was answered with 250-SIZE 20971520',
      'mx.fabrikam.com accepts messages up to 20 MB, with their attachments.',
      '20 MB',
    ],
    [
      'that server says so itself',
      '552 5.3.4 Message size exceeds fixed maximum message size (10485760)',
      'mx.fabrikam.com accepts messages up to 10 MB, with their attachments.',
      '10 MB',
    ],
  ])('is nothing that the sender’s admin can raise: %s', async (_, reason, meaning, limit) => {
    const cause = await told(reason);
    expect(cause.causeId).toBe('message-too-large');
    expect(cause.meaning).toBe(meaning);
    expect(cause.fixableBy).toEqual(['sender', 'recipient-admin']);
    expect(stepsFor(cause, 'sender')).not.toContain('MaxSendSize');
    expect(stepsFor(cause, 'recipient')).toContain("Set-Mailbox -Identity 'jo@fabrikam.com' -MaxReceiveSize");
    const forSender = cause.steps.sender.flatMap(({ steps }) => steps.map(({ text }) => text)).join('\n');
    expect(forSender).toContain(`well below ${limit}.`);
  });

  test.each([
    ['Exim', '552 5.3.4 Message size exceeds maximum permitted'],
    ['Postfix', '552 5.3.4 Message size exceeds fixed limit'],
    ['qmail', '552 sorry, that message size exceeds my databytes limit (#5.3.4)'],
    ['another program', '552 5.3.4 Message too big for system'],
  ])('has no Exchange commands where it isn’t Exchange: %s', async (_, reason) => {
    const cause = await told(reason);
    expect(cause.causeId).toBe('message-too-large');
    expect(cause.fixableBy).toEqual(['sender', 'recipient-admin']);
    const steps = stepsFor(cause, 'recipient');
    expect(steps).toContain('Raise the size limit of mx.fabrikam.com ');
    expect(`${steps}${stepsFor(cause, 'sender')}`).not.toMatch(/-Mailbox|-TransportConfig/);
  });

  test('isn’t the sender’s own', async () => {
    const reason = '550 5.2.3 RESOLVER.RST.SendSizeLimit.Sender; message too large for this sender';
    expect((await told(reason)).fixableBy).toEqual(['sender', 'recipient-admin', 'sender-admin']);
  });

  test('isn’t that of a gateway that the sender’s mail leaves through', async () => {
    const cause = await told('552 5.3.4 Message size exceeds fixed limit', OWN_HOP, '', 'smarthost.contoso.com');
    expect(cause.meaning).toBe('smarthost.contoso.com, which your mail leaves through, only accepts smaller messages.');
    expect(cause.fixableBy).toEqual(['sender', 'sender-admin']);
    expect(cause.steps.admin.map(({ side }) => side)).toEqual(['sender']);
  });
});

describe('a full mailbox', () => {
  test.each([
    ['Dovecot', '552 5.2.2 <jo@fabrikam.com> Quota exceeded (mailbox for user is full)', ''],
    [
      'a hosting panel',
      '552 5.2.2 <jo@fabrikam.com> Mailbox is full / Blocks limit exceeded / Inode limit exceeded',
      '',
    ],
    ['Gmail', '452 4.2.2 The recipient is out of storage space. p=OverQuotaTemp a1b2 - gsmtp', ''],
    [
      'LMTP',
      '552 5.2.2 Mailbox is full',
      'jo@fabrikam.com\r\n  LMTP error from remote mail server: 552 5.2.2 Mailbox is full',
    ],
  ])('elsewhere than on Exchange has no Exchange commands: %s', async (_, reason, text) => {
    const cause = await told(reason, OWN_HOP, text);
    expect(cause.causeId).toBe('mailbox-full');
    expect(stepsFor(cause, 'recipient')).toContain('jo@fabrikam.com');
    expect(stepsFor(cause, 'recipient')).not.toMatch(/-Mailbox|MaxObjsExceeded|admin\.exchange/);
  });

  test.each([
    ['Exchange says so', '554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException'],
    ['nothing shows where it is', '552 5.2.2 mailbox full'],
    ['Exchange’s answer came by LMTP', '554 5.2.2 LMTP relay: STOREDRV.Deliver; mailbox full'],
  ])('may be on Exchange: %s', async (_, reason) => {
    expect(stepsFor(await told(reason), 'recipient')).toContain("Get-Mailbox -Identity 'jo@fabrikam.com'");
  });
});

test.each([
  ['Exchange', '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'],
  ['Postfix', '550 5.1.1 <jo@fabrikam.com>: Recipient address rejected: User unknown in virtual mailbox table'],
  ['qmail', '550 5.1.1 sorry, no mailbox here by that name'],
])('the sender’s admin tells the sender to check an unknown address: %s', async (_, reason) => {
  const cause = await told(reason);
  expect(cause.causeId).toBe('recipient-unknown');
  expect(stepsFor(cause, 'sender')).toMatch(/^Tell dana@contoso\.com to check the spelling of jo@fabrikam\.com,/);
});

test('an hourly limit is that of the server that says so, whosever it is', async () => {
  const cause = await told('550 5.7.1 Hourly sending limit of 100 messages exceeded for contoso.com');
  expect(cause).toMatchObject({
    causeId: 'rate-limited-temp',
    certainty: 'likely',
    verdict: 'mx.fabrikam.com accepts no more of your mail this hour.',
  });
  expect(stepsFor(cause, 'sender')).toContain('If mx.fabrikam.com belongs to your mail provider,');
});

test.each([
  ['recipient-unknown', '550 user unknown'],
  ['recipient-unknown', '550 <jo@fabrikam.com> not existing'],
  ['mailbox-full', '552 mailbox full'],
  ['mailbox-disabled', '554 This account has been disabled'],
])('what the recipient’s own server states is no guess, and elsewhere one: %s, %s', async (id, reason) => {
  expect(await told(reason)).toMatchObject({ causeId: id, certainty: 'certain' });
  expect(await told(reason, OWN_HOP, '', 'mx.example.net')).toMatchObject({ causeId: id, certainty: 'likely' });
});

test('an unavailable mailbox doesn’t exist where a provider for anybody says so', async () => {
  const by = (address: string, host: string, more = '') =>
    answer(
      [
        'This is the mail system at host relay.contoso.com.',
        '',
        `<${address}>: host ${host}[192.0.2.7] said: 550 Requested action not taken: mailbox unavailable${more}`,
      ].join('\r\n'),
      'text',
    );
  const [known, unclear] = [await by('jo@gmx.de', 'mx00.emig.gmx.net'), await by('jo@fabrikam.com', 'mx.fabrikam.com')];
  expect(known.causes[0]).toMatchObject({ causeId: 'recipient-unknown', certainty: 'certain' });
  expect(unclear.causes[0]?.certainty).toBe('possible');
  // RFC 5321 has the same words for a policy.
  const refused = await by('jo@gmx.de', 'mx00.emig.gmx.net', ', message refused by policy');
  expect(refused.causes[0]).not.toMatchObject({ causeId: 'recipient-unknown', certainty: 'certain' });
});
