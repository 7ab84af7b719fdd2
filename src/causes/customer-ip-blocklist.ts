import { matches, says, status, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS } from './links';
import { ANTI_SPAM } from './links-sender-trust';

export const customerIpBlocklist: Cause = {
  id: 'customer-ip-blocklist',
  codes: ['5.7.507', '5.7.513'],
  statedBy: SERVICE,
  clues: [
    status('5.7.507', '5.7.513'),
    // Microsoft's table has the last for 5.7.507; without «Access denied» it is as often said of a sender.
    says(84, 'AS16012607', 'Access denied, rejected by recipient'),
    matches(84, /using Customer Block ?list/i),
    // Higher than the same words of a sender who is blocked: it is the server's address.
    matches(84, /\bIP\b.{0,60}\b(?:blocked|blacklisted|denied|banned) by (?:the )?recipient/i),
    // Exchange Server, KB 928123: an address that the receiving connector does not take.
    matches(56, /\bIP address\b.{0,60}\bdoes not have permissions? to submit/i),
    says(52, 'rejected by recipient'),
  ],
  title: 'The recipient’s organization has blocked the server that sent your message: {ip}.',
  name: 'Sending server blocked by the organization',
  meaning: 'An email admin at {recipientDomain} put that address on a block list of their own.',
  fixableBy: ['recipient-admin'],
  steps: {
    sender: [
      {
        text: 'Only their email admin can lift it. Reach {recipient} another way and ask them to tell that admin.',
        letter: 'recipient-admin',
      },
    ],
    recipientAdmin: [
      {
        text: 'See whether {ip}, or a range around it, is on the IP Block List of the connection filter. Look in the Tenant Allow/Block Lists as well.',
        commands: [
          {
            run: 'Get-HostedConnectionFilterPolicy -Identity Default | Format-List IPBlockList,IPAllowList',
            on: 'online',
            changes: false,
            note: 'Shows both lists.',
          },
        ],
      },
      {
        text: 'Take it off if the mail is wanted.',
        link: ANTI_SPAM,
        commands: [
          {
            run: 'Set-HostedConnectionFilterPolicy -Identity Default -IPBlockList @{Remove={ip}}',
            on: 'online',
            changes: true,
            note: 'Removes this one entry; a range must be named as it stands in the list.',
          },
        ],
      },
    ],
  },
  onlyOn: 'online',
  retry: { helps: false, note: 'Send again once their admin has removed the entry.' },
  sources: [ALL_NDRS],
};
