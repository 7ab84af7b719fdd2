import { says, statusBetween, unless, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, ARTICLE_571, DELIST_PORTAL } from './links';
import { USE_DELIST_PORTAL } from './links-sender-trust';
import { BUSIEST_SERVER, REVERSE_DNS } from './shared-commands';
import { WRITE_FROM_ELSEWHERE } from './shared-steps';

export const msIpBanned: Cause = {
  id: 'ms-ip-banned',
  codes: ['5.7.606-5.7.649'],
  statedBy: SERVICE,
  clues: [
    statusBetween('5.7.606', '5.7.649'),
    // Above the old delist address, which some of these bounces still print.
    says(94, 'banned sending IP'),
    says(87, 'sender.office.com', 'AS16012609', 'AS(1430)', 'AS(1410)'),
    unless('Connection not accepted from this IP', 'traffic not accepted', 'blocked using Spamhaus'),
  ],
  title: 'Microsoft 365 has banned your server {ip}.',
  name: 'Sending server banned by Microsoft',
  meaning:
    'It saw spam or other abuse from the server that sent your message, and rejects its mail to all of its customers.',
  forOthers: {
    title: 'Microsoft 365 has banned the server {ip}.',
    meaning:
      'It saw spam or other abuse from the server that sent the message, and rejects its mail to all of its customers.',
  },
  fixableBy: ['sender-admin', 'microsoft-support'],
  steps: {
    sender: [
      {
        text: 'Send this to your email admin or mail provider. The recipient can’t lift the ban.',
        letter: 'sender-admin',
      },
      WRITE_FROM_ELSEWHERE,
    ],
    senderAdmin: [
      {
        text: 'Stop the abuse first: a hacked mailbox, a web form, or an open relay.',
        commands: [REVERSE_DNS, BUSIEST_SERVER],
      },
      {
        text: 'Enter your email address and {ip} in the delist portal, and confirm by email. Removal can take 24 hours or more.',
        link: DELIST_PORTAL,
      },
      { text: 'If the portal doesn’t help, send Microsoft the whole bounce.', letter: 'delist' },
      {
        text: 'If {ip} is shared or changes, get an IP address of your own or use your provider’s SMTP relay. Otherwise the ban comes back.',
      },
    ],
  },
  without: { fix: 'Only Microsoft’s delist portal lifts the ban.' },
  retry: {
    helps: false,
    note: 'Don’t resend yet. Wait until the server is off the list, which can take 24 hours or more.',
  },
  // Checked in November 2026.
  sources: [ALL_NDRS, ARTICLE_571, USE_DELIST_PORTAL],
};
