import { says, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { SPAMHAUS_CHECK } from './links-sender-trust';

export const dnsblOpenResolver: Cause = {
  id: 'dnsbl-open-resolver',
  codes: ['5.7.1', '5.7.350'],
  clues: [
    statusMay('5.7.1', '5.7.350'),
    says(86, 'Error: open resolver', 'spamhaus.org/returnc'),
    says(60, 'query return code'),
  ],
  title: 'The recipient’s server misread a blocklist’s answer: your server is not on the list.',
  name: 'Blocklist look-up broken at the recipient',
  meaning:
    'Their server asked Spamhaus through a public DNS service. Spamhaus answered with an error, and they took it for a listing.',
  fixableBy: ['recipient-admin'],
  steps: {
    sender: [
      {
        text: 'Nothing is wrong on your side. Tell {recipient} by phone or chat, for their email admin.',
        letter: 'recipient-admin',
      },
    ],
    recipientAdmin: [
      {
        text: 'Read the answer code in the bounce’s link: 127.255.255.x is an error, not a listing.',
        commands: [
          {
            run: 'Get-IPBlockListProvider | Format-List Name,LookupDomain,AnyMatch,IPAddressesMatch',
            on: 'server',
            changes: false,
            note: 'On an Edge Transport server. AnyMatch True takes an error for a listing.',
          },
        ],
      },
      {
        text: 'Ask Spamhaus through a DNS resolver of your own (not 1.1.1.1 or 8.8.8.8), or register for its free Data Query Service.',
      },
      {
        text: 'Count only real listings as hits. Postfix: reject_rbl_client zen.spamhaus.org=127.0.0.[2..11]',
        commands: [
          {
            run: "Set-IPBlockListProvider -Identity 'provider' -AnyMatch $false -IPAddressesMatch '127.0.0.2','127.0.0.3','127.0.0.4','127.0.0.9','127.0.0.10','127.0.0.11'",
            on: 'server',
            changes: true,
            note: 'Put in the provider’s name. Other answers no longer count.',
          },
        ],
      },
    ],
  },
  without: {
    online: 'It asks no blocklists of your choice; only a server or gateway of your own does.',
  },
  retry: { helps: false, note: 'Send again after they have repaired their look-ups.' },
  sources: [{ title: 'Spamhaus: query return codes', url: 'https://www.spamhaus.org/returnc/pub/' }, SPAMHAUS_CHECK],
};
