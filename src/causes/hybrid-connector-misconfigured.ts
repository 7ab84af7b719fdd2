import { SERVICE, matches, says, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ARTICLE_571, CONNECTIVITY_ANALYZER, CONNECTORS, learn } from './links';

export const hybridConnectorMisconfigured: Cause = {
  id: 'hybrid-connector-misconfigured',
  codes: ['5.7.1', '5.4.1', '4.4.7', '5.7.3'],
  clues: [
    statusMay('5.7.1', '5.4.1', '4.4.7', '5.7.3'),
    says(
      56,
      'hybrid connector',
      'hybrid mail flow',
      'Hybrid Configuration Wizard',
      // Names the wizard gives its connectors.
      'Outbound to Office 365',
      'Inbound from Office 365',
      // What Exchange Server says where a renewed certificate was not put on the hybrid's connector.
      'TlsCertificateName of the SendConnector',
    ),
    matches(55, /\bhybrid\b.{0,60}\b(?:connectors?|configuration|deployment|certificate)\b/i),
    matches(
      55,
      /\bon-?premises\b.{0,60}\b(?:relay|smart ?host|connector|server)\b.{0,60}\b(?:fail|failed|refused|rejected|denied|unable|not accept(?:ed)?)\b/i,
    ),
    // These have causes of their own.
    unless('TenantAttribution', 'ATTR35', 'ATTR36', 'Journaling'),
  ],
  // The server on the other end of the connector is the organization's own, by a name that does not show it.
  statedBy: SERVICE,
  likelyFrom: ['remote'],
  title: 'The connection between your company’s own mail servers and Microsoft 365 is not set up right.',
  name: 'Hybrid connectors set up wrongly',
  meaning:
    'Part of the mailboxes is on your organization’s own Exchange servers, part in Exchange Online. Connectors carry mail between them; a new certificate, address or server name stops them.',
  fixableBy: ['sender-admin', 'recipient-admin'],
  steps: {
    sender: [
      { text: 'You can fix nothing in Outlook. Give the bounce to your email admin.', letter: 'sender-admin' },
      { text: 'Until it is mended, reach {recipient} another way.' },
    ],
    recipientAdmin: [
      {
        text: 'In a hybrid, sender and recipient are one organization, so the connectors are yours too. On the side that refused, look up {recipient} and where the mailbox is.',
        commands: [
          {
            run: 'Get-Recipient -Identity {recipient} | Format-List RecipientTypeDetails,PrimarySmtpAddress,EmailAddresses',
            on: 'both',
            changes: false,
            note: 'Run it on both sides: a mailbox on one, a mail user or remote mailbox on the other.',
          },
        ],
      },
      { text: 'Synchronize the missing object, or rerun the Hybrid Configuration Wizard if the connectors are wrong.' },
    ],
    senderAdmin: [
      {
        text: 'In the Exchange admin center, go to Mail flow > Connectors and open the outbound connector of the hybrid. Check Delivery: with smart hosts, the IP address or name must be that of your server; with “MX record associated with the recipient domain”, that MX record must point to the right server.',
        link: CONNECTORS,
        commands: [
          {
            run: 'Get-OutboundConnector | Format-List Name,ConnectorType,SmartHosts,UseMXRecord,RecipientDomains,TlsDomain,CloudServicesMailEnabled',
            on: 'online',
            changes: false,
            note: 'Delivery: SmartHosts and UseMXRecord. Scope: RecipientDomains.',
          },
        ],
      },
      {
        text: 'Check Scope: the list of domains must hold every mail domain used on your own servers. An asterisk (*) sends all outbound internet mail through them too.',
      },
      {
        text: 'Check the way back: certificate name and addresses of the inbound connector, and the Send connector of your server.',
        commands: [
          {
            run: 'Get-InboundConnector | Format-List Name,SenderDomains,SenderIPAddresses,TlsSenderCertificateName,CloudServicesMailEnabled',
            on: 'online',
            changes: false,
            note: 'The certificate name must be that of the certificate in use.',
          },
          {
            run: 'Get-SendConnector | Format-List Name,AddressSpaces,SmartHosts',
            on: 'server',
            changes: false,
            note: 'Where your server sends mail for Exchange Online.',
          },
        ],
      },
      {
        text: 'Anything wrong, or a new certificate or public IP address? Rerun the Hybrid Configuration Wizard on your own Exchange: it sets the connectors anew. Then run the Outbound SMTP Email test.',
        link: CONNECTIVITY_ANALYZER,
        commands: [
          {
            run: 'Get-OutboundConnector | ForEach-Object { Validate-OutboundConnector -Identity $_.Identity -Recipients {recipient} }',
            on: 'online',
            changes: false,
            note: 'Sends a test message through each outbound connector.',
          },
          {
            run: "Set-OutboundConnector -Identity 'your-connector' -UseMXRecord $false -SmartHosts 'mail.example.com'",
            on: 'online',
            changes: true,
            note: 'By hand instead: put in the name of your own server.',
          },
          {
            run: "Set-InboundConnector -Identity 'your-connector' -TlsSenderCertificateName 'name-in-certificate'",
            on: 'online',
            changes: true,
            note: 'By hand, for the way back.',
          },
        ],
      },
    ],
  },
  without: {
    'fix-server': 'There the Hybrid Configuration wizard makes the connectors anew.',
  },
  retry: { helps: false, note: 'Send again when the connectors work.' },
  sources: [learn('Hybrid Configuration wizard', 'exchange/hybrid-configuration-wizard'), ARTICLE_571],
};
