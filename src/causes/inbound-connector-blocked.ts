import { says, status, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { RESTRICTED_ENTITIES, learn } from './links';

export const inboundConnectorBlocked: Cause = {
  id: 'inbound-connector-blocked',
  codes: ['5.7.711'],
  statedBy: SERVICE,
  clues: [status('5.7.711'), says(87, 'bad inbound connector', 'AS(2204)')],
  title: 'Microsoft blocked your mail server’s connection.',
  name: 'Inbound connector blocked',
  meaning: 'Mail through a connector of your organization looked like abuse, so Microsoft blocked the connector.',
  forOthers: {
    title: 'Microsoft blocked the mail server’s connection.',
    meaning:
      'Mail through a connector of the sender’s organization looked like abuse, so Microsoft blocked the connector.',
  },
  fixableBy: ['sender-admin'],
  steps: {
    sender: [
      { text: 'Tell your email admin. Mail written in Outlook itself usually still goes out.', letter: 'sender-admin' },
    ],
    senderAdmin: [
      {
        text: 'Find the blocked connector, and what sends through it.',
        link: RESTRICTED_ENTITIES,
        commands: [
          { run: 'Get-BlockedConnector', on: 'online', changes: false, note: 'Shows the connector’s ID.' },
          {
            run: 'Get-InboundConnector | Format-List Name,SenderDomains,SenderIPAddresses,TlsSenderCertificateName,RequireTls,TreatMessagesAsInternal',
            on: 'online',
            changes: false,
            note: 'Inbound connectors. Strangers can use a connector that isn’t limited to your addresses or certificate.',
          },
        ],
      },
      {
        text: 'Secure the server or application behind it, then unblock the connector. It can take a few hours.',
        commands: [
          {
            run: "Remove-BlockedConnector -ConnectorId 'id-from-the-list'",
            on: 'online',
            changes: true,
            note: 'Enter the ID from Get-BlockedConnector.',
          },
        ],
      },
    ],
  },
  onlyOn: 'online',
  retry: { helps: false, note: 'Don’t resend yet. Resend a few hours after the connector was unblocked.' },
  sources: [
    learn(
      'Remove blocked connectors from the Restricted entities page',
      'defender-office-365/connectors-remove-blocked',
    ),
  ],
};
