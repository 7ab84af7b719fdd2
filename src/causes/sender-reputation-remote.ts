import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause, StepTemplate } from '../model/cause';
import { LISTS, PROOFPOINT, TALOS } from './blocklists';
import { GMAIL_CODES } from './links-sender-trust';
import { REVERSE_DNS } from './shared-commands';
import { SHARED_ADDRESS } from './shared-address';
import { TELL_ADMIN_OR_PROVIDER } from './shared-steps';

/** The last step, whoever rejected it. */
const IF_SHARED: StepTemplate = {
  text: 'If the address is shared, or the bounce says dynamic, residential, or dial-up, send through your provider’s SMTP relay.',
};

export const senderReputationRemote: Cause = {
  id: 'sender-reputation-remote',
  codes: ['5.7.1', '5.7.0', '5.7.28', '4.7.0', '4.7.1', '5.7.4', '5.7.606'],
  clues: [
    status('5.7.28'),
    statusMay('5.7.1', '5.7.0', '4.7.0', '4.7.1', '5.7.4', '5.7.606'),
    says(
      64,
      'very low reputation',
      'None/bad reputation',
      'insufficient reputation',
      'IP reputation',
      'Cisco Talos',
      'Your access to submit messages',
      'spam rate exceeded',
      'is blocked by EarthLink',
      'unusual rate of unsolicited mail',
      'refused to talk to me: 554 IP=',
      'your ISP or smtp relay service',
    ),
    matches(
      62,
      /\b(?:low|poor|bad)(?:er)? .{0,20}(?:reputation|sender ?score)|reputation of the sending (?:domain|IP)/i,
    ),
    matches(
      62,
      /\badresse IP\b.{0,60}(?:\bbloqu|liste noire|r[eé]putation)|\bIP-adresse\b.{0,60}(?:\bgesperrt|\bblockiert|schlechte[nr]? (?:ruf|reputation))/i,
    ),
    matches(
      62,
      /\b(?:direcci[oó]n|endere[cç]o) IP\b.{0,60}(?:\bbloquead|lista negra|reputaci[oó]n)|\bindirizzo IP\b.{0,60}(?:\bbloccat|lista nera|reputazione)/i,
    ),
    matches(56, /\bIP=[\d.]{7,15} - (?:A problem occurred|.{0,40}\((?:NOWL|BL)\b)|smtp server of your ISP/i),
    matches(54, /\b(?:dynamic(?:ally)?|residential|dial-?up|zombied?)\b.{0,30}\b(?:ips?|address|range|assigned)/i),
    // Named lists have a cause of their own; these name none.
    matches(
      57,
      /\b(?:your (?:mail ?)?(?:server|host|network|IP)|sending (?:host|server|IP)|IP address)\b.{0,50}\b(?:black ?list|blocked|block list|abus)/i,
    ),
    says(
      58,
      'due to abuse',
      'because of abuse',
      'source of spam',
      'spam source',
      'spam from your',
      'spam IPs',
      'SenderBase',
    ),
    // AOL's codes, and those of Comcast and T-Online.
    matches(72, /\((?:CON|RLY|HVU|DYN):|\bBL0\d{5}\b|to(?:br|sa)@rx\.t-online/i),
    // Charter and Cox number the reasons of their policy.
    matches(54, /\bAUP#(?:In-|Out-|I-|O-)?[A-Z\d]{4}/i),
    matches(
      54,
      /\b(?:you are|host|network|server|client|IP)\b[^.;]{0,24}\bnot (?:allowed|permitted) to connect|\bhost network not allowed/i,
    ),
    matches(
      54,
      /(?:\bIP(?: address)?\b.{0,50}\b|\d\.\d{1,3}\.\d{1,3}\.\d{1,3}\]? )(?:is|was|has been) (?:currently |temporarily )?(?:blocked|banned|blacklisted|denied|rejected)\b/i,
    ),
    says(54, 'spammer', 'permanently deferred', 'generic rDNS'),
    says(45, 'network policy', 'fraudulent', 'A problem occurred. (Ask your postmaster'),
    says(64, 'NotAuthorizedError'),
    unless(
      'spamhaus',
      'blocked using',
      'block list (S3',
      'block list (AS3',
      'temporarily rate limited',
      'banned sending IP',
    ),
  ],
  title: 'Your server or domain has a poor reputation there.',
  name: 'Poor reputation of the sender',
  meaning: 'The recipient’s mail provider scores senders itself, and yours looks like a source of spam.',
  forOthers: {
    title: 'The sending server or domain has a poor reputation there.',
    meaning: 'The recipient’s mail provider scores senders itself, and this one looks like a source of spam.',
  },
  fixableBy: ['sender-admin', 'receiving-provider'],
  steps: {
    sender: [
      TELL_ADMIN_OR_PROVIDER,
      { text: 'Write to fewer people at once, in plain text, until the reputation has recovered.' },
    ],
    senderAdmin: [
      {
        text: 'If the bounce names Proofpoint, look up {ip} there and request removal.',
        onlyFor: { words: /proofpoint|pphosted/i },
        link: PROOFPOINT,
      },
      {
        text: 'If the bounce names SenderBase, Talos, or Cisco, look up {ip} there.',
        onlyFor: { words: /senderbase|talos|cisco|ironport/i },
        link: TALOS,
      },
      {
        text: 'Check {ip} and {senderDomain}: hacked accounts, reverse DNS, SPF, DKIM, and DMARC.',
        commands: [REVERSE_DNS],
      },
      {
        text: 'See your score in the provider’s own tool, such as Gmail Postmaster Tools or Yahoo Sender Hub.',
        onlyFor: { words: /\bgmail|\bgoogle|\byahoo|\bAOL\b/i },
      },
      { text: 'Contact the postmaster at {recipientDomain} through its website.' },
      IF_SHARED,
    ],
  },
  lists: LISTS,
  cases: [
    {
      ...SHARED_ADDRESS,
      // A domain's reputation is the sender's own, whatever server the mail leaves through.
      when: {
        isFromMicrosoft: 'named',
        notWords: /reputation of (?:the |your )?(?:sending )?domain|domain.{0,12} reputation/i,
      },
    },
    {
      when: { isContactNamed: true },
      name: 'Sending server blocked',
      title: '{recipientDomain} doesn’t accept mail from {ip}.',
      meaning: 'It asks your email admin to contact {contact}.',
      forOthers: { meaning: 'It asks the sender’s email admin to contact {contact}.' },
      steps: {
        sender: [TELL_ADMIN_OR_PROVIDER],
        senderAdmin: [
          {
            text: 'Check {ip} and {senderDomain}: hacked accounts, reverse DNS, SPF, DKIM, and DMARC.',
            commands: [REVERSE_DNS],
          },
          {
            text: 'Then contact {contact}, and give the address, your server’s name, and the whole bounce.',
            letter: 'delist',
          },
          IF_SHARED,
        ],
      },
      without: { fix: 'Only the recipient’s side can take the address off its list.' },
      retry: { helps: false, note: 'Don’t resend yet. The recipient’s side has to accept your server first.' },
    },
  ],
  without: { fix: 'A reputation recovers with time and clean mail; no command restores it.' },
  retry: { helps: false, note: 'Don’t resend yet. A reputation recovers over days of good sending.' },
  sources: [GMAIL_CODES, PROOFPOINT, TALOS],
};
