import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS } from './links';
import { GMAIL_CODES } from './links-sender-trust';
import { TELL_ADMIN_OR_PROVIDER } from './shared-steps';

export const ptrMissing: Cause = {
  id: 'ptr-missing',
  codes: ['5.7.25', '5.7.1', '4.7.1', '4.7.25', '5.7.0', '5.7.27'],
  clues: [
    status('5.7.25', '4.7.25'),
    statusMay('5.7.1', '4.7.1', '5.7.0', '5.7.27'),
    says(
      70,
      'must have a reverse DNS record',
      'does not have a PTR',
      'cannot find your reverse hostname',
      'cannot find your hostname',
      'forward-confirmed reverse DNS',
      'no rDNS',
    ),
    says(
      58,
      'PTR record',
      'invalid reverse',
      'unresolvable hostname',
      'IP name lookup failed',
      'IP must resolve',
      'IPv6 sending guidelines',
      'IPv6SendingGuidelines',
      'rDNS',
    ),
    matches(58, /\breverse (?:DNS|lookup|hostname|name)|\b(?:does not|doesn't|must) have.{0,20}\b(?:PTR|reverse)\b/i),
    matches(57, /\bhost ?name\b.{0,30}\bdoes(?:n't| not) (?:resolve|match)/i),
    matches(48, /\bPTR\b/i),
    unless('Helo command rejected', 'Bad HELO', 'EHLO hostname'),
  ],
  title: 'Your message was refused because the server that sent it has no valid name in reverse DNS.',
  name: 'Sending server without reverse DNS',
  meaning:
    'Mail servers look up the name that belongs to {ip} (its PTR record) and whether that name leads back. Where it does not, they suspect a hijacked computer.',
  fixableBy: ['sender-admin'],
  steps: {
    sender: [TELL_ADMIN_OR_PROVIDER],
    senderAdmin: [
      {
        text: 'Look up the name of {ip}, then the address of that name: you must come back to {ip}.',
        commands: [
          {
            run: 'Resolve-DnsName -Name {ip} -Type PTR',
            on: 'both',
            changes: false,
            note: 'Works in any Windows PowerShell. An error means that there is no such record.',
          },
        ],
      },
      {
        text: 'Ask the owner of the address (your internet or hosting provider) to set the PTR record to the name your server says in HELO, and give that name an A or AAAA record with the same address.',
      },
      { text: 'Or send through your mail provider’s servers. Over IPv6, SPF or DKIM must pass as well.' },
    ],
  },
  without: { fix: 'Only the owner of the address can set the PTR record; Exchange has no command for it.' },
  retry: {
    helps: false,
    note: 'Send again once the record is right. With a code that begins with 4 your server retries by itself.',
  },
  sources: [ALL_NDRS, GMAIL_CODES],
};
