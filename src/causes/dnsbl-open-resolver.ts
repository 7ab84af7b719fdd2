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
  title: 'The recipient’s server misread an answer from a blocklist.',
  name: 'Blocklist check broken at the recipient',
  meaning: 'It asked Spamhaus through a public DNS service, got an error, and mistook it for a listing of your server.',
  forOthers: {
    meaning:
      'It asked Spamhaus through a public DNS service, got an error, and mistook it for a listing of the sending server.',
  },
  fixableBy: ['recipient-admin'],
  steps: {
    sender: [
      {
        text: 'Contact the recipient by phone or chat, and ask them to tell their email admin. Nothing is wrong on your side.',
        letter: 'recipient-admin',
        viaRecipient: true,
      },
    ],
    recipientAdmin: [
      {
        text: 'Read the answer code in the bounce’s link. 127.255.255.x is an error, not a listing.',
        commands: [
          {
            run: 'Get-IPBlockListProvider | Format-List Name,LookupDomain,AnyMatch,IPAddressesMatch',
            on: 'server',
            changes: false,
            note: 'On an Edge Transport server. If AnyMatch is True, an error counts as a listing.',
          },
        ],
      },
      {
        text: 'Ask Spamhaus through your own DNS resolver, not 1.1.1.1 or 8.8.8.8. Or register for its free Data Query Service.',
      },
      {
        text: 'Count only real listings. Postfix: reject_rbl_client zen.spamhaus.org=127.0.0.[2..11]',
        commands: [
          {
            run: "Set-IPBlockListProvider -Identity 'provider' -AnyMatch $false -IPAddressesMatch '127.0.0.2','127.0.0.3','127.0.0.4','127.0.0.9','127.0.0.10','127.0.0.11'",
            on: 'server',
            changes: true,
            note: 'Count this answer only. Enter the provider’s name.',
          },
        ],
      },
    ],
  },
  without: {
    online: 'Exchange Online asks no blocklists of your choice; only your own server or gateway does.',
  },
  retry: { helps: false, note: 'Don’t resend yet. Their side has to fix the blocklist check first.' },
  sources: [{ title: 'Spamhaus: query return codes', url: 'https://www.spamhaus.org/returnc/pub/' }, SPAMHAUS_CHECK],
};
