import { SERVICE, says, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { learn } from './links';

export const exchangeServerAuth: Cause = {
  id: 'exchange-server-auth',
  codes: ['5.7.3', '5.3.3'],
  statedBy: SERVICE,
  clues: [
    statusMay('5.7.3', '5.3.3'),
    says(82, 'Cannot achieve Exchange Server authentication'),
    says(64, 'Temporary authentication failure'),
  ],
  title: 'Two Exchange servers could not prove to each other who they are, so the message stopped between them.',
  name: 'Exchange servers could not authenticate',
  meaning: 'Connectors that do not match, or a firewall that changes mail traffic, kept the servers from signing in.',
  fixableBy: ['sender-admin', 'recipient-admin'],
  steps: {
    sender: [{ text: 'Nothing to change in Outlook. Tell your admin.', letter: 'sender-admin' }],
    senderAdmin: [
      {
        text: 'Compare the connectors of both servers and their certificates.',
        commands: [
          {
            run: 'Get-ReceiveConnector | Format-List Name,AuthMechanism,PermissionGroups',
            on: 'server',
            changes: false,
            note: 'Between Exchange servers: ExchangeServer and ExchangeServers.',
          },
          {
            run: "Set-ReceiveConnector -Identity 'server\\connector' -AuthMechanism Tls,Integrated,BasicAuth,BasicAuthRequireTLS,ExchangeServer",
            on: 'server',
            changes: true,
            note: 'What the default connector has. It replaces what is set.',
          },
        ],
      },
      { text: 'Take firewalls and proxies that rewrite SMTP out of the way between the servers.' },
    ],
    recipientAdmin: [{ text: 'If the mail stopped at your servers, make the same two checks on your side.' }],
  },
  onlyOn: 'server',
  retry: { helps: false, note: 'Send again after the connectors match.' },
  sources: [
    learn(
      'NDRs in Exchange Server',
      'exchange/mail-flow/non-delivery-reports-and-bounce-messages/non-delivery-reports-and-bounce-messages',
    ),
  ],
};
