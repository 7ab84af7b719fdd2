import { matches, says, status, SERVICE } from '../classify/clues';
import type { Cause, CommandTemplate } from '../model/cause';
import { CONNECTORS, DOMAINS, learn, ndrArticle } from './links';

const ATTR36 = /\bATTR36\b/i;
/** Exchange Online’s check of the certificate that the server showed. */
const EXPIRED = /\bCertificateExpired\b|\bcertificate\b.{0,30}\bexpired\b/i;

const ACCEPTED_DOMAINS: CommandTemplate = {
  run: 'Get-AcceptedDomain | Format-Table DomainName,DomainType',
  on: 'online',
  changes: false,
  note: 'Accepted domains. The sender’s domain should be listed.',
};

export const tenantAttribution: Cause = {
  id: 'tenant-attribution',
  codes: ['5.7.64'],
  statedBy: SERVICE,
  clues: [status('5.7.64'), says(85, 'TenantAttribution'), matches(85, /\bATTR3[56]\b/i)],
  title: 'Microsoft 365 didn’t recognize your organization’s server.',
  name: 'Connector doesn’t match',
  meaning:
    'Your mail left through a server whose IP address, certificate, or domain doesn’t match a connector in Microsoft 365.',
  forOthers: {
    title: 'Microsoft 365 didn’t recognize the organization’s server.',
    meaning:
      'The mail left through a server whose IP address, certificate, or domain doesn’t match a connector in Microsoft 365.',
  },
  fixableBy: ['sender-admin'],
  isAtOwnRelay: true,
  steps: {
    sender: [
      {
        text: 'Send this report to your email admin. Nothing in your message needs to change.',
        letter: 'sender-admin',
      },
    ],
    senderAdmin: [
      {
        text: 'Renew the server’s expired certificate, assign it to the connectors, and rerun the Hybrid Configuration Wizard.',
        onlyFor: { words: EXPIRED },
        commands: [
          {
            run: 'Get-ExchangeCertificate | Format-List Subject,NotAfter,Services,Thumbprint',
            on: 'server',
            changes: false,
            note: 'Certificates of the server. NotAfter is the last day.',
          },
        ],
      },
      {
        text: 'Compare the inbound connector with the server’s public IP address and certificate.',
        link: CONNECTORS,
        commands: [
          {
            run: 'Get-InboundConnector | Format-List Name,Enabled,ConnectorType,SenderIPAddresses,SenderDomains,TlsSenderCertificateName,RestrictDomainsToIPAddresses,RestrictDomainsToCertificate,RequireTls',
            on: 'online',
            changes: false,
            note: 'Inbound connectors. Address or certificate name must match. SenderDomains: your domains, or * for all.',
          },
          {
            run: 'Get-SendConnector | Format-List Name,Enabled,AddressSpaces,SmartHosts,DNSRoutingEnabled,Fqdn,TlsCertificateName',
            on: 'server',
            changes: false,
            note: 'Shows which domains leave this way, and with which certificate.',
          },
        ],
      },
      {
        text: 'Make sure that the sender’s domain is accepted in Microsoft 365. ATTR36 in the bounce points to this.',
        onlyFor: { words: ATTR36 },
        link: DOMAINS,
        commands: [ACCEPTED_DOMAINS],
      },
      {
        text: 'Make sure that the sender’s domain is accepted in Microsoft 365.',
        onlyFor: { notWords: ATTR36 },
        link: DOMAINS,
        commands: [ACCEPTED_DOMAINS],
      },
      {
        onlyFor: { notWords: EXPIRED },
        text: 'Renew an expired certificate, then rerun the Hybrid Configuration Wizard. It updates the connectors on both sides.',
      },
      {
        text: 'Update the connector yourself if you don’t have a hybrid organization. A certificate is more reliable than an IP address.',
        commands: [
          {
            run: "Set-InboundConnector -Identity 'your-connector' -TlsSenderCertificateName 'name-in-certificate'",
            on: 'online',
            changes: true,
            note: 'Recognizes the server by its certificate.',
          },
          {
            run: "Set-InboundConnector -Identity 'your-connector' -SenderIPAddresses {ip}",
            on: 'online',
            changes: true,
            note: 'Recognizes it by its address. Use the server’s current public one. Replaces the list.',
          },
        ],
      },
    ],
  },
  cases: [
    {
      when: { words: EXPIRED },
      meaning: 'Your mail left through a server whose certificate has expired.',
      forOthers: {
        title: 'Microsoft 365 didn’t recognize the organization’s server.',
        meaning: 'The mail left through a server whose certificate has expired.',
      },
    },
  ],
  without: {
    'fix-server': 'The connector that doesn’t match is in Exchange Online.',
  },
  retry: { helps: false, note: 'Don’t resend yet. Wait a few minutes after the connector is corrected.' },
  sources: [
    ndrArticle('Fix NDR error 5.7.64 in Exchange Online', 'fix-error-code-5-7-64-in-exchange-online'),
    ndrArticle('550 5.7.64 TenantAttribution when sending mail externally', 'relay-access-denied-smtp'),
    learn(
      '550 5.7.64 Relay Access Denied ATTR36 (Hybrid Configuration Wizard)',
      'troubleshoot/exchange/hybrid-configuration-wizard-errors/relay-access-denied-attr36-ndr',
    ),
  ],
};
