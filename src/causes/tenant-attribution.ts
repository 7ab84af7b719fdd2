import { matches, says, status, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { CONNECTORS, DOMAINS, ndrArticle, learn } from './links';

export const tenantAttribution: Cause = {
  id: 'tenant-attribution',
  codes: ['5.7.64'],
  statedBy: SERVICE,
  clues: [status('5.7.64'), says(85, 'TenantAttribution'), matches(85, /\bATTR3[56]\b/i)],
  title: 'Microsoft 365 did not recognize your organization’s own mail server, and refused its mail.',
  name: 'Hybrid connector does not match',
  meaning:
    'An on-premises server or application sends through a connector. Its address or certificate changed, or the sender’s domain is not an accepted domain (ATTR36 in the text), so the connector no longer fits.',
  fixableBy: ['sender-admin'],
  steps: {
    sender: [
      {
        text: 'Nothing to change on your side. Tell your email admin; only mail that leaves through that server is hit.',
        letter: 'sender-admin',
      },
    ],
    senderAdmin: [
      {
        text: 'Inbound connector: compare it with the server’s public address of today and the certificate it presents. Use an address of your own, not a shared one.',
        link: CONNECTORS,
        commands: [
          {
            run: 'Get-InboundConnector | Format-List Name,Enabled,ConnectorType,SenderIPAddresses,SenderDomains,TlsSenderCertificateName,RestrictDomainsToIPAddresses,RestrictDomainsToCertificate,RequireTls',
            on: 'online',
            changes: false,
            note: 'Address or certificate name must match; scope: your domains, or * for all.',
          },
          {
            run: 'Get-SendConnector | Format-List Name,Enabled,AddressSpaces,SmartHosts,DNSRoutingEnabled,Fqdn,TlsCertificateName',
            on: 'server',
            changes: false,
            note: 'Delivery: smart host or MX. Scope: the right domains, or *.',
          },
        ],
      },
      {
        text: 'The sender’s domain must be verified and accepted in Microsoft 365.',
        link: DOMAINS,
        commands: [
          {
            run: 'Get-AcceptedDomain | Format-Table DomainName,DomainType',
            on: 'online',
            changes: false,
            note: 'The sender’s domain should be listed.',
          },
        ],
      },
      {
        text: 'Hybrid: rerun the Hybrid Configuration Wizard, it renews the connectors on both sides. Renew an expired certificate first and install its full chain.',
      },
      {
        text: 'Or correct the connector by hand. A certificate holds better than an address. It takes some minutes.',
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
            note: 'Recognizes it by address; replaces the list.',
          },
        ],
      },
    ],
  },
  without: {
    'fix-server': 'The connector that does not match is one of Exchange Online.',
  },
  retry: { helps: false, note: 'Send again some minutes after the connector was corrected.' },
  sources: [
    ndrArticle('Fix NDR error 5.7.64 in Exchange Online', 'fix-error-code-5-7-64-in-exchange-online'),
    ndrArticle('550 5.7.64 TenantAttribution when sending mail externally', 'relay-access-denied-smtp'),
    learn(
      '550 5.7.64 Relay Access Denied ATTR36 (Hybrid Configuration Wizard)',
      'exchange/troubleshoot/hybrid-configuration-wizard-errors/relay-access-denied-attr36-ndr',
    ),
  ],
};
