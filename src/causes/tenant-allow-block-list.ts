import { matches, says, status, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { learn, ndrArticle } from './links';

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
  title: 'Your own organization blocks mail to {recipient}; it never left.',
  name: 'On the organization’s own block list',
  meaning:
    'An admin on your side put this address or its domain on the list of blocked senders. In Microsoft 365 that list stops mail in both directions.',
  fixableBy: ['sender-admin'],
  steps: {
    sender: [
      {
        text: 'Ask your own email admin to review the block; the recipient can do nothing.',
        letter: 'sender-admin',
      },
    ],
    senderAdmin: [
      {
        text: 'Find the entry for {recipient} or {recipientDomain}, and why it was made.',
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
        text: 'If it is no longer needed, remove it under Domains & addresses, or let it expire.',
        commands: [
          {
            run: 'Remove-TenantAllowBlockListItems -ListType Sender -Entries {recipient}',
            on: 'online',
            changes: true,
            note: 'If the whole domain is listed, give the domain instead.',
          },
        ],
      },
    ],
  },
  onlyOn: 'online',
  retry: { helps: false, note: 'Send again after the entry is removed.' },
  sources: [
    ndrArticle(
      'Fix error codes 550 5.7.703, 5.7.705, 5.7.708 and 5.7.750',
      'fix-error-codes-550-5-7-703-550-5-7-705-550-5-7-708-550-5-7-750',
    ),
    learn('Tenant Allow/Block List', 'defender-office-365/tenant-allow-block-list-about'),
  ],
};
