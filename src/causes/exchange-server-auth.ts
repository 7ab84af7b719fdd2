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
  title: 'Two Exchange servers couldn’t sign in to each other.',
  name: 'Exchange servers couldn’t sign in',
  meaning: 'Their connectors don’t match, or a firewall between them changes mail traffic.',
  fixableBy: ['sender-admin', 'recipient-admin'],
  steps: {
    sender: [
      {
        text: 'Send this report to your email admin. There’s nothing to change in Outlook.',
        letter: 'sender-admin',
      },
    ],
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
            note: 'The values of the default connector. It replaces the current ones.',
          },
        ],
      },
      { text: 'Remove firewalls and proxies that rewrite SMTP from the path between the servers.' },
      {
        text: 'If an Edge Transport server is in between, re-create its Edge Subscription. It breaks when a certificate is replaced.',
        link: learn('Edge Subscriptions', 'exchange/architecture/edge-transport-servers/edge-subscriptions'),
      },
    ],
    recipientAdmin: [{ text: 'If the mail stopped at your servers, make the same two checks on your side.' }],
  },
  onlyOn: 'server',
  retry: { helps: false, note: 'Don’t resend yet. Resend after the connectors match.' },
  sources: [
    learn(
      'NDRs in Exchange Server',
      'exchange/mail-flow/non-delivery-reports-and-bounce-messages/non-delivery-reports-and-bounce-messages',
    ),
  ],
};
