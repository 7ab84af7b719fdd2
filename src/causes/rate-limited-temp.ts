import { matches, says, status, statusBetween, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { CONNECTORS, ndrArticle } from './links';
import { GMAIL_CODES } from './links-sender-trust';
import { REVERSE_DNS, SENT_LAST_DAY } from './shared-commands';

/** “Hourly sending limit of 100 messages exceeded”, “you have exceeded 300 messages per hour”. */
const HOURLY_LIMIT =
  /\bhourly\b.{0,30}\b(?:limit|rate|allowance)\b|\b(?:exceed\w{0,3}|reached|limit)\b.{0,60}\b(?:per|an|each) hour\b/i;

export const rateLimitedTemp: Cause = {
  id: 'rate-limited-temp',
  codes: ['4.7.500-4.7.699', '4.7.850-4.7.899', '4.7.0', '4.7.1', '4.7.28', '4.5.3', '4.3.2', '5.7.508'],
  clues: [
    status('5.7.508'),
    statusBetween('4.7.500', '4.7.699'),
    statusBetween('4.7.850', '4.7.899'),
    statusMay('4.7.0', '4.7.1', '4.7.28', '4.5.3', '4.3.2'),
    says(
      72,
      'temporarily rate limited',
      'sender thread limit exceeded',
      'mail flow too fast',
      'Trop de connexions',
      'S77714',
      'AS(775)',
    ),
    says(
      58,
      'Server busy',
      'temporarily deferred',
      'exceeded permitted limits',
      'number of concurrent connections',
      'submission rate for this client',
      'unusual rate',
      'excessive message rate',
      'too much mail from',
      'temporarily unavailable due to high',
    ),
    matches(
      58,
      /\b(?:rate.?limit|throttl|frequency (?:is )?limit)|\btoo (?:many (?:messages|connections|concurrent|mails|emails|sessions)|quickly|fast)/i,
    ),
    // Outlook.com's limit for addresses it does not know well.
    matches(80, /\bRP-00\d\b/i),
    matches(55, /\(A?S\d{3,6}\) ?\[?[A-Z0-9]{0,20}\.(?:prod|eop)/i),
    matches(48, /temporar(?:ily|y).{0,40}(?:deferred|unavailable|try)/i),
    matches(
      48,
      /\b(?:recipients?|messages?|e?-?mails?)\b.{0,30}\b(?:this|per|an|each|in the last) (?:hour|minute|day)\b/i,
    ),
    says(45, 'try again later', 'slow down', 'reached the limit'),
    says(
      72,
      'concurrent connections limit',
      'concurrent_sending',
      'connection limit exceeded',
      'too many simultaneous',
      'connection rate limit',
      'message rate limit',
      'sending rate',
    ),
    // Below what the sender's own mail service says of its limits, and as sure in the mouth of any other.
    matches(61, HOURLY_LIMIT),
    // A server that counts the mails of one address says so with any code.
    matches(66, /\b(?:sent|sending|send|delivered|submitted)\b.{0,30}\btoo (?:many|much|often|frequently)\b/i),
    unless(
      'greylist',
      'graylist',
      'grey-list',
      'banned sending IP',
      'block list',
      'daily limit',
      'per hour message receive limit',
      'recipient has exceeded',
      'recipient exceeded',
      'at a rate that',
      'receiving mail too quickly',
      'quota',
      'permanently deferred',
    ),
  ],
  title: 'The recipient’s server asked yours to slow down.',
  name: 'Slowed down for now',
  meaning: 'Too much mail came at once, or your server isn’t well known there yet.',
  forOthers: {
    title: 'The recipient’s server asked the sending server to slow down.',
    meaning: 'Too much mail came at once, or the sending server isn’t well known there yet.',
  },
  fixableBy: ['sender', 'sender-admin', 'recipient-admin', 'receiving-provider'],
  steps: {
    sender: [
      { text: 'Wait a few hours. Your server usually keeps trying, and the message arrives.' },
      { text: 'If it comes back for good, resend it tomorrow to fewer people at once.' },
      { text: 'If it keeps happening, tell your email admin.', letter: 'sender-admin' },
    ],
    recipientAdmin: [
      {
        text: 'If another filter or device hands mail to Microsoft 365, set up an inbound connector for it. Without one, Microsoft 365 slows it down.',
        link: CONNECTORS,
        commands: [
          {
            run: 'Get-InboundConnector | Format-List Name,ConnectorType,SenderIPAddresses,TlsSenderCertificateName',
            on: 'online',
            changes: false,
            note: 'Shows which servers have a connector.',
          },
        ],
      },
    ],
    senderAdmin: [
      {
        text: 'Check how much {ip} sends, and its reverse DNS, SPF, and DKIM.',
        commands: [
          REVERSE_DNS,
          {
            run: 'Get-TransportService | Format-Table Name,MaxPerDomainOutboundConnections',
            on: 'server',
            changes: false,
            note: 'How many connections your server opens to one domain.',
          },
        ],
      },
      {
        text: 'Send less per minute, over at most three connections at once. Raise the volume of a new address slowly.',
        commands: [
          {
            run: "Set-TransportService -Identity 'server' -MaxPerDomainOutboundConnections 3",
            on: 'server',
            changes: true,
            note: 'Put in your server’s name. 20 is the default.',
          },
        ],
      },
      {
        text: 'If your server sends through Microsoft 365 and the code is 4.7.500 to 4.7.699, set up a connector for it.',
        onlyFor: { code: /^4\.7\.[56]\d\d$/ },
        link: CONNECTORS,
      },
    ],
  },
  cases: [
    {
      when: { words: HOURLY_LIMIT },
      name: 'Hourly limit of a server reached',
      title: '{server} accepts no more of your mail this hour.',
      meaning: 'It limits how much one sender, domain, or server may send in an hour.',
      forOthers: {
        title: '{server} accepts no more of this sender’s mail this hour.',
        meaning: 'It limits how much one sender, domain, or server may send in an hour.',
      },
      fixableBy: ['sender', 'sender-admin'],
      steps: {
        sender: [
          { text: 'Wait an hour, then resend.', again: true },
          { text: 'Spread large mailings over several hours, or use a bulk mail service.' },
          {
            text: 'If you didn’t send that much, change your password, and tell your email admin by phone or chat.',
            letter: 'sender-admin',
          },
        ],
        senderAdmin: [
          {
            text: 'Check what {sender} and others in the domain have sent in the last hour.',
            commands: [SENT_LAST_DAY],
          },
          { text: 'Secure the account if it was misused. Move mail merges and newsletters to a bulk mail service.' },
          {
            text: 'If {server} belongs to your mail provider, ask it to raise the limit. Otherwise, send less per hour.',
          },
        ],
      },
      without: {
        'check-server': 'The mail service that has the limit isn’t Exchange Server.',
        fix: 'The server that has the limit sets it.',
      },
      retry: { helps: true, note: 'Resend after an hour.' },
    },
  ],
  without: {
    'fix-online': 'How fast it sends is Microsoft’s to set.',
  },
  retry: { helps: true, note: 'Resend after a few hours, to fewer people at once.' },
  // Checked in November 2026.
  sources: [
    ndrArticle('Fix NDR error 451 4.7.500-699 (ASxxx)', 'fix-error-code-451-4-7-500-699-asxxx-in-exchange-online'),
    { title: 'Yahoo Sender Hub: SMTP error codes', url: 'https://postmaster.yahooinc.com/error-codes' },
    GMAIL_CODES,
  ],
};
