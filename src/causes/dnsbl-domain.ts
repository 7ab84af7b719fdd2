import { matches, says, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { SPAMHAUS_CHECK } from './links-sender-trust';

export const dnsblDomain: Cause = {
  id: 'dnsbl-domain',
  codes: ['5.7.1', '5.7.0'],
  clues: [
    statusMay('5.7.1', '5.7.0'),
    says(
      72,
      'dbl.spamhaus.org',
      'Spamhaus DBL',
      'spamhaus.org/dbl',
      'uribl',
      'surbl',
      'rhsbl',
      '(S8001)',
      '(S8002)',
      'dnsbl for domain',
    ),
    // A list nobody knows by name says less than a known one.
    matches(
      54,
      /\b(?:MailFrom domain|Helo domain|Sender address|Helo command)\b.{0,80}(?:blocked using|is listed in)/i,
    ),
    matches(56, /\b(?:black|block|deny)[- ]?list(?:ed)? (?:ur[il]s?|links?|domains?)\b/i),
    unless('open resolver', 'returnc/pub'),
  ],
  title: 'A domain in your message is on a blocklist.',
  name: 'Domain on a public blocklist',
  meaning: 'It can be your own domain, or the domain of a link in the text or the signature.',
  forOthers: {
    title: 'A domain in the message is on a blocklist.',
    meaning: 'It can be the sender’s own domain, or the domain of a link in the text or the signature.',
  },
  fixableBy: ['sender-admin', 'sender', 'blocklist-operator'],
  steps: {
    sender: [
      {
        text: 'Remove links that you aren’t sure of, also from your signature and quoted mail, and resend.',
        again: true,
      },
      { text: 'Tell your email admin if the listed domain is your own.', letter: 'sender-admin' },
    ],
    senderAdmin: [
      { text: 'Look up the domain on the list that the bounce names.', link: SPAMHAUS_CHECK },
      { text: 'Remove spam or malware from its website and mailboxes, then ask the list to remove it.' },
    ],
  },
  without: {
    check: 'The list’s own page says whether a domain is on it; Exchange doesn’t know.',
    fix: 'Only the list removes a domain.',
  },
  retry: { helps: false, note: 'Don’t resend yet. Remove the links, or wait until the domain is off the list.' },
  sources: [SPAMHAUS_CHECK],
};
