import { says, status, statusMay, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, M365_ADMIN } from './links';
import { TRACE_ONLINE } from './shared-commands';

export const msBannedRecipient: Cause = {
  id: 'ms-banned-recipient',
  codes: ['5.7.505', '5.7.504'],
  statedBy: SERVICE,
  clues: [status('5.7.505'), statusMay('5.7.504'), says(78, 'banned recipient')],
  title: 'Microsoft takes no mail for {recipient}.',
  name: 'Recipient banned by Microsoft',
  meaning: 'The address or its domain is barred as a whole; it is not about you or your message.',
  fixableBy: ['sender', 'microsoft-support'],
  steps: {
    sender: [
      { text: 'Check the address letter by letter.' },
      { text: 'If it is right, ask the person for another address.' },
      { text: 'You are sure of it? Give your email admin this report.', letter: 'sender-admin' },
    ],
    senderAdmin: [
      { text: 'Sure that the address is honest? Open a support request.', link: M365_ADMIN, commands: [TRACE_ONLINE] },
    ],
  },
  without: { fix: 'Only Microsoft support lifts the ban.' },
  onlyOn: 'online',
  retry: { helps: false, note: 'Use another address of that person.' },
  sources: [ALL_NDRS],
};
