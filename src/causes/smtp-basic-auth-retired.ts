import { matches, statusMay, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { MAIL_FLOW_REPORTS, learn } from './links';

export const smtpBasicAuthRetired: Cause = {
  id: 'smtp-basic-auth-retired',
  // 5.7.30 is also REQUIRETLS at IANA and DKIM at Gmail.
  codes: ['5.7.30', '5.7.139'],
  statedBy: SERVICE,
  clues: [
    statusMay('5.7.30', '5.7.139'),
    matches(89, /basic authentication is (?:not supported|disabled|deprecated)/i),
  ],
  title: 'Microsoft 365 no longer accepts this way of signing in.',
  name: 'Basic authentication turned off',
  meaning:
    'The device or program signs in with only a password (basic authentication), which isn’t accepted for this account.',
  fixableBy: ['sender-admin'],
  steps: {
    sender: [{ text: 'Tell your email admin which device or program sent the message.', letter: 'sender-admin' }],
    senderAdmin: [
      {
        text: 'Check what still signs in with basic authentication, in the report on SMTP AUTH clients.',
        link: MAIL_FLOW_REPORTS,
        commands: [
          {
            run: 'Get-TransportConfig | Format-List SmtpClientAuthenticationDisabled',
            on: 'online',
            changes: false,
            note: 'The organization’s setting. True: SMTP sign-in is off for the organization.',
          },
          {
            run: 'Get-AuthenticationPolicy | Format-Table Name,AllowBasicAuthSmtp',
            on: 'online',
            changes: false,
            note: 'Authentication policies. False: accounts with this policy can’t use basic authentication.',
          },
        ],
      },
      { text: 'Set up OAuth in the device or program, or let it send through Microsoft Graph.' },
      {
        text: 'Create an SMTP relay connector if it can do neither. Direct Send and High Volume Email only deliver to your own people.',
        commands: [
          {
            run: "New-InboundConnector -Name 'Devices' -ConnectorType OnPremises -SenderDomains '*' -SenderIPAddresses '203.0.113.10'",
            on: 'online',
            changes: true,
            note: 'A relay connector. Put in the public address your devices send from.',
          },
        ],
      },
      {
        text: 'Plan for the end of December 2026: basic authentication is then off by default. You can turn it on again until Microsoft removes it.',
      },
    ],
  },
  onlyOn: 'online',
  retry: { helps: false, note: 'Don’t resend yet. The device or program has to sign in differently first.' },
  sources: [
    learn(
      'Enable or disable authenticated client SMTP submission',
      'exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission',
    ),
    learn(
      'Set up a device or application to send email',
      'exchange/mail-flow-best-practices/how-to-set-up-a-multifunction-device-or-application-to-send-email-using-microsoft-365-or-office-365',
    ),
    // The dates are those of January 2026, read in November 2026 as others quote them.
    {
      title: 'Retirement of basic authentication for SMTP AUTH (Exchange team)',
      url: 'https://techcommunity.microsoft.com/blog/exchange/exchange-online-to-retire-basic-auth-for-client-submission-smtp-auth/4114750',
    },
  ],
};
