import { says, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { learn } from './links';
import { MOVE_JOURNAL } from './shared-commands';

export const journalReportRejected: Cause = {
  id: 'journal-report-rejected',
  codes: ['5.7.1', '5.7.193'],
  clues: [statusMay('5.7.1', '5.7.193'), says(90, 'JournalReportFromUnauthorizedSender'), says(55, 'cannot journal')],
  title: 'An archive copy of a message was refused by {recipient}, a journal mailbox.',
  name: 'Journal report refused',
  meaning:
    'This is about a copy that your organization’s mail system makes for its archive, not about your own message. The mailbox takes such copies only from the mail system itself.',
  fixableBy: ['sender-admin'],
  steps: {
    sender: [
      {
        text: 'Nothing to do about your own message, which went its own way. Give your admin this report.',
        letter: 'help-desk',
      },
    ],
    senderAdmin: [
      {
        text: 'Check where the journal rules send their reports.',
        commands: [
          {
            run: 'Get-JournalRule | Format-Table Name,JournalEmailAddress,Recipient,Enabled',
            on: 'both',
            changes: false,
            note: 'JournalEmailAddress should be an archive that takes reports from you.',
          },
          {
            run: 'Get-TransportConfig | Format-List JournalingReportNdrTo',
            on: 'both',
            changes: false,
            note: 'Who gets reports that bounce. Set it, and not to a journaled mailbox.',
          },
        ],
      },
      {
        text: 'Point the rule at an archive outside this check, or correct its journal recipient.',
        commands: [MOVE_JOURNAL],
      },
    ],
  },
  retry: { helps: false, note: 'Your own message needs no second try: only a copy of it was refused.' },
  sources: [
    learn(
      'NDRs in Exchange Server',
      'exchange/mail-flow/non-delivery-reports-and-bounce-messages/non-delivery-reports-and-bounce-messages',
    ),
  ],
};
