import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, learn } from './links';

export const systemBusy: Cause = {
  id: 'system-busy',
  codes: ['4.3.1', '4.3.2', '4.3.5', '4.5.0'],
  clues: [
    status('4.3.1'),
    statusMay('4.3.2', '4.3.5'),
    says(
      62,
      'disk is full',
      'system not accepting network messages',
      'service not active',
      'service unavailable; resources',
      'MailBoxBusy',
      'backpressure',
      'temporary local problem',
      'temporarily rejected',
      'queue file write error',
      'temporary server error',
      'temporary lookup failure',
      'local error in processing',
      'back pressure',
      'database throttling',
    ),
    matches(62, /(?:insufficient|low) (?:system|disk) (?:resources|space|storage)/i),
    says(45, 'service not available'),
    unless('client host', 'blocked using', 'policy reasons', 'MaxObjsExceeded'),
  ],
  title: 'The recipient’s mail server is overloaded just now.',
  name: 'Recipient’s server is busy',
  meaning: 'The receiving server has no memory, disk space or time to spare at the moment. Your message is fine.',
  fixableBy: ['recipient-admin'],
  steps: {
    sender: [
      { text: 'Wait: your mail system tries again by itself for about a day.' },
      { text: 'If it gives up, send again later, and tell the recipient another way.', letter: 'recipient-note' },
    ],
    recipientAdmin: [
      {
        text: 'On your own Exchange server, look at the queues and at the event log for back pressure.',
        commands: [
          {
            run: 'Get-Queue | Format-Table Identity,Status,MessageCount,LastError',
            on: 'server',
            changes: false,
            note: 'Queues that grow show the bottleneck.',
          },
        ],
      },
      { text: 'Free disk space and memory, or spread the load.' },
    ],
  },
  without: {
    'check-online': 'The load of its servers is Microsoft’s, and cannot be seen.',
    fix: 'The server needs disk space or memory; no command gives it that.',
  },
  retry: { helps: true, note: 'Wait some hours before you do.' },
  sources: [
    learn(
      'NDRs in Exchange Server',
      'exchange/mail-flow/non-delivery-reports-and-bounce-messages/non-delivery-reports-and-bounce-messages',
    ),
    ALL_NDRS,
  ],
};
