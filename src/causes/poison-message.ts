import { says, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { learn } from './links';

export const poisonMessage: Cause = {
  id: 'poison-message',
  codes: ['5.3.0', '5.7.0'],
  clues: [
    statusMay('5.3.0'),
    says(80, 'treated as poison', 'poison message', 'poison queue', 'Too many related errors'),
    says(45, 'poison'),
  ],
  title: 'The recipient’s server stumbled over your message and set it aside.',
  name: 'Message crashes the server',
  meaning:
    'Handling this message made the mail service fail several times, so it stopped trying. A damaged attachment or odd formatting is a common reason.',
  fixableBy: ['recipient-admin', 'sender'],
  steps: {
    sender: [
      { text: 'Write the message anew as plain text, without attachments, and send that. Share files by a link.' },
      { text: 'If that fails too, tell the recipient’s email admin.', letter: 'recipient-admin' },
    ],
    recipientAdmin: [
      {
        text: 'Look at the poison message queue and the event log of that time.',
        commands: [
          {
            run: 'Get-Message -Queue Poison | Format-List Identity,Subject,FromAddress',
            on: 'server',
            changes: false,
            note: 'Run it on the server that refused.',
          },
          {
            run: 'Get-TransportAgent | Format-Table Identity,Enabled,Priority',
            on: 'server',
            changes: false,
            note: 'The agents that touch mail.',
          },
        ],
      },
      {
        text: 'Update or turn off the transport agent (virus scanner, archive) that the event log names.',
        commands: [
          {
            run: "Disable-TransportAgent -Identity 'Agent name'",
            on: 'server',
            changes: true,
            note: 'Works after a restart of the transport service.',
          },
        ],
      },
    ],
  },
  without: {
    online: 'Its poison queue is Microsoft’s, and cannot be seen.',
  },
  retry: { helps: false, note: 'Send again after you have changed the message.' },
  sources: [
    learn(
      'NDRs in Exchange Server',
      'exchange/mail-flow/non-delivery-reports-and-bounce-messages/non-delivery-reports-and-bounce-messages',
    ),
  ],
};
