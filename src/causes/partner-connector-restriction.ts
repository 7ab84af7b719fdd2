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
  title:
    'The recipient’s organization takes mail from {senderDomain} only by one agreed way, and yours came by another.',
  name: 'Partner connector restricts senders',
  meaning:
    'A partner connector on the other side lists the addresses or the certificate that mail from your domain must have. Forwarded mail and mail from third-party services often fails it.',
  fixableBy: ['recipient-admin'],
  steps: {
    sender: [
      {
        text: 'Ask the recipient to tell their email admin: by phone, or from another account.',
        letter: 'recipient-admin',
      },
    ],
    recipientAdmin: [
      {
        text: 'Look at your partner connectors and the addresses or certificate they demand.',
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
        text: 'Add the sender’s server, or lift the restriction. Remove the connector if nobody needs it.',
        commands: [
          {
            run: "Set-InboundConnector -Identity 'your-connector' -SenderIPAddresses @{Add={ip}}",
            on: 'online',
            changes: true,
            note: 'Lets in one more server.',
          },
          {
            run: "Set-InboundConnector -Identity 'your-connector' -RestrictDomainsToIPAddresses $false",
            on: 'online',
            changes: true,
            note: 'Takes the domain’s mail from anywhere.',
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
  retry: { helps: false, note: 'Send again after the connector was corrected.' },
  sources: [ndrArticle('Fix NDR error 5.7.64 in Exchange Online', 'fix-error-code-5-7-64-in-exchange-online')],
};
