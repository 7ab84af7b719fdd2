import { matches, says, status } from '../classify/clues';
import type { Cause } from '../model/cause';
import { SHUTS_OUT } from './group-commands';
import { ARTICLE_571, EXCHANGE_ADMIN } from './links';
import { ENABLE_ON_PREMISES, REJECT_MAIL_TO_LEAVER } from './shared-steps';

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
    ),
    // The same sentence speaks of a group with 5.7.124.
    matches(84, /couldn't be delivered to the recipient because you don't have permission to send to it/i),
    matches(58, /\bonly (?:accepts?|receives?|takes?|allows?)\b[^.;]{0,24}\bfrom\b/i),
    matches(
      60,
      /only accepts? (?:e-?mail|mail|messages?) from (?:specific|approved|listed|certain|allowed|authori[sz]ed)/i,
    ),
    matches(60, /\bnot (?:on|in) (?:\w{2,9} ){0,2}(?:user's |recipient's )?(?:allow|white|safe|accept)[ -]?list/i),
    says(48, "don't have permission to send to it"),
  ],
  title: '{recipient} takes mail only from a fixed list of people, and you are not on it.',
  name: 'Not on the recipient’s accept list',
  meaning:
    'Their email admin keeps a list of who may write to this address. The same bounce appears when the account has been disabled, so the person may have left.',
  fixableBy: ['recipient-admin'],
  steps: {
    sender: [
      { text: 'Ask a colleague of theirs whether the person still works there, and who has taken over if not.' },
      {
        text: 'Still there? Reach {recipient} another way (phone, chat) and tell them that your mail bounced.',
        letter: 'recipient-note',
      },
      {
        text: 'Ask them to tell their email admin, who can add you to the list.',
        letter: 'recipient-admin',
      },
    ],
    recipientAdmin: [
      {
        text: 'Look at the lists, and whether the account is disabled.',
        commands: [
          {
            run: 'Get-Mailbox -Identity {recipient} | Format-List AcceptMessagesOnlyFromSendersOrMembers,RejectMessagesFromSendersOrMembers,AccountDisabled,IsDirSynced',
            on: 'both',
            changes: false,
            note: 'If IsDirSynced is true, change the lists on-premises (authOrig, dLMemSubmitPerms).',
          },
        ],
      },
      {
        text: 'Account in use: add {sender} (an outsider needs a mail contact first), or accept all senders again. Recipients > Mailboxes > the mailbox > Mail flow settings > Message delivery restriction.',
        link: EXCHANGE_ADMIN,
        commands: [
          {
            run: 'Set-Mailbox -Identity {recipient} -AcceptMessagesOnlyFromSendersOrMembers @{Add={sender}}',
            on: 'both',
            changes: true,
            note: `Adds the sender. ${SHUTS_OUT}`,
          },
          {
            run: 'Set-Mailbox -Identity {recipient} -RejectMessagesFromSendersOrMembers @{Remove={sender}}',
            on: 'both',
            changes: true,
            note: 'Lifts a block on the sender.',
          },
          {
            run: 'Set-Mailbox -Identity {recipient} -AcceptMessagesOnlyFromSendersOrMembers $null',
            on: 'both',
            changes: true,
            note: 'Removes the whole restriction.',
          },
        ],
      },
      ENABLE_ON_PREMISES,
      {
        text: 'Account disabled on-premises because the person left: to end all mail, delete the on-premises account instead of disabling it. Or remove the license and add a mail flow rule that rejects their mail; without the rule, mail keeps arriving for about 30 days.',
        commands: [REJECT_MAIL_TO_LEAVER],
      },
    ],
  },
  retry: { helps: false, note: 'Send again after the admin has put you on the list.' },
  sources: [ARTICLE_571],
};
