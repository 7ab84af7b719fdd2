import { says, status, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, RESTRICTED_ENTITIES, SUPPORT, ndrArticle } from './links';

export const tenantThresholdExceeded: Cause = {
  id: 'tenant-threshold-exceeded',
  codes: ['5.7.705'],
  statedBy: SERVICE,
  // The fwlink number in the text (524931) is shared by several codes, so it decides nothing.
  clues: [status('5.7.705'), says(87, 'tenant has exceeded threshold', 'AS831')],
  title: 'Microsoft blocked your organization from sending mail.',
  name: 'Organization blocked from sending',
  meaning: 'Too much of its mail looked like spam, often because an account or a server was hacked.',
  forOthers: { title: 'Microsoft blocked the organization from sending mail.' },
  fixableBy: ['sender-admin', 'microsoft-support'],
  steps: {
    sender: [{ text: 'Tell your email admin right away. It affects everyone.', letter: 'sender-admin' }],
    senderAdmin: [
      {
        text: 'Look for hacked accounts, connectors you don’t know, and servers that relay mail for anyone.',
        link: RESTRICTED_ENTITIES,
        commands: [
          { run: 'Get-BlockedSenderAddress', on: 'online', changes: false, note: 'Lists blocked accounts.' },
          { run: 'Get-BlockedConnector', on: 'online', changes: false, note: 'Lists blocked connectors.' },
          {
            run: 'Get-InboundConnector | Format-List Name,Enabled,ConnectorType,SenderIPAddresses,WhenCreated',
            on: 'online',
            changes: false,
            note: 'Inbound connectors. One that nobody recognizes may be an attacker’s.',
          },
          {
            run: 'Get-AcceptedDomain | Format-Table DomainName,DomainType',
            on: 'online',
            changes: false,
            note: 'Accepted domains. Every domain you send from should be listed.',
          },
        ],
      },
      {
        text: 'Secure the accounts, close the relay, and move newsletters to a bulk email service.',
        commands: [
          {
            run: "Remove-BlockedConnector -ConnectorId 'id-from-the-list'",
            on: 'online',
            changes: true,
            note: 'Unblocks a connector that you’ve secured. Only Microsoft unblocks the organization.',
          },
        ],
      },
      {
        text: 'Open a support request and ask Microsoft to lift the block. Say what you found and changed.',
        link: SUPPORT,
      },
      { text: 'Wait for up to a day if you just renewed an expired subscription.' },
    ],
  },
  onlyOn: 'online',
  retry: { helps: false, note: 'Don’t resend yet. Microsoft has to lift the block first.' },
  sources: [
    // Checked November 2026, in a copy of April 2024.
    ndrArticle(
      'Fix error codes 550 5.7.703, 5.7.705, 5.7.708, and 5.7.750',
      'fix-error-codes-550-5-7-703-550-5-7-705-550-5-7-708-550-5-7-750',
    ),
    ALL_NDRS,
  ],
};
