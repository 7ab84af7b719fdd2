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
  title: 'The other server requires a sign-in to accept this mail.',
  name: 'Server requires sign-in',
  meaning:
    'Your program or server didn’t sign in, or the other server mistakes {senderDomain} for one of its own domains.',
  forOthers: {
    meaning:
      'The sender’s program or server didn’t sign in, or the other server mistakes {senderDomain} for one of its own domains.',
  },
  fixableBy: ['sender', 'sender-admin', 'recipient-admin'],
  steps: {
    sender: [
      { text: 'Turn on sign-in for outgoing mail in your mail program, and send through your own provider.' },
      { text: 'If it’s on already, tell your email admin.', letter: 'sender-admin' },
    ],
    recipientAdmin: [
      { text: 'If {senderDomain} is among the local domains of your server, remove it there.' },
      {
        text: 'Check the Receive connector for mail from outside. It has to accept anonymous users.',
        commands: [
          {
            run: 'Get-ReceiveConnector | Format-List Name,PermissionGroups,RemoteIPRanges',
            on: 'server',
            changes: false,
            note: 'Receive connectors. Look for AnonymousUsers.',
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
            note: 'Send connectors. A smart host may need credentials.',
          },
        ],
      },
      {
        text: 'Deliver to the MX host of {recipientDomain}, or set up a connector that signs in.',
        commands: [SIGN_IN_AT_SMART_HOST],
      },
      { text: 'If programs or devices of yours send through this server, have them sign in on port 587 or 465.' },
    ],
  },
  without: {
    online: 'It signs in at no other server; only your own server sends through one with a password.',
  },
  retry: { helps: false, note: 'Don’t resend yet. Turn on sign-in first.' },
  // Checked in November 2026.
  sources: [
    ARTICLE_571,
    learn(
      'NDRs in Exchange Server',
      'exchange/mail-flow/non-delivery-reports-and-bounce-messages/non-delivery-reports-and-bounce-messages',
    ),
  ],
};
