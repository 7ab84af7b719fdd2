import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ARTICLE_571, learn, MY_GROUPS, MY_LISTS, ndrArticle } from './links';
import { BY_KIND, LET_SENDER_IN, readGroup, WHICH_KIND } from './group-commands';
import { FIND_GROUP_OWNER } from './shared-steps';

export const groupSenderNotAllowed: Cause = {
  id: 'group-sender-not-allowed',
  codes: ['5.7.124', '5.7.1', '5.7.129'],
  clues: [
    status('5.7.124'),
    statusMay('5.7.1', '5.7.129'),
    says(
      82,
      'RESOLVER.RST.NotAuthorizedToGroup',
      'SenderNotInAllowedSendersList',
      'SenderNotAllowedForGroup',
      'not in allowed-senders list',
      "isn't on its allowed senders list",
      'not authorized to send to the distribution list',
      'owner of the group to grant you permission',
    ),
    matches(82, /you don'?t have permission to send to (?:the|this) (?:distribution )?(?:group|list)/i),
    matches(82, /(?:isn'?t|not) (?:in|on) the group'?s allowed.senders/i),
    says(
      78,
      'restricted group',
      'restricted distribution list',
      'permission to post messages to the group',
      'post by non-member',
      'members-only list',
    ),
    matches(66, /\bmembers? of (?:the|this) (?:mailing )?(?:list|group) (?:to|may|can|are)\b/i),
    // Mailing lists of universities and Google.
    matches(
      66,
      /not (?:allowed|authori[sz]ed|permitted) to (?:post|send|submit)[^.]{0,24}\b(?:to|on|in) (?:the|this) (?:list|mailing list|group)\b/i,
    ),
    matches(
      66,
      /\bonly\b[^.]{0,40}\b(?:list )?(?:members|subscribers)\b[^.]{0,20}\b(?:may|can|are allowed to) (?:post|send)/i,
    ),
    // The bare token names no kind of recipient; a restricted group is the usual one. Just above
    // rcpt-sender-not-authorized, which stays the second guess.
    matches(76, /RESOLVER\.RST\.NotAuthorized(?!To|For)/i),
    // A person's mailbox is no group. Rules of admins write their own words.
    unless('permission to send to this mailbox', 'permission to send to this user', 'TRANSPORT.RULES'),
  ],
  title: 'The group {recipient} takes mail only from people on its list, and you are not on it.',
  name: 'Not on the group’s list of allowed senders',
  meaning:
    'Whoever runs this group has limited who may write to it. The group named here can also be one that sits inside the group you wrote to: each applies its own list.',
  fixableBy: ['group-owner', 'recipient-admin'],
  steps: {
    sender: [
      FIND_GROUP_OWNER,
      {
        text: 'Ask the owner to let you write to the group. With more than 5,000 members, a group may only take mail from members: then ask to join.',
        letter: 'owner-request',
      },
      { text: 'In a hurry? Take the group off the To line and write to the people you need by name.' },
    ],
    owner: [
      {
        text: 'Distribution list: open it, go to Delivery management, and add {sender} to the people who may send. Or make them a member, if members may send.',
        link: MY_LISTS,
      },
      {
        text: 'Microsoft 365 group: open it, and make {sender} a member or a guest. A list of single senders is for your admin to change.',
        link: MY_GROUPS,
      },
      {
        text: 'If {sender} is outside your organization, ask your admin for a mail contact or mail user first, and choose to accept senders from outside.',
      },
      { text: 'If a mail flow rule blocks them, ask your admin to change the rule.' },
      { text: 'Rather look at each message? Turn on moderation: you approve, and the group stays closed.' },
    ],
    recipientAdmin: [
      {
        text: `Look up the kind of {group}, who may write to it, and who owns it. ${BY_KIND}`,
        commands: [
          WHICH_KIND,
          ...readGroup(
            'ManagedBy,ModerationEnabled,ModeratedBy,AcceptMessagesOnlyFromSendersOrMembers,RejectMessagesFromSendersOrMembers,RequireSenderAuthenticationEnabled',
            'shows its owners, allowed and blocked senders, and moderation.',
          ),
        ],
      },
      {
        text: 'Allow {sender}: take them off the blocked senders, or add them where there is a list of allowed ones. An outside sender needs a mail contact first. Nested groups each have their own lists: repeat it for every group the bounce names.',
        commands: LET_SENDER_IN,
      },
    ],
  },
  retry: { helps: false, note: 'Send again after the owner has let you in.' },
  isAboutGroup: true,
  sources: [
    ndrArticle('Fix NDR error 5.7.124 in Exchange Online', 'fix-error-code-5-7-124-in-exchange-online'),
    ARTICLE_571,
    learn(
      'Create and manage distribution groups',
      'exchange/recipients-in-exchange-online/manage-distribution-groups/manage-distribution-groups',
    ),
  ],
};
