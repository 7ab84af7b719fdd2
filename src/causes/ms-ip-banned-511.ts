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
  title: 'Microsoft 365 has banned your server {ip}.',
  name: 'Sending server banned, needs a review',
  meaning: 'The delist portal doesn’t lift this kind of ban: a person at Microsoft looks at it and decides.',
  forOthers: { title: 'Microsoft 365 has banned the server {ip}.' },
  fixableBy: ['sender-admin', 'microsoft-support'],
  steps: {
    sender: [
      { text: 'Send the whole bounce to your email admin or mail provider.', letter: 'sender-admin' },
      WRITE_FROM_ELSEWHERE,
    ],
    senderAdmin: [
      {
        text: 'Stop the abuse first: a hacked mailbox, a web form, or an open relay.',
        commands: [BUSIEST_SERVER, REVERSE_DNS],
      },
      {
        text: 'Email the whole bounce and {ip} to delist@microsoft.com. Microsoft answers within 48 hours.',
        letter: 'delist',
      },
      {
        text: 'If {ip} is shared or changes, get an address of your own or use your provider’s SMTP relay. Otherwise the ban comes back.',
      },
    ],
  },
  without: { fix: 'Only Microsoft lifts the ban, after a review.' },
  retry: { helps: false, note: 'Don’t resend yet. Wait until Microsoft says that the ban is lifted.' },
  // Checked in November 2026.
  sources: [ALL_NDRS, USE_DELIST_PORTAL],
};
