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
  title: 'Microsoft 365 refused your message because it has banned the server that sent it: {ip}.',
  name: 'Sending server banned by Microsoft',
  meaning:
    'Microsoft saw spam or other abuse from that server. The ban is on the server, not on you, and stops its mail to everyone on Microsoft 365.',
  fixableBy: ['sender-admin', 'microsoft-support'],
  steps: {
    sender: [
      {
        text: 'Send this to your email admin or mail provider; the recipient cannot lift the ban.',
        letter: 'sender-admin',
      },
      WRITE_FROM_ELSEWHERE,
    ],
    senderAdmin: [
      {
        text: 'First stop the cause: a hacked mailbox, a web form, an open relay, a server without reverse DNS.',
        commands: [REVERSE_DNS, BUSIEST_SERVER],
      },
      {
        text: 'In the delist portal, enter your address and {ip} (one address a visit), confirm by the mail you get, then choose Delist IP. Allow up to 24 hours.',
        link: DELIST_PORTAL,
      },
      {
        text: 'The portal does not find it, or the ban returns? Open a support request with the whole bounce.',
        letter: 'delist',
      },
    ],
  },
  without: { fix: 'Only Microsoft’s delist portal lifts the ban.' },
  retry: { helps: false, note: 'Send again once the server is off the list. It can take up to 24 hours.' },
  sources: [ALL_NDRS, ARTICLE_571, USE_DELIST_PORTAL],
};
