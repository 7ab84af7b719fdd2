import { says, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ARTICLE_571, learn } from './links';
import { SIGN_IN_AT_SMART_HOST } from './shared-commands';

export const remoteRequiresAuth: Cause = {
  id: 'remote-requires-auth',
  codes: ['5.7.1', '5.7.0'],
  clues: [
    statusMay('5.7.1', '5.7.0'),
    says(
      73,
      'requires authentication before sending mail',
      'Please turn on SMTP Authentication',
      'authentication required for relay',
      'must authenticate',
      'required to relay',
      'Client was not authenticated',
    ),
    says(
      56,
      'not logged in',
      'authentication required',
      'authentication is required',
      'auth is required',
      'auth required',
      'please authenticate',
      'requires authentication',
      'p=WantAuthError',
    ),
    unless(
      'Sender address rejected: not logged in',
      'SMTP; Client was not authenticated',
      'RESOLVER.',
      'AuthenticationRequired',
      'TLS',
      'Relaying denied',
    ),
  ],
  title: 'The server {server} wants the sender to sign in before it takes this mail.',
  name: 'Server asks for sign-in',
  meaning:
    'Either your program or server forgot to sign in, or the other server takes {senderDomain} for one of its own or does not accept mail from unknown servers.',
  fixableBy: ['sender-admin', 'recipient-admin'],
  steps: {
    sender: [
      { text: 'Turn on sign-in for outgoing mail in your mail program, and send through your own provider.' },
      { text: 'It is on already? Give your admin this report.', letter: 'sender-admin' },
    ],
    recipientAdmin: [
      { text: 'If {senderDomain} is listed on your server as a local domain, remove it.' },
      {
        text: 'On Exchange Server, the Receive connector for mail from outside must accept anonymous users.',
        commands: [
          {
            run: 'Get-ReceiveConnector | Format-List Name,PermissionGroups,RemoteIPRanges',
            on: 'server',
            changes: false,
            note: 'Look for AnonymousUsers.',
          },
          {
            run: "Set-ReceiveConnector -Identity 'server\\connector' -PermissionGroups AnonymousUsers,ExchangeServers,ExchangeLegacyServers",
            on: 'server',
            changes: true,
            note: 'What the default frontend connector has. It replaces what is set.',
          },
        ],
      },
    ],
    senderAdmin: [
      {
        text: 'Check how your server sends there.',
        commands: [
          {
            run: 'Get-SendConnector | Format-List Name,SmartHostAuthMechanism,AuthenticationCredential,AddressSpaces',
            on: 'server',
            changes: false,
            note: 'A smart host may need credentials.',
          },
        ],
      },
      {
        text: 'Deliver to the MX host of {recipientDomain}, or set up a connector with sign-in for that partner.',
        commands: [SIGN_IN_AT_SMART_HOST],
      },
    ],
  },
  without: {
    online: 'It signs in at no other server; only a server of your own sends through one with a password.',
  },
  retry: { helps: false, note: 'Send again after sign-in was added.' },
  sources: [
    ARTICLE_571,
    learn(
      'NDRs in Exchange Server',
      'exchange/mail-flow/non-delivery-reports-and-bounce-messages/non-delivery-reports-and-bounce-messages',
    ),
  ],
};
