import { SERVICE, matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { learn } from './links';

export const dlpBlock: Cause = {
  id: 'dlp-block',
  codes: ['5.7.1', '5.7.171'],
  clues: [
    status('5.7.171'),
    statusMay('5.7.1'),
    says(84, 'data loss prevention', 'DLP policy', 'DLP rule'),
    says(
      66,
      'contains sensitive content',
      'contains sensitive information',
      "conflicts with your organization's policy",
      'policy tip',
      'information barrier',
    ),
    says(52, 'sensitive information'),
    matches(60, /\bcontains? (?:confidential|personal|sensitive) (?:content|data|information)\b/i),
    unless('ColdMail'),
  ],
  statedBy: [...SERVICE, 'rule-author'],
  title: 'Your message seems to contain sensitive information.',
  name: 'Stopped by data loss prevention',
  meaning: 'A data protection policy of your organization blocks content such as card or ID numbers.',
  forOthers: {
    title: 'The message seems to contain sensitive information.',
    meaning: 'A data protection policy of the sender’s organization blocks content such as card or ID numbers.',
  },
  fixableBy: ['sender-admin', 'sender'],
  steps: {
    sender: [
      { text: 'Remove or mask the sensitive details, in attachments too, and resend the message.', again: true },
      { text: 'If you have to send them, use the override in the policy tip, or ask for an approved way.' },
      { text: 'If that’s a mistake, send this report to your email admin or compliance team.', letter: 'help-desk' },
    ],
    senderAdmin: [
      {
        text: 'Find the match under Data loss prevention > Alerts or Activity explorer. These commands run in Security & Compliance PowerShell.',
        link: { title: 'Microsoft Purview portal', url: 'https://purview.microsoft.com/' },
        commands: [
          {
            run: 'Get-DlpCompliancePolicy | Format-Table Name,Mode,ExchangeLocation',
            on: 'online',
            changes: false,
            note: 'DLP policies that cover mail. Needs Connect-IPPSSession.',
          },
          {
            run: 'Get-DlpComplianceRule | Format-Table Name,ParentPolicyName,Disabled',
            on: 'online',
            changes: false,
            note: 'The rules, and the policy each belongs to.',
          },
        ],
      },
      {
        text: 'If the match is right, tell {sender} the approved way. If it’s wrong, add an exception, or allow overrides.',
        commands: [
          {
            run: "Set-DlpComplianceRule -Identity 'Rule name' -NotifyAllowOverride WithJustification",
            on: 'online',
            changes: true,
            note: 'Allows senders to override this one rule if they say why.',
          },
        ],
      },
    ],
  },
  without: {
    server: 'The policies that these commands read and change are kept in Microsoft 365 only.',
  },
  retry: { helps: false, note: 'Don’t resend yet. Resend after the message or the policy has changed.' },
  sources: [
    learn('Mail flow rules in Exchange Online', 'exchange/security-and-compliance/mail-flow-rules/mail-flow-rules'),
  ],
};
