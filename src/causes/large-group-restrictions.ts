import { matches, says, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ARTICLE_571, learn, MY_LISTS, ndrArticle } from './links';
import { BY_KIND, NAME_MODERATOR, WHICH_KIND } from './group-commands';
import { FIND_GROUP_OWNER } from './shared-steps';

export const largeGroupRestrictions: Cause = {
  id: 'large-group-restrictions',
  codes: ['5.7.124', '5.7.1'],
  clues: [
    statusMay('5.7.124'),
    says(88, 'NeedsSenderRestrictions'),
    // Above the token of a size limit: where such a group refuses a large message, the group is the reason.
    matches(90, /more than 5[,.' ]?000 (?:group )?members/i),
  ],
  title:
    'The group {recipient} is so large that it takes only small messages, from members, with a moderator’s approval.',
  name: 'Very large group',
  meaning:
    'Groups of more than 5,000 members are protected automatically: a moderator must approve messages, senders must be members, and large messages are refused, with a bounce about their size.',
  fixableBy: ['group-owner', 'sender', 'recipient-admin'],
  steps: {
    sender: [
      FIND_GROUP_OWNER,
      {
        text: 'Join the group, or ask its owner or moderator to approve your message.',
        letter: 'owner-request',
      },
      {
        text: 'Keep the message small: large messages to such a group are refused, with a bounce about their size. Link to a file instead of attaching it.',
      },
    ],
    owner: [
      { text: 'Approve the message from the approval request in your mailbox, or add {sender} to the group.' },
      {
        text: 'Distribution list: open it, and set moderators (Message approval) and allowed senders (Delivery management), so that mail is not stopped by default.',
        link: MY_LISTS,
      },
    ],
    recipientAdmin: [
      {
        text: `Look up the kind of {group}, and count the members. ${BY_KIND}`,
        commands: [
          WHICH_KIND,
          {
            run: 'Get-DistributionGroupMember -Identity {group} -ResultSize Unlimited | Measure-Object',
            on: 'both',
            changes: false,
            note: 'Distribution list: direct members only; groups inside count by their own.',
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
        text: 'Give the group a moderator and let {sender} in, or split it into groups of up to 5,000.',
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
  retry: { helps: false, note: 'Send again when you are a member, or have the moderator’s word.' },
  isAboutGroup: true,
  sources: [
    ARTICLE_571,
    ndrArticle('Fix NDR error 5.7.124 in Exchange Online', 'fix-error-code-5-7-124-in-exchange-online'),
    learn(
      'Exchange Online limits',
      'office365/servicedescriptions/exchange-online-service-description/exchange-online-limits',
    ),
  ],
};
