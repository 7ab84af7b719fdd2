import { matches, says, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { BY_KIND, NAME_MODERATOR, WHICH_KIND } from './group-commands';
import { ALL_NDRS, ARTICLE_571, learn, MODERATION, MY_LISTS, ndrArticle } from './links';
import { ASK_GROUP_ADMIN } from './shared-steps';

export const largeGroupRestrictions: Cause = {
  id: 'large-group-restrictions',
  codes: ['5.7.124', '5.7.1'],
  clues: [
    statusMay('5.7.124'),
    says(88, 'NeedsSenderRestrictions'),
    // Above the token of a size limit: where such a group refuses a large message, the group is the reason.
    matches(90, /more than 5[,.' ]?000 (?:group )?members/i),
  ],
  title: '{group} has more than 5,000 members.',
  name: 'Very large group',
  meaning: 'Groups that large only accept small messages from members, and a moderator has to approve them.',
  forOwner: { title: 'Your group has more than 5,000 members.' },
  fixableBy: ['group-owner', 'sender', 'recipient-admin'],
  steps: {
    sender: [
      {
        text: 'Join the group, or ask its owner or moderator to approve your message.',
        letter: 'owner-request',
        lookup: 'group-owner',
      },
      { text: 'Keep the message small. Share a link to a file instead of attaching it.' },
      ASK_GROUP_ADMIN,
    ],
    owner: [
      { text: 'Approve the message from the approval request in your mailbox, or add {sender} to the group.' },
      {
        text: 'Open your distribution list and select Settings. Set moderators under Message approval, and allowed senders under Delivery management.',
        link: MY_LISTS,
      },
    ],
    recipientAdmin: [
      {
        text: `Look up the kind of {group}, and count its members. ${BY_KIND}`,
        commands: [
          WHICH_KIND,
          {
            run: 'Get-DistributionGroupMember -Identity {group} -ResultSize Unlimited | Measure-Object',
            on: 'both',
            changes: false,
            note: 'Distribution list: direct members only; a group inside counts as one.',
          },
          {
            run: 'Get-UnifiedGroupLinks -Identity {group} -LinkType Members -ResultSize Unlimited | Measure-Object',
            on: 'online',
            changes: false,
            note: 'Microsoft 365 group: all its members.',
          },
        ],
      },
      {
        text: 'Give the group a moderator and make {sender} a member, or split it into groups of up to 5,000.',
        link: MODERATION,
        commands: [
          ...NAME_MODERATOR,
          {
            run: 'Add-DistributionGroupMember -Identity {group} -Member {sender}',
            on: 'both',
            changes: true,
            note: 'Distribution list: makes the sender a member.',
          },
          {
            run: 'Add-UnifiedGroupLinks -Identity {group} -LinkType Members -Links {sender}',
            on: 'online',
            changes: true,
            note: 'Microsoft 365 group: makes the sender a member.',
          },
        ],
      },
    ],
  },
  retry: { helps: false, note: 'Don’t resend yet. Resend when you’re a member, or when a moderator has agreed.' },
  isAboutGroup: true,
  // Checked in November 2026.
  sources: [
    ARTICLE_571,
    ndrArticle('Fix NDR error 5.7.124 in Exchange Online', 'fix-error-code-5-7-124-in-exchange-online'),
    learn(
      'Exchange Online limits',
      'office365/servicedescriptions/exchange-online-service-description/exchange-online-limits',
    ),
    ALL_NDRS,
  ],
};
