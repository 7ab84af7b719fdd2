import { says, status, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { learn, ndrArticle } from './links';

export const senderRecipientLimit: Cause = {
  id: 'sender-recipient-limit',
  codes: ['5.1.90', '5.2.2', '5.2.0'],
  clues: [
    status('5.1.90'),
    statusMay('5.2.2', '5.2.0'),
    says(
      88,
      'reached your daily limit for message recipients',
      'Submission quota exceeded',
      'submission quota was exceeded',
      'SubmissionQuotaExceeded',
      'sender has exceeded the recipient rate limit',
      'sender thread limit exceeded',
    ),
    says(48, 'sending limit'),
  ],
  title: 'You have written to more people than your account may in one day.',
  name: 'Daily sending limit used up',
  meaning:
    'A mailbox in Exchange Online may reach 10,000 recipients a day and submit 30 messages a minute. A mail merge can do that, or someone else using your account.',
  fixableBy: ['sender', 'sender-admin'],
  steps: {
    sender: [
      {
        text: 'Wait; within 24 hours it works again by itself. Spread large mailings over days, or use a bulk mail service.',
      },
      { text: 'You did not send that much? Change your password and tell your admin.', letter: 'sender-admin' },
    ],
    senderAdmin: [
      {
        text: 'See what {sender} has sent.',
        commands: [
          {
            run: 'Get-MessageTraceV2 -SenderAddress {sender} -StartDate (Get-Date).AddDays(-1) -EndDate (Get-Date)',
            on: 'online',
            changes: false,
            note: 'Mail of the last day, with recipients.',
          },
        ],
      },
      { text: 'Secure the account if it was misused. Move mail merges and newsletters to a bulk mail service.' },
    ],
  },
  retry: { helps: true, note: 'Wait 24 hours before you do.' },
  sources: [
    ndrArticle('Submission quota exceeded', 'fix-error-for-submission-quota-exceeded-in-exchange-online'),
    learn(
      'Exchange Online limits',
      'office365/servicedescriptions/exchange-online-service-description/exchange-online-limits',
    ),
  ],
};
