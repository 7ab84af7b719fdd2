import { matches, matchesForPerson, says, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ONLY_LISTED_SENDERS } from './allowed-list';
import { SHUTS_OUT } from './group-commands';
import { ARTICLE_571, EXCHANGE_ADMIN, MAIL_CONTACTS, MY_LISTS } from './links';
import { MAIL_CONTACT_FOR_SENDER } from './shared-commands';
import { ASK_THEIR_ADMIN, CONTACT_RECIPIENT } from './shared-steps';

export const rcptSenderNotAuthorized: Cause = {
  id: 'rcpt-sender-not-authorized',
  codes: ['5.7.1'],
  clues: [
    statusMay('5.7.1'),
    // The bare token ranks higher at group-sender-not-allowed, a restricted group far more often than a mailbox, except where
    // the address is a person’s.
    matchesForPerson(79, /\b5\.7\.1 RESOLVER\.RST\.NotAuthorized(?!To|For)/i),
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
    // The same on Exchange's pages in other languages.
    matches(
      52,
      /nicht über die berechtigung zum senden|pas l'autorisation d'envoyer|no tiene permiso para enviar|non si dispone dell'autorizzazione (?:per|a) inviare|geen (?:machtiging|toestemming)\b[^.;]{0,40}te verzenden|não tem permissão para enviar|har inte behörighet att skicka|nie masz uprawnień do wysyłania/i,
    ),
    // Names a person's mailbox, so it is no group.
    matches(84, /(?:permission|allowed|authorized) to send (?:mail )?to (?:this|the) (?:mailbox|user|person)\b/i),
    unless('TRANSPORT.RULES', 'RejectMessage'),
  ],
  title: 'You aren’t allowed to send to {recipient}.',
  name: 'Not allowed to send to this recipient',
  meaning: 'Only certain people can send to this address, or it blocks mail from you.',
  forOthers: {
    title: 'The sender isn’t allowed to send to {recipient}.',
    meaning: 'Only certain people can send to this address, or it blocks mail from this sender.',
  },
  fixableBy: ['recipient-admin', 'group-owner', 'recipient'],
  plea: 'restricted',
  steps: {
    sender: [
      CONTACT_RECIPIENT,
      ASK_THEIR_ADMIN,
      {
        text: 'Check the From address if you sent from a shared mailbox or on behalf of someone. That address has to be allowed.',
      },
      { text: 'If it’s a group, ask its owner to allow you.' },
    ],
    owner: [
      {
        text: 'Open your distribution list, select Settings > Edit delivery management, and add {sender} to the specified senders.',
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
            note: 'The mailbox’s lists. If an Accept list isn’t empty, only people on it can send. For a group: Get-DistributionGroup or Get-UnifiedGroup.',
          },
        ],
      },
      {
        text: 'If {sender} is outside your organization, create a mail contact or mail user first.',
        inside: null,
        commands: [MAIL_CONTACT_FOR_SENDER],
      },
      {
        text: 'Allow {sender} here, or in the admin center under the mailbox’s Mail flow settings > Message delivery restriction.',
        link: EXCHANGE_ADMIN,
        commands: [
          {
            run: 'Set-Mailbox -Identity {recipient} -RejectMessagesFromSendersOrMembers @{Remove={sender}}',
            on: 'both',
            changes: true,
            note: 'Unblocks the sender.',
          },
          {
            run: 'Set-Mailbox -Identity {recipient} -AcceptMessagesOnlyFromSendersOrMembers @{Add={sender}}',
            on: 'both',
            changes: true,
            note: `Adds the sender. ${SHUTS_OUT}`,
          },
        ],
      },
      {
        text: 'If both lists are empty in a hybrid organization, check whether the account is disabled on-premises. Mail to it is rejected in much the same words.',
      },
    ],
  },
  cases: [ONLY_LISTED_SENDERS],
  retry: { helps: false, note: 'Don’t resend yet. Resend after you’ve been allowed to send.' },
  // Checked in November 2026.
  sources: [ARTICLE_571, MAIL_CONTACTS],
};
