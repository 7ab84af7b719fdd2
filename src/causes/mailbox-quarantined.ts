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
  title: 'A mailbox is temporarily locked because of a problem.',
  name: 'Mailbox in quarantine',
  meaning: 'The server found damage in it and stopped its mail for now; this isn’t the spam quarantine.',
  fixableBy: ['recipient-admin', 'sender-admin'],
  steps: {
    sender: [
      {
        text: 'Send the bounce to your email admin if it says “Sender mailbox”. Otherwise, it’s for the recipient’s admin.',
        letter: 'help-desk',
      },
      { text: 'Resend tomorrow. The lock often ends by itself.' },
    ],
    recipientAdmin: [
      {
        text: 'Check why and until when the mailbox is locked.',
        commands: [
          {
            run: 'Get-MailboxStatistics -Identity {recipient} | Format-List IsQuarantined,QuarantineDescription,QuarantineEnd',
            on: 'both',
            changes: false,
            note: 'The mailbox’s quarantine. The description names the problem.',
          },
        ],
      },
      {
        text: 'Repair it and end the quarantine. In Exchange Online, open a support request.',
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
        text: 'Do the same for {sender} if the bounce says “Sender mailbox quarantined”.',
        onlyFor: { words: /sender mailbox quarantined/i },
        commands: [
          {
            run: 'Get-MailboxStatistics -Identity {sender} | Format-List IsQuarantined,QuarantineDescription,QuarantineEnd',
            on: 'both',
            changes: false,
            note: 'The mailbox’s quarantine. The description names the problem.',
          },
        ],
      },
    ],
  },
  without: {
    'fix-online': 'Disable-MailboxQuarantine is in Exchange Server only; for Exchange Online, ask Microsoft support.',
  },
  retry: { helps: true, note: 'Resend tomorrow. On Exchange Server, the lock ends after 24 hours by default.' },
  sources: [
    learn(
      'NDRs in Exchange Server',
      'exchange/mail-flow/non-delivery-reports-and-bounce-messages/non-delivery-reports-and-bounce-messages',
    ),
  ],
};
