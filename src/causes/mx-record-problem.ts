import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ARTICLE_571, CONNECTIVITY_ANALYZER, DOMAINS, NDR_DIAGNOSTIC, learn } from './links';

export const mxRecordProblem: Cause = {
  id: 'mx-record-problem',
  codes: ['5.4.4', '5.4.312', '5.4.310', '5.4.0', '5.1.2'],
  clues: [
    status('5.4.312', '5.4.310'),
    statusMay('5.4.4', '5.1.2', '4.4.3'),
    says(84, 'SMTPSEND.DNS.NonExistentDomain', 'MxLoopback'),
    matches(78, /recipient address rejected: domain not found/i),
    says(
      57,
      'DNS query failed',
      'recipient domain not found',
      'name service error',
      'DNS domain does not exist',
      'does not exist in DNS',
      'no route found',
      'the domain name system (dns) reported',
      'host not found',
      'host unknown',
      'unknown host',
      "couldn't find a mail exchanger",
      "couldn't find any host named",
      'domain name not found',
      'responded with code NXDOMAIN',
      'had no relevant answers',
      'all relevant MX records point to',
      'lowest numbered MX record points to',
    ),
    matches(57, /\b(?:dns )?domain .{1,80} (?:does not|doesn't) exist|\b(?:no|invalid) MX\b/i),
    // Not where that host has said something else.
    matches(57, /undeliverable address: host (?!.{0,255} said:)/i),
    matches(57, /because the domain \S{1,255} couldn't be found/i),
    unless(
      'sender address rejected',
      'MAIL FROM',
      'sender domain',
      'of sender',
      'null MX',
      'nullMX',
      'does not accept mail',
    ),
  ],
  title: 'The internet’s name service gives no working mail server for {recipientDomain}.',
  name: 'No working MX record',
  meaning:
    'Mail finds its way by the domain’s MX record. For {recipientDomain} there was no usable one: the domain is misspelled or expired, or its MX record is missing, old or wrong.',
  fixableBy: ['sender', 'recipient-admin'],
  steps: {
    sender: [
      {
        text: 'Check the part after the @ in {recipient} for a slip such as .con, .cm or a missing letter, and send to the corrected address.',
      },
      {
        text: 'If the domain is right, contact the person another way and ask them to tell their email admin.',
        letter: 'recipient-admin',
      },
    ],
    recipientAdmin: [
      {
        text: 'Look up the MX record of {recipientDomain}. There must be exactly one: Microsoft does not support more than one for a domain in Exchange Online.',
        commands: [
          {
            run: 'Resolve-DnsName -Name {recipientDomain} -Type MX',
            on: 'both',
            changes: false,
            note: 'Any Windows PowerShell. Count the records and look for old hosts.',
          },
        ],
      },
      {
        text: 'Compare it with the value under Settings > Domains > your domain > DNS records. It has one of two forms: the domain with dashes for dots, then .mail.protection.outlook.com (contoso-com.mail.protection.outlook.com); or, for newer domains and those with DNSSEC, a host that ends in .mx.microsoft. The admin center shows which is yours.',
        link: DOMAINS,
      },
      {
        text: 'At your registrar or DNS host, publish that one record, delete every stale MX record, and renew the domain if it has expired. Allow a day for the change to spread.',
      },
      {
        text: 'Test with the Remote Connectivity Analyzer: Inbound SMTP Email for mail to you, Outbound SMTP Email for mail from you (once one test, “MX Record and Outbound Connector Test”). Check the sender’s domain as well as the recipient’s.',
        link: CONNECTIVITY_ANALYZER,
      },
    ],
    senderAdmin: [
      {
        text: 'Does your own DNS server resolve the domain? If others find the MX record and you do not, the fault is your DNS or a connector that overrides it. The admin center’s NDR diagnostic looks at the rest (it took the place of the Support and Recovery Assistant).',
        link: NDR_DIAGNOSTIC,
        commands: [
          {
            run: 'Resolve-DnsName -Name {recipientDomain} -Type MX -Server 1.1.1.1',
            on: 'server',
            changes: false,
            note: 'Asks a public server; compare with the same command without -Server.',
          },
        ],
      },
      {
        text: 'Clear the DNS cache or correct your DNS forwarders, then send again.',
        commands: [{ run: 'Clear-DnsClientCache', on: 'server', changes: true, note: 'On the server that sends.' }],
      },
    ],
  },
  without: {
    'fix-online': 'An MX record is changed at the DNS host.',
  },
  retry: { helps: false, note: 'Send again to a corrected address, or when the MX record is right.' },
  sources: [
    ARTICLE_571,
    { title: 'Microsoft Remote Connectivity Analyzer', url: 'https://testconnectivity.microsoft.com' },
    learn('Microsoft Graph: DNS records a domain should have', 'graph/api/domain-list-serviceconfigurationrecords'),
  ],
};
