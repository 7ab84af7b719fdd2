import { matches, says, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { CONNECTORS, learn } from './links';
import { ENCRYPT_ONLINE } from './shared-commands';

export const tlsRequired: Cause = {
  id: 'tls-required',
  codes: ['5.7.1', '5.7.0', '5.7.10', '4.7.0', '5.7.3', '4.7.3'],
  clues: [
    statusMay('5.7.1', '5.7.0', '5.7.10', '4.7.0', '5.7.3'),
    says(
      80,
      'must issue a STARTTLS',
      'Encryption required',
      'Encryption needed',
      'encryption is required',
      'Must use TLS',
      'requires TLS',
      'disallowed this secure domain',
      'session encryption is required',
      'encrypted connection required',
      'secure connection required',
      'only accepts encrypted',
      'unencrypted connection',
      'connection is not encrypted',
      'Verschlüsselung erforderlich',
      'chiffrement requis',
      'cifrado requerido',
    ),
    matches(80, /STARTTLS.{0,40}(?:required|first)/i),
    matches(80, /\bTLS\b.{0,20}(?:required|needed|mandatory)/i),
    unless('Failed to establish appropriate TLS', 'Encryption required for requested'),
  ],
  title: 'The other server takes mail only over an encrypted connection, and yours did not offer one.',
  name: 'Encrypted connection required',
  meaning: 'The two mail servers must agree on encryption (TLS) first. That is set on the servers, not in your mail.',
  fixableBy: ['sender-admin', 'recipient-admin'],
  steps: {
    sender: [
      {
        text: 'Tell your admin. If you use your own mail program, turn on TLS or STARTTLS for outgoing mail.',
        letter: 'sender-admin',
      },
    ],
    recipientAdmin: [
      {
        text: 'You ask for encryption from this partner: make sure their server can offer it, or relax the rule for them.',
      },
    ],
    senderAdmin: [
      {
        text: 'Check the connectors. Exchange Online uses encryption by itself; an own server or a gateway may not.',
        link: CONNECTORS,
        commands: [
          {
            run: 'Get-SendConnector | Format-Table Name,RequireTLS,TlsAuthLevel,TlsDomain',
            on: 'server',
            changes: false,
            note: 'How your server encrypts.',
          },
          {
            run: 'Get-OutboundConnector | Format-List Name,TlsSettings,TlsDomain',
            on: 'online',
            changes: false,
            note: 'The same in Exchange Online.',
          },
        ],
      },
      {
        text: 'Turn on TLS 1.2 for sending. Replace old devices that lack it, or let them use Direct Send.',
        commands: [
          {
            run: "Set-SendConnector -Identity 'your-connector' -RequireTLS $true",
            on: 'server',
            changes: true,
            note: 'Put in the connector that sends to this partner.',
          },
          ENCRYPT_ONLINE,
        ],
      },
    ],
  },
  retry: { helps: false, note: 'Send again once encryption works.' },
  sources: [
    learn(
      'NDRs in Exchange Server',
      'exchange/mail-flow/non-delivery-reports-and-bounce-messages/non-delivery-reports-and-bounce-messages',
    ),
  ],
};
