import { matches, says, status, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { learn, ndrArticle } from './links';
import { ANTI_SPAM } from './links-sender-trust';

export const tenantAllowBlockList: Cause = {
  id: 'tenant-allow-block-list',
  codes: ['5.7.703'],
  statedBy: SERVICE,
  clues: [
    status('5.7.703'),
    matches(86, /tenant allow ?[/ ] ?block list/i),
    says(70, 'are blocked by your organization'),
    says(52, 'blocked by your organization'),
  ],
  title: 'Your own organization blocked this message.',
  name: 'On the organization’s block list',
  meaning:
    'A recipient’s address or domain is on your organization’s block list, which stops the message for all its recipients.',
  forOthers: {
    title: 'The sender’s own organization blocked this message.',
    meaning:
      'A recipient’s address or domain is on the organization’s block list, which stops the message for all its recipients.',
  },
  fixableBy: ['sender-admin'],
  steps: {
    sender: [
      { text: 'Ask your email admin to remove the block.', letter: 'sender-admin' },
      { text: 'Resend without the blocked address if you wrote to several people.' },
    ],
    senderAdmin: [
      {
        text: 'Find the entry that blocks one of the recipients. It may not be the one that the bounce names.',
        link: { title: 'Tenant Allow/Block Lists', url: 'https://security.microsoft.com/tenantAllowBlockList' },
        commands: [
          {
            run: 'Get-TenantAllowBlockListItems -ListType Sender -Block',
            on: 'online',
            changes: false,
            note: 'Lists blocked addresses and domains, with notes and dates.',
          },
        ],
      },
      {
        text: 'Remove the entry under Domains & addresses if it’s no longer needed.',
        commands: [
          {
            run: 'Remove-TenantAllowBlockListItems -ListType Sender -Entries {recipient}',
            on: 'online',
            changes: true,
            note: 'Remove it from the list. If the whole domain is listed, enter the domain instead.',
          },
        ],
      },
      {
        text: 'Use the blocked senders list of an anti-spam policy instead if only incoming mail should be blocked.',
        link: ANTI_SPAM,
      },
    ],
  },
  onlyOn: 'online',
  retry: { helps: false, note: 'Don’t resend yet. Your email admin has to remove the block first.' },
  sources: [
    // Checked November 2026, in a copy of April 2024.
    ndrArticle(
      'Fix error codes 550 5.7.703, 5.7.705, 5.7.708, and 5.7.750',
      'fix-error-codes-550-5-7-703-550-5-7-705-550-5-7-708-550-5-7-750',
    ),
    learn('Tenant Allow/Block List', 'defender-office-365/tenant-allow-block-list-about'),
  ],
};
