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
    // Where the sending server requires it, the other one lacks it.
    unless(
      'TLS is required, but',
      'TLS session is required',
      'Failed to establish appropriate TLS',
      'Encryption required for requested',
    ),
  ],
  title: 'The other server only accepts encrypted connections.',
  name: 'Encrypted connection required',
  meaning: 'Your mail server or program didn’t offer encryption (TLS) that the other server accepts.',
  forOthers: { meaning: 'The sending server or program didn’t offer encryption (TLS) that the other server accepts.' },
  fixableBy: ['sender-admin', 'sender', 'recipient-admin'],
  steps: {
    sender: [
      { text: 'If you use your own mail program, turn on TLS or STARTTLS for outgoing mail.' },
      { text: 'Tell your email admin.', letter: 'sender-admin' },
    ],
    recipientAdmin: [
      {
        text: 'Check whether your server requires mutual TLS from {senderDomain}. If their server can’t offer it, remove the domain from the list.',
        commands: [
          {
            run: 'Get-TransportConfig | Format-List TLSReceiveDomainSecureList,TLSSendDomainSecureList',
            on: 'server',
            changes: false,
            note: 'Domains that need mutual TLS, for mail from them and to them.',
          },
          {
            run: 'Set-TransportConfig -TLSReceiveDomainSecureList @{Remove={senderDomain}}',
            on: 'server',
            changes: true,
            note: 'Accept the domain’s mail without mutual TLS.',
          },
        ],
      },
    ],
    senderAdmin: [
      {
        text: 'Check your connectors. Exchange Online encrypts on its own; your own server or gateway may not.',
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
        text: 'Turn on TLS 1.2 for sending. EncryptionOnly lowers a connector that checks certificates, so keep a stricter setting.',
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
      {
        text: 'If your server requires mutual TLS for {recipientDomain} and they can’t offer it, remove the domain from the list.',
        commands: [
          {
            run: 'Set-TransportConfig -TLSSendDomainSecureList @{Remove={recipientDomain}}',
            on: 'server',
            changes: true,
            note: 'Send to the domain without mutual TLS.',
          },
        ],
      },
      { text: 'Replace devices without TLS 1.2, or have them send through your own relay.' },
    ],
  },
  retry: { helps: false, note: 'Don’t resend yet. Turn on encryption first.' },
  sources: [
    learn(
      'NDRs in Exchange Server',
      'exchange/mail-flow/non-delivery-reports-and-bounce-messages/non-delivery-reports-and-bounce-messages',
    ),
  ],
};
