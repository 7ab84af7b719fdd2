import { says, status, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS } from './links';
import { MOVE_JOURNAL } from './shared-commands';

export const journalingArchiveDisabled: Cause = {
  id: 'journaling-archive-disabled',
  codes: ['5.3.190'],
  statedBy: SERVICE,
  clues: [status('5.3.190'), says(87, 'Journaling on-premises messages', 'Journaling Archive is disabled')],
  title: 'An archive copy of a message wasn’t accepted.',
  name: 'Journal copies not accepted',
  meaning: 'Your organization’s Exchange server sent it to Exchange Online, which doesn’t store journal copies.',
  forOthers: {
    meaning: 'The organization’s Exchange server sent it to Exchange Online, which doesn’t store journal copies.',
  },
  fixableBy: ['sender-admin'],
  steps: {
    sender: [
      {
        text: 'Send this report to your email admin. Your own message isn’t affected and may have arrived.',
        letter: 'sender-admin',
      },
    ],
    senderAdmin: [
      {
        text: 'Check where journal copies go.',
        commands: [
          {
            run: 'Get-JournalRule | Format-List Name,Recipient,JournalEmailAddress,Enabled',
            on: 'both',
            changes: false,
            note: 'Journal rules. A JournalEmailAddress in Exchange Online is the cause.',
          },
        ],
      },
      {
        text: 'Send journal copies to an archive that accepts them, outside Exchange Online mailboxes.',
        commands: [MOVE_JOURNAL],
      },
    ],
  },
  retry: { helps: false, note: 'Don’t resend. Only an archive copy was rejected.' },
  sources: [ALL_NDRS],
};
