import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ARTICLE_571, DOMAINS, ndrArticle } from './links';
import { ARC_SETTINGS, DKIM_SETTINGS, SET_UP_SPF } from './links-sender-trust';
import { TRUST_FORWARDER } from './shared-commands';

export const spfFail: Cause = {
  id: 'spf-fail',
  codes: ['5.7.23', '5.7.24', '5.7.1', '5.7.26', '5.7.27', '5.1.0', '5.7.0', '4.7.23', '4.7.24', '4.7.27'],
  clues: [
    status('5.7.23', '5.7.24', '4.7.23', '4.7.24'),
    statusMay('5.7.1', '5.7.26', '5.7.27', '5.1.0', '5.7.0', '4.7.27'),
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
    matches(56, /not (?:allowed|authori[sz]ed|permitted) to send (?:e-?mails?|mails?|messages?) (?:from|for) /i),
    matches(
      56,
      /\bSPF\b.{0,30}(?:fehlgeschlagen|échoué|fallo|falhou|fallit)|(?:fallo|falha|échec|errore).{0,20}\bSPF\b/i,
    ),
    says(58, 'Sender Policy Framework'),
    says(52, 'SPF check', 'SPF record', 'sender SPF', 'does not designate'),
    unless('DMARC policy', 'DMARC initiative', 'does not pass DMARC'),
  ],
  title: 'Your message was refused because the SPF record of {senderDomain} does not cover the server that sent it.',
  name: 'SPF check failed',
  meaning:
    'An SPF record is a domain’s public list of the servers that may send for it. The receiving side found your message coming from a server that is not on it: the list is incomplete, or the message was forwarded.',
  fixableBy: ['sender-admin'],
  steps: {
    sender: [
      {
        text: 'Your message and the address are fine; a setting of your domain is not. Send this to your email admin.',
        letter: 'sender-admin',
      },
      {
        text: 'Did it go out through a newsletter tool, a web form or a printer? Send it from Outlook instead.',
      },
      { text: 'Does the address forward to another one? Forwarding breaks this check: write to the final address.' },
    ],
    recipientAdmin: [
      {
        text: 'Check whether the mail reached you through a forwarder or a filter in front of Microsoft 365: then that server was checked, not the sender’s.',
        commands: [
          { run: 'Get-ArcConfig', on: 'online', changes: false, note: 'Lists the forwarders whose seal you trust.' },
        ],
      },
      {
        text: 'If so, let the forwarder rewrite the sender (SRS), or trust its ARC seal. If not, ask the sender to correct SPF; an allow list would let forgeries in too.',
        link: ARC_SETTINGS,
        commands: [TRUST_FORWARDER],
      },
    ],
    senderAdmin: [
      {
        text: 'Find out which server sent the message: {ip}, or the Received lines of the original. Then see whether the SPF record of {senderDomain} names it.',
        commands: [
          {
            run: 'Resolve-DnsName -Type TXT -Name {senderDomain}',
            on: 'both',
            changes: false,
            note: 'Works in any Windows PowerShell. Look for the one line that starts with v=spf1.',
          },
        ],
      },
      {
        text: 'The record may be incomplete. List every source that sends as {senderDomain}: Microsoft 365, your own servers and relays, newsletter, ticket and billing tools, web sites, printers.',
      },
      {
        text: 'At your DNS host, keep exactly one such TXT record that names them all, for instance v=spf1 ip4:192.0.2.10 include:spf.protection.outlook.com -all. It may cause 10 DNS look-ups at most; end it in ~all while you test.',
        link: DOMAINS,
      },
      { text: 'Forwarding breaks SPF whatever you do, so sign with DKIM and publish DMARC too.', link: DKIM_SETTINGS },
    ],
  },
  without: {
    'fix-server': 'An SPF record is changed at the DNS host; Exchange Server trusts no seals of forwarders.',
  },
  retry: { helps: false, note: 'Send again once the DNS change has spread. It can take up to 48 hours.' },
  sources: [
    ndrArticle('Fix NDR error 5.7.23 in Exchange Online', 'fix-error-code-5-7-23-in-exchange-online'),
    SET_UP_SPF,
    ARTICLE_571,
  ],
};
