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
  title: 'Your server used an IPv6 address, and {recipientDomain} takes mail over IPv4 only.',
  name: 'Mail over IPv6 not accepted',
  meaning: 'There are two kinds of internet addresses. The receiving side takes mail only over the older one.',
  fixableBy: ['sender-admin', 'recipient-admin'],
  steps: {
    sender: [{ text: 'Tell your email admin; you cannot change it in Outlook.', letter: 'sender-admin' }],
    recipientAdmin: [
      {
        text: 'If you want mail over IPv6, turn it on for {recipientDomain}.',
        commands: [
          {
            run: 'Get-IPv6StatusForAcceptedDomain -Domain {recipientDomain}',
            on: 'online',
            changes: false,
            note: 'Tells whether mail over IPv6 is taken.',
          },
          {
            run: 'Enable-IPv6ForAcceptedDomain -Domain {recipientDomain}',
            on: 'online',
            changes: true,
            note: 'It can take an hour to show.',
          },
        ],
      },
    ],
    senderAdmin: [{ text: 'Let the relay prefer IPv4 for {recipientDomain}, or deliver through your provider.' }],
  },
  onlyOn: 'online',
  retry: { helps: false, note: 'Send again once your server uses IPv4.' },
  sources: [ALL_NDRS],
};
