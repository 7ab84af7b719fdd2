import { matches, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { learn } from './links';

export const mailboxQuarantined: Cause = {
  id: 'mailbox-quarantined',
  codes: ['5.7.9', '5.7.10', '4.3.2'],
  clues: [
    // Others use these codes for sign-in and encryption, so they do not decide.
    statusMay('5.7.9', '5.7.10', '4.3.2'),
    matches(84, /mailbox ?(?:is |has been )?quarantined/i),
  ],
  title: 'The mail server has set a mailbox aside because of a fault, and refuses its mail for now.',
  name: 'Mailbox in quarantine',
  meaning:
    'This is not the spam quarantine: the mailbox caused trouble in the server’s store and was locked. If the bounce says “Sender mailbox”, it is yours; otherwise it is that of {recipient}.',
  fixableBy: ['recipient-admin', 'sender-admin'],
  steps: {
    sender: [
      {
        text: 'If the bounce says “Sender mailbox”, give your own admin this report. Otherwise it is for the recipient’s admin.',
        letter: 'help-desk',
      },
      { text: 'Try again in a day: the quarantine often ends by itself.' },
    ],
    recipientAdmin: [
      {
        text: 'See why and until when the mailbox is locked, and what crashes it (a damaged item, an add-in).',
        commands: [
          {
            run: 'Get-MailboxStatistics -Identity {recipient} | Format-List IsQuarantined,QuarantineDescription,QuarantineEnd',
            on: 'both',
            changes: false,
            note: 'The description holds the fault.',
          },
        ],
      },
      {
        text: 'Repair it and end the quarantine. In Exchange Online, open a support case.',
        commands: [
          {
            run: 'New-MailboxRepairRequest -Mailbox {recipient} -CorruptionType ProvisionedFolder,SearchFolder,AggregateCounts,FolderView',
            on: 'server',
            changes: true,
            note: 'Repairs the usual kinds of damage.',
          },
          {
            run: 'Disable-MailboxQuarantine -Identity {recipient}',
            on: 'server',
            changes: true,
            note: 'Ends the quarantine.',
          },
        ],
      },
    ],
    senderAdmin: [
      {
        text: 'Where the bounce says “Sender mailbox quarantined”, do the same for {sender}.',
        commands: [
          {
            run: 'Get-MailboxStatistics -Identity {sender} | Format-List IsQuarantined,QuarantineDescription,QuarantineEnd',
            on: 'both',
            changes: false,
            note: 'The description holds the fault.',
          },
        ],
      },
    ],
  },
  without: {
    'fix-online': 'Disable-MailboxQuarantine is on Exchange Server only; for Exchange Online ask Microsoft support.',
  },
  retry: { helps: true, note: 'On Exchange Server the quarantine ends by itself, after 24 hours by default.' },
  sources: [
    learn(
      'NDRs in Exchange Server',
      'exchange/mail-flow/non-delivery-reports-and-bounce-messages/non-delivery-reports-and-bounce-messages',
    ),
  ],
};
