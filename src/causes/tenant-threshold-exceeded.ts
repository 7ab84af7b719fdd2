import { says, status, SERVICE } from '../classify/clues';
import type { Cause, Link } from '../model/cause';
import { ALL_NDRS, RESTRICTED_ENTITIES, ndrArticle } from './links';

const SUPPORT: Link = { title: 'New service request', url: 'https://admin.microsoft.com/AdminPortal/Home#/support' };

export const tenantThresholdExceeded: Cause = {
  id: 'tenant-threshold-exceeded',
  codes: ['5.7.705'],
  statedBy: SERVICE,
  // The fwlink number in the text (524931) is shared by several codes, so it decides nothing.
  clues: [status('5.7.705'), says(87, 'tenant has exceeded threshold', 'AS831')],
  title: 'Microsoft has stopped your whole organization from sending, not only you.',
  name: 'Organization blocked from sending',
  meaning:
    'Too much of its mail looked like spam or came from addresses it does not own. Usual reasons: a hacked account, or an own mail server that passes on mail for anybody.',
  fixableBy: ['sender-admin', 'microsoft-support'],
  steps: {
    sender: [{ text: 'Tell your email admin right away: it concerns everybody.', letter: 'sender-admin' }],
    senderAdmin: [
      {
        text: 'Look for the source: blocked accounts and connectors, an open relay, a mass-mail tool, a sending domain that is not yours here.',
        link: RESTRICTED_ENTITIES,
        commands: [
          { run: 'Get-BlockedSenderAddress', on: 'online', changes: false, note: 'Lists blocked accounts.' },
          { run: 'Get-BlockedConnector', on: 'online', changes: false, note: 'Lists blocked connectors.' },
          {
            run: 'Get-AcceptedDomain | Format-Table DomainName,DomainType',
            on: 'online',
            changes: false,
            note: 'Every domain you send from should be here.',
          },
        ],
      },
      {
        text: 'Close it: secure accounts, close the relay, move newsletters to a bulk mail service, add missing domains.',
        commands: [
          {
            run: "Remove-BlockedConnector -ConnectorId 'id-from-the-list'",
            on: 'online',
            changes: true,
            note: 'Unblocks a connector you have secured. The organization itself is unblocked by Microsoft.',
          },
        ],
      },
      {
        text: 'Then open a support request and ask Microsoft to lift the block. Say what you found and changed.',
        link: SUPPORT,
      },
    ],
  },
  onlyOn: 'online',
  retry: { helps: false, note: 'Send again after Microsoft has lifted the block.' },
  sources: [
    ndrArticle(
      'Fix error codes 550 5.7.703, 5.7.705, 5.7.708 and 5.7.750',
      'fix-error-codes-550-5-7-703-550-5-7-705-550-5-7-708-550-5-7-750',
    ),
    ALL_NDRS,
  ],
};
