// The same cause, told otherwise where the bounce shows whose business it is.
import type { CauseAdvice } from '../../src/model/advice';
import { answer } from '../classify/kit';

interface Report {
  readonly reason: string;
  readonly to?: string;
  readonly by?: string;
  readonly reporter?: string;
}

const EXCHANGE_ONLINE = 'AM0PR01MB1234.eurprd01.prod.exchangelabs.com';

async function told({
  reason,
  to = 'jo@fabrikam.com',
  by = 'mx.fabrikam.com',
  reporter,
}: Report): Promise<CauseAdvice> {
  const { causes } = await answer(
    [
      'From: <postmaster@contoso.com>',
      'To: dana@contoso.com',
      'Subject: Undeliverable: Plans',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      `Reporting-MTA: dns; ${reporter ?? 'relay.contoso.com'}`,
      '',
      `Final-Recipient: rfc822; ${to}`,
      'Action: failed',
      `Remote-MTA: dns; ${by}`,
      `Diagnostic-Code: smtp; ${reason}`,
      '--b',
      'Content-Type: message/rfc822',
      '',
      'From: Dana <dana@contoso.com>',
      `To: ${to}`,
      'Subject: Plans',
      '',
      '--b--',
    ].join('\r\n'),
  );
  return first(causes);
}

async function toldOf(text: string): Promise<CauseAdvice> {
  return first((await answer(text)).causes);
}

function first([cause]: readonly CauseAdvice[]): CauseAdvice {
  if (cause === undefined) throw new Error('nothing was found');
  return cause;
}

const stepsOf = ({ steps }: CauseAdvice): string =>
  Object.values(steps)
    .flatMap((sections) => sections.flatMap((section) => section.steps))
    .map(({ text, link }) => `${text} ${link?.url ?? ''}`)
    .join('\n');

describe('an address on a blocklist that Microsoft’s customers share', () => {
  test.each<[string, Report, string]>([
    [
      'Proofpoint names its page',
      { reason: '554 5.7.1 Blocked - see https://ipcheck.proofpoint.com/?ip=52.101.57.3', reporter: EXCHANGE_ONLINE },
      'Proofpoint',
    ],
    [
      'a server asked Spamhaus',
      {
        reason: '550 5.7.1 Service unavailable; Client host [40.107.8.90] blocked using zen.spamhaus.org',
        reporter: EXCHANGE_ONLINE,
      },
      'Spamhaus',
    ],
    [
      'another server of the sender’s relayed it through Microsoft',
      { reason: '550 5.7.1 104.47.1.20 listed at http://www.barracudacentral.org/rbl' },
      'Barracuda',
    ],
  ])('is nothing that the sender’s admin can change: %s', async (_, report, list) => {
    const cause = await told(report);
    expect(cause.verdict).toBe('A filter at fabrikam.com blocks a Microsoft server.');
    expect(cause.meaning).toContain(`and ${list} lists that address`);
    expect(cause.fixableBy).toEqual(['recipient-admin', 'microsoft-support']);
    expect(cause.retry.helps).toBe(true);
    expect(stepsOf(cause)).not.toMatch(/hacked|reverse DNS|port 587/);
    expect(cause.dnsChecks).toBeUndefined();
  });

  test('is known from Exchange Online’s report where no address is named', async () => {
    const reason = '554 5.7.1 Your server is listed by bl.spamcop.net';
    expect((await told({ reason, reporter: EXCHANGE_ONLINE })).fixableBy[0]).toBe('recipient-admin');
    expect((await told({ reason })).fixableBy[0]).toBe('sender-admin');
  });

  test.each([
    ['an address of the sender’s own', '203.0.113.7', EXCHANGE_ONLINE],
    ['an address beside Microsoft’s', '40.108.1.1', EXCHANGE_ONLINE],
    ['a report of a server that’s only named like one', '198.51.100.4', `${EXCHANGE_ONLINE}.contoso.com`],
  ])('isn’t %s', async (_, ip, reporter) => {
    const cause = await told({
      reason: `554 5.7.1 Blocked - see https://ipcheck.proofpoint.com/?ip=${ip}`,
      reporter,
    });
    expect(cause.verdict).toBe(`${ip} is on a blocklist, so your mail was rejected.`);
    expect(cause.fixableBy[0]).toBe('sender-admin');
  });

  test('doesn’t make a domain’s reputation Microsoft’s', async () => {
    const reason =
      '550-5.7.1 [40.107.8.90] Gmail has detected that this message is likely suspicious due to the very low reputation of the sending domain.';
    expect((await told({ reason, reporter: EXCHANGE_ONLINE })).fixableBy[0]).toBe('sender-admin');
  });
});

describe('a blocklist that the bounce names', () => {
  test.each([
    ['Cloudmark', '550 5.7.1 203.0.113.9 blocked, see https://csi.cloudmark.com/reset-request', 'csi.cloudmark.com'],
    ['SpamCop', '554 5.7.1 Client host [203.0.113.9] blocked using bl.spamcop.net', 'www.spamcop.net'],
    ['Proofpoint', '554 5.7.1 blocked https://prs.proofpoint.com/lookup?ip=203.0.113.9', 'ipcheck.proofpoint.com'],
  ])('is the one to look at: %s', async (list, reason, page) => {
    const cause = await told({ reason });
    expect(cause.meaning).toBe(`${list} lists the server that sent your message as a source of spam.`);
    expect(stepsOf(cause)).toContain(`Look up 203.0.113.9 at ${list}. `);
    expect(stepsOf(cause)).toContain(page);
    expect(stepsOf(cause)).not.toContain('spamhaus');
  });
});

describe('a filter that says no more than that it blocked', () => {
  test.each([
    ['behind Exchange Online', { reporter: EXCHANGE_ONLINE }],
    ['behind another server', {}],
  ])('is told as that, %s', async (_, more) => {
    const cause = await told({
      reason: '550 permanent failure for one or more recipients (jo@fabrikam.com:blocked)',
      by: 'd1.ess.barracudanetworks.com',
      ...more,
    });
    expect(cause.verdict).toBe('A filter at fabrikam.com blocked your message.');
    expect(cause.certainty).toBe('likely');
  });

  test('is told as spam where the report says so', async () => {
    const reason =
      '550 5.7.350 Remote server returned message detected as spam -> 550 permanent failure for one or more recipients (jo@fabrikam.com:blocked)';
    expect((await told({ reason })).verdict).not.toContain('A filter at');
  });
});

describe('what the recipient’s server rejected', () => {
  test.each([
    'Your message was rejected by the recipient’s email server.',
    'It was blocked by the recipient’s organization.',
    'Mail refused by the recipient’s system.',
    'Message blocked by recipient domain.',
  ])('isn’t a block by the person: %s', async (words) => {
    const { causeId, alternatives } = await told({ reason: `550 5.0.350 ${words}` });
    expect([causeId, ...alternatives.map(({ id }) => id)]).not.toContain('rcpt-blocked-sender');
  });

  test.each([
    'Message blocked by the recipient.',
    'Sender was rejected by recipient',
    'You are blacklisted by recipient',
  ])('is one where the person did it: %s', async (words) => {
    expect((await told({ reason: `550 5.7.1 ${words}` })).causeId).toBe('rcpt-blocked-sender');
  });
});

describe('Yahoo’s policy reasons', () => {
  const REASON = '554 5.7.9 Message not accepted for policy reasons. See https://postmaster.yahooinc.com/error-codes';

  test.each([
    ['Yahoo', 'jo@yahoo.com', 'mta7.am0.yahoodns.net'],
    ['AOL', 'jo@aol.com', 'mx-aol.mail.gm0.yahoodns.net'],
    ['a domain that Yahoo hosts', 'jo@fabrikam.com', 'mta5.am0.yahoodns.net'],
  ])('stand for failed authentication where its own server said them: %s', async (_, to, by) => {
    const cause = await told({ reason: REASON, to, by, reporter: EXCHANGE_ONLINE });
    expect(cause.verdict).toBe('Yahoo couldn’t verify your domain contoso.com.');
    expect(cause.certainty).toBe('likely');
    expect(cause.fixableBy).toEqual(['sender-admin']);
    expect(cause.dnsChecks).toEqual(['spf', 'dkim', 'dmarc']);
  });

  test.each([
    ['another server', REASON, 'mx.fabrikam.com'],
    ['a server with a name like its own', REASON, 'mta7.am0.yahoodns.net.fabrikam.com'],
    ['a code of its own for something else', REASON.replace('5.7.9', '5.7.1'), 'mta7.am0.yahoodns.net'],
  ])('stand for a policy elsewhere: %s', async (_, reason, by) => {
    expect((await told({ reason, by })).verdict).toBe('A policy rejected your message to jo@fabrikam.com.');
  });
});

describe('a contact for the sender’s admin', () => {
  test.each([
    ['a known provider’s desk', 'jo@t-online.de', 'tobr@rx.t-online.de'],
    ['a desk at the recipient’s domain', 'jo@fabrikam.com', 'postmaster@fabrikam.com'],
    ['a page at the recipient’s domain', 'jo@mail.fabrikam.com', 'https://support.fabrikam.com/unblock'],
  ])('is shown: %s', async (_, to, contact) => {
    const cause = await told({
      reason: `554 IP=203.0.113.9 - A problem occurred. (Ask your postmaster for help or to contact ${contact} to clear.)`,
      to,
      by: `mx.${to.slice(to.indexOf('@') + 1)}`,
    });
    expect(cause.verdict).toBe(`${to.slice(to.indexOf('@') + 1)} doesn’t accept mail from 203.0.113.9.`);
    expect(cause.meaning).toBe(`It asks your email admin to contact ${contact}.`);
    expect(stepsOf(cause)).toContain(`Then contact ${contact}, `);
    expect(stepsOf(cause)).not.toContain('Gmail Postmaster');
    const letter = cause.letters.find(({ id }) => id === 'delist');
    expect(letter?.to).toEqual(contact.startsWith('https') ? [] : [contact]);
  });

  test.each([
    ['a stranger’s address', 'jo@fabrikam.com', 'postmaster@unblock-fabrikam.com'],
    ['a stranger’s page', 'jo@fabrikam.com', 'https://fabrikam.com.example/unblock'],
    ['anybody’s address at a provider', 'jo@gmail.com', 'postmaster-desk@gmail.com'],
  ])('isn’t shown where it is %s', async (_, to, contact) => {
    const cause = await told({
      reason: `554 IP=203.0.113.9 - A problem occurred. (Ask your postmaster for help or to contact ${contact} to clear.)`,
      to,
    });
    expect(`${cause.verdict} ${cause.meaning} ${stepsOf(cause)}`).not.toContain(contact);
    expect(cause.letters.flatMap((letter) => letter.to)).toEqual([]);
  });
});

describe('an outdated entry', () => {
  const ENTRY = 'IMCEAEX-_O=CONTOSO_OU=First+20Administrative+20Group_cn=Recipients_cn=jo+2Edoe';
  const report = (name: string, entry = ENTRY): string =>
    [
      'Delivery has failed to these recipients or groups:',
      '',
      `${name} (${entry}@contoso.com)`,
      '',
      'Generating server: AM0PR01MB1234.eurprd01.prod.exchangelabs.com',
      '',
      `${entry}@contoso.com`,
      "Remote Server returned '550 5.1.11 RESOLVER.ADR.ExRecipNotFound; Recipient not found'",
    ].join('\r\n');
  const commandsIn = ({ steps }: CauseAdvice): string =>
    steps.admin
      .flatMap((section) => section.steps.flatMap(({ commands = [] }) => commands.map(({ run }) => run)))
      .join('\n');

  test('is told by the person’s name, and its address stands in no command as it is', async () => {
    const cause = await toldOf(report('Jo O’Doe'));
    expect(cause.verdict).toBe('Outlook used an outdated entry for Jo O’Doe.');
    expect(commandsIn(cause)).not.toContain('IMCEAEX');
    expect(commandsIn(cause)).toContain("Get-Mailbox -Anr 'Jo O’’Doe' |");
    expect(commandsIn(cause)).toContain(
      "@{Add='X500:/O=CONTOSO/OU=First Administrative Group/cn=Recipients/cn=jo.doe'}",
    );
  });

  test.each([
    ['Jo Doe (ENTRY@contoso.com)', 'Jo Doe'],
    ['To: "Doe, Jo" <ENTRY@contoso.com>', 'Doe, Jo'],
    ['ENTRY@contoso.com', 'jo.doe'],
  ])('is called by the name beside it, or at its end: %s', async (line, name) => {
    const { verdict } = await toldOf(report('').replace(/^ \(.*$/m, line.replace('ENTRY', ENTRY)));
    expect(verdict).toBe(`Outlook used an outdated entry for ${name}.`);
  });

  test('has a placeholder where its address can’t be one', async () => {
    const cause = await toldOf(report('Jo', 'IMCEAEX-_o=Contoso+0Aiex_cn=jo'));
    expect(commandsIn(cause)).toContain("@{Add='X500:/o=ORG/ou=GROUP/cn=Recipients/cn=USER'}");
  });
});

describe('a server that Microsoft 365 didn’t recognize', () => {
  const at = { by: 'bn2pepf000044a1.mail.protection.outlook.com' };

  test.each([
    "550 5.7.64 TenantAttribution; Relay Access Denied [ValidationStatus of 'CN=mx.contoso.com' is 'CertificateExpired']",
    '550 5.7.64 TenantAttribution; the certificate of the connecting server has expired',
    "550 5.7.64 Relay Access Denied ATTR35. ValidationStatus of 'mx.contoso.com' is 'CertificateExpired'",
  ])('an expired certificate is named, and renewed first: %s', async (reason) => {
    const cause = await told({ reason, ...at });
    expect(cause.meaning).toContain('certificate has expired');
    const [first = '', ...others] = stepsOf(cause).split('\n').slice(1);
    expect(first).toContain('Renew the server’s expired certificate');
    expect(others.join('\n')).not.toContain('Renew an expired certificate');
  });

  test.each([
    ['550 5.7.64 TenantAttribution; Relay Access Denied ATTR36', true],
    ['550 5.7.64 TenantAttribution; Relay Access Denied', false],
    ["550 5.7.64 TenantAttribution; Relay Access Denied [ValidationStatus of '' is 'EmptyCertificate']", false],
  ])('ATTR36 is spoken of where the bounce has it: %s', async (reason, isThere) => {
    const steps = stepsOf(await told({ reason, ...at }));
    expect(steps.includes('ATTR36 in the bounce')).toBe(isThere);
    expect(steps).toContain('accepted in Microsoft 365');
    expect(steps).not.toContain('expired certificate, assign');
  });
});

describe('a provider’s page', () => {
  test.each([
    ['554 Email rejected due to security policies', 'eu-smtp-inbound-2.mimecast.com'],
    ['550 5.7.0 Rejected by administrative policy', 'mx.fabrikam.com'],
    ['550 5.7.1 Message rejected due to local policy', 'mail.tailspintoys.com'],
  ])('is left out where that provider rejected nothing: %s', async (reason, by) => {
    const { letters, sources, steps } = await told({ reason, by });
    expect(JSON.stringify([letters, sources, steps])).not.toMatch(/https:\/\/[\w.]*(?:yahoo|yahooinc|apple)\.com/);
  });
});

describe('a mail rule of the sender’s organization', () => {
  const REASON = '550 5.7.1 TRANSPORT.RULES.RejectMessage; Add [secure] to the subject.';
  const adminSteps = ({ steps }: CauseAdvice) => steps.admin.flatMap((section) => section.steps);

  test.each<[string, string]>([
    ['its words alone', '550 5.7.1 TRANSPORT.RULES.RejectMessage; Add [secure] to the subject.'],
    ['Exchange’s words first', `${REASON.replace(';', '; the message was rejected by organization policy;')}`],
    ['a code of its own', '550 5.7.950 TRANSPORT.RULES.RejectMessage; Add [secure] to the subject.'],
  ])('asks the sender first, and then their own admin: %s', async (_, reason) => {
    const cause = await told({ reason, by: 'ex01.contoso.com', reporter: 'ex01.contoso.com' });
    expect(cause.verdict).toBe('Your organization’s mail rule rejected your message.');
    expect(cause.fixableBy).toEqual(['sender', 'sender-admin']);
    expect(cause.steps.owner).toEqual([]);
    expect(cause.steps.admin.map(({ side }) => side)).toEqual(['sender']);
    expect(cause.letters.map(({ id }) => id)).toEqual(['sender-admin', 'help-desk']);
  });

  test('is kept, with an exception for this sender at most', async () => {
    const cause = await told({ reason: REASON, by: 'ex01.contoso.com', reporter: 'ex01.contoso.com' });
    const runs = adminSteps(cause).flatMap(({ commands = [] }) => commands.map(({ run }) => run));
    expect(runs.at(-1)).toBe("Set-TransportRule -Identity 'Rule name' -ExceptIfFrom 'dana@contoso.com'");
    expect(runs.join()).not.toMatch(/Disable-|ExceptIfFromAddress/);
    expect(adminSteps(cause)[0]?.text).toContain('Tell dana@contoso.com what the rule requires.');
  });

  test('is not taken for the recipient’s', async () => {
    const cause = await told({ reason: REASON });
    expect(cause.verdict).toBe('A mail rule at fabrikam.com rejected your message.');
    expect(cause.letters.map(({ id }) => id)).toContain('recipient-admin');
  });
});

test('a hacked account is secured before anything else', async () => {
  const cause = await told({
    reason: '550 5.1.8 Access denied, bad outbound sender AS(42004)',
    by: EXCHANGE_ONLINE,
    reporter: EXCHANGE_ONLINE,
  });
  const steps = cause.steps.admin.flatMap((section) => section.steps);
  expect(steps[0]?.text).toMatch(/^Secure the account first/);
  expect(steps[0]?.commands?.map(({ run }) => run)).toEqual([
    "Get-BlockedSenderAddress -SenderAddress 'dana@contoso.com'",
    "Revoke-MgUserSignInSession -UserId 'dana@contoso.com'",
  ]);
  expect(steps.findIndex(({ text }) => text.startsWith('Then unblock'))).toBe(2);
});

test('of a recipient’s size limit, Exchange says whose it is: the sender’s admin has nothing to raise', async () => {
  const cause = await told({
    reason: '550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large for this recipient',
    reporter: 'EX1.fabrikam.com',
  });
  expect(cause.fixableBy).toEqual(['sender', 'recipient-admin']);
  expect(cause.meaning).toBe('It’s larger than this recipient’s limit allows.');
});

test('a suppression list of Amazon SES is told as that, with its page', async () => {
  const cause = await told({
    reason: 'Amazon SES has suppressed sending to this address because it is on the suppression list for your account.',
    reporter: 'amazonses.com',
  });
  expect(cause.meaning).toMatch(/^Amazon SES didn’t send your message/);
  expect(cause.fixableBy).toEqual(['sender-admin']);
  expect(stepsOf(cause)).toContain('https://docs.aws.amazon.com/ses/');
});

test('Google Groups gives one answer for two reasons, and so do we', async () => {
  const cause = await toldOf(
    "We're writing to let you know that the group you tried to contact (hikers) may not exist, or you may not have permission to post messages to the group.",
  );
  expect(cause.verdict).toMatch(/didn’t accept your message\.$/);
  expect(cause.meaning).toBe('The group may not exist, or you may not be allowed to post to it.');
});

test('an expired certificate is told as that, whichever check found it', async () => {
  const cause = await told({
    reason:
      "550 5.7.322 Message expired, certificate-expired: Destination mail server's certificate is expired -> 450 4.7.322",
    reporter: EXCHANGE_ONLINE,
  });
  expect(cause.verdict).toBe('The recipient’s mail server has an expired certificate.');
});

test('Mimecast rejects the name of its customer from outside: the exception is theirs to make, whatever SPF says', async () => {
  const cause = await told({
    reason:
      '550 Rejected by header based Anti-Spoofing policy: dana@contoso.com - https://community.mimecast.com/docs/DOC-1369#550',
    to: 'jo@contoso.com',
    by: 'eu-smtp-inbound-1.mimecast.com',
    reporter: 'app.fabrikam.com',
  });
  expect(cause.fixableBy).toEqual(['sender-admin', 'sender']);
  expect(stepsOf(cause)).toContain('add app.fabrikam.com to an exception from Mimecast’s Anti-Spoofing policy');
});
