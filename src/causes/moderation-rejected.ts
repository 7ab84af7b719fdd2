import { matches, says, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { BY_KIND, NAME_MODERATOR, readGroup, WHICH_KIND } from './group-commands';
import { ARTICLE_571, MODERATION, MY_LISTS } from './links';

export const moderationRejected: Cause = {
  id: 'moderation-rejected',
  codes: ['5.7.1', '5.7.0', '5.7.124'],
  clues: [
    statusMay('5.7.1', '5.7.0', '5.7.124'),
    says(86, 'APPROVAL.NotAuthorized', 'APPROVAL.InvalidContent', "message approval decision wasn't authorized"),
    matches(82, /\b(?:declined|denied|refused|rejected) by (?:a |the )?(?:group |list )?moderator/i),
    matches(82, /\bmoderators? (?:has |have )(?:declined|denied|refused|rejected)\b/i),
    says(82, 'moderator rejected', 'moderators rejected', 'APPROVAL.Approval'),
    matches(66, /\b(?:approval|moderation)\b.{0,40}\b(?:required|rejected|declined|denied|expired)\b/i),
    // The Approval Assistant passes on what the moderator wrote.
    matches(66, /\bcomments? (?:from|by) (?:the |a )?moderator\b|\bmoderator['’]s comments?\b/i),
    says(40, 'approval request'),
    unless('TRANSPORT.RULES', 'or another restriction may be preventing delivery'),
  ],
  title: 'Your message to {group} wasn’t approved.',
  name: 'Not approved by a moderator',
  meaning: 'A moderator has to approve messages to this address, and rejected yours or didn’t answer in time.',
  forOthers: {
    title: 'The message to {group} wasn’t approved.',
    meaning: 'A moderator has to approve messages to this address, and rejected this one or didn’t answer in time.',
  },
  forOwner: { title: 'A message to your group wasn’t approved.' },
  fixableBy: ['group-owner', 'recipient-admin'],
  steps: {
    sender: [
      {
        text: 'Ask the moderator, usually the group’s owner, what to change. The bounce may hold a comment.',
        letter: 'owner-request',
        lookup: 'group-owner',
      },
      { text: 'Change the message and resend it. It goes to the moderator again.' },
    ],
    owner: [
      {
        text: 'Ask {sender} to resend the message, and approve the request in your mailbox. A request expires after 2 days.',
      },
      {
        text: 'Open your distribution list, select Settings > Edit message approval, and add {sender} to the senders who don’t need approval.',
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
            'without moderators, its owners approve; without owners, nobody does.',
            ',BypassModerationFromSendersOrMembers,SendModerationNotifications',
          ),
        ],
      },
      {
        text: 'Add a moderator who’s available, or allow {sender} to send without approval.',
        link: MODERATION,
        commands: [
          {
            run: 'Set-DistributionGroup -Identity {group} -BypassModerationFromSendersOrMembers @{Add={sender}}',
            on: 'both',
            changes: true,
            note: 'Distribution list: the sender no longer needs approval. Microsoft 365 groups have no such list.',
          },
          ...NAME_MODERATOR,
        ],
      },
    ],
  },
  retry: {
    helps: false,
    note: 'Don’t resend yet. Resend after you’ve changed the message or talked to the moderator.',
  },
  isAboutGroup: true,
  // Checked in November 2026.
  sources: [MODERATION, ARTICLE_571],
};
