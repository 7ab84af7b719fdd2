import { says, status, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';

export const securityFeatureMismatch: Cause = {
  id: 'security-feature-mismatch',
  codes: ['5.7.3', '5.7.4', '5.7.5', '5.7.6', '5.7.7', '5.7.10', '5.7.11', '5.7.14', '5.7.15', '5.7.16', '5.7.30'],
  clues: [
    status('5.7.6', '5.7.11', '5.7.14', '5.7.15', '5.7.16'),
    // 5.7.10 and 5.7.30 mean other things at Exchange and Gmail; text decides there.
    statusMay('5.7.3', '5.7.4', '5.7.5', '5.7.7', '5.7.10', '5.7.30'),
    says(
      65,
      'REQUIRETLS support required',
      'encryption required for requested authentication mechanism',
      'cryptographic algorithm not supported',
      'trust relationship required',
      'security features not supported',
      'priority level is too low',
      'message integrity failure',
      'cryptographic failure',
    ),
  ],
  title: 'Two mail servers don’t support the same protection.',
  name: 'Security features don’t match',
  meaning: 'One server required encryption, a signature, or another protection that the other doesn’t offer.',
  fixableBy: ['sender-admin', 'recipient-admin'],
  steps: {
    sender: [{ text: 'Send this report to your email admin.', letter: 'sender-admin' }],
    recipientAdmin: [
      {
        text: 'Check what your receiving server requires (TLS, sign-in, trust), and from whom.',
        commands: [
          {
            run: 'Get-ReceiveConnector | Format-List Name,AuthMechanism,PermissionGroups,RequireTLS',
            on: 'server',
            changes: false,
            note: 'What each connector requires.',
          },
        ],
      },
      { text: 'Remove the requirement for this sender, or tell their email admin what is needed.' },
    ],
    senderAdmin: [
      {
        text: 'Look up {code} in the IANA list. It names the missing feature.',
        link: {
          title: 'SMTP enhanced status codes (IANA)',
          url: 'https://www.iana.org/assignments/smtp-enhanced-status-codes/smtp-enhanced-status-codes.xhtml',
        },
      },
      {
        text: 'Compare the TLS and sign-in settings along the route, and remove the requirement or add the feature.',
        commands: [
          {
            run: 'Get-SendConnector | Format-List Name,RequireTLS,TlsAuthLevel,SmartHostAuthMechanism',
            on: 'server',
            changes: false,
            note: 'How your server sends.',
          },
          {
            run: 'Get-OutboundConnector | Format-List Name,TlsSettings,TlsDomain',
            on: 'online',
            changes: false,
            note: 'The same in Exchange Online.',
          },
        ],
      },
    ],
  },
  without: { fix: 'What to change depends on the feature that the code names.' },
  retry: { helps: false, note: 'Don’t resend yet. Resend after the settings match.' },
  sources: [
    { title: 'RFC 3463: enhanced status codes', url: 'https://www.rfc-editor.org/rfc/rfc3463' },
    { title: 'RFC 8689: REQUIRETLS', url: 'https://www.rfc-editor.org/rfc/rfc8689' },
  ],
};
