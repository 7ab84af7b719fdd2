import { says, status } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, learn } from './links';
import { CERTIFICATES, USE_CERTIFICATE } from './shared-commands';
import { ONLY_THEIR_SIDE } from './shared-steps';

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
    ),
  ],
  title: 'The recipient’s mail server failed the security check that its own domain asks for (DANE).',
  name: 'DANE check failed',
  meaning:
    '{recipientDomain} publishes signed rules for its mail certificate, and what we met does not fit. The last digit says what: 2 certificate expired, 3 TLSA record wrong, 4 DNSSEC broken, 5 certificate has another name.',
  fixableBy: ['recipient-admin'],
  steps: {
    sender: [ONLY_THEIR_SIDE],
    recipientAdmin: [
      {
        text: 'Check the certificate of each MX host, its TLSA record and the DNSSEC signatures of the domain.',
        commands: [
          CERTIFICATES,
          {
            run: 'Get-SmtpDaneInboundStatus -DomainName {recipientDomain}',
            on: 'online',
            changes: false,
            note: 'For a domain whose mail goes to Exchange Online.',
          },
        ],
      },
      {
        text: 'Renew the certificate, publish the TLSA record that matches it, and repair DNSSEC at the DNS host.',
        commands: [
          USE_CERTIFICATE,
          {
            run: 'Disable-SmtpDaneInbound -DomainName {recipientDomain}',
            on: 'online',
            changes: true,
            note: 'Turns DANE off for the domain until you have mended it.',
          },
        ],
      },
    ],
    senderAdmin: [
      {
        text: 'If you must reach them before that, an outbound connector can turn DANE off for this domain only.',
        commands: [
          {
            run: 'Get-OutboundConnector | Format-List Name,SmtpDaneMode',
            on: 'online',
            changes: false,
            note: 'Setting new in 2026.',
          },
        ],
      },
    ],
  },
  retry: {
    helps: false,
    note: 'Send again once their side has repaired it. A code that begins with 4 is retried for you.',
  },
  sources: [learn('How SMTP DANE works', 'purview/how-smtp-dane-works'), ALL_NDRS],
};
