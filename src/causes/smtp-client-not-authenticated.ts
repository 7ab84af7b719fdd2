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
  title: 'The device or program that sent this did not sign in, and Microsoft 365 takes mail only after sign-in.',
  name: 'Device or program does not sign in',
  meaning:
    'A scanner, printer or application handed the mail to smtp.office365.com without a name and password. The refusal comes from your own side, not from {recipient}.',
  fixableBy: ['sender-admin', 'sender'],
  steps: {
    sender: [
      { text: 'Turn on sign-in (SMTP authentication) in the device or program, with a mailbox’s name and password.' },
      { text: 'Not yours to set up? Tell your admin which device or program it is.', letter: 'sender-admin' },
    ],
    recipientAdmin: [
      {
        text: 'Only if you run an Exchange Server that should take this mail: let its Receive connector accept anonymous users.',
        commands: [
          {
            run: 'Get-ReceiveConnector | Format-List Name,PermissionGroups,AuthMechanism',
            on: 'server',
            changes: false,
            note: 'Mail from outside needs AnonymousUsers.',
          },
        ],
      },
    ],
    senderAdmin: [
      {
        text: 'Check whether SMTP sign-in is allowed, for the mailbox the device uses and for the organization.',
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
        text: 'Give the device a mailbox: server smtp.office365.com, port 587, TLS, sign-in. Allow Authenticated SMTP for that mailbox under Mail, Manage email apps.',
        link: ACTIVE_USERS,
        commands: [ALLOW_SMTP_SIGN_IN],
      },
      {
        text: 'Other ways: Direct Send (to the MX host, own recipients only), an SMTP relay connector; for new applications Microsoft Graph or High Volume Email.',
      },
    ],
  },
  without: {
    'fix-server': 'The device or program has to sign in; opening the connector for everybody would be no repair.',
  },
  retry: { helps: false, note: 'Send again after the device signs in.' },
  sources: [
    ndrArticle('Fix NDR error 5.7.57 in Exchange Online', 'fix-error-code-5-7-57-in-exchange-online'),
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
