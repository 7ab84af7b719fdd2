import { says, status, SERVICE } from '../classify/clues';
import type { Cause, Link } from '../model/cause';
import { ALL_NDRS, learn } from './links';

const REPORTS: Link = { title: 'Mail flow reports', url: 'https://admin.exchange.microsoft.com/#/insights' };

export const tenantExternalRecipientLimit: Cause = {
  id: 'tenant-external-recipient-limit',
  codes: ['5.7.232', '5.7.233'],
  statedBy: SERVICE,
  clues: [
    status('5.7.232', '5.7.233'),
    says(
      88,
      'tenant external recipient rate limit',
      'daily limit for sending email to external recipients',
      'Tenant Outbound External Recipients',
    ),
    says(70, 'exceeded its daily limit'),
  ],
  title: 'Your organization has used up its daily allowance of outside recipients.',
  name: 'Daily limit for outside recipients',
  meaning:
    'All its mail of the last 24 hours counts together. 5.7.233 is the normal limit, 5.7.232 that of a trial, 5.7.236 that of senders on an onmicrosoft.com address.',
  fixableBy: ['sender-admin'],
  steps: {
    sender: [
      { text: 'Send again tomorrow. If it cannot wait, use another account.' },
      { text: 'Let your email admin know: someone else may be sending far too much.', letter: 'sender-admin' },
    ],
    senderAdmin: [
      {
        text: 'See who sends so much, in the report Tenant Outbound External Recipients. A hacked account is possible.',
        link: REPORTS,
        commands: [
          {
            run: 'Get-MessageTraceV2 -SenderAddress {sender} -StartDate (Get-Date).AddDays(-1) -EndDate (Get-Date)',
            on: 'online',
            changes: false,
            note: 'What one account sent in the last day.',
          },
        ],
      },
      {
        text: 'Move newsletters to a bulk mail service, and send from your own domain instead of onmicrosoft.com. The limit follows the number of licenses; it cannot be raised by hand.',
      },
    ],
  },
  without: { fix: 'The limit follows the number of licenses; no command raises it.' },
  onlyOn: 'online',
  retry: { helps: true, note: 'The limit looks back 24 hours and frees up by itself.' },
  sources: [
    ALL_NDRS,
    learn(
      'Exchange Online limits',
      'office365/servicedescriptions/exchange-online-service-description/exchange-online-limits',
    ),
  ],
};
