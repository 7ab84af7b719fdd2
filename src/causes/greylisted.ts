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
  title: 'The recipient’s server turns unknown senders away once on purpose; the next try gets through.',
  name: 'Greylisted: first try refused',
  meaning: 'Real mail servers try again and most spammers do not. Your server repeats it by itself.',
  fixableBy: ['receiving-provider'],
  steps: {
    sender: [
      { text: 'Wait an hour or so; there is nothing to do.' },
      {
        text: 'Did it come back for good? Then your server gave up too early: tell your admin.',
        letter: 'sender-admin',
      },
    ],
    senderAdmin: [
      {
        text: 'See how long your queue keeps trying, and whether each try comes from the same address.',
        commands: [
          {
            run: 'Get-TransportService | Format-List Name,MessageExpirationTimeout,TransientFailureRetryInterval',
            on: 'server',
            changes: false,
            note: 'Two days is the usual time to keep trying.',
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
            note: 'Put in your server’s name. Two days.',
          },
        ],
      },
    ],
  },
  without: {
    online: 'It tries again by itself, and its queues cannot be seen.',
  },
  retry: { helps: true, note: 'A later try mostly works.' },
  sources: [{ title: 'RFC 5321: SMTP', url: 'https://www.rfc-editor.org/rfc/rfc5321' }],
};
