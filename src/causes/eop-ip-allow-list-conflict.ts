import { says, statusMay, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ndrArticle } from './links';
import { ANTI_SPAM } from './links-sender-trust';

export const eopIpAllowListConflict: Cause = {
  id: 'eop-ip-allow-list-conflict',
  codes: ['5.7.1'],
  statedBy: SERVICE,
  clues: [statusMay('5.7.1'), says(91, 'Blocked by Customer Allow list')],
  title: 'Microsoft 365 would not relay your message: {ip} is on an allow list where it does not belong.',
  name: 'Relay blocked by an allow list entry',
  meaning:
    'The address is on the IP Allow List and in an inbound connector of the same organization. The text hides the real reason, mostly a public blocklist.',
  fixableBy: ['sender-admin', 'recipient-admin'],
  steps: {
    sender: [{ text: 'Tell the admin of the organization you send through.', letter: 'sender-admin' }],
    recipientAdmin: [
      { text: 'If the allow list is in your organization, the steps for the sender’s admin are yours.' },
    ],
    senderAdmin: [
      {
        text: 'See whether {ip} is on the IP Allow List.',
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
        text: 'Remove it, send again, and mend what the next bounce says.',
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
    ],
  },
  onlyOn: 'online',
  retry: { helps: false, note: 'Send again once the entry is gone.' },
  sources: [ndrArticle('Unable to relay: blocked by allow list', 'unable-to-relay-blocked-by-allow-list')],
};
