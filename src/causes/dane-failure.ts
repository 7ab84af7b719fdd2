import { says, status } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, CONNECTORS, learn } from './links';
import { CERTIFICATES, USE_CERTIFICATE } from './shared-commands';

const CODES = ['5.7.322', '5.7.323', '5.7.324', '5.7.325', '4.7.322', '4.7.323', '4.7.324', '4.7.325'] as const;

export const daneFailure: Cause = {
  id: 'dane-failure',
  codes: CODES,
  clues: [
    status(...CODES),
    says(
      88,
      'tlsa-invalid',
      'dnssec-invalid',
      'certificate-expired',
      'certificate-host-mismatch',
      'failed DANE validation',
      'TLSA lookup error',
    ),
  ],
  title: 'The recipient’s mail server failed a security check (DANE).',
  name: 'DANE check failed',
  meaning: '{recipientDomain} publishes rules for its mail certificate, and its own mail server doesn’t meet them.',
  cases: [
    {
      when: { words: /\b[45]\.7\.322\b|\bcertificate-expired\b/ },
      name: 'Certificate of their server expired',
      title: 'The recipient’s mail server has an expired certificate.',
      meaning:
        '{recipientDomain} asks for a secure connection with a valid certificate, and that of its own mail server has expired.',
    },
  ],
  fixableBy: ['recipient-admin'],
  cutOff: 'recipient-domain',
  steps: {
    sender: [
      {
        text: 'Contact the recipient by phone or chat, and ask them to tell their email admin. Only their side can fix it.',
        letter: 'recipient-admin',
        viaRecipient: true,
      },
    ],
    recipientAdmin: [
      {
        text: 'Check what the code’s last digit says: 2 certificate expired, 3 TLSA record wrong, 4 DNSSEC broken, 5 certificate has another name.',
        commands: [
          CERTIFICATES,
          {
            run: 'Get-SmtpDaneInboundStatus -DomainName {recipientDomain}',
            on: 'online',
            changes: false,
            note: 'The domain’s DANE status. For a domain whose mail goes to Exchange Online.',
          },
        ],
      },
      {
        text: 'Renew the certificate, publish the TLSA record that matches it, or repair DNSSEC at your DNS host.',
        commands: [
          USE_CERTIFICATE,
          {
            run: 'Disable-SmtpDaneInbound -DomainName {recipientDomain}',
            on: 'online',
            changes: true,
            note: 'Turns DANE off for the domain until it’s repaired.',
          },
        ],
      },
    ],
    senderAdmin: [
      {
        text: 'Turn the check off in an outbound connector for this domain only, if {sender} can’t wait. It makes that mail less secure.',
        link: CONNECTORS,
        commands: [
          {
            run: 'Get-OutboundConnector | Format-List Name,RecipientDomains,SmtpDaneMode',
            on: 'online',
            changes: false,
            note: 'Outbound connectors. Opportunistic is the default. Create a connector for the domain if there isn’t one.',
          },
          {
            run: "Set-OutboundConnector -Identity 'your-connector' -SmtpDaneMode None",
            on: 'online',
            changes: true,
            note: 'Put in the connector’s name. Set it back to Opportunistic later.',
          },
        ],
      },
    ],
  },
  retry: { helps: false, note: 'Don’t resend yet. Their side has to fix it first.' },
  sources: [
    learn('How SMTP DANE works', 'purview/how-smtp-dane-works'),
    ALL_NDRS,
    // Checked November 2026: SmtpDaneMode in the syntax of New-OutboundConnector.
    learn('Set-OutboundConnector', 'powershell/module/exchangepowershell/set-outboundconnector'),
  ],
};
