import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, CONNECTORS, learn, ndrArticle } from './links';
import { CERTIFICATES, ENCRYPT_ONLINE, USE_CERTIFICATE } from './shared-commands';

export const starttlsFailedRemote: Cause = {
  id: 'starttls-failed-remote',
  codes: ['5.7.321', '4.7.321', '4.4.317', '5.4.317'],
  clues: [
    status('5.7.321', '4.7.321'),
    // Exchange Online gives these for any failed attempt to encrypt, its own requirement included.
    statusMay('5.4.317', '4.4.317'),
    says(86, 'starttls-not-supported', 'STARTTLS failed', 'TLS negotiation failed'),
    // Postfix and Exim, where their own side requires it.
    says(86, 'TLS is required, but was not offered', 'Cannot start TLS'),
    matches(86, /\bTLS session is required,? but\b/i),
    matches(86, /\bUntrusted ?Root\b/i),
    says(
      62,
      'TLS handshake failed',
      'certificate has expired',
      'server certificate not trusted',
      'server certificate not verified',
      'certificate is invalid',
      'certificate verify failed',
      'certificate validation fail',
      'certificate verification fail',
    ),
    unless('MTA-STS', 'DANE'),
  ],
  title: 'Encryption with the recipient’s mail server failed.',
  name: 'Encryption to the other server failed',
  meaning: 'The server offers no encryption (TLS), or its certificate can’t be trusted.',
  fixableBy: ['recipient-admin', 'sender-admin'],
  cutOff: 'recipient-domain',
  steps: {
    sender: [
      {
        text: 'Ask the recipient by phone or chat to tell their email admin. You can’t change it in Outlook.',
        letter: 'recipient-admin',
        viaRecipient: true,
      },
    ],
    recipientAdmin: [
      {
        text: 'Test your MX host from outside. It has to offer STARTTLS, with a valid certificate for its own name.',
        commands: [CERTIFICATES],
      },
      {
        text: 'Install the certificate with its whole chain. Exchange Online doesn’t fetch missing intermediate certificates.',
        commands: [USE_CERTIFICATE],
      },
    ],
    senderAdmin: [
      {
        text: 'Check whether one of your connectors requires encryption for {recipientDomain}.',
        link: CONNECTORS,
        commands: [
          {
            run: 'Get-OutboundConnector | Format-List Name,TlsSettings,TlsDomain',
            on: 'online',
            changes: false,
            note: 'Outbound connectors. TlsSettings says what the connector requires.',
          },
        ],
      },
      {
        text: 'If it does, relax it for this one domain until their server is right. Mail there is then sent without a check of the certificate.',
        commands: [ENCRYPT_ONLINE],
      },
      { text: 'If your own server sends to Microsoft 365, check that it presents its whole certificate chain.' },
    ],
  },
  retry: { helps: false, note: 'Don’t resend yet. Their side has to correct it first.' },
  // Checked in November 2026.
  sources: [
    ndrArticle('450 4.4.317 untrusted root', 'fix-error-code-450-4-4-317-untrusted-root'),
    learn('How SMTP DANE works', 'purview/how-smtp-dane-works'),
    ALL_NDRS,
  ],
};
