import { says, status, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { learn, ndrArticle } from './links';
import { WRITE_TO_MEMBERS } from './shared-steps';

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
  title: 'The group {recipient} does not take mail from people outside it.',
  name: 'Microsoft 365 group closed to outsiders',
  meaning:
    'The address belongs to a Microsoft 365 group, perhaps the one behind a team in Teams. It accepts mail only from its members or from its own organization until an owner opens it.',
  fixableBy: ['group-owner', 'recipient-admin'],
  steps: {
    sender: [
      {
        text: 'Ask an owner of the group, or a member you know, to allow mail from outside or to add you as a guest. Write to a person, not to the group.',
        letter: 'owner-request',
        lookup: 'group-owner',
      },
      WRITE_TO_MEMBERS,
    ],
    owner: [
      {
        text: 'In Outlook, open Groups > your group > Edit or Settings, and tick “Let people outside the organization email the group”. It can take up to an hour.',
        link: { title: 'Groups you own in Outlook', url: 'https://outlook.office.com/people/group/owner' },
      },
      { text: 'Or keep the group closed and add {sender} to it as a guest.' },
    ],
    recipientAdmin: [
      {
        text: 'Check the group.',
        commands: [
          {
            run: 'Get-UnifiedGroup -Identity {group} | Format-List RequireSenderAuthenticationEnabled,AcceptMessagesOnlyFromSendersOrMembers,ManagedBy',
            on: 'online',
            changes: false,
            note: 'True in the first line keeps outsiders away. ManagedBy names the owners.',
          },
        ],
      },
      {
        text: 'Open it: the group > Settings > “Allow external senders to email this group”.',
        link: { title: 'Active teams and groups', url: 'https://admin.microsoft.com/#/groups' },
        commands: [
          {
            run: 'Set-UnifiedGroup -Identity {group} -RequireSenderAuthenticationEnabled $false',
            on: 'online',
            changes: true,
            note: 'Outside senders get through.',
          },
        ],
      },
    ],
  },
  onlyOn: 'online',
  retry: { helps: false, note: 'Send again once the owner has opened the group. It can take up to an hour.' },
  isAboutGroup: true,
  sources: [
    ndrArticle(
      'NDR 550 5.7.193 when external users send email to a Microsoft 365 group',
      '550-5-7-193-when-external-users-send-to-microsoft-365-group',
    ),
    learn(
      'NDR when external users send email to a Microsoft 365 group',
      'exchange/troubleshoot/email-delivery/ndr-when-external-users-send-email-to-microsoft-365-group',
    ),
  ],
};
