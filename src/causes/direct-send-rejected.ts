import { says, status, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { CONNECTORS, learn } from './links';

export const directSendRejected: Cause = {
  id: 'direct-send-rejected',
  codes: ['5.7.68'],
  statedBy: SERVICE,
  clues: [status('5.7.68'), says(90, 'Direct Send not allowed', 'TenantInboundAttribution; Direct Send')],
  title: 'Your organization rejected mail sent without signing in.',
  name: 'Direct Send turned off',
  meaning: 'A device, service, or forwarder sent it as {senderDomain} without signing in, as an impostor could.',
  forOthers: { title: 'The organization rejected mail sent without signing in.' },
  fixableBy: ['sender-admin'],
  steps: {
    sender: [
      { text: 'Tell your email admin which device, program, or service sent it.', letter: 'sender-admin' },
      {
        text: 'Contact the recipient by phone or chat if you sent it yourself. Another organization forwarded it back to yours.',
      },
    ],
    senderAdmin: [
      {
        text: 'Check whether Direct Send is rejected.',
        commands: [
          {
            run: 'Get-OrganizationConfig | Format-List RejectDirectSend',
            on: 'online',
            changes: false,
            note: 'The organization’s setting. True means that Direct Send is rejected.',
          },
        ],
      },
      {
        text: 'Let the device or service sign in, or add an inbound connector with its IP address or certificate. High Volume Email is enough if it only writes to your own people.',
        link: CONNECTORS,
      },
      {
        text: 'If someone outside forwards your people’s mail back to you, add a partner connector for the forwarding servers, or ask for SRS there.',
      },
      {
        text: 'Or turn Direct Send back on, knowing that phishing uses it.',
        commands: [
          {
            run: 'Set-OrganizationConfig -RejectDirectSend $false',
            on: 'online',
            changes: true,
            note: 'Allows it for everybody; $true rejects it again.',
          },
        ],
      },
    ],
  },
  onlyOn: 'online',
  dnsChecks: ['spf'],
  retry: { helps: false, note: 'Don’t resend yet. Resend after the device or service signs in.' },
  // Checked in November 2026.
  sources: [
    learn('Set-OrganizationConfig (RejectDirectSend)', 'powershell/module/exchangepowershell/set-organizationconfig'),
    learn(
      'Set up a device or application to send email',
      'exchange/mail-flow-best-practices/how-to-set-up-a-multifunction-device-or-application-to-send-email-using-microsoft-365-or-office-365',
    ),
    {
      title: 'Introducing more control over Direct Send in Exchange Online',
      url: 'https://techcommunity.microsoft.com/blog/exchange/introducing-more-control-over-direct-send-in-exchange-online/4408790',
    },
  ],
};
