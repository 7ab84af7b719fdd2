import { matches, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { CONNECTIVITY_ANALYZER, CONNECTORS, DOMAINS, learn, ndrArticle } from './links';

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
  title: 'The server that was asked says it takes no mail for {recipientDomain}.',
  name: 'Server does not accept the domain',
  meaning:
    'Your message reached a server that does not count {recipientDomain} as its own. Either the domain’s MX record sends mail to the wrong place, or the domain has not been added to that server.',
  fixableBy: ['recipient-admin', 'sender-admin'],
  steps: {
    sender: [
      {
        text: 'Check the part after the @ in {recipient}: a mistyped domain can lead to a server that wants nothing to do with you.',
      },
      {
        text: 'If it is right, reach the person another way and ask them to tell their email admin.',
        letter: 'recipient-admin',
      },
    ],
    recipientAdmin: [
      {
        text: 'Is the domain added, verified and accepted? In the Microsoft 365 admin center, Settings > Domains must show it as Healthy.',
        link: DOMAINS,
        commands: [
          {
            run: 'Get-AcceptedDomain | Format-Table DomainName,DomainType',
            on: 'both',
            changes: false,
            note: 'The domain must be in this list on the system that its mail reaches.',
          },
        ],
      },
      {
        text: 'Compare the MX record with the one that Settings > Domains shows: {recipientDomain} with dashes for dots and .mail.protection.outlook.com after it, or, for newer domains, a host that ends in .mx.microsoft. Today mail reaches {server}.',
        commands: [
          {
            run: 'Resolve-DnsName -Name {recipientDomain} -Type MX',
            on: 'both',
            changes: false,
            note: 'Any Windows PowerShell. There must be exactly one record.',
          },
        ],
      },
      {
        text: 'Add the domain where its mail should go, or publish the right MX record and delete every old one. Then run the Inbound SMTP Email test. A change can take a day to be seen everywhere.',
        link: CONNECTIVITY_ANALYZER,
        commands: [
          {
            run: 'New-AcceptedDomain -Name {recipientDomain} -DomainName {recipientDomain} -DomainType Authoritative',
            on: 'server',
            changes: true,
            note: 'On your own server. In Microsoft 365, add it in the admin center.',
          },
        ],
      },
    ],
    senderAdmin: [
      {
        text: 'If only your organization gets this answer, your own route is wrong: see whether a connector sends this domain to a fixed smart host.',
        link: CONNECTORS,
        commands: [
          {
            run: 'Get-OutboundConnector | Format-List Name,SmartHosts,UseMXRecord,RecipientDomains',
            on: 'online',
            changes: false,
            note: 'On your own server: Get-SendConnector.',
          },
        ],
      },
      { text: 'Correct the smart host, or let the connector use the MX record of the recipient’s domain.' },
    ],
  },
  without: {
    'fix-online': 'A domain is added in the admin center and proved in DNS.',
  },
  retry: { helps: false, note: 'Send again when the MX record or the domain is corrected. It can take up to a day.' },
  sources: [
    ndrArticle('Fix NDR error 550 5.4.1', 'fix-error-code-550-5-4-1-in-exchange-online'),
    learn('Microsoft Graph: DNS records a domain should have', 'graph/api/domain-list-serviceconfigurationrecords'),
  ],
};
