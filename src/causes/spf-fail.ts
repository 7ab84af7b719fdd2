import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ARTICLE_571, DOMAINS, learn, ndrArticle } from './links';
import { ARC_SETTINGS, DKIM_SETTINGS, SET_UP_SPF } from './links-sender-trust';
import { TRUST_FORWARDER, TXT_RECORDS } from './shared-commands';

const HIGH_RISK_POOL = learn(
  'Outbound delivery pools',
  'defender-office-365/outbound-spam-high-risk-delivery-pool-about',
);

export const spfFail: Cause = {
  id: 'spf-fail',
  codes: ['5.7.23', '5.7.24', '5.7.1', '5.7.26', '5.7.27', '5.1.0', '5.7.0', '4.7.23', '4.7.24', '4.7.27'],
  clues: [
    status('5.7.23', '5.7.24', '4.7.23', '4.7.24'),
    statusMay('5.7.1', '5.7.26', '5.7.27', '5.1.0', '5.7.0', '4.7.27'),
    // The text of the filters that Postfix asks.
    says(82, 'message rejected due to: SPF fail'),
    says(
      62,
      'Sender Policy Framework violation',
      'did not pass SPF',
      "SPF authentication didn't",
      'not permitted by SPF',
      "per it's SPF Record",
      'MI:SPF',
      'openspf',
      'not designated by SPF',
      // The older words of the same framework, still said by some servers.
      'discourages use of this host',
      // The name of SPF's rival, which Exchange Server checked.
      'Sender ID (PRA)',
      'Sender-ID',
    ),
    matches(
      62,
      /\bSPF\b.{0,60}\b(?:fail\w{0,3}|violation|reject\w{0,3}|not authori[sz]ed|unauthori[sz]ed|(?:soft|hard)fail|error|deny|denied|not permitted|not allowed|did not pass)\b/i,
    ),
    matches(62, /\b(?:fail|reject|violat|unauthori|due to|because of)\w{0,8}.{0,40}\bSPF\b/i),
    matches(60, /\bSPF\b.{0,40}\bnicht (?:autorisiert|berechtigt|erlaubt|zugelassen)/i),
    matches(56, /not (?:allowed|authori[sz]ed|permitted) to send (?:e-?mails?|mails?|messages?) (?:from|for) /i),
    matches(
      56,
      /\bSPF\b.{0,30}(?:fehlgeschlagen|échoué|fallo|falhou|fallit)|(?:fallo|falha|échec|errore).{0,20}\bSPF\b/i,
    ),
    says(58, 'Sender Policy Framework'),
    says(52, 'SPF check', 'SPF record', 'sender SPF', 'does not designate'),
    unless('DMARC policy', 'DMARC initiative', 'does not pass DMARC'),
  ],
  title: '{ip} isn’t in the SPF record of {senderDomain}.',
  name: 'SPF check failed',
  meaning: 'The recipient’s side only accepts mail from servers on that public list.',
  fixableBy: ['sender-admin'],
  steps: {
    sender: [
      { text: 'Send this to your email admin. Your message and the address are fine.', letter: 'sender-admin' },
      { text: 'If a newsletter tool or a device sent it, send it from Outlook instead.' },
      { text: 'If the address forwards to another one, write to the final address. Forwarding breaks the check.' },
    ],
    recipientAdmin: [
      {
        text: 'Check whether the mail came through a forwarder or another filter. Then that server was checked, not the sender’s.',
        commands: [
          { run: 'Get-ArcConfig', on: 'online', changes: false, note: 'Lists the forwarders whose seal you trust.' },
        ],
      },
      {
        text: 'If it did, have the forwarder rewrite the sender (SRS), or trust its ARC seal.',
        link: ARC_SETTINGS,
        commands: [TRUST_FORWARDER],
      },
      { text: 'If it didn’t, ask {sender} to have SPF corrected. An allow list would accept forgeries too.' },
    ],
    senderAdmin: [
      {
        text: 'Check whether the SPF record of {senderDomain} allows {sendingServer}. That server sent the message to {server}.',
        onlyFor: { isSendingServerNamed: true },
        commands: [TXT_RECORDS],
      },
      {
        text: 'Find the server that sent the message in the Received lines of the original. Check whether the SPF record of {senderDomain} allows it.',
        onlyFor: { isSendingServerNamed: false },
        commands: [TXT_RECORDS],
      },
      {
        text: 'List everything that sends as {senderDomain}: Microsoft 365, your own servers, newsletter, ticket, and billing tools, websites, and printers.',
      },
      {
        text: 'Keep exactly one SPF record with all of them at your DNS host, such as v=spf1 {spfEntry} include:spf.protection.outlook.com -all. It may cause 10 DNS lookups at most.',
        onlyFor: { isOnMicrosoft365: true },
        link: DOMAINS,
      },
      {
        text: 'Keep exactly one SPF record with all of them at your DNS host, such as v=spf1 {spfEntry} -all. It may cause 10 DNS lookups at most.',
        onlyFor: { isOnMicrosoft365: false },
      },
      {
        text: 'Turn on DKIM and publish DMARC too, because forwarding breaks SPF.',
        onlyFor: { isOnMicrosoft365: true },
        link: DKIM_SETTINGS,
      },
      {
        text: 'Sign with DKIM on the last server that sends the message, and publish DMARC too. Forwarding breaks SPF.',
        onlyFor: { isOnMicrosoft365: false },
      },
      {
        text: 'Check that Microsoft 365 didn’t judge the message as spam. It sends such mail through the high-risk delivery pool, which fails SPF.',
        onlyFor: { isOnMicrosoft365: true },
        link: HIGH_RISK_POOL,
      },
      { text: 'If your own server forwards mail, turn on sender rewriting (SRS) there.' },
    ],
  },
  without: {
    'fix-server': 'An SPF record is changed at the DNS host; Exchange Server trusts no seals of forwarders.',
  },
  dnsChecks: ['spf'],
  retry: { helps: false, note: 'Don’t resend yet. A change in DNS can take up to 48 hours to spread.' },
  // Checked in November 2026.
  sources: [
    ndrArticle('Fix NDR error 5.7.23 in Exchange Online', 'fix-error-code-5-7-23-in-exchange-online'),
    SET_UP_SPF,
    HIGH_RISK_POOL,
    ARTICLE_571,
  ],
};
