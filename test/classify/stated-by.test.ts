// A cause that only some can know, said by somebody who cannot: possible at most, no command that changes settings, and no
// address of the stranger's in a command. Said by one who can know it, it is what its words make it.
import { CLUES } from '../../src/causes/knowledge';
import type { Advice, CauseAdvice } from '../../src/model/advice';
import { answer, exchangeReport } from './kit';

const MAY_BE_TOLD = new Set(CLUES.filter(({ likelyFrom }) => likelyFrom !== undefined).map(({ id }) => id));

const WORDS: Readonly<Record<string, string>> = {
  'customer-ip-blocklist':
    '550 5.7.513 Service unavailable, Client host [203.0.113.66] blocked by fabrikam.com using Customer Block list',
  'direct-send-rejected':
    '550 5.7.68 TenantInboundAttribution; Direct Send not allowed for this organization from unauthorized sources',
  'dlp-block': '550 5.7.171 Message blocked by a data loss prevention (DLP) policy: it contains sensitive information',
  'domain-not-enrolled':
    '450 4.4.4 Mail received as unauthenticated, incoming to a recipient domain configured in a hosted tenant which has no mail-enabled subscriptions',
  'eop-ip-allow-list-conflict': '550 5.7.1 Unable To Relay: Blocked by Customer Allow list',
  'exchange-server-auth': '550 5.7.3 Cannot achieve Exchange Server authentication',
  'exchange-server-outdated':
    '550 5.7.230 Connecting Exchange server version is out-of-date; connection to Exchange Online blocked for 30 mins/hr',
  'external-forwarding-blocked':
    '550 5.7.520 Access denied, Your organization does not allow external forwarding. AS(7555)',
  'forwarding-relay-pool': '550 5.7.1 Relaying refused for RegularRelayOutboundPool',
  'google-smtp-relay-denied':
    '550 5.7.1 Invalid credentials for relay [203.0.113.66]. The IP address you have registered does not match',
  'hybrid-connector-misconfigured':
    '454 4.7.5 The TlsCertificateName of the SendConnector Outbound to Office 365 is not found; hybrid mail flow stops',
  'inbound-connector-blocked': '550 5.7.711 Access denied, bad inbound connector. AS(2204)',
  'journaling-archive-disabled':
    '550 5.3.190 Journaling on-premises messages to Microsoft 365 or Office 365 is not supported when Journaling Archive is disabled',
  'ms-banned-recipient': '550 5.7.508 Access denied, banned recipient',
  'ms-domain-banned': '550 5.7.800 Access denied, banned sending domain',
  'ms-ip-banned':
    '550 5.7.606 Access denied, banned sending IP [203.0.113.66]. To request removal from this list please visit https://sender.office.com/',
  'ms-ip-banned-511':
    '550 5.7.511 Access denied, banned sender[203.0.113.66]. To request removal from this list please forward this message to delist@microsoft.com',
  'ms-legacy-blocklist':
    '550 5.7.1 Service unavailable; Client host [203.0.113.66] blocked using Blocklist 1; To request removal from this list please forward this message to delist@messaging.microsoft.com',
  'onmicrosoft-sending-limit':
    '550 5.7.236 Message rejected: your tenant uses onmicrosoft.com domain and has exceeded its limit for external recipients',
  'outlook-consumer-ip-block':
    "550 5.7.1 Unfortunately, messages from [203.0.113.66] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3150)",
  'outlook-sender-requirements':
    '550 5.7.515 Access denied, sending domain contoso.com does not meet the required authentication level',
  'partner-connector-restriction':
    "550 5.7.51 TenantInboundAttribution; There is a partner connector configured that matched the message's recipient domain",
  'reply-all-storm': "Your message wasn't delivered because the conversation is too busy with too many people",
  'send-as-denied': '550 5.7.60 SMTP; Client does not have permissions to send as this sender; SendAsDenied',
  'sender-account-restricted': '550 5.1.8 Access denied, bad outbound sender',
  'sender-recipient-limit':
    "550 5.1.90 Your message can't be sent because you've reached your daily limit for message recipients",
  'smtp-auth-disabled': '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant',
  'smtp-auth-failed': '535 5.7.8 Username and Password not accepted for dana@contoso.com',
  'smtp-basic-auth-retired': '550 5.7.30 Basic authentication is not supported for Client Submission',
  'smtp-client-not-authenticated':
    '530 5.7.57 SMTP; Client was not authenticated to send anonymous mail during MAIL FROM',
  'tenant-allow-block-list':
    "550 5.7.703 Your message can't be delivered because messages to fabrikam.com are blocked by your organization using Tenant Allow Block List",
  'tenant-attribution': '550 5.7.64 TenantAttribution; Relay Access Denied [203.0.113.66] ATTR35',
  'tenant-external-recipient-limit':
    "550 5.7.233 Your message can't be sent because your tenant exceeded its daily limit for sending email to external recipients",
  'tenant-ip-not-accepted': '550 5.7.708 Service unavailable. Access denied, traffic not accepted from this IP',
  'tenant-threshold-exceeded': '550 5.7.705 Access denied, tenant has exceeded threshold',
  'tls-version-outdated':
    '421 4.7.66 TLS 1.0 and 1.1 are not supported. Please upgrade/update your client to support TLS 1.2',
  'transport-rule-reject': '550 5.7.950 TRANSPORT.RULES.RejectMessage; Let boss@attacker.example write from outside',
  'transport-rule-timeout': '550 5.7.1 Transport rules execution timed out',
  'unregistered-domain': '550 5.7.750 Service unavailable. Client blocked from sending from unregistered domain',
  'wrong-region': '451 4.4.62 Mail sent to the wrong Office 365 region. ATTR35',
};

const STRANGERS = [
  'mx.attacker.example',
  'mail.protection.outlook.com.evil.example',
  'contoso-com.mail.protection-outlook.com',
  'mail.protection.outlook.com-relay.example',
  'evilprotection.outlook.com.example',
  'contoso.com.evil.example',
  'smtp-relay.gmail.com.evil.example',
  'mx0a-001.pphosted.com.evil.example',
  'xn--mail-protection-outlok-c6c.com',
  // A Cyrillic letter in it.
  'mail.protection.outl\u043eok.com',
];
/** Nobody knows whose server an address is. */
const ADDRESSES = ['203.0.113.9', '[203.0.113.9]', '[IPv6:2001:db8::9]'];
const MICROSOFT = 'fabrikam-com.mail.protection.outlook.com';

/** A report of the sender's own service; the server that answered is named by its field. */
const report = (said: string, remote: string | null): string =>
  exchangeReport(said, [...(remote === null ? [] : [`Remote-MTA: dns;${remote}`]), `Diagnostic-Code: smtp;${said}`]);

/** The same, where only words name the server. */
const TOLD: readonly (readonly [string, (said: string, host: string) => string])[] = [
  ['as Postfix does', (said, host) => `<jo@fabrikam.com>: host ${host}[203.0.113.9] said: ${said}`],
  ['as Exim does', (said, host) => `SMTP error from remote mail server: host ${host} [203.0.113.9]: ${said}`],
  ['as Exchange Server does', (said, host) => `Remote Server at ${host} (203.0.113.9) returned '${said}'`],
  ['as Exchange Online does', (said, host) => `6/9/2026 11:03 AM - Server at ${host} returned '${said}'`],
];
const page = (said: string, host: string, label = 'Message rejected by'): string =>
  [
    "Your message to jo@fabrikam.com couldn't be delivered.",
    '',
    'Error Details',
    `Error:\t${said}`,
    `${label}:\t${host}`,
    '',
    'Notification Details',
    'Sent by:\tAM0PR01MB1234.eurprd01.prod.outlook.com',
  ].join('\n');

const commandsOf = ({ steps }: CauseAdvice) =>
  Object.values(steps)
    .flat()
    .flatMap((section) => section.steps)
    .flatMap(({ commands = [] }) => commands);

/** How sure the answer is of a cause, wherever it stands; null where it is not named. */
const certaintyOf = ({ causes }: Advice, id: string): string | null =>
  [
    ...causes.filter(({ causeId }) => causeId === id),
    ...causes.flatMap(({ alternatives }) => alternatives.filter((one) => one.id === id)),
  ][0]?.certainty ?? null;

/** Commands that follow from the words: that change settings for this cause, or hold what a stranger named. */
const wrongCommands = ({ causes }: Advice, id: string): readonly string[] =>
  causes
    .flatMap((cause) => commandsOf(cause).map((command) => ({ ...command, id: cause.causeId })))
    .filter((command) => command.changes && (command.id === id || /203\.0\.113\.|attacker|evil/.test(command.run)))
    .map(({ run }) => run);

const limited = CLUES.filter(({ statedBy }) => statedBy !== undefined).map(({ id }) => id);

test('the words of every cause that not everybody can state are here', () => {
  expect(Object.keys(WORDS).sort()).toEqual([...limited].sort());
});

const inWrapper = (said: string): string => `550 5.7.350 Remote server returned message detected as spam -> ${said}`;
const said = limited.map((id) => [id, WORDS[id] ?? ''] as const);

describe.each(said)('%s', (id, words) => {
  // Whose own side it may be about is believed a little.
  const most = MAY_BE_TOLD.has(id) ? [null, 'possible', 'likely'] : [null, 'possible'];

  test.each(STRANGERS)('%s cannot state it, plainly or wrapped', async (stranger) => {
    for (const text of [words, inWrapper(words)]) {
      const advice = await answer(report(text, stranger));
      expect(most).toContain(certaintyOf(advice, id));
      expect(wrongCommands(advice, id)).toEqual([]);
    }
  });

  test.each(TOLD)('a stranger cannot state it where only words name the server, %s', async (_how, tell) => {
    for (const stranger of STRANGERS) {
      const advice = await answer(exchangeReport(words, [`Diagnostic-Code: smtp;${tell(words, stranger)}`]));
      expect(most).toContain(certaintyOf(advice, id));
      expect(wrongCommands(advice, id)).toEqual([]);
    }
  });

  test.each(['Message rejected by', 'Remote server'])('nor by the label “%s” of a page', async (label) => {
    for (const text of [words, inWrapper(words)]) {
      const advice = await answer(page(text, 'mx.attacker.example', label), 'text');
      expect(most).toContain(certaintyOf(advice, id));
      expect(wrongCommands(advice, id)).toEqual([]);
    }
  });

  test.each(ADDRESSES)('from a server that is only an address, %s, it is not certain', async (address) => {
    for (const text of [words, inWrapper(words)]) {
      const advice = await answer(report(text, address));
      expect(certaintyOf(advice, id)).not.toBe('certain');
      expect(wrongCommands(advice, id)).toEqual([]);
    }
  });

  test.each([null, MICROSOFT])('the service can (%s)', async (remote) => {
    const { causes, kind } = await answer(report(words, remote));
    expect(kind).toBe('failure');
    expect(causes[0]?.causeId).toBe(id);
    expect(causes[0]?.certainty).not.toBe('possible');
  });
});
