import { matches, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, CONNECTIVITY_ANALYZER, CONNECTORS, DOMAINS, learn, ndrArticle } from './links';

export const domainNotAccepted: Cause = {
  id: 'domain-not-accepted',
  codes: ['5.4.1'],
  clues: [
    statusMay('5.4.1'),
    matches(82, /5\.4\.1\b.{0,60}relay access denied/i),
    matches(
      74,
      /domain (?:\S{1,255} )?(?:is )?not (?:hosted|accepted|served) here|(?:do not|don't) (?:host|accept mail for) (?:this|that) domain/i,
    ),
    unless('TenantAttribution', 'ATTR36'),
  ],
  title: 'The server said it doesn’t accept mail for {recipientDomain}.',
  name: 'Server doesn’t accept the domain',
  meaning: 'The domain’s MX record may point to the wrong server, or the domain was never added there.',
  fixableBy: ['recipient-admin', 'sender-admin'],
  cutOff: 'recipient-domain',
  steps: {
    sender: [
      { text: 'Check the part after the @ in {recipient} for typos.', again: true },
      {
        text: 'Contact the recipient by phone or chat if it’s right, and ask them to tell their email admin.',
        letter: 'recipient-admin',
        viaRecipient: true,
      },
    ],
    recipientAdmin: [
      {
        text: 'Check that the domain is added, verified, and Healthy under Settings > Domains.',
        link: DOMAINS,
        commands: [
          {
            run: 'Get-AcceptedDomain | Format-Table DomainName,DomainType',
            on: 'both',
            changes: false,
            note: 'Accepted domains. The domain has to be in this list on the system that gets its mail.',
          },
        ],
      },
      {
        text: 'Compare the MX record with the one shown there. It ends in .mail.protection.outlook.com or .mx.microsoft; today mail goes to {server}.',
        commands: [
          {
            run: 'Resolve-DnsName -Name {recipientDomain} -Type MX',
            on: 'both',
            changes: false,
            note: 'The domain’s MX records. Any Windows PowerShell. There should be exactly one record.',
          },
        ],
      },
      {
        text: 'Add the domain, or publish the right MX record and delete old ones. It can take a day to work everywhere.',
        commands: [
          {
            run: 'New-AcceptedDomain -Name {recipientDomain} -DomainName {recipientDomain} -DomainType Authoritative',
            on: 'server',
            changes: true,
            note: 'On your own server. In Microsoft 365, add it in the admin center.',
          },
        ],
      },
      { text: 'Run the Inbound SMTP Email test.', link: CONNECTIVITY_ANALYZER },
    ],
    senderAdmin: [
      {
        text: 'Check whether a connector sends this domain to a fixed smart host, if only your organization gets this answer.',
        link: CONNECTORS,
        commands: [
          {
            run: 'Get-OutboundConnector | Format-List Name,SmartHosts,UseMXRecord,RecipientDomains',
            on: 'online',
            changes: false,
            note: 'Outbound connectors. On your own server, use Get-SendConnector.',
          },
        ],
      },
      { text: 'Correct the smart host, or let the connector use the domain’s MX record.' },
    ],
  },
  without: {
    'fix-online': 'A domain is added in the admin center and verified in DNS.',
  },
  dnsChecks: ['recipient-mx'],
  retry: { helps: false, note: 'Don’t resend yet. The domain or its MX record has to be corrected first.' },
  sources: [
    // Checked November 2026: it names this answer, and leads to the article after it.
    ALL_NDRS,
    ndrArticle('Fix NDR error 550 5.4.1', 'fix-error-code-550-5-4-1-in-exchange-online'),
    learn(
      'Manage accepted domains in Exchange Online',
      'exchange/mail-flow-best-practices/manage-accepted-domains/manage-accepted-domains',
    ),
    learn('Microsoft Graph: DNS records a domain should have', 'graph/api/domain-list-serviceconfigurationrecords'),
  ],
};
