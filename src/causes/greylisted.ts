import { matches, says, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';

export const greylisted: Cause = {
  id: 'greylisted',
  codes: ['4.7.1', '4.7.0', '4.2.0'],
  clues: [
    statusMay('4.7.1', '4.7.0', '4.2.0'),
    matches(74, /\bgr[ea]y-?list/i),
    says(
      54,
      'Temporary blacklist',
      'sender triplet',
      'blocked using grey',
      'grey.rbl',
      'Internal resources are temporarily unavailable',
    ),
    says(45, 'try again in'),
  ],
  title: 'The recipient’s server asked yours to try again later.',
  name: 'Greylisted: asked to try again later',
  meaning: 'Some servers turn unknown senders away once on purpose (greylisting), and accept the next try.',
  forOthers: { title: 'The recipient’s server asked the sending server to try again later.' },
  fixableBy: ['receiving-provider'],
  steps: {
    sender: [
      { text: 'Wait an hour or so. Your server tries again by itself.' },
      { text: 'Tell your email admin if the message comes back for good.', letter: 'sender-admin' },
    ],
    senderAdmin: [
      {
        text: 'Check how long your queue keeps trying, and whether each try comes from the same address.',
        commands: [
          {
            run: 'Get-TransportService | Format-List Name,MessageExpirationTimeout,TransientFailureRetryInterval',
            on: 'server',
            changes: false,
            note: 'How long your servers keep trying. Two days is the usual time to keep trying.',
          },
        ],
      },
      {
        text: 'Keep mail in the queue for a day or more, and send from one fixed address.',
        commands: [
          {
            run: "Set-TransportService -Identity 'server' -MessageExpirationTimeout 2.00:00:00",
            on: 'server',
            changes: true,
            note: 'Keep trying for two days. Enter your server’s name.',
          },
        ],
      },
    ],
  },
  without: {
    online: 'Exchange Online tries again by itself, and you can’t see its queues.',
  },
  retry: { helps: true, note: 'Wait an hour. Resend only if your server has given up.' },
  sources: [{ title: 'RFC 5321: SMTP', url: 'https://www.rfc-editor.org/rfc/rfc5321' }],
};
