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
  title: 'The message has more recipients than one message may have.',
  name: 'Too many recipients',
  meaning:
    'Exchange Online allows 1,000 in one message unless your admin chose another number; other servers often allow fewer.',
  fixableBy: ['sender', 'sender-admin'],
  steps: {
    sender: [
      { text: 'Send it in several messages, or write to a distribution group: a group counts as one recipient.' },
      { text: 'Need this often? Ask your admin for a group or a higher limit.', letter: 'sender-admin' },
    ],
    senderAdmin: [
      {
        text: 'See the limits.',
        commands: [
          {
            run: 'Get-Mailbox -Identity {sender} | Format-List RecipientLimits',
            on: 'both',
            changes: false,
            note: 'The mailbox’s limit.',
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
        text: 'Raise the mailbox’s limit, or make a distribution group.',
        commands: [
          {
            run: 'Set-Mailbox -Identity {sender} -RecipientLimits 1000',
            on: 'both',
            changes: true,
            note: 'At most 1,000 in Exchange Online.',
          },
        ],
      },
    ],
  },
  retry: { helps: false, note: 'Send again with fewer recipients.' },
  sources: [
    learn(
      'Exchange Online limits',
      'office365/servicedescriptions/exchange-online-service-description/exchange-online-limits',
    ),
    ALL_NDRS,
  ],
};
