import { matches, statusMay, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { learn } from './links';

export const smtpBasicAuthRetired: Cause = {
  id: 'smtp-basic-auth-retired',
  // 5.7.30 is also REQUIRETLS at IANA and DKIM at Gmail.
  codes: ['5.7.30', '5.7.139'],
  statedBy: SERVICE,
  clues: [
    statusMay('5.7.30', '5.7.139'),
    matches(89, /basic authentication is (?:not supported|disabled|deprecated)/i),
  ],
  title: 'The device or program signs in the old way, with a bare password, and Microsoft 365 no longer takes that.',
  name: 'Basic sign-in no longer accepted',
  meaning:
    'Sending with basic authentication is closed for this account. The device or program needs a modern way to send.',
  fixableBy: ['sender-admin'],
  steps: {
    sender: [{ text: 'Tell your admin which device or program it is.', letter: 'sender-admin' }],
    senderAdmin: [
      {
        text: 'Check the organization’s setting.',
        commands: [
          {
            run: 'Get-TransportConfig | Format-List SmtpClientAuthenticationDisabled',
            on: 'online',
            changes: false,
            note: 'True: SMTP sign-in is off.',
          },
        ],
      },
      {
        text: 'Move the device to OAuth for SMTP, Microsoft Graph, High Volume Email, Direct Send or an SMTP relay connector.',
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
        text: 'Basic sign-in is to be off by default from the end of December 2026; existing organizations can turn it on again until a removal date that is still to come.',
      },
    ],
  },
  onlyOn: 'online',
  retry: { helps: false, note: 'Send again after the device signs in the modern way.' },
  sources: [
    learn(
      'Enable or disable authenticated client SMTP submission',
      'exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission',
    ),
    learn(
      'Set up a device or application to send email',
      'exchange/mail-flow-best-practices/how-to-set-up-a-multifunction-device-or-application-to-send-email-using-microsoft-365-or-office-365',
    ),
  ],
};
