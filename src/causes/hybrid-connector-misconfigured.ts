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
  title: 'Your mail servers and Microsoft 365 can’t exchange mail.',
  name: 'Hybrid connectors set up wrongly',
  meaning:
    'A connector between your own Exchange servers and Exchange Online doesn’t match, often after a new certificate or address.',
  forOthers: {
    title: 'The mail servers and Microsoft 365 can’t exchange mail.',
    meaning:
      'A connector between the organization’s Exchange servers and Exchange Online doesn’t match, often after a new certificate or address.',
  },
  fixableBy: ['sender-admin', 'recipient-admin'],
  steps: {
    sender: [
      {
        text: 'Send this report to your email admin. There’s nothing to change in Outlook.',
        letter: 'sender-admin',
      },
      { text: 'Contact {recipient} by phone or chat until then.' },
    ],
    recipientAdmin: [
      {
        text: 'Look up {recipient} on the side that rejected it, and where the mailbox is. In a hybrid organization, the connectors are yours too.',
        commands: [
          {
            run: 'Get-Recipient -Identity {recipient} | Format-List RecipientTypeDetails,PrimarySmtpAddress,EmailAddresses',
            on: 'both',
            changes: false,
            note: 'The kind of recipient. Run it on both sides: a mailbox on one, a mail user or remote mailbox on the other.',
          },
        ],
      },
      { text: 'Sync the missing object, or rerun the Hybrid Configuration Wizard if the connectors are wrong.' },
    ],
    senderAdmin: [
      {
        text: 'Go to Mail flow > Connectors, and check Delivery of the hybrid’s outbound connector. A smart host must be your server, by its current address or name; the MX record option needs an MX record that points to it.',
        link: CONNECTORS,
        commands: [
          {
            run: 'Get-OutboundConnector | Format-List Name,ConnectorType,SmartHosts,UseMXRecord,RecipientDomains,TlsDomain,CloudServicesMailEnabled',
            on: 'online',
            changes: false,
            note: 'Outbound connectors. Delivery: SmartHosts and UseMXRecord. Scope: RecipientDomains.',
          },
        ],
      },
      {
        text: 'Check Scope. Its domains must include every mail domain used on your own servers; an asterisk (*) sends all outbound internet mail through them too.',
      },
      {
        text: 'Check the way back: certificate name and addresses of the inbound connector, and your server’s Send connector.',
        commands: [
          {
            run: 'Get-InboundConnector | Format-List Name,SenderDomains,SenderIPAddresses,TlsSenderCertificateName,CloudServicesMailEnabled',
            on: 'online',
            changes: false,
            note: 'Inbound connectors. The certificate name must be that of the certificate in use.',
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
        text: 'If anything is wrong, or a certificate or public IP address is new, rerun the Hybrid Configuration Wizard on your own Exchange server. Then run the Outbound SMTP Email test.',
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
            note: 'Sets it manually instead. Enter the name of your own server.',
          },
          {
            run: "Set-InboundConnector -Identity 'your-connector' -TlsSenderCertificateName 'name-in-certificate'",
            on: 'online',
            changes: true,
            note: 'Sets the way back manually.',
          },
        ],
      },
    ],
  },
  without: {
    'fix-server': 'There, the Hybrid Configuration Wizard re-creates the connectors.',
  },
  retry: { helps: false, note: 'Don’t resend yet. Resend when the connectors work.' },
  sources: [learn('Hybrid Configuration wizard', 'exchange/hybrid-configuration-wizard'), ARTICLE_571],
};
