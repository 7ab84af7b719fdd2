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
      'bad DNS PTR',
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
  title: 'Your mail server has no valid name in reverse DNS.',
  name: 'Sending server without reverse DNS',
  meaning:
    'The recipient’s server looks up the name of {ip} (its PTR record), and that name has to lead back to the same address.',
  forOthers: { title: 'The sending server has no valid name in reverse DNS.' },
  fixableBy: ['sender-admin'],
  steps: {
    sender: [TELL_ADMIN_OR_PROVIDER],
    senderAdmin: [
      {
        text: 'Look up the name of {ip}, then the address of that name. It has to lead back to {ip}.',
        commands: [
          {
            run: 'Resolve-DnsName -Name {ip} -Type PTR',
            on: 'both',
            changes: false,
            note: 'Reverse DNS of the address. Any Windows PowerShell. An error means that there is no such record.',
          },
        ],
      },
      {
        text: 'Ask the owner of the address (your hosting or internet provider) to set the PTR record to your server’s HELO name. Give that name an A or AAAA record with the same address.',
      },
      {
        text: 'If your provider sets no PTR record for IPv6, send over IPv4. Over IPv6, SPF or DKIM has to pass as well.',
      },
      { text: 'If you can’t get a PTR record at all, send through your provider’s SMTP relay.' },
    ],
  },
  without: { fix: 'Only the owner of the address can set the PTR record; Exchange has no command for it.' },
  dnsChecks: ['ptr'],
  retry: { helps: false, note: 'Don’t resend yet. The PTR record has to be right first.' },
  // Checked in November 2026.
  sources: [ALL_NDRS, GMAIL_CODES],
};
