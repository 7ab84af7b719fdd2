import { matches, says, status, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { GMAIL_CODES, SET_UP_DMARC } from './links-sender-trust';

export const dmarcPolicyMissing: Cause = {
  id: 'dmarc-policy-missing',
  codes: ['5.7.40', '5.7.1', '5.7.32'],
  clues: [
    status('5.7.40', '5.7.32'),
    statusMay('5.7.1'),
    says(
      72,
      'must have a DMARC',
      'requires all senders to have a DMARC',
      'DMARC policy is missing',
      'does not have a DMARC',
      "doesn't have a DMARC",
      "doesn't specify a DMARC",
      'does not publish a DMARC',
    ),
    matches(72, /\b(?:without|no|missing|lacks) (?:a )?DMARC (?:record|policy)/i),
  ],
  title: 'The receiving side requires DMARC for {senderDomain}.',
  name: 'DMARC record missing',
  meaning: 'It only accepts mail from a domain that publishes a DMARC record and passes SPF or DKIM for itself.',
  fixableBy: ['sender-admin'],
  steps: {
    sender: [
      { text: 'Send the bounce to your email admin. A DNS record is probably missing.', letter: 'sender-admin' },
    ],
    senderAdmin: [
      {
        text: 'Check whether {senderDomain} has a DMARC record.',
        commands: [
          {
            run: "Resolve-DnsName -Type TXT -Name ('_dmarc.' + {senderDomain})",
            on: 'both',
            changes: false,
            note: 'The domain’s DMARC record. No answer means that there is none.',
          },
        ],
      },
      {
        text: 'Add a TXT record named _dmarc at your DNS host: v=DMARC1; p=none; rua=mailto:(your report address).',
      },
      { text: 'Make SPF or DKIM pass for the From domain itself.' },
    ],
  },
  without: { fix: 'The record is added at the DNS host; Exchange has no command for it.' },
  dnsChecks: ['spf', 'dkim', 'dmarc'],
  retry: { helps: false, note: 'Don’t resend yet. The record has to be published first.' },
  sources: [SET_UP_DMARC, GMAIL_CODES],
};
