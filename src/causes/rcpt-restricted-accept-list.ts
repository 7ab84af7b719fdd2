import { matches, says, status } from '../classify/clues';
import type { Cause, CommandTemplate, StepTemplate } from '../model/cause';
import { ONLY_LISTED_SENDERS } from './allowed-list';
import { SHUTS_OUT } from './group-commands';
import { ARTICLE_571, EXCHANGE_ADMIN } from './links';
import { MAIL_CONTACT_FOR_SENDER } from './shared-commands';
import { ASK_THEIR_ADMIN, CONTACT_RECIPIENT, ENABLE_ON_PREMISES, REJECT_MAIL_TO_LEAVER } from './shared-steps';

const READ_LISTS: CommandTemplate = {
  run: 'Get-Mailbox -Identity {recipient} | Format-List AcceptMessagesOnlyFromSendersOrMembers,RejectMessagesFromSendersOrMembers,AccountDisabled,IsDirSynced',
  on: 'both',
  changes: false,
  note: 'The mailbox’s lists. If IsDirSynced is True, change the lists on-premises (authOrig, dLMemSubmitPerms).',
};
const UNBLOCK_SENDER: CommandTemplate = {
  run: 'Set-Mailbox -Identity {recipient} -RejectMessagesFromSendersOrMembers @{Remove={sender}}',
  on: 'both',
  changes: true,
  note: 'Unblocks the sender.',
};
const ADD_SENDER: CommandTemplate = {
  run: 'Set-Mailbox -Identity {recipient} -AcceptMessagesOnlyFromSendersOrMembers @{Add={sender}}',
  on: 'both',
  changes: true,
  note: `Adds the sender. ${SHUTS_OUT}`,
};
const ALLOWED_CONTACT: StepTemplate = {
  text: 'If {sender} is outside your organization, create a mail contact first.',
  inside: null,
  commands: [MAIL_CONTACT_FOR_SENDER],
};

export const rcptRestrictedAcceptList: Cause = {
  id: 'rcpt-restricted-accept-list',
  codes: ['5.7.129'],
  clues: [
    status('5.7.129'),
    says(
      84,
      'RestrictedToRecipientsPermission',
      "isn't on the recipient's list of senders to accept mail from",
      'accept list for the recipient',
      "the recipient's list of allowed senders",
      "the recipient's allowed senders list",
    ),
    // The same sentence speaks of a group with 5.7.124.
    matches(84, /couldn't be delivered to the recipient because you don't have permission to send to it/i),
    matches(58, /\bonly (?:accepts?|receives?|takes?|allows?)\b[^.;]{0,24}\bfrom\b/i),
    matches(
      60,
      /only accepts? (?:e-?mail|mail|messages?) from (?:specific|approved|listed|certain|allowed|authori[sz]ed)/i,
    ),
    matches(60, /\bnot (?:on|in) (?:\w{2,9} ){0,2}(?:user's |recipient's )?(?:allow|white|safe|accept)[ -]?list/i),
    matches(
      60,
      /\bnot (?:on|in) (?:a |the |this )?list of (?:accepted|allowed|approved|authori[sz]ed|permitted) senders\b/i,
    ),
    says(48, "don't have permission to send to it"),
  ],
  title: 'You aren’t allowed to send to {recipient}.',
  name: 'Not on the recipient’s accept list',
  meaning: 'The recipient’s email admin limits who can send to this address, or has disabled the account.',
  forOthers: { title: 'The sender isn’t allowed to send to {recipient}.' },
  fixableBy: ['recipient-admin'],
  plea: 'restricted',
  steps: {
    sender: [
      CONTACT_RECIPIENT,
      ASK_THEIR_ADMIN,
      { text: 'If you can’t get an answer, ask a colleague of theirs whether the person still works there.' },
    ],
    recipientAdmin: [
      {
        text: 'Read the lists, and check whether the account is disabled.',
        commands: [READ_LISTS],
      },
      ALLOWED_CONTACT,
      {
        text: 'If the account is in use, allow {sender}, or accept all senders again. In the admin center, that’s the mailbox’s Mail flow settings > Message delivery restriction.',
        link: EXCHANGE_ADMIN,
        commands: [
          UNBLOCK_SENDER,
          ADD_SENDER,
          {
            run: 'Set-Mailbox -Identity {recipient} -AcceptMessagesOnlyFromSendersOrMembers $null',
            on: 'both',
            changes: true,
            note: 'Removes the whole list.',
          },
        ],
      },
      ENABLE_ON_PREMISES,
      {
        text: 'If the person left, delete the disabled on-premises account. Or remove the license and add a mail flow rule; without the rule, mail keeps arriving for about 30 days.',
        commands: [REJECT_MAIL_TO_LEAVER],
      },
    ],
  },
  cases: [
    {
      ...ONLY_LISTED_SENDERS,
      steps: {
        sender: [
          {
            text: 'Contact {recipient} by phone or chat, and ask to be added to the allowed senders list.',
            letter: 'recipient-note',
          },
          ASK_THEIR_ADMIN,
        ],
        recipientAdmin: [
          { text: 'Read the mailbox’s lists.', commands: [READ_LISTS] },
          ALLOWED_CONTACT,
          {
            text: 'Add {sender} to the list. In the admin center, that’s the mailbox’s Mail flow settings > Message delivery restriction.',
            link: EXCHANGE_ADMIN,
            commands: [ADD_SENDER, UNBLOCK_SENDER],
          },
          {
            text: 'If AccountDisabled is True, that’s the reason instead. If the person is still there, enable the account again. If the person left, delete the disabled on-premises account, or remove the license and add a mail flow rule; without the rule, mail keeps arriving for about 30 days.',
          },
        ],
      },
    },
  ],
  retry: {
    helps: false,
    note: 'Don’t resend yet. Resend after their admin has allowed you to send.',
    inside: 'Don’t resend yet. Resend after your admin has allowed you to send.',
  },

  sources: [ARTICLE_571],
};
