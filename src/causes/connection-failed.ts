import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS } from './links';
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
  title: 'The mail server of {recipientDomain} did not answer.',
  name: 'No connection to the recipient’s server',
  meaning:
    'The server is down, a firewall is in the way, or DNS names the wrong machine. Most often it passes, and mail systems keep trying for a while.',
  fixableBy: ['recipient-admin'],
  steps: {
    sender: [
      { text: 'Check the part after the @. If it is right, wait a day and send again.' },
      {
        text: 'Still no answer? Reach the person another way and ask them to tell their email admin.',
        letter: 'recipient-admin',
      },
    ],
    recipientAdmin: [
      {
        text: 'See where the MX record points, and whether port 25 answers there.',
        commands: [
          {
            run: 'Resolve-DnsName -Name {recipientDomain} -Type MX | Where-Object NameExchange | ForEach-Object { Test-NetConnection -ComputerName $_.NameExchange -Port 25 }',
            on: 'server',
            changes: false,
            note: 'From outside your network. TcpTestSucceeded must be True.',
          },
        ],
      },
      {
        text: 'Start the server, open port 25 to the internet (for Microsoft 365 senders, to Microsoft’s ranges), or correct the MX record.',
      },
    ],
    senderAdmin: [
      {
        text: 'Does mail to other domains leave? If not, your own firewall or provider blocks port 25.',
        commands: [QUEUES, RETRY_QUEUES],
      },
      { text: 'If only this domain fails, its admin has to act.' },
    ],
  },
  without: {
    online: 'It is the recipient’s own server that could not be reached.',
  },
  retry: { helps: true, note: 'Wait some hours, or a day, before you do.' },
  sources: [ALL_NDRS],
};
