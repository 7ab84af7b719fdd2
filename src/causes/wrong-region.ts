import { matches, says, status, unless, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, CONNECTORS, DOMAINS, learn } from './links';

export const wrongRegion: Cause = {
  id: 'wrong-region',
  codes: ['4.4.62'],
  statedBy: SERVICE,
  clues: [
    status('4.4.62'),
    matches(86, /wrong (?:office|microsoft) 365 region/i),
    says(60, 'ATTR35'),
    // 5.7.64 carries the same token for another fault.
    unless('TenantAttribution'),
  ],
  title: 'Your mail went to the wrong Microsoft 365 region.',
  name: 'Wrong Microsoft 365 region',
  meaning: 'A server sent it to a Microsoft 365 host that doesn’t serve {recipientDomain}.',
  forOthers: { title: 'The mail went to the wrong Microsoft 365 region.' },
  fixableBy: ['sender-admin', 'recipient-admin'],
  steps: {
    sender: [
      { text: 'Send the bounce to your email admin. You can’t change this in Outlook.', letter: 'sender-admin' },
    ],
    recipientAdmin: [
      {
        text: 'Compare the published MX record with the one in the admin center.',
        link: DOMAINS,
        commands: [
          {
            run: 'Resolve-DnsName -Name {recipientDomain} -Type MX',
            on: 'both',
            changes: false,
            note: 'The domain’s MX records. Any Windows PowerShell. Exactly one record, as shown under Settings > Domains.',
          },
        ],
      },
      { text: 'Publish the record shown there, and delete the old one.' },
    ],
    senderAdmin: [
      {
        text: 'Look for a Microsoft 365 host that’s set as a smart host.',
        commands: [
          {
            run: 'Get-SendConnector | Format-List Name,AddressSpaces,SmartHosts,DNSRoutingEnabled',
            on: 'server',
            changes: false,
            note: 'Send connectors. A smart host under outlook.com for other organizations’ domains is the problem.',
          },
        ],
      },
      {
        text: 'Deliver by MX record instead. For a device that relays, use your own domain’s MX host and an inbound connector.',
        link: CONNECTORS,
        commands: [
          {
            run: "Set-SendConnector -Identity 'your-connector' -SmartHosts $null -DNSRoutingEnabled $true",
            on: 'server',
            changes: true,
            note: 'Sends by MX record. Put in the connector’s name.',
          },
        ],
      },
    ],
  },
  without: {
    'fix-online': 'An MX record is changed at the DNS host.',
  },
  dnsChecks: ['recipient-mx'],
  retry: { helps: false, note: 'Don’t resend yet. The route has to be corrected first.' },
  sources: [
    learn('ATTR35 response code', 'troubleshoot/exchange/email-delivery/wrong-office-365-region-exo'),
    ALL_NDRS,
  ],
};
