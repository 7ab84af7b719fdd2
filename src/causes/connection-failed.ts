import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, CONNECTORS, learn } from './links';
import { QUEUES, RETRY_QUEUES } from './shared-commands';

export const connectionFailed: Cause = {
  id: 'connection-failed',
  codes: ['4.4.316', '5.4.316', '4.4.1', '4.4.2', '5.4.1', '4.4.318', '5.4.318'],
  clues: [
    status('4.4.316', '5.4.316', '4.4.318', '5.4.318'),
    statusMay('4.4.1', '4.4.2'),
    says(
      57,
      'connection refused',
      'socket error',
      'no route to host',
      'network is unreachable',
      'lost connection with',
      'conversation with',
      'timeout exceeded',
      'error: timeout',
      'connection dropped',
      'connection was closed abruptly',
      'failed to connect',
      'winsock error',
      'host not reachable',
      'network error on destination',
      // Exim: it failed for days with other messages, and wasn't tried for this one.
      'have been failing for a long time',
      'retry time not reached',
    ),
    // Above «timed out», which alone may mean any wait.
    says(
      59,
      'connection timed out',
      'operation timed out',
      'could not connect',
      'unable to connect',
      'connection reset',
    ),
    says(62, 'did not accept our requests to connect', "wasn't able to establish an SMTP connection"),
    matches(57, /connect to .{1,80}: (?:connection|no route|network)/i),
    unless('block list', 'bad reputation'),
  ],
  title: 'Couldn’t connect to the mail server of {recipientDomain}.',
  name: 'No connection to the recipient’s server',
  meaning: 'The server may be down, behind a firewall, or wrong in DNS; most often, such problems pass by themselves.',
  fixableBy: ['recipient-admin'],
  cutOff: 'recipient-domain',
  steps: {
    sender: [
      { text: 'Check the part after the @. If it’s right, resend tomorrow.' },
      {
        text: 'Contact the recipient by phone or chat if it still bounces, and ask them to tell their email admin.',
        letter: 'recipient-admin',
        viaRecipient: true,
      },
    ],
    recipientAdmin: [
      {
        text: 'Check where the MX record points, and whether port 25 answers there.',
        commands: [
          {
            run: 'Resolve-DnsName -Name {recipientDomain} -Type MX | Where-Object NameExchange | ForEach-Object { Test-NetConnection -ComputerName $_.NameExchange -Port 25 }',
            on: 'server',
            changes: false,
            note: 'Run it from outside your network. TcpTestSucceeded should be True.',
          },
        ],
      },
      {
        text: 'Start the server, open port 25 to the internet, or correct the MX record. Microsoft 365 needs port 25 open to its ranges.',
      },
      {
        text: 'Check for an outbound connector to a server that you’ve retired.',
        link: CONNECTORS,
        commands: [
          {
            run: 'Get-OutboundConnector | Format-List Name,Enabled,ConnectorType,SmartHosts,RecipientDomains',
            on: 'online',
            changes: false,
            note: 'Outbound connectors. SmartHosts is where the mail is sent to.',
          },
        ],
      },
      {
        text: 'Remove that connector, and set the domain to Authoritative if all its mailboxes are in Microsoft 365.',
        commands: [
          {
            run: "Remove-OutboundConnector -Identity 'your-connector'",
            on: 'online',
            changes: true,
            note: 'Remove the connector. Only for a server that’s gone for good. Enter the connector’s name.',
          },
          {
            run: 'Set-AcceptedDomain -Identity {recipientDomain} -DomainType Authoritative',
            on: 'online',
            changes: true,
            note: 'Reject unknown addresses. Only if all the domain’s mailboxes are in Microsoft 365.',
          },
        ],
      },
    ],
    senderAdmin: [
      {
        text: 'Check whether mail to other domains leaves. If it doesn’t, your firewall or provider blocks port 25.',
        commands: [QUEUES, RETRY_QUEUES],
      },
      { text: 'Contact the email admin of {recipientDomain} if only that domain fails.' },
    ],
  },
  dnsChecks: ['recipient-mx'],
  retry: { helps: true, note: 'Resend tomorrow. Most often, it works by then.' },
  sources: [
    ALL_NDRS,
    // Checked November 2026.
    learn('Mail flow intelligence (errors with connectors)', 'defender-office-365/connectors-mail-flow-intelligence'),
  ],
};
