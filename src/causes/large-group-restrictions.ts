import { matches, says, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ARTICLE_571, GROUPS_ADMIN, learn, ndrArticle } from './links';
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
        text: 'Set moderators (Settings > Message approval) and allowed senders (Settings > Delivery management), so that mail is not stopped by default.',
        link: GROUPS_ADMIN,
      },
    ],
    recipientAdmin: [
      {
        text: 'Count the members.',
        commands: [
          {
            run: 'Get-DistributionGroupMember -Identity {group} -ResultSize Unlimited | Measure-Object',
            on: 'both',
            changes: false,
            note: 'Direct members only; groups inside count by their own.',
          },
        ],
      },
      {
        text: 'Give the group a moderator and let {sender} in, or split it into groups of up to 5,000.',
        commands: [
          {
            run: "Set-DistributionGroup -Identity {group} -ModerationEnabled $true -ModeratedBy 'moderator'",
            on: 'both',
            changes: true,
            note: 'Put the moderator’s address in.',
          },
          {
            run: 'Add-DistributionGroupMember -Identity {group} -Member {sender}',
            on: 'both',
            changes: true,
            note: 'Makes the sender a member.',
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
