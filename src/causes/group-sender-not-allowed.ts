import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause, CauseCase } from '../model/cause';
import { BY_KIND, changeGroup, LET_SENDER_IN, readGroup, WHICH_KIND } from './group-commands';
import {
  ALL_NDRS,
  ARTICLE_571,
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

// Other programs than Exchange, whose lists people join by themselves.
const MAILING_LIST =
  /\blistserv\b|\bmailman\b|\bsympa\b|\bmajordomo\b|\bezmlm\b|\b(?:list|only|non-?) ?subscribers?\b|\bsubscribed\b|\bmembers-only list\b|\bnon-?members?\b|\bmailing-? ?liste?\b|\bthe group you tried to contact \(|\bpost to (?:the|this) (?:mailing )?list\b|\bgooglegroups\b|\babonn(?:é|enten\b)|\blistenmitglied/i;
const EXCHANGES = /\bRESOLVER\.|SenderNot(?:InAllowedSendersList|AllowedForGroup)|\b5\.7\.124\b/;
const GOOGLES = /\bthe group you tried to contact \(|\bgooglegroups\b/i;

/** Outlook doesn’t know the owners of these lists, and Exchange not their members. */
const CLOSED_LIST: Omit<CauseCase, 'when'> = {
  name: 'Not allowed to post to the list',
  meaning: 'Most often, only the list’s members can post to it, each from the address they joined with.',
  forOthers: {
    title: 'The sender isn’t allowed to send to {group}.',
    meaning: 'Most often, only the list’s members can post to it, each from the address they joined with.',
  },
  forOwner: { title: '{sender} can’t send to your list.' },
  fixableBy: ['sender', 'group-owner'],
  steps: {
    sender: [
      {
        text: 'Check the spelling of {group}. The list may not exist.',
        onlyFor: { words: /may not exist/i },
        again: true,
      },
      { text: 'If you’re a member of the list, send from the address you joined with.', again: true },
      {
        text: 'If you aren’t a member, join the list on its website, or ask its owner to accept your mail.',
        letter: 'owner-request',
      },
      {
        text: 'Write to the list’s owner at its address with “+owner” before the @.',
        onlyFor: { words: GOOGLES },
      },
      {
        text: 'Write to the list’s owner at its address with “-owner” or “-request” before the @.',
        onlyFor: { notWords: GOOGLES },
      },
    ],
    owner: [
      { text: 'Add {sender} to the list’s members or allowed senders, on the list’s own website.' },
      { text: 'If you’d rather approve each message of people who aren’t members, turn on moderation there.' },
    ],
    recipientAdmin: [
      { text: 'Look up in the list’s own settings who can post to it. Exchange doesn’t know them.' },
      { text: 'Add {sender} there if the list’s owner agrees.' },
    ],
  },
  without: {
    check: 'The list’s settings are in its own program.',
    fix: 'The list’s settings are in its own program.',
  },
  retry: {
    helps: false,
    note: 'Don’t resend yet. Resend as a member, or after the owner has allowed you to send.',
  },
  sources: [],
};

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
    matches(82, /you do(?:n'?t| not) have permission to send to (?:the|this) (?:distribution )?(?:group|list)/i),
    matches(
      82,
      /\bnot (?:authorized|allowed|permitted) to (?:send (?:mail|messages?) to|post to) the \S{1,120} (?:mailing )?list\b/i,
    ),
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
    matches(
      66,
      /\bnot (?:currently )?(?:a )?(?:subscribed|subscriber|member)\b[^.;]{0,60}\b(?:mailing list|list|group|post)\b/i,
    ),
    matches(
      66,
      /\blist\b.{0,30}\b(?:closed to|open only to|only open to|not open to)\b.{0,20}\b(?:non-?)?(?:members|subscribers)\b/i,
    ),
    // Sympa's lists, and what their admins translate.
    matches(
      66,
      /\b(?:list|group)\b.{0,24}\b(?:restricted|limited|reserved) (?:to|for) (?:the |its |list |group |local )?(?:subscribers|members|owners?|editors?|moderators?|domain users)\b/i,
    ),
    matches(66, /\bliste\b[^.]{0,40}(?:réservée|restreinte|limitée) aux (?:abonn|membres|propri|mod[eé]rateurs)/i),
    matches(
      66,
      /\bnur\b[^.]{0,30}\b(?:abonnenten|(?:listen)?mitgliedern?)\b[^.]{0,40}\b(?:senden|schreiben|posten|erlaubt|gestattet)/i,
    ),
    // The bare token names no kind of recipient; a restricted group is the usual one. Just above
    // rcpt-sender-not-authorized, which stays the second guess.
    matches(76, /RESOLVER\.RST\.NotAuthorized(?!To|For)/i),
    // A person's mailbox is no group. Rules of admins write their own words.
    unless('permission to send to this mailbox', 'permission to send to this user', 'TRANSPORT.RULES'),
  ],
  title: 'You aren’t allowed to send to {group}.',
  name: 'Not on the group’s list of allowed senders',
  meaning: 'Only people on the group’s list can send to it.',
  forOthers: {
    title: 'The sender isn’t allowed to send to {group}.',
    meaning: 'Only people on the group’s list can send to it; a group inside it can have its own list.',
  },
  forOwner: { title: '{sender} can’t send to your group.' },
  fixableBy: ['group-owner', 'recipient-admin'],
  steps: {
    sender: [
      {
        text: 'Ask the group’s owner to add you to the allowed senders.',
        letter: 'owner-request',
        lookup: 'group-owner',
      },
      {
        text: 'Join the group if it’s in your own organization. Members can usually send to it.',
        inside: 'Join the group. Members can usually send to it.',
        link: {
          title: 'Join a group in Outlook',
          url: 'https://support.microsoft.com/office/2e59e19c-b872-44c8-ae84-0acc4b79c45d',
        },
      },
      WRITE_TO_MEMBERS,
      ASK_GROUP_ADMIN,
    ],
    owner: [
      {
        text: 'If it’s a distribution list, open it, select Settings > Edit delivery management, and add {sender} to the specified senders.',
        link: MY_LISTS,
      },
      {
        text: 'If it’s a Microsoft 365 group, add {sender} as a member or guest. Only an admin can change its list of allowed senders.',
        link: MY_GROUPS,
      },
      {
        text: 'If {sender} is outside your organization, ask your admin for a mail contact or mail user first. The group also has to accept senders from outside.',
        inside: 'To accept outside senders as well, ask your admin for a mail contact or mail user for each of them.',
        link: MAIL_CONTACTS,
      },
      { text: 'If a mail flow rule blocks {sender}, ask your admin to change the rule.' },
      { text: 'Turn on moderation if you’d rather approve each message first.', link: MODERATION },
    ],
    recipientAdmin: [
      {
        text: `Look up the kind of {group}, who can send to it, and who owns it. ${BY_KIND}`,
        commands: [
          WHICH_KIND,
          ...readGroup(
            'ManagedBy,ModerationEnabled,ModeratedBy,AcceptMessagesOnlyFromSendersOrMembers,RejectMessagesFromSendersOrMembers,RequireSenderAuthenticationEnabled',
            'shows its owners, allowed and blocked senders, and moderation.',
          ),
        ],
      },
      {
        text: 'Allow {sender} here, or in the admin center under the group’s Settings > Edit delivery management. Repeat this for every group that the bounce names.',
        link: GROUPS_ADMIN,
        commands: LET_SENDER_IN,
      },
      {
        text: 'If {sender} is outside your organization, create a mail contact before step 2, and accept outside senders. Without both, the list doesn’t help them.',
        inside: null,
        commands: [
          MAIL_CONTACT_FOR_SENDER,
          ...changeGroup('-RequireSenderAuthenticationEnabled $false', 'accepts outside senders.'),
        ],
      },
      {
        text: 'Remove the list if the group doesn’t need one.',
        commands: changeGroup('-AcceptMessagesOnlyFromSendersOrMembers $null', 'everybody can send to it.'),
      },
      ASK_SUPPORT,
    ],
  },
  retry: { helps: false, note: 'Don’t resend yet. Resend after the owner has allowed you to send.' },
  isAboutGroup: true,
  cases: [
    {
      ...CLOSED_LIST,
      // Google gives one answer for both.
      when: { words: /\bmay not exist, or you may not have permission\b/i, notWords: EXCHANGES },
      title: '{group} didn’t accept your message.',
      meaning: 'The group may not exist, or you may not be allowed to post to it.',
      isAboutBounce: true,
      forOthers: {
        title: '{group} didn’t accept the message.',
        meaning: 'The group may not exist, or the sender may not be allowed to post to it.',
      },
    },
    { ...CLOSED_LIST, when: { words: MAILING_LIST, notWords: EXCHANGES } },
  ],
  // Checked in November 2026.
  sources: [
    ndrArticle('Fix NDR error 5.7.124 in Exchange Online', 'fix-error-code-5-7-124-in-exchange-online'),
    ARTICLE_571,
    learn(
      'Create and manage distribution groups',
      'exchange/recipients-in-exchange-online/manage-distribution-groups/manage-distribution-groups',
    ),
    MAIL_CONTACTS,
    MAIL_USERS,
    ALL_NDRS,
  ],
};
