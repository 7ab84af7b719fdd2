import { SERVICE, matches, says, status, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { learn, ndrArticle } from './links';

export const senderRecipientLimit: Cause = {
  id: 'sender-recipient-limit',
  codes: ['5.1.90', '5.2.2', '5.2.0'],
  statedBy: SERVICE,
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
    ),
    // Too many at the same time, not too many a day: the next try passes.
    says(70, 'sender thread limit exceeded'),
    says(64, 'has exceeded the max emails', 'exceeded the max defers', 'daily user sending', 'daily sending quota'),
    // Amazon SES; a full mailbox has a quota, too.
    says(74, 'daily message quota exceeded'),
    says(56, 'sending limit', 'sending quota'),
    matches(
      88,
      /\bsent\b.{0,20}\btoo many recipients\b|\b(?:hourly|daily|per hour|per day)\b.{0,30}\b(?:sending|recipient|message|outgoing|outbound|email|mail) (?:limit|quota|rate)/i,
    ),
    matches(
      64,
      /\bexceeded\b.{0,40}\b(?:hourly|daily|per hour|per day|sending)\b.{0,30}\b(?:limit|quota|allowance|recipients|messages|emails?)/i,
    ),
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
      {
        text: 'Did a policy of your own set a lower limit? Then give it back the usual one.',
        commands: [
          {
            run: 'Get-HostedOutboundSpamFilterPolicy | Format-List Name,RecipientLimitPerDay,RecipientLimitExternalPerHour,RecipientLimitInternalPerHour',
            on: 'online',
            changes: false,
            note: '0 stands for the usual limit.',
          },
          {
            run: 'Set-HostedOutboundSpamFilterPolicy -Identity Default -RecipientLimitPerDay 0',
            on: 'online',
            changes: true,
            note: 'The usual limit, 10,000 a day, cannot be raised.',
          },
        ],
      },
    ],
  },
  onlyOn: 'online',
  retry: { helps: true, note: 'Wait 24 hours before you do.' },
  sources: [
    ndrArticle('Submission quota exceeded', 'fix-error-for-submission-quota-exceeded-in-exchange-online'),
    learn(
      'Exchange Online limits',
      'office365/servicedescriptions/exchange-online-service-description/exchange-online-limits',
    ),
  ],
};
