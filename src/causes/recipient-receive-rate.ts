import { matches, says, status } from '../classify/clues';
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
    // 70: above the words that servers have for anybody who sends too much.
    matches(70, /\blimit (?:on|for|of)\b[^.;]{0,30}\bmessages\b[^.;]{0,24}\breceived?\b/i),
  ],
  title: '{recipient} gets too much mail right now.',
  name: 'Recipient gets too much mail',
  meaning:
    'A mailbox accepts only so many messages an hour, from everyone together (5.2.122) or from one sender (5.2.121).',
  fixableBy: ['sender', 'recipient-admin'],
  steps: {
    sender: [
      { text: 'Wait an hour or two, then resend.' },
      { text: 'If a program or newsletter of yours writes there, send less often or combine messages.' },
      { text: 'If it’s urgent, contact {recipient} by phone or chat.', letter: 'recipient-note' },
    ],
    recipientAdmin: [
      {
        text: 'Check how much mail comes for {recipient}, and from whom.',
        commands: [
          {
            run: 'Get-MessageTraceV2 -RecipientAddress {recipient} -StartDate (Get-Date).AddHours(-6) -EndDate (Get-Date) | Group-Object SenderAddress | Sort-Object Count -Descending',
            on: 'online',
            changes: false,
            note: 'The busiest senders of the last six hours.',
          },
        ],
      },
      { text: 'Have the application send less, or to several mailboxes. The limit can’t be raised.' },
    ],
  },
  without: { fix: 'The limit is Microsoft’s; no command raises it.' },
  onlyOn: 'online',
  retry: { helps: true, note: 'Resend after an hour or two.' },
  // Checked in November 2026.
  sources: [
    ALL_NDRS,
    learn(
      'Exchange Online limits',
      'office365/servicedescriptions/exchange-online-service-description/exchange-online-limits',
    ),
  ],
};
