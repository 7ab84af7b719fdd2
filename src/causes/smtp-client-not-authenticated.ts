import { says, status, statusMay, unless, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ACTIVE_USERS, learn, ndrArticle } from './links';
import { ALLOW_SMTP_SIGN_IN } from './shared-commands';

export const smtpClientNotAuthenticated: Cause = {
  id: 'smtp-client-not-authenticated',
  codes: ['5.7.57', '5.7.1', '5.7.0'],
  statedBy: SERVICE,
  clues: [
    status('5.7.57'),
    statusMay('5.7.1', '5.7.0'),
    says(
      87,
      'Client was not authenticated to send anonymous mail',
      'Client not authenticated to send mail',
      'SMTP; Client was not authenticated',
    ),
    unless('535 5.7.3', '535 5.7.139'),
  ],
  title: 'The device or program has to sign in before it can send.',
  name: 'Device or program didn’t sign in',
  meaning: 'It sent the message without a name and password, so Microsoft 365 rejected it, not the recipient.',
  fixableBy: ['sender-admin', 'sender'],
  steps: {
    sender: [
      { text: 'Tell your email admin which device or program sent the message.', letter: 'sender-admin' },
      { text: 'Turn on sign-in (SMTP authentication) in it if you set it up yourself.' },
    ],
    recipientAdmin: [
      {
        text: 'Let the Receive connector accept anonymous users, but only if your Exchange Server should accept this mail.',
        commands: [
          {
            run: 'Get-ReceiveConnector | Format-List Name,PermissionGroups,AuthMechanism',
            on: 'server',
            changes: false,
            note: 'Receive connectors. Mail from outside needs AnonymousUsers.',
          },
        ],
      },
    ],
    senderAdmin: [
      {
        text: 'Check whether SMTP sign-in is allowed for the organization and for the mailbox the device uses.',
        commands: [
          {
            run: 'Get-CASMailbox -Identity {sender} | Format-List SmtpClientAuthenticationDisabled',
            on: 'online',
            changes: false,
            note: 'The mailbox’s setting. Empty: the organization’s setting applies.',
          },
          {
            run: 'Get-TransportConfig | Format-List SmtpClientAuthenticationDisabled',
            on: 'online',
            changes: false,
            note: 'The organization’s setting.',
          },
        ],
      },
      {
        text: 'Allow Authenticated SMTP for that mailbox under Mail > Manage email apps. The device uses smtp.office365.com, port 587, and TLS.',
        link: ACTIVE_USERS,
        commands: [ALLOW_SMTP_SIGN_IN],
      },
      {
        text: 'Create an SMTP relay connector if the device can’t sign in. Direct Send and High Volume Email only deliver to your own people.',
      },
    ],
  },
  without: {
    'fix-server': 'The device or program has to sign in; opening the connector to everyone would be no solution.',
  },
  retry: { helps: false, note: 'Don’t resend yet. The device or program has to sign in first.' },
  sources: [
    ndrArticle('Fix NDR error 5.7.57 in Exchange Online', 'fix-error-code-5-7-57-in-exchange-online'),
    learn(
      'Fix issues with printers, scanners, and LOB apps that send email',
      'troubleshoot/exchange/email-delivery/fix-issues-with-printers-scanners-and-lob-applications-that-send-email-using-off',
    ),
    learn(
      'Set up a device or application to send email',
      'exchange/mail-flow-best-practices/how-to-set-up-a-multifunction-device-or-application-to-send-email-using-microsoft-365-or-office-365',
    ),
  ],
};
