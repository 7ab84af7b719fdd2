import { SERVICE, says, status, statusMay, unless } from '../classify/clues';
import type { Cause, Link } from '../model/cause';
import { learn } from './links';
import { ALLOW_SMTP_SIGN_IN } from './shared-commands';

const ENTRA: Link = { title: 'Microsoft Entra admin center', url: 'https://entra.microsoft.com' };

export const smtpAuthFailed: Cause = {
  id: 'smtp-auth-failed',
  codes: ['5.7.3', '5.7.8', '5.7.0', '5.7.139', '5.7.9'],
  clues: [
    status('5.7.8'),
    statusMay('5.7.3', '5.7.0', '5.7.139', '5.7.9'),
    says(90, 'user credentials were incorrect'),
    says(
      86,
      'Authentication unsuccessful',
      'AuthenticationInvalidCredentials',
      '535 5.7.8',
      '535-5.7.8',
      'Username and Password not accepted',
      'Application-specific password required',
      'Please log in via your web browser',
    ),
    says(
      64,
      'Incorrect authentication data',
      'Bad username or password',
      'credentials invalid',
      'authentication rejected',
    ),
    says(58, 'authentication failed', 'Invalid login', '535 5.7.0'),
    // Failed sign-in of a person, not failed authentication of a message (SPF, DKIM, DMARC).
    unless(
      'SmtpClientAuthentication is disabled',
      'smtp_auth_disabled',
      'does not have authentication information',
      'message fails',
      'is not authenticated',
      'fails to pass authentication',
      'Authentication failed: SPF',
      'DMARC',
      'DKIM',
    ),
  ],
  statedBy: SERVICE,
  title: 'Your mail program or device couldn’t sign in.',
  name: 'Sign-in failed',
  meaning: 'The password is wrong or expired, the program is too old for modern sign-in, or the account is blocked.',
  forOthers: { title: 'The sender’s mail program or device couldn’t sign in.' },
  fixableBy: ['sender', 'sender-admin'],
  steps: {
    sender: [
      {
        text: 'Sign in to the account in a web browser. If that works, enter the same name and password in the program.',
      },
      {
        text: 'If you use two-step sign-in, use a mail program with modern sign-in, or an app password where your provider offers one.',
      },
      { text: 'If it still fails, ask your email admin or mail provider.', letter: 'help-desk' },
    ],
    senderAdmin: [
      {
        text: 'Open the user’s sign-in logs. They say whether the password, a policy, or a block was the reason.',
        link: ENTRA,
      },
      {
        text: 'Check whether SMTP sign-in is allowed if it’s a device. Security Defaults and Conditional Access can block it too.',
        commands: [
          {
            run: 'Get-CASMailbox -Identity {sender} | Format-List SmtpClientAuthenticationDisabled',
            on: 'online',
            changes: false,
            note: 'The mailbox’s setting. True means that SMTP sign-in is off for this mailbox.',
          },
          ALLOW_SMTP_SIGN_IN,
        ],
      },
      { text: 'If the program signs in with OAuth, check that its token belongs to this account.' },
    ],
  },
  without: {
    server: 'The name and password are set in the program; SMTP sign-in has no switch for each mailbox there.',
  },
  retry: { helps: false, note: 'Don’t resend yet. Resend when sign-in works.' },
  sources: [
    learn(
      'Fix issues with printers, scanners and LOB apps that send email',
      'troubleshoot/exchange/email-delivery/fix-issues-with-printers-scanners-and-lob-applications-that-send-email-using-off',
    ),
    learn(
      'Enable or disable authenticated client SMTP submission',
      'exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission',
    ),
  ],
};
