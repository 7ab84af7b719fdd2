import { says, status, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, DELIST_PORTAL, RESTRICTED_ENTITIES, SUPPORT, ndrArticle } from './links';

export const tenantIpNotAccepted: Cause = {
  id: 'tenant-ip-not-accepted',
  codes: ['5.7.708'],
  statedBy: SERVICE,
  clues: [status('5.7.708'), says(87, 'traffic not accepted from this IP', 'AS(7171)', 'AS(8561)')],
  title: 'Microsoft isn’t accepting mail from {ip} for now.',
  name: 'IP address not accepted for now',
  meaning:
    'The address that your mail was sent from has a low reputation, which mostly happens to new or trial subscriptions.',
  forOthers: {
    meaning:
      'The address that the mail was sent from has a low reputation, which mostly happens to new or trial subscriptions.',
  },
  fixableBy: ['sender-admin', 'microsoft-support'],
  steps: {
    sender: [
      { text: 'Send the bounce to your email admin.', letter: 'sender-admin' },
      { text: 'Use another account if it’s urgent.' },
    ],
    senderAdmin: [
      {
        text: 'Open a support request and ask for an exception if you have a trial subscription.',
        link: SUPPORT,
      },
      {
        text: 'Look for hacked accounts and blocked connectors, which also lower the reputation.',
        link: RESTRICTED_ENTITIES,
        commands: [
          { run: 'Get-BlockedSenderAddress', on: 'online', changes: false, note: 'Lists blocked accounts.' },
          { run: 'Get-BlockedConnector', on: 'online', changes: false, note: 'Lists blocked connectors.' },
        ],
      },
      { text: 'Look up {ip} in the delist portal, and ask for removal if it’s listed.', link: DELIST_PORTAL },
      { text: 'Send normal amounts of mail for a few days. If it still bounces, ask Microsoft support.' },
    ],
  },
  without: { fix: 'Only the delist portal or Microsoft support lifts it.' },
  onlyOn: 'online',
  retry: { helps: true, note: 'Resend in a few days. For a new subscription, it often works then.' },
  sources: [
    // Checked November 2026, in a copy of April 2024.
    ndrArticle(
      'Fix error codes 550 5.7.703, 5.7.705, 5.7.708, and 5.7.750',
      'fix-error-codes-550-5-7-703-550-5-7-705-550-5-7-708-550-5-7-750',
    ),
    ALL_NDRS,
  ],
};
