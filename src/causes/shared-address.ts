import type { CauseCase } from '../model/cause';
import { atNamedList } from './blocklists';
import { SUPPORT } from './links';

// Told by several causes where the address that's rejected is one of Microsoft's. Not a cause; the registry does not list it.

/** Neither the sender nor their admin did anything, and neither can have the address removed. */
export const SHARED_ADDRESS: Omit<CauseCase, 'when'> = {
  name: 'Microsoft server on a filter’s list',
  title: 'A filter at {recipientDomain} blocks a Microsoft server.',
  meaning: 'Your mail left through a Microsoft server that many senders share, and the filter distrusts its address.',
  meaningWithFacts: {
    sender: 'Your mail left through {ip}, a Microsoft server that many senders share, and {list} lists that address.',
    others: 'The mail left through {ip}, a Microsoft server that many senders share, and {list} lists that address.',
  },
  forOthers: {
    meaning: 'The mail left through a Microsoft server that many senders share, and the filter distrusts its address.',
  },
  fixableBy: ['recipient-admin', 'microsoft-support'],
  plea: 'filter',
  steps: {
    sender: [
      { text: 'Resend the message once. It may leave through another server.', again: true },
      {
        text: 'If it bounces again, contact the recipient by phone or chat, and ask them to have their email admin allow {senderDomain}.',
        letter: 'recipient-admin',
        viaRecipient: true,
      },
    ],
    recipientAdmin: [
      {
        text: 'Allow authenticated mail from {senderDomain} in the filter, or don’t apply this list to Microsoft’s servers. Many organizations share them.',
        commands: [
          {
            run: 'Get-IPBlockListProvider | Format-List Name,LookupDomain,Enabled',
            on: 'server',
            changes: false,
            note: 'The lists that an Edge Transport server asks.',
          },
        ],
      },
    ],
    senderAdmin: [
      { text: 'Change nothing on your side. Only Microsoft can have {ip} removed from a list.' },
      ...atNamedList('See whether {list} still lists {ip}.'),
      { text: 'If it keeps bouncing, open a service request with Microsoft, and attach the bounce.', link: SUPPORT },
    ],
  },
  without: {
    'check-online': 'The filter that rejected it stands in front of Exchange Online.',
    fix: 'Allow the sender in the settings of the filter that rejected it.',
  },
  dnsChecks: [],
  retry: { helps: true, note: 'Resend it once. It may leave through another of Microsoft’s servers.' },
};
