import { says, status } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, learn } from './links';

export const recipientReceiveRate: Cause = {
  id: 'recipient-receive-rate',
  codes: ['5.2.121', '5.2.122', '4.2.1', '4.3.2'],
  clues: [
    status('5.2.121', '5.2.122'),
    says(
      85,
      'per hour message receive limit',
      'receiving mail at a rate that',
      'receiving mail too quickly',
      'receiving email too quickly',
      'receiving email at a rate',
      'p=ReceivingRate',
      "recipient's per hour",
      'recipient thread limit',
    ),
    says(
      70,
      'thread limit exceeded',
      'received too much email',
      'recipients received this hour',
      'recipients per hour',
    ),
  ],
  title: 'The mailbox of {recipient} gets more mail just now than it may take.',
  name: 'Recipient gets too much mail',
  meaning:
    'There is a limit on how many messages a mailbox takes in an hour: from everybody together (5.2.122), or from you alone (5.2.121).',
  fixableBy: ['sender', 'recipient-admin'],
  steps: {
    sender: [
      { text: 'Wait an hour or two, then send again.' },
      {
        text: 'Does a program or newsletter of yours write to this address? Send less often, or collect messages into one.',
      },
      { text: 'Is it urgent? Reach {recipient} another way.', letter: 'recipient-note' },
    ],
    recipientAdmin: [
      {
        text: 'See how much mail there is for {recipient}, and from whom.',
        commands: [
          {
            run: 'Get-MessageTraceV2 -RecipientAddress {recipient} -StartDate (Get-Date).AddHours(-6) -EndDate (Get-Date) | Group-Object SenderAddress | Sort-Object Count -Descending',
            on: 'online',
            changes: false,
            note: 'The busiest senders of the last six hours.',
          },
        ],
      },
      {
        text: 'Let the application write to several addresses, or ask Microsoft support about the limit of a service mailbox.',
      },
    ],
  },
  without: { fix: 'The limit is Microsoft’s; no command raises it.' },
  onlyOn: 'online',
  retry: { helps: true, note: 'Wait an hour or two before you do.' },
  sources: [
    ALL_NDRS,
    learn(
      'Exchange Online limits',
      'office365/servicedescriptions/exchange-online-service-description/exchange-online-limits',
    ),
  ],
};
