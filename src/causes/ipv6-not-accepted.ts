import { says, status, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS } from './links';

export const ipv6NotAccepted: Cause = {
  id: 'ipv6-not-accepted',
  codes: ['5.7.510'],
  clues: [
    status('5.7.510'),
    says(80, 'does not accept email over IPv6'),
    says(54, 'over IPv6'),
    unless('must have a reverse DNS', 'must pass either SPF or DKIM'),
  ],
  title: '{recipientDomain} only accepts mail over IPv4.',
  name: 'Mail over IPv6 not accepted',
  meaning: 'Your server sent the message over IPv6, the newer kind of internet address.',
  forOthers: { meaning: 'The sending server used IPv6, the newer kind of internet address.' },
  fixableBy: ['sender-admin', 'recipient-admin'],
  steps: {
    sender: [
      { text: 'Send the bounce to your email admin. You can’t change this in Outlook.', letter: 'sender-admin' },
    ],
    recipientAdmin: [
      {
        text: 'Turn on mail over IPv6 for {recipientDomain} if you want it.',
        commands: [
          {
            run: 'Get-IPv6StatusForAcceptedDomain -Domain {recipientDomain}',
            on: 'online',
            changes: false,
            note: 'Shows whether mail over IPv6 is accepted.',
          },
          {
            run: 'Enable-IPv6ForAcceptedDomain -Domain {recipientDomain}',
            on: 'online',
            changes: true,
            note: 'Turn on IPv6. It can take an hour to show.',
          },
        ],
      },
    ],
    senderAdmin: [{ text: 'Send over IPv4 to {recipientDomain}, or through your provider’s relay.' }],
  },
  onlyOn: 'online',
  retry: { helps: false, note: 'Don’t resend yet. Your server has to use IPv4 first.' },
  sources: [ALL_NDRS],
};
