import { matches, says, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ARTICLE_571, learn, MY_LISTS } from './links';
import { BY_KIND, NAME_MODERATOR, readGroup, WHICH_KIND } from './group-commands';

export const moderationRejected: Cause = {
  id: 'moderation-rejected',
  codes: ['5.7.1', '5.7.0', '5.7.124'],
  clues: [
    statusMay('5.7.1', '5.7.0', '5.7.124'),
    says(86, 'APPROVAL.NotAuthorized', 'APPROVAL.InvalidContent', "message approval decision wasn't authorized"),
    matches(82, /rejected by (?:a |the )?(?:group )?moderator/i),
    says(82, 'moderator rejected', 'moderators rejected', 'APPROVAL.Approval'),
    matches(66, /\b(?:approval|moderation)\b.{0,40}\b(?:required|rejected|declined|denied|expired)\b/i),
    says(40, 'approval request'),
    unless('TRANSPORT.RULES', 'or another restriction may be preventing delivery'),
  ],
  title: 'A moderator decides what {recipient} gets, and your message was not approved.',
  name: 'Not approved by a moderator',
  meaning:
    'Messages to this address wait until a moderator lets them through. Yours was refused, was not answered in time, or someone without the right tried to approve it.',
  fixableBy: ['group-owner', 'recipient-admin'],
  steps: {
    sender: [
      { text: 'Read the moderator’s comment in the bounce, if there is one. It may say all you need.' },
      {
        text: 'Ask the moderator, usually the owner of {group}, what to change, or to let you write without approval.',
        letter: 'owner-request',
        lookup: 'group-owner',
      },
      { text: 'Change the message and send it again. It goes to the moderator once more.' },
    ],
    owner: [
      {
        text: 'To let the message through, ask for it again and approve the request in your mailbox in time: requests in Exchange Online expire after 2 days.',
      },
      {
        text: 'If {sender} writes often to your distribution list: open it, go to Message approval, and add them to the senders who need no approval.',
        link: MY_LISTS,
      },
    ],
    recipientAdmin: [
      {
        text: `Look up the kind of {group}, and whether its moderators still exist and get mail. ${BY_KIND}`,
        commands: [
          WHICH_KIND,
          ...readGroup(
            'ModerationEnabled,ModeratedBy,ManagedBy',
            'without moderators its owners approve; if they are gone, nobody does.',
            ',BypassModerationFromSendersOrMembers,SendModerationNotifications',
          ),
        ],
      },
      {
        text: 'Name a moderator who is there, or let {sender} through without approval.',
        commands: [
          {
            run: 'Set-DistributionGroup -Identity {group} -BypassModerationFromSendersOrMembers @{Add={sender}}',
            on: 'both',
            changes: true,
            note: 'Distribution list: the sender needs no approval any more. Microsoft 365 groups have no such list.',
          },
          ...NAME_MODERATOR,
        ],
      },
    ],
  },
  retry: {
    helps: false,
    note: 'Send again after you have changed the message or talked to the moderator. It starts a new approval.',
  },
  isAboutGroup: true,
  sources: [
    learn(
      'Configure moderated recipients in Exchange Online',
      'exchange/recipients-in-exchange-online/moderated-recipients-exo/configure-moderated-recipients-exo',
    ),
    ARTICLE_571,
  ],
};
