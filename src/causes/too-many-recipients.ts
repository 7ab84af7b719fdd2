import { SERVICE, says, status, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, learn } from './links';

export const tooManyRecipients: Cause = {
  id: 'too-many-recipients',
  codes: ['5.5.3', '4.5.3'],
  clues: [
    status('5.5.3', '4.5.3'),
    says(84, 'RESOLVER.ADR.RecipLimit', 'too many recipients'),
    unless('rate limit', 'daily limit', 'this hour', 'per hour'),
  ],
  changesFrom: SERVICE,
  title: 'The message has too many recipients.',
  name: 'Too many recipients',
  meaning:
    'Exchange Online allows 500 in one message unless your admin set another limit, and other servers often allow fewer.',
  forOthers: {
    meaning:
      'Exchange Online allows 500 in one message unless the sender’s admin set another limit, and other servers often allow fewer.',
  },
  fixableBy: ['sender', 'sender-admin'],
  steps: {
    sender: [
      { text: 'Send it in several messages, or to a group. A group counts as one recipient.', again: true },
      { text: 'Ask your email admin for a group or a higher limit if you need this often.', letter: 'sender-admin' },
    ],
    senderAdmin: [
      {
        text: 'Check the limits.',
        commands: [
          {
            run: 'Get-Mailbox -Identity {sender} | Format-List RecipientLimits',
            on: 'both',
            changes: false,
            note: 'The mailbox’s limit. In Exchange Online, it’s 500 by default.',
          },
          {
            run: 'Get-TransportConfig | Format-List MaxRecipientEnvelopeLimit',
            on: 'server',
            changes: false,
            note: 'The organization’s limit.',
          },
        ],
      },
      {
        text: 'Raise the mailbox’s limit, or create a group.',
        commands: [
          {
            run: 'Set-Mailbox -Identity {sender} -RecipientLimits 1000',
            on: 'both',
            changes: true,
            note: 'At most 1,000 in Exchange Online.',
          },
        ],
      },
      {
        text: 'Make your own server send smaller batches if the code is 4.5.3. Microsoft 365 then saw over 200 recipients of one domain.',
        onlyFor: { code: /^4\.5\.3$/ },
      },
    ],
  },
  retry: { helps: false, note: 'Don’t resend yet. Choose fewer recipients, or a group.' },
  sources: [
    learn(
      'Exchange Online limits',
      'office365/servicedescriptions/exchange-online-service-description/exchange-online-limits',
    ),
    // Checked November 2026.
    ALL_NDRS,
    learn('Outbound sending limits', 'defender-office-365/outbound-spam-sending-limits-troubleshoot'),
  ],
};
