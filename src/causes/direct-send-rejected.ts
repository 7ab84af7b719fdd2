import { says, status, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { learn } from './links';

export const directSendRejected: Cause = {
  id: 'direct-send-rejected',
  codes: ['5.7.68'],
  statedBy: SERVICE,
  clues: [status('5.7.68'), says(90, 'Direct Send not allowed', 'TenantInboundAttribution; Direct Send')],
  title: 'Your organization no longer takes mail under its own domain from a device or service that does not sign in.',
  name: 'Direct Send turned off',
  meaning:
    'A printer, program or outside service sent as {senderDomain} straight to the organization (Direct Send). Impostors do the same, so it was turned off.',
  fixableBy: ['sender-admin'],
  steps: {
    sender: [{ text: 'Tell your admin which printer, program or service it is.', letter: 'sender-admin' }],
    senderAdmin: [
      {
        text: 'Confirm the setting.',
        commands: [
          {
            run: 'Get-OrganizationConfig | Format-List RejectDirectSend',
            on: 'online',
            changes: false,
            note: 'True: Direct Send is refused.',
          },
        ],
      },
      {
        text: 'Best: give the device another way, by signed-in submission, High Volume Email or a relay connector with your address or certificate. A service that sends as you needs SPF, DKIM and a partner connector.',
      },
      {
        text: 'Or allow Direct Send again, knowing that phishing uses it.',
        commands: [
          {
            run: 'Set-OrganizationConfig -RejectDirectSend $false',
            on: 'online',
            changes: true,
            note: 'Opens it for everybody; $true closes it.',
          },
        ],
      },
    ],
  },
  onlyOn: 'online',
  retry: { helps: false, note: 'Send again after the device sends another way.' },
  sources: [
    learn('Set-OrganizationConfig (RejectDirectSend)', 'powershell/module/exchangepowershell/set-organizationconfig'),
    learn(
      'Set up a device or application to send email',
      'exchange/mail-flow-best-practices/how-to-set-up-a-multifunction-device-or-application-to-send-email-using-microsoft-365-or-office-365',
    ),
  ],
};
