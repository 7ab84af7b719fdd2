import { SERVICE, says, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { learn, ndrArticle } from './links';

export const forwardingRelayPool: Cause = {
  id: 'forwarding-relay-pool',
  codes: ['5.7.367'],
  statedBy: SERVICE,
  // A bounce rarely names the pool; a message trace pasted along with it does. Without it the cause is relay-denied.
  clues: [statusMay('5.7.367'), says(78, 'RegularRelayOutboundPool')],
  title: 'Your message was forwarded, and then rejected.',
  name: 'Forwarded mail rejected',
  meaning: 'Microsoft 365 couldn’t verify the sender when it forwarded the mail, so the next server didn’t trust it.',
  forOthers: { title: 'The message was forwarded, and then rejected.' },
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
        text: 'If you manage the forwarding mailbox and a gateway is in front of Microsoft 365, turn on Enhanced Filtering for the gateway’s connector.',
        commands: [
          {
            run: 'Get-InboundConnector | Format-List Name,EFSkipLastIP,EFSkipIPs,EFUsers',
            on: 'online',
            changes: false,
            note: 'Enhanced Filtering of connectors. Enhanced Filtering is off if EFSkipLastIP is False and EFSkipIPs is empty.',
          },
          {
            run: "Set-InboundConnector -Identity 'your-connector' -EFSkipLastIP $true",
            on: 'online',
            changes: true,
            note: 'Turns it on: the server before the gateway is checked.',
          },
        ],
      },
      {
        text: 'Make sure that SPF or DKIM passes as mail enters, or add the sender’s domain as an accepted domain if it’s yours. If an on-premises server forwards, use SRS there.',
      },
    ],
    senderAdmin: [
      {
        text: 'If the server that rejected it is your own relay, allow it to accept Microsoft 365 and the domain.',
      },
    ],
  },
  onlyOn: 'online',
  dnsChecks: ['spf'],
  retry: { helps: false, note: 'Don’t resend yet. Resend to the final address, or after the forwarding is fixed.' },
  // Checked in November 2026.
  sources: [
    ndrArticle('Forwarded message rejected with 5.7.367', 'forwarded-message-rejected-5-7-367-ndr'),
    learn(
      'Enhanced Filtering for Connectors',
      'exchange/mail-flow-best-practices/use-connectors-to-configure-mail-flow/enhanced-filtering-for-connectors',
    ),
    learn('Sender Rewriting Scheme in Microsoft 365', 'exchange/reference/sender-rewriting-scheme'),
  ],
};
