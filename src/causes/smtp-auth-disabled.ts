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
  title: 'Your organization does not allow this device or program to sign in for sending (SMTP AUTH is off).',
  name: 'SMTP sign-in turned off',
  meaning:
    'The sign-in with name and password was refused before the password counted: by the mailbox’s setting, the organization’s, Security Defaults or a Conditional Access policy.',
  fixableBy: ['sender-admin'],
  steps: {
    sender: [
      { text: 'Tell your admin which device or program it is, and which account it uses.', letter: 'sender-admin' },
    ],
    senderAdmin: [
      {
        text: 'See which setting is off.',
        commands: [
          {
            run: 'Get-CASMailbox -Identity {sender} | Format-List SmtpClientAuthenticationDisabled',
            on: 'online',
            changes: false,
            note: 'Empty: the organization’s setting counts.',
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
        text: 'Allow it for this mailbox only (the user, Mail, Manage email apps, Authenticated SMTP); leave it off for all others.',
        link: ACTIVE_USERS,
        commands: [
          {
            run: 'Set-CASMailbox -Identity {sender} -SmtpClientAuthenticationDisabled $false',
            on: 'online',
            changes: true,
            note: 'Works after some minutes, up to an hour.',
          },
        ],
      },
      {
        text: 'If Security Defaults are on, that is not enough: replace them by Conditional Access with an exception for the mailbox, or send another way.',
      },
      {
        text: 'Better for the long run: OAuth sign-in, Direct Send or a relay connector. Microsoft plans to turn basic SMTP sign-in off by default at the end of December 2026.',
      },
    ],
  },
  onlyOn: 'online',
  retry: { helps: false, note: 'Send again once sign-in is allowed. It can take up to an hour.' },
  sources: [
    learn(
      'Enable or disable authenticated client SMTP submission',
      'exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission',
    ),
    learn(
      'Fix issues with printers, scanners and LOB apps that send email',
      'exchange/troubleshoot/email-delivery/fix-issues-with-printers-scanners-and-lob-applications-that-send-email-using-off',
    ),
    learn(
      'Set up a device or application to send email',
      'exchange/mail-flow-best-practices/how-to-set-up-a-multifunction-device-or-application-to-send-email-using-microsoft-365-or-office-365',
    ),
  ],
};
