import { SERVICE, says, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { learn, ndrArticle } from './links';

export const forwardingRelayPool: Cause = {
  id: 'forwarding-relay-pool',
  codes: ['5.7.367'],
  statedBy: SERVICE,
  // A bounce rarely names the pool; a message trace pasted along with it does. Without it the cause is relay-denied.
  clues: [statusMay('5.7.367'), says(78, 'RegularRelayOutboundPool')],
  title: 'A mailbox forwarded your message to {recipient}, and the next server did not trust the forwarding.',
  name: 'Forwarded mail refused',
  meaning:
    'Microsoft 365 could not show that the forwarded mail was really yours, so it left from a special set of addresses that many servers turn away.',
  fixableBy: ['sender-admin', 'recipient-admin'],
  steps: {
    sender: [
      {
        text: 'Write to the final address directly, and tell the owner of the forwarding mailbox.',
        letter: 'recipient-note',
      },
    ],
    recipientAdmin: [
      {
        text: 'This is for the admin of the forwarding mailbox. If mail passes a gateway before Microsoft 365, check that Enhanced Filtering is on for its connector.',
        commands: [
          {
            run: 'Get-InboundConnector | Format-List Name,EFSkipIPs,EFUsers',
            on: 'online',
            changes: false,
            note: 'Empty: Enhanced Filtering is off.',
          },
          {
            run: "Set-InboundConnector -Identity 'your-connector' -EFSkipLastIP $true",
            on: 'online',
            changes: true,
            note: 'Turns Enhanced Filtering on: the server before the gateway is judged.',
          },
        ],
      },
      {
        text: 'Let SPF or DKIM pass as mail enters, make every domain you forward for an accepted domain, and use SRS where an on-premises server forwards.',
      },
    ],
    senderAdmin: [
      {
        text: 'If the server that refused is your own relay, treat this as a denied relay: let it accept Microsoft 365 and the domain.',
      },
    ],
  },
  onlyOn: 'online',
  retry: { helps: false, note: 'Send again to the final address, or after the forwarding is repaired.' },
  sources: [
    ndrArticle('Forwarded message rejected with 5.7.367', 'forwarded-message-rejected-5-7-367-ndr'),
    learn(
      'Enhanced Filtering for Connectors',
      'exchange/mail-flow-best-practices/use-connectors-to-configure-mail-flow/enhanced-filtering-for-connectors',
    ),
    learn('Sender Rewriting Scheme in Microsoft 365', 'exchange/reference/sender-rewriting-scheme'),
  ],
};
