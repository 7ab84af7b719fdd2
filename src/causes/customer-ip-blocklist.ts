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
  title: 'The recipient’s organization blocks your mail server.',
  name: 'Sending server blocked by the organization',
  meaning: 'An email admin there put {ip} on a block list of the organization.',
  forOthers: { title: 'The recipient’s organization blocks the sending server.' },
  fixableBy: ['recipient-admin'],
  steps: {
    sender: [
      {
        text: 'Contact {recipient} by phone or chat, and ask them to tell their email admin. Only that admin can remove the block.',
        letter: 'recipient-admin',
        viaRecipient: true,
      },
    ],
    recipientAdmin: [
      {
        text: 'Check whether {ip}, or a range around it, is on the IP Block List of the connection filter. Check the Tenant Allow/Block Lists too.',
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
        text: 'Remove it if you want this mail.',
        link: ANTI_SPAM,
        commands: [
          {
            run: 'Set-HostedConnectionFilterPolicy -Identity Default -IPBlockList @{Remove={ip}}',
            on: 'online',
            changes: true,
            note: 'Removes this one entry. Enter a range exactly as the list shows it.',
          },
        ],
      },
    ],
  },
  onlyOn: 'online',
  dnsChecks: ['ptr'],
  retry: {
    helps: false,
    note: 'Don’t resend yet. Resend after their admin has removed the block.',
    inside: 'Don’t resend yet. Resend after your admin has removed the block.',
  },
  sources: [ALL_NDRS],
};
