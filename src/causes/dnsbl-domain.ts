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
    unless('open resolver', 'returnc/pub'),
  ],
  title: 'Your message was refused because a domain in it, perhaps {senderDomain}, is on a blocklist.',
  name: 'Domain on a public blocklist',
  meaning: 'The list holds names, not servers: it can be your own domain, or a link in the text or the signature.',
  fixableBy: ['sender-admin', 'blocklist-operator'],
  steps: {
    sender: [
      { text: 'Take out links you are not sure of, also in the signature and in quoted mail, and send again.' },
      { text: 'Is the listed domain your own? Tell your email admin.', letter: 'sender-admin' },
    ],
    senderAdmin: [
      { text: 'Look the domain up at the list the bounce names.', link: SPAMHAUS_CHECK },
      { text: 'Clean spam or malware from its web site and mailboxes, then ask the list to remove it.' },
    ],
  },
  without: {
    check: 'The list’s own page says whether a domain is on it; Exchange does not know.',
    fix: 'Only the list takes a domain off.',
  },
  retry: { helps: false, note: 'Send again without the link, or once the domain is off the list.' },
  sources: [SPAMHAUS_CHECK],
};
