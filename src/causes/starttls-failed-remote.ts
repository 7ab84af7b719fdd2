import { matches, says, status, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, CONNECTORS, learn, ndrArticle } from './links';
import { CERTIFICATES, ENCRYPT_ONLINE, USE_CERTIFICATE } from './shared-commands';

export const starttlsFailedRemote: Cause = {
  id: 'starttls-failed-remote',
  codes: ['5.7.321', '4.7.321', '4.4.317', '5.4.317'],
  clues: [
    status('5.7.321', '4.7.321', '5.4.317', '4.4.317'),
    says(86, 'starttls-not-supported', 'STARTTLS failed', 'TLS negotiation failed'),
    matches(86, /\bUntrusted ?Root\b/i),
    says(
      62,
      'TLS handshake failed',
      'certificate has expired',
      'certificate is invalid',
      'certificate verify failed',
      'certificate validation fail',
      'certificate verification fail',
    ),
    unless('MTA-STS', 'DANE'),
  ],
  title: 'The recipient’s mail server offers no encryption, or its certificate cannot be trusted.',
  name: 'Encryption to the other server failed',
  meaning:
    'Mail to {recipientDomain} must go encrypted, and the server there does not offer that or shows a bad certificate.',
  fixableBy: ['recipient-admin', 'sender-admin'],
  steps: {
    sender: [
      {
        text: 'Nothing to change in Outlook. Ask the recipient to tell their email admin.',
        letter: 'recipient-admin',
      },
    ],
    recipientAdmin: [
      {
        text: 'Test the MX host from outside: does it offer STARTTLS, and is the certificate valid, complete and issued for that host?',
        commands: [CERTIFICATES],
      },
      {
        text: 'Turn on STARTTLS and install a certificate with its whole chain that names the MX host.',
        commands: [USE_CERTIFICATE],
      },
    ],
    senderAdmin: [
      {
        text: 'See whether one of your connectors demands encryption for {recipientDomain}.',
        link: CONNECTORS,
        commands: [
          {
            run: 'Get-OutboundConnector | Format-List Name,TlsSettings,TlsDomain',
            on: 'online',
            changes: false,
            note: 'TlsSettings says what is demanded.',
          },
        ],
      },
      {
        text: 'If it does, relax it for this one domain until they have fixed their server.',
        commands: [ENCRYPT_ONLINE],
      },
    ],
  },
  retry: {
    helps: false,
    note: 'Send again once their side has repaired it. A code that begins with 4 is retried for you.',
  },
  sources: [
    ndrArticle('450 4.4.317 untrusted root', 'fix-error-code-450-4-4-317-untrusted-root'),
    learn('How SMTP DANE works', 'purview/how-smtp-dane-works'),
    ALL_NDRS,
  ],
};
