import { matches, says, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ARTICLE_571 } from './links';
import { TRACE_ONLINE, TRACE_SERVER } from './shared-commands';

export const remotePolicyReject: Cause = {
  id: 'remote-policy-reject',
  codes: ['5.7.1', '5.7.0', '5.7.7', '5.7.9', '5.7.4', '5.7.360', '5.7.3'],
  clues: [
    statusMay('5.7.1', '5.7.0', '5.7.7', '5.7.9', '5.7.4', '5.7.360', '5.7.3'),
    says(
      54,
      'due to local policy',
      'policy restrictions',
      'administrative policy',
      'custom policy',
      'per policy',
      'policy violation',
      'due to content restrictions',
      'violates our security policy',
      'policy that prohibited',
      'geographical location',
      'GeoIP',
      'Country [IP]',
      'mail rejete',
    ),
    matches(50, /\bpolicy reasons?\b/i),
    matches(50, /(?:refused|rejected|blocked|denied|not accepted)[^.]{0,40}\bpolic(?:y|ies)\b/i),
    // Yahoo's policy codes.
    matches(54, /\[(?:PH01|GU\d{1,3}|PF\d{1,3}|CS0[12])\]/),
    says(
      44,
      'local policy',
      'custom filter',
      'spoof',
      'rejected by administrator',
      'requested action not taken: message refused',
      'service refused, please try later',
      'administrative prohibition',
      'administrative lockout',
    ),
    matches(44, /access denied\b(?!, (?:banned|spam|sending domain|your organization))/i),
    matches(
      24,
      /\b5\.7\.\d{1,3}\b.{0,120}\b(?:refused|rejected|denied|blocked|prohibited|not (?:authori[sz]ed|permitted|allowed|accepted))\b/i,
    ),
    // An unlisted code of three digits, or words of their own behind a general one: quoting them is the best answer.
    matches(12, /\b5\.7\.(?:\d{3}\b|[01]\b\W{1,4}\S.{12})/),
    says(
      54,
      'message not allowed - [',
      'rejecting spoofed',
      'spoofed message',
      'spoofed mail',
      'spoofed email',
      'spoofed sender',
      'spoofing attempt',
      'anti-spoofing',
      'antispoof',
    ),
    unless(
      'Sent items copy',
      'MailboxSentItemsAgent',
      'DMARC',
      'SPF fail',
      'does not pass',
      'TRANSPORT.RULES',
      'AS(',
      'outlook.com]: Recipient address rejected',
    ),
  ],
  title: 'The mail system of {recipient} refused your message under a rule of its own.',
  name: 'Refused by the recipient’s policy',
  meaning:
    'It does not say clearly which rule: content, an attachment, your domain’s or server’s reputation, or a list of addresses. Any code from 5.7.0 to 5.7.999 (yours: {code}) means that security or policy said no.',
  fixableBy: ['recipient-admin', 'receiving-provider', 'sender-admin'],
  steps: {
    sender: [
      { text: 'Read what their side wrote: “{theirText}”. It is the best hint there is.' },
      {
        text: 'Send a short plain test without links, pictures and attachments. If it arrives, add things back until it bounces again: that names the culprit.',
      },
      {
        text: 'If the test bounces too, reach {recipient} another way and ask them to tell their email admin.',
        letter: 'recipient-admin',
      },
    ],
    recipientAdmin: [
      {
        text: 'Look the message up in your mail filter’s log, by the time and id in the bounce.',
        commands: [TRACE_ONLINE, TRACE_SERVER],
      },
      { text: 'Allow {sender}, or change the rule that fired.' },
    ],
    senderAdmin: [
      {
        text: 'Check SPF, DKIM and DMARC of {senderDomain}, the reverse DNS of {ip}, and whether that address is on a public blocklist.',
      },
      {
        text: 'All in order? Write to the postmaster at {recipientDomain} with the full bounce.',
        letter: 'recipient-admin',
      },
    ],
  },
  without: {
    fix: 'What to change depends on the rule that fired, and only the log of the system that refused names it.',
  },
  retry: { helps: false, note: 'Send a changed message, or wait until their rule has changed.' },
  quotesAdmin: true,
  sources: [
    ARTICLE_571,
    { title: 'Yahoo Sender Hub: SMTP error codes', url: 'https://postmaster.yahooinc.com/error-codes' },
    { title: 'Postmaster information for iCloud Mail', url: 'https://support.apple.com/en-us/HT204137' },
  ],
};
