import { says, status, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { CONNECTORS, ndrArticle } from './links';

export const partnerConnectorRestriction: Cause = {
  id: 'partner-connector-restriction',
  codes: ['5.7.51'],
  statedBy: SERVICE,
  clues: [
    status('5.7.51'),
    says(90, 'There is a partner connector configured', 'RestrictDomainsToIPAddresses', 'RestrictDomainsToCertificate'),
  ],
  title: 'Your mail didn’t come from an agreed server.',
  name: 'Partner connector restricts senders',
  meaning:
    'The recipient’s organization only accepts mail from {senderDomain} from certain addresses or with a certain certificate.',
  forOthers: { title: 'The mail didn’t come from an agreed server.' },
  fixableBy: ['recipient-admin'],
  steps: {
    sender: [
      {
        text: 'Contact the recipient by phone or chat, and ask them to tell their email admin.',
        letter: 'recipient-admin',
        viaRecipient: true,
      },
    ],
    recipientAdmin: [
      {
        text: 'Check your partner connectors, and the addresses or certificate that they require.',
        link: CONNECTORS,
        commands: [
          {
            run: "Get-InboundConnector | Where-Object {$_.ConnectorType -eq 'Partner'} | Format-List Name,SenderDomains,RestrictDomainsToIPAddresses,RestrictDomainsToCertificate,SenderIPAddresses,TlsSenderCertificateName",
            on: 'online',
            changes: false,
            note: 'Shows the restrictions for each partner.',
          },
        ],
      },
      {
        text: 'Add the sender’s server, or remove the restriction. Remove the connector if nobody needs it.',
        commands: [
          {
            run: "Set-InboundConnector -Identity 'your-connector' -SenderIPAddresses @{Add={ip}}",
            on: 'online',
            changes: true,
            note: 'Accepts one more server.',
          },
          {
            run: "Set-InboundConnector -Identity 'your-connector' -RestrictDomainsToIPAddresses $false",
            on: 'online',
            changes: true,
            note: 'Accepts the domain’s mail from anywhere.',
          },
        ],
      },
    ],
    senderAdmin: [
      {
        text: 'Ask the other side which addresses or certificate they expect, and send through the agreed gateway.',
        letter: 'recipient-admin',
      },
    ],
  },
  onlyOn: 'online',
  retry: { helps: false, note: 'Don’t resend yet. Resend after the connector is corrected.' },
  sources: [ndrArticle('Fix NDR error 5.7.64 in Exchange Online', 'fix-error-code-5-7-64-in-exchange-online')],
};
