import { says, status, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS } from './links';
import { MOVE_JOURNAL } from './shared-commands';

export const journalingArchiveDisabled: Cause = {
  id: 'journaling-archive-disabled',
  codes: ['5.3.190'],
  statedBy: SERVICE,
  clues: [status('5.3.190'), says(87, 'Journaling on-premises messages', 'Journaling Archive is disabled')],
  title: 'A journal copy of a message was refused: Exchange Online does not store journals of your own servers.',
  name: 'Journal copies not accepted',
  meaning:
    'Your organization’s Exchange server sends a copy of mail to an archive. The copy went to Exchange Online, which does not take it. The message itself may have arrived.',
  fixableBy: ['sender-admin'],
  steps: {
    sender: [{ text: 'This is not about your message. Give the report to your email admin.', letter: 'sender-admin' }],
    senderAdmin: [
      {
        text: 'See where journal copies go.',
        commands: [
          {
            run: 'Get-JournalRule | Format-List Name,Recipient,JournalEmailAddress,Enabled',
            on: 'both',
            changes: false,
            note: 'A JournalEmailAddress in Exchange Online is the fault.',
          },
        ],
      },
      {
        text: 'Send journal copies to an archive that accepts them, outside Exchange Online mailboxes.',
        commands: [MOVE_JOURNAL],
      },
    ],
  },
  retry: { helps: false, note: 'Your own message needs no second try: only a copy of it was refused.' },
  sources: [ALL_NDRS],
};
