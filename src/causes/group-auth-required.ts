import { says, status } from '../classify/clues';
import type { Cause } from '../model/cause';
import { BY_KIND, changeGroup, LET_SENDER_IN, readGroup, WHICH_KIND } from './group-commands';
import { GROUPS_ADMIN, learn, MY_GROUPS, MY_LISTS, ndrArticle } from './links';
import { WRITE_TO_MEMBERS } from './shared-steps';

export const groupAuthRequired: Cause = {
  id: 'group-auth-required',
  codes: ['5.7.133'],
  clues: [
    status('5.7.133'),
    says(
      85,
      'SenderNotAuthenticatedForGroup',
      'not authenticated when sending to this group',
      'not authenticated for group',
      'delivery to this group is restricted to authenticated senders',
    ),
    // Exchange Online prints the same sentence with 5.7.124, so it must not beat a code.
    says(48, 'only accepts messages from people in its organization or on its allowed senders list'),
  ],
  title: 'The group {recipient} takes mail only from inside its own organization, and yours came from outside.',
  name: 'Group closed to outside senders',
  meaning:
    'New groups in Exchange refuse outside senders until someone opens them, so often nobody decided this on purpose. It can also be a group inside the one you wrote to.',
  fixableBy: ['group-owner', 'recipient-admin'],
  steps: {
    sender: [
      {
        text: 'Ask someone you know there, or the group’s owner, to open the group for you. Write to a person, not to the group.',
        letter: 'owner-request',
        lookup: 'group-owner',
      },
      WRITE_TO_MEMBERS,
      {
        text: 'Do you belong to that organization? Then your message lost your sign-in on the way (app, printer, forwarding): give your admin this report.',
        letter: 'help-desk',
      },
    ],
    owner: [
      {
        text: 'Distribution list, for everyone: open it, go to Delivery management, and allow senders inside and outside your organization.',
        link: MY_LISTS,
      },
      {
        text: 'Microsoft 365 group, for everyone: open it, and in its settings let people outside the organization write to it.',
        link: MY_GROUPS,
      },
      {
        text: 'Let in only {sender}: ask your admin for a mail contact or mail user for them, open the group as above, and list them under Specified senders together with a group of all your own people.',
      },
      { text: 'Worried about junk? Turn on message approval as well: you see each outside message first.' },
    ],
    recipientAdmin: [
      {
        text: `Look up the kind of {group}, and check it and the groups inside it. If IsDirSynced is true, change it on-premises (msExchRequireAuthToSendTo) and wait for the sync. ${BY_KIND}`,
        commands: [
          WHICH_KIND,
          ...readGroup(
            'RequireSenderAuthenticationEnabled,AcceptMessagesOnlyFromSendersOrMembers,ManagedBy',
            'True in the first line is the cause.',
            ',IsDirSynced',
          ),
        ],
      },
      {
        text: 'Open the group to outside senders.',
        link: GROUPS_ADMIN,
        commands: changeGroup('-RequireSenderAuthenticationEnabled $false', 'outside senders get through.'),
      },
      {
        text: 'Or keep out all outsiders but {sender}: run these after the command above, and add a group of all your own people to the allowed senders too.',
        commands: [
          {
            run: 'New-MailContact -Name {sender} -ExternalEmailAddress {sender}',
            on: 'both',
            changes: true,
            note: 'Stands for the outside sender in your directory.',
          },
          ...LET_SENDER_IN,
        ],
      },
    ],
  },
  retry: { helps: false, note: 'Send again once the owner or admin has opened the group.' },
  isAboutGroup: true,
  sources: [
    ndrArticle('Fix NDR error 5.7.133 in Exchange Online', 'fix-error-code-5-7-133-in-exchange-online'),
    learn(
      'Create and manage distribution groups',
      'exchange/recipients-in-exchange-online/manage-distribution-groups/manage-distribution-groups',
    ),
    learn('Manage mail contacts', 'exchange/recipients-in-exchange-online/manage-mail-contacts'),
  ],
};
