import { says, status, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { GROUPS_ADMIN, learn, MY_GROUPS, ndrArticle } from './links';
import { ASK_GROUP_ADMIN, WRITE_TO_MEMBERS } from './shared-steps';

export const m365GroupExternalBlocked: Cause = {
  id: 'm365-group-external-blocked',
  codes: ['5.7.193', '5.7.133'],
  clues: [
    status('5.7.193'),
    statusMay('5.7.133'),
    says(
      86,
      'UnifiedGroupAgent',
      "sender isn't a group member or external senders aren't permitted",
      "external senders aren't permitted to send to this group",
    ),
  ],
  title: '{group} doesn’t accept mail from outside.',
  name: 'Microsoft 365 group closed to outsiders',
  meaning: 'It’s a Microsoft 365 group, perhaps a team in Teams, that only accepts mail from inside.',
  forOwner: { title: 'Your group doesn’t accept mail from outside.' },
  fixableBy: ['group-owner', 'recipient-admin'],
  steps: {
    sender: [
      {
        text: 'Ask an owner of the group to accept mail from outside, or to add you as a guest. Email a person, not the group.',
        letter: 'owner-request',
        lookup: 'group-owner',
      },
      WRITE_TO_MEMBERS,
      ASK_GROUP_ADMIN,
    ],
    owner: [
      {
        text: 'Edit the group in Outlook, and select “Let people outside the organization email the group”. It can take up to an hour.',
        link: MY_GROUPS,
      },
      { text: 'Add {sender} as a guest if the group should stay closed.' },
    ],
    recipientAdmin: [
      {
        text: 'Check whether the group accepts outside senders.',
        commands: [
          {
            run: 'Get-UnifiedGroup -Identity {group} | Format-List RequireSenderAuthenticationEnabled,AcceptMessagesOnlyFromSendersOrMembers,ManagedBy',
            on: 'online',
            changes: false,
            note: 'Whether outside senders are rejected. True in the first line is the cause. ManagedBy names the owners.',
          },
        ],
      },
      {
        text: 'Select the group, then Settings > “Allow external senders to email this group”. It can take up to an hour.',
        link: GROUPS_ADMIN,
        commands: [
          {
            run: 'Set-UnifiedGroup -Identity {group} -RequireSenderAuthenticationEnabled $false',
            on: 'online',
            changes: true,
            note: 'Accepts outside senders.',
          },
        ],
      },
    ],
  },
  onlyOn: 'online',
  retry: {
    helps: false,
    note: 'Don’t resend yet. Resend an hour after the owner has opened the group.',
  },
  isAboutGroup: true,
  // Checked in November 2026.
  sources: [
    ndrArticle(
      'NDR 550 5.7.193 when external users send email to a Microsoft 365 group',
      '550-5-7-193-when-external-users-send-to-microsoft-365-group',
    ),
    learn(
      'NDR when external users send email to a Microsoft 365 group',
      'troubleshoot/exchange/email-delivery/ndr-when-external-users-send-email-to-microsoft-365-group',
    ),
  ],
};
