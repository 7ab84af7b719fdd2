import { says, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { learn } from './links';
import { MOVE_JOURNAL } from './shared-commands';

export const journalReportRejected: Cause = {
  id: 'journal-report-rejected',
  codes: ['5.7.1', '5.7.193'],
  clues: [statusMay('5.7.1', '5.7.193'), says(90, 'JournalReportFromUnauthorizedSender'), says(55, 'cannot journal')],
  title: 'An archive copy of a message wasn’t accepted.',
  name: 'Journal report rejected',
  meaning: 'Your own message isn’t affected; {recipient} only accepts journal copies from its own mail system.',
  forOthers: {
    meaning:
      'The sender’s own message isn’t affected; {recipient} only accepts journal copies from its own mail system.',
  },
  fixableBy: ['sender-admin'],
  steps: {
    sender: [
      { text: 'Send this report to your email admin. You don’t have to do anything else.', letter: 'help-desk' },
    ],
    senderAdmin: [
      {
        text: 'Check where the journal rules send their reports.',
        commands: [
          {
            run: 'Get-JournalRule | Format-Table Name,JournalEmailAddress,Recipient,Enabled',
            on: 'both',
            changes: false,
            note: 'Journal rules. JournalEmailAddress should be an archive that accepts reports from you.',
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
        text: 'Send the rule’s reports to an archive outside this check, or correct its journal recipient.',
        commands: [MOVE_JOURNAL],
      },
    ],
  },
  retry: { helps: false, note: 'Don’t resend. Only an archive copy was rejected.' },
  sources: [
    learn(
      'NDRs in Exchange Server',
      'exchange/mail-flow/non-delivery-reports-and-bounce-messages/non-delivery-reports-and-bounce-messages',
    ),
  ],
};
