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
  title: 'Your message was refused because {senderDomain} has no DMARC record, or does not match it.',
  name: 'DMARC record missing',
  meaning:
    'The receiving side asks senders of many messages to publish a DMARC record, and to send from the domain that SPF or DKIM proves.',
  fixableBy: ['sender-admin'],
  steps: {
    sender: [{ text: 'Send this to your email admin: one DNS record is missing.', letter: 'sender-admin' }],
    senderAdmin: [
      {
        text: 'See whether {senderDomain} has a DMARC record.',
        commands: [
          {
            run: "Resolve-DnsName -Type TXT -Name ('_dmarc.' + {senderDomain})",
            on: 'both',
            changes: false,
            note: 'No answer means that there is none.',
          },
        ],
      },
      {
        text: 'At your DNS host, add a TXT record named _dmarc with v=DMARC1; p=none; rua=mailto:(your report address). Make SPF or DKIM pass for the From domain itself.',
      },
    ],
  },
  without: { fix: 'The record is added at the DNS host; Exchange has no command for it.' },
  retry: { helps: false, note: 'Send again once the record is published.' },
  sources: [SET_UP_DMARC, GMAIL_CODES],
};
