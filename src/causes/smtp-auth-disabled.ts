import { says, status, statusMay, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ACTIVE_USERS, learn } from './links';

export const smtpAuthDisabled: Cause = {
  id: 'smtp-auth-disabled',
  codes: ['5.7.139', '5.7.57'],
  statedBy: SERVICE,
  clues: [
    status('5.7.139'),
    statusMay('5.7.57'),
    says(
      89,
      'SmtpClientAuthentication is disabled',
      'smtp_auth_disabled',
      'security defaults policy',
      'did not meet the criteria to be authenticated',
    ),
    // Below the texts that name a wrong password or retired basic sign-in, which share the code.
    says(87, '535 5.7.139', 'federated STS'),
  ],
  title: 'SMTP sign-in is turned off for this account.',
  name: 'SMTP sign-in turned off',
  meaning:
    'The mailbox, the organization, or a sign-in policy doesn’t allow devices and programs to sign in with a password.',
  fixableBy: ['sender-admin'],
  steps: {
    sender: [
      {
        text: 'Tell your email admin which device or program it is, and which account it uses.',
        letter: 'sender-admin',
      },
    ],
    senderAdmin: [
      {
        text: 'Check which setting is off. If {sender} isn’t the account that signs in, enter that one.',
        commands: [
          {
            run: 'Get-CASMailbox -Identity {sender} | Format-List SmtpClientAuthenticationDisabled',
            on: 'online',
            changes: false,
            note: 'The mailbox’s setting. Empty means that the organization’s setting applies.',
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
        text: 'Turn it on for this mailbox only: the user > Mail > Manage email apps > Authenticated SMTP.',
        link: ACTIVE_USERS,
        commands: [
          {
            run: 'Set-CASMailbox -Identity {sender} -SmtpClientAuthenticationDisabled $false',
            on: 'online',
            changes: true,
            note: 'Allow SMTP sign-in for the mailbox. It works after a few minutes, up to an hour.',
          },
        ],
      },
      {
        text: 'If Security Defaults or an authentication policy block it too, replace them with Conditional Access and an exception for the mailbox.',
      },
      {
        text: 'Move to OAuth sign-in or a relay connector in the long run; Direct Send and High Volume Email only deliver to your own people. Microsoft turns basic SMTP sign-in off by default at the end of December 2026.',
      },
    ],
  },
  onlyOn: 'online',
  retry: { helps: false, note: 'Don’t resend yet. Resend an hour after sign-in was turned on.' },
  sources: [
    learn(
      'Enable or disable authenticated client SMTP submission',
      'exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission',
    ),
    learn(
      'Fix issues with printers, scanners and LOB apps that send email',
      'troubleshoot/exchange/email-delivery/fix-issues-with-printers-scanners-and-lob-applications-that-send-email-using-off',
    ),
    learn(
      'Set up a device or application to send email',
      'exchange/mail-flow-best-practices/how-to-set-up-a-multifunction-device-or-application-to-send-email-using-microsoft-365-or-office-365',
    ),
  ],
};
