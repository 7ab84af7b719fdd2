import { matches, says, status, statusBetween, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ndrArticle } from './links';
import { GMAIL_CODES } from './links-sender-trust';
import { REVERSE_DNS } from './shared-commands';

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
      'at a rate that',
      'receiving mail too quickly',
      'quota',
      'permanently deferred',
    ),
  ],
  title: 'The recipient’s servers asked your server to slow down and try later.',
  name: 'Slowed down for now',
  meaning:
    'Too much came at once, or your server is not well known there yet. Your server keeps trying by itself for a day or two, and the message is lost only if it gives up.',
  fixableBy: ['sender-admin', 'receiving-provider'],
  steps: {
    sender: [
      { text: 'Wait some hours: the message mostly arrives by itself.' },
      { text: 'Did it come back for good? Send it again tomorrow, to fewer people at once.' },
      { text: 'Does it keep happening? Tell your email admin.', letter: 'sender-admin' },
    ],
    senderAdmin: [
      {
        text: 'See how much {ip} sends, and whether its reverse DNS, SPF and DKIM are right. Repeated 4.7.5xx and 4.7.6xx answers from Microsoft mean that it is being watched.',
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
        text: 'Send less per minute and over fewer connections; raise the volume of a new address slowly.',
        commands: [
          {
            run: "Set-TransportService -Identity 'server' -MaxPerDomainOutboundConnections 5",
            on: 'server',
            changes: true,
            note: 'Put in your server’s name. 20 is usual.',
          },
        ],
      },
    ],
  },
  without: {
    'fix-online': 'How fast it hands messages over is Microsoft’s to set.',
  },
  retry: { helps: true, note: 'Wait some hours, and write to fewer people at once.' },
  sources: [
    ndrArticle('Fix NDR error 451 4.7.500-699 (ASxxx)', 'fix-error-code-451-4-7-500-699-asxxx-in-exchange-online'),
    { title: 'Yahoo Sender Hub: SMTP error codes', url: 'https://postmaster.yahooinc.com/error-codes' },
    GMAIL_CODES,
  ],
};
