import { says, statusMay, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ndrArticle } from './links';
import { ANTI_SPAM } from './links-sender-trust';

export const eopIpAllowListConflict: Cause = {
  id: 'eop-ip-allow-list-conflict',
  codes: ['5.7.1'],
  statedBy: SERVICE,
  clues: [statusMay('5.7.1'), says(91, 'Blocked by Customer Allow list')],
  title: 'Microsoft 365 didn’t relay your message.',
  name: 'Relay blocked by an allow list entry',
  meaning: 'The address {ip} is on the IP Allow List and in an inbound connector, which hides the real reason.',
  forOthers: { title: 'Microsoft 365 didn’t relay the message.' },
  fixableBy: ['sender-admin', 'recipient-admin'],
  steps: {
    sender: [
      {
        text: 'Send this report to the email admin of the organization you send through.',
        letter: 'sender-admin',
      },
    ],
    recipientAdmin: [
      { text: 'If the allow list is in your organization, follow the steps for the sender’s email admin.' },
    ],
    senderAdmin: [
      {
        text: 'Check whether {ip} is on the IP Allow List.',
        commands: [
          {
            run: 'Get-HostedConnectionFilterPolicy -Identity Default | Format-List IPAllowList',
            on: 'online',
            changes: false,
            note: 'Shows the list.',
          },
        ],
      },
      {
        text: 'Remove it, and resend the message. The next bounce names the real reason, usually a public blocklist.',
        link: ANTI_SPAM,
        commands: [
          {
            run: 'Set-HostedConnectionFilterPolicy -Identity Default -IPAllowList @{Remove={ip}}',
            on: 'online',
            changes: true,
            note: 'Removes this one entry.',
          },
        ],
      },
      { text: 'Keep only the addresses of your own on-premises servers in the connector.' },
    ],
  },
  onlyOn: 'online',
  retry: { helps: false, note: 'Don’t resend yet. Resend after the entry is removed.' },
  // Checked in November 2026.
  sources: [ndrArticle('Unable to relay: blocked by allow list', 'unable-to-relay-blocked-by-allow-list')],
};
