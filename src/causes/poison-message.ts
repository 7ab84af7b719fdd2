import { says } from '../classify/clues';
import type { Cause } from '../model/cause';
import { learn } from './links';

export const poisonMessage: Cause = {
  id: 'poison-message',
  codes: ['5.3.0', '5.7.0'],
  clues: [
    says(80, 'treated as poison', 'poison message', 'poison queue', 'Too many related errors'),
    says(45, 'poison'),
  ],
  title: 'The recipient’s server couldn’t process your message.',
  name: 'Server couldn’t process the message',
  meaning: 'Handling it failed several times, often because of a damaged attachment or unusual formatting.',
  forOthers: { title: 'The recipient’s server couldn’t process the message.' },
  fixableBy: ['sender', 'recipient-admin'],
  steps: {
    sender: [
      { text: 'Write the message again as plain text, without attachments. Share files by link.', again: true },
      { text: 'If that fails too, tell the recipient’s email admin.', letter: 'recipient-admin' },
    ],
    recipientAdmin: [
      {
        text: 'Check the poison message queue and the event log of that time.',
        commands: [
          {
            run: 'Get-Message -Queue Poison | Format-List Identity,Subject,FromAddress',
            on: 'server',
            changes: false,
            note: 'Run it on the server that rejected the message.',
          },
          {
            run: 'Get-TransportAgent | Format-Table Identity,Enabled,Priority',
            on: 'server',
            changes: false,
            note: 'The agents that process mail.',
          },
        ],
      },
      {
        text: 'Update or turn off the transport agent that the event log names, such as a virus scanner or an archive.',
        commands: [
          {
            run: "Disable-TransportAgent -Identity 'Agent name'",
            on: 'server',
            changes: true,
            note: 'Disable the agent. It takes effect when the transport service restarts.',
          },
        ],
      },
    ],
  },
  without: {
    online: 'Its poison queue is Microsoft’s, and nobody else can see it.',
  },
  retry: { helps: false, note: 'Don’t resend yet. Change the message first.' },
  sources: [
    learn(
      'NDRs in Exchange Server',
      'exchange/mail-flow/non-delivery-reports-and-bounce-messages/non-delivery-reports-and-bounce-messages',
    ),
  ],
};
