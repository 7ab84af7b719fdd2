import { matches, says, status } from '../classify/clues';
import type { Cause } from '../model/cause';
import { allowOnlySender, BY_KIND, changeGroup, readGroup, WHICH_KIND } from './group-commands';
import {
  ALL_NDRS,
  GROUPS_ADMIN,
  learn,
  MAIL_CONTACTS,
  MAIL_USERS,
  MODERATION,
  MY_GROUPS,
  MY_LISTS,
  ndrArticle,
} from './links';
import { MAIL_CONTACT_FOR_SENDER } from './shared-commands';
import { ASK_GROUP_ADMIN, ASK_SUPPORT, WRITE_TO_MEMBERS } from './shared-steps';

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
    matches(
      66,
      /\bgroup\b[^.;]{0,60}\bonly accepts (?:messages|mail) from people (?:in|inside) its organization(?! or on its allowed)/i,
    ),
    // Exchange Online prints the same sentence with 5.7.124, so it must not beat a code.
    says(48, 'only accepts messages from people in its organization or on its allowed senders list'),
  ],
  title: '{group} doesn’t accept mail from outside.',
  name: 'Group closed to outside senders',
  meaning: 'Only people signed in to its organization can send to it; new groups start out that way.',
  forOwner: { title: 'Your group doesn’t accept mail from outside.' },
  fixableBy: ['group-owner', 'recipient-admin'],
  steps: {
    sender: [
      {
        text: 'Ask the group’s owner to accept your mail. Email a person, not the group.',
        letter: 'owner-request',
        lookup: 'group-owner',
      },
      WRITE_TO_MEMBERS,
      {
        text: 'If you belong to that organization, send this report to your email admin. Your message lost your sign-in on its way, as mail from apps and printers often does.',
        inside:
          'Send this report to your email admin. Your message lost your sign-in on its way, as mail from apps and printers often does.',
        letter: 'help-desk',
      },
      ASK_GROUP_ADMIN,
    ],
    owner: [
      {
        text: 'If it’s a distribution list, open it, select Settings > Edit delivery management, and allow senders inside and outside your organization.',
        link: MY_LISTS,
      },
      {
        text: 'If it’s a Microsoft 365 group, edit it in Outlook, and select “Let people outside the organization email the group”.',
        link: MY_GROUPS,
      },
      { text: 'Ask your admin to allow only {sender} if the group should stay closed to everyone else outside.' },
      { text: 'Turn on moderation if you’d rather approve each message first.', link: MODERATION },
    ],
    recipientAdmin: [
      {
        text: `Look up the kind of {group}, and check the groups inside it too. ${BY_KIND}`,
        commands: [
          WHICH_KIND,
          ...readGroup(
            'RequireSenderAuthenticationEnabled,AcceptMessagesOnlyFromSendersOrMembers,ManagedBy',
            'outside senders. True in the first line is the cause.',
            ',IsDirSynced',
          ),
        ],
      },
      {
        text: 'Open the group to outside senders. If IsDirSynced is True, change msExchRequireAuthToSendTo on-premises instead, and wait for the sync.',
        link: GROUPS_ADMIN,
        commands: changeGroup('-RequireSenderAuthenticationEnabled $false', 'accepts outside senders.'),
      },
      {
        text: 'To accept only {sender} from outside, create a mail contact and allow it together with a group of all your own people. Without that group, your own people can’t send anymore.',
        link: MAIL_CONTACTS,
        commands: [MAIL_CONTACT_FOR_SENDER, ...allowOnlySender],
      },
      ASK_SUPPORT,
    ],
  },
  retry: { helps: false, note: 'Don’t resend yet. Resend after the owner or an admin has opened the group.' },
  isAboutGroup: true,
  // Checked in November 2026.
  sources: [
    ndrArticle('Fix NDR error 5.7.133 in Exchange Online', 'fix-error-code-5-7-133-in-exchange-online'),
    learn(
      'Create and manage distribution groups',
      'exchange/recipients-in-exchange-online/manage-distribution-groups/manage-distribution-groups',
    ),
    MAIL_CONTACTS,
    MAIL_USERS,
    ALL_NDRS,
  ],
};
