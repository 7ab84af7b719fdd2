import { says, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ndrArticle } from './links';
import { TRACE_ONLINE, TRACE_SERVER } from './shared-commands';

export const remoteGeneric: Cause = {
  id: 'remote-generic',
  codes: ['5.0.350', '5.0.0', '5.5.0', '5.4.0'],
  saysNoReason: true,
  clues: [
    statusMay('5.0.350', '5.0.0', '5.5.0', '5.4.0'),
    says(35, 'Remote server returned an error', 'unspecified error'),
  ],
  title: 'The recipient’s server rejected your message.',
  name: 'Rejected without a clear reason',
  isAboutBounce: true,
  meaning: 'It gave only a general error, so the bounce doesn’t say exactly why.',
  forOthers: { title: 'The recipient’s server rejected the message.' },
  fixableBy: ['recipient-admin', 'sender'],
  steps: {
    sender: [
      { text: 'Check {recipient} for a typo, and try once without attachments.', again: true },
      {
        text: 'If that fails, contact the person by phone or chat. Ask them to show the bounce to their email admin.',
        letter: 'recipient-admin',
        viaRecipient: true,
      },
    ],
    recipientAdmin: [
      {
        text: 'Look in the log of your receiving server, or of the filter before it, for the time and ID in the bounce.',
        commands: [TRACE_ONLINE, TRACE_SERVER],
      },
      { text: 'Allow {sender}, or correct the rule or fault that the log names.' },
    ],
  },
  without: { fix: 'Only the log of the server that rejected the message shows what to change.' },
  retry: { helps: false, note: 'Don’t resend yet. Try once without attachments, or wait until something has changed.' },
  // Checked in November 2026.
  sources: [ndrArticle('Fix NDR error 550 5.0.350', 'fix-error-code-550-5-0-350-in-exchange-online')],
};
