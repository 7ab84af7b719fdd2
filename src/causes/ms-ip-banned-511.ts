import { matches, says, status, unless, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS } from './links';
import { USE_DELIST_PORTAL } from './links-sender-trust';
import { BUSIEST_SERVER, REVERSE_DNS } from './shared-commands';
import { WRITE_FROM_ELSEWHERE } from './shared-steps';

export const msIpBanned511: Cause = {
  id: 'ms-ip-banned-511',
  codes: ['5.7.511'],
  statedBy: SERVICE,
  clues: [
    status('5.7.511'),
    // Above the old delist address, which these bounces print too.
    matches(95, /Access denied, banned sender ?\[/i),
    says(95, 'AS(508)', '550 5.7.511'),
    unless('AS(8561)', 'traffic not accepted'),
  ],
  title: 'Microsoft 365 refused your message: it has banned {ip}, and only its staff can lift this ban.',
  name: 'Sending server banned, manual review',
  meaning:
    'Microsoft saw abuse from the server that sent your message. This kind of ban is not lifted by the delist portal: a person at Microsoft decides.',
  fixableBy: ['sender-admin', 'microsoft-support'],
  steps: {
    sender: [
      { text: 'Send the whole bounce to your email admin or mail provider.', letter: 'sender-admin' },
      WRITE_FROM_ELSEWHERE,
    ],
    senderAdmin: [
      {
        text: 'Find the abuse from {ip} and stop it first: a hacked mailbox, a web form, an open relay.',
        commands: [BUSIEST_SERVER, REVERSE_DNS],
      },
      {
        text: 'Mail the bounce and {ip} to delist@microsoft.com. Older bounces print delist@messaging.microsoft.com. An answer should come within 48 hours.',
        letter: 'delist',
      },
    ],
  },
  without: { fix: 'Only Microsoft lifts the ban, after a look of their own.' },
  retry: { helps: false, note: 'Send again once Microsoft has answered that the ban is lifted.' },
  sources: [ALL_NDRS, USE_DELIST_PORTAL],
};
