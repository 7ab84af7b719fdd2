import { says, status, statusMay, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, M365_ADMIN } from './links';
import { TRACE_ONLINE } from './shared-commands';

export const msBannedRecipient: Cause = {
  id: 'ms-banned-recipient',
  codes: ['5.7.505', '5.7.504'],
  statedBy: SERVICE,
  clues: [status('5.7.505'), statusMay('5.7.504'), says(78, 'banned recipient')],
  title: 'Microsoft blocks all mail to {recipient}.',
  name: 'Recipient blocked by Microsoft',
  meaning: 'It treats the address as banned or invalid, so this isn’t about you or your message.',
  forOthers: { meaning: 'It treats the address as banned or invalid, so this isn’t about the sender or the message.' },
  fixableBy: ['sender', 'microsoft-support'],
  steps: {
    sender: [
      { text: 'Compare {recipient} letter by letter with the address you meant.', again: true },
      { text: 'Ask the person by phone or chat for another address.' },
      { text: 'If you’re sure that the address is right, tell your email admin.', letter: 'sender-admin' },
    ],
    senderAdmin: [
      {
        text: 'If you’re sure that the address is right, open a support request.',
        link: M365_ADMIN,
        commands: [TRACE_ONLINE],
      },
    ],
  },
  without: { fix: 'Only Microsoft support can lift the ban.' },
  onlyOn: 'online',
  retry: { helps: false, note: 'Don’t resend yet. Get another address of that person first.' },
  // Checked in November 2026.
  sources: [ALL_NDRS],
};
