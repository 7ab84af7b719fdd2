import { matches, says, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { SHUTS_OUT } from './group-commands';
import { ARTICLE_571, EXCHANGE_ADMIN, learn, MY_LISTS } from './links';

export const rcptSenderNotAuthorized: Cause = {
  id: 'rcpt-sender-not-authorized',
  codes: ['5.7.1'],
  clues: [
    statusMay('5.7.1'),
    // The bare token ranks higher at group-sender-not-allowed: it is a restricted group far more often than a mailbox.
    matches(72, /RESOLVER\.RST\.NotAuthorized(?!To|For)/i),
    says(
      72,
      'not authorized to send to this recipient',
      'not permitted to send to this recipient',
      'not allowed to send to this recipient',
    ),
    matches(72, /you(?: are|'re) not (?:allowed|permitted|authorized) to send (?:e?-?mail |messages? )?to/i),
    // Outlook's stock sentence for any 5.7.1, an open question until the words below it say more.
    says(52, 'permission to send to this recipient'),
    // Names a person's mailbox, so it is no group.
    matches(84, /(?:permission|allowed|authorized) to send (?:mail )?to (?:this|the) (?:mailbox|user|person)\b/i),
    unless('TRANSPORT.RULES', 'RejectMessage'),
  ],
  title: 'You are not allowed to send to {recipient}: it takes mail only from certain people.',
  name: 'Not allowed to send to this recipient',
  meaning:
    'Someone has limited who may write to this address, or has shut you out of it in particular. It can be a mailbox, a group, a contact or a public folder.',
  fixableBy: ['recipient-admin', 'group-owner', 'recipient'],
  steps: {
    sender: [
      {
        text: 'Check the From line: a message sent from a shared mailbox, or on behalf of someone, is judged by that address.',
      },
      {
        text: 'Reach {recipient} another way (phone, chat, a colleague) and tell them that your mail bounced. If it is a group, ask its owner.',
        letter: 'recipient-note',
      },
      {
        text: 'Ask them to tell their email admin, who can see which list refuses you.',
        letter: 'recipient-admin',
      },
    ],
    owner: [
      {
        text: 'If it is your distribution list: open it, and under Delivery management add {sender} to the allowed senders, or take them off the blocked ones.',
        link: MY_LISTS,
      },
    ],
    recipientAdmin: [
      {
        text: 'Read the accept and reject lists of {recipient}. For a group, read those of every group inside it too.',
        commands: [
          {
            run: 'Get-Mailbox -Identity {recipient} | Format-List AcceptMessagesOnlyFrom,AcceptMessagesOnlyFromDLMembers,AcceptMessagesOnlyFromSendersOrMembers,RejectMessagesFrom,RejectMessagesFromDLMembers',
            on: 'both',
            changes: false,
            note: 'A filled Accept list shuts out everyone else. For a group: Get-DistributionGroup or Get-UnifiedGroup.',
          },
        ],
      },
      {
        text: 'Allow {sender}: Recipients > Mailboxes > the mailbox > Mail flow settings > Message delivery restriction. An outside sender needs a mail contact or mail user first.',
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
        ],
      },
      {
        text: 'Both lists empty? In a hybrid organization, see whether the account was disabled on-premises: mail to it is refused in much the same words.',
      },
    ],
  },
  retry: { helps: false, note: 'Send again once you have been let in.' },
  sources: [ARTICLE_571, learn('Manage mail contacts', 'exchange/recipients-in-exchange-online/manage-mail-contacts')],
};
