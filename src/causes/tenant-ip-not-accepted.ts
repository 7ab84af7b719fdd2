import { says, status, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, DELIST_PORTAL, RESTRICTED_ENTITIES, ndrArticle } from './links';

export const tenantIpNotAccepted: Cause = {
  id: 'tenant-ip-not-accepted',
  codes: ['5.7.708'],
  statedBy: SERVICE,
  clues: [status('5.7.708'), says(87, 'traffic not accepted from this IP', 'AS(7171)', 'AS(8561)')],
  title: 'Microsoft does not yet trust the server that sends your organization’s mail.',
  name: 'Traffic from this address not accepted',
  meaning:
    'Mail from {ip} is not taken for now. This mostly hits a brand-new Microsoft 365 organization, or one whose server or relay was misused.',
  fixableBy: ['sender-admin', 'microsoft-support'],
  steps: {
    sender: [
      { text: 'Tell your email admin.', letter: 'sender-admin' },
      { text: 'If it is urgent, write to {recipient} from another account.' },
    ],
    senderAdmin: [
      {
        text: 'Rule out misuse: look for restricted accounts and connectors, and check whether {ip} is listed in the delist portal.',
        link: RESTRICTED_ENTITIES,
        commands: [
          { run: 'Get-BlockedSenderAddress', on: 'online', changes: false, note: 'Lists blocked accounts.' },
          { run: 'Get-BlockedConnector', on: 'online', changes: false, note: 'Lists blocked connectors.' },
        ],
      },
      { text: 'If the delist portal knows {ip}, ask for removal there.', link: DELIST_PORTAL },
      {
        text: 'New organization: send in normal amounts for a few days. If it goes on, or misuse is stopped, open a support request to have it lifted.',
      },
    ],
  },
  without: { fix: 'Only the delist portal or Microsoft support lifts it.' },
  onlyOn: 'online',
  retry: { helps: true, note: 'In a new organization it often works after a few days.' },
  sources: [
    ndrArticle(
      'Fix error codes 550 5.7.703, 5.7.705, 5.7.708 and 5.7.750',
      'fix-error-codes-550-5-7-703-550-5-7-705-550-5-7-708-550-5-7-750',
    ),
    ALL_NDRS,
  ],
};
