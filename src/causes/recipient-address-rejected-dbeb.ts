import { matches, says, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, EXCHANGE_ADMIN, learn } from './links';

export const recipientAddressRejectedDbeb: Cause = {
  id: 'recipient-address-rejected-dbeb',
  codes: ['5.4.1'],
  clues: [
    statusMay('5.4.1'),
    says(84, 'AS(201806281)', 'AS(201806280)', 'AS(201806289)'),
    matches(84, /5\.4\.1\b.{0,140}recipient address(?:es)? rejected ?: access denied/i),
    matches(84, /recipient address(?:es)? rejected ?: access denied.{0,80}outlook\.com/i),
  ],
  title: 'Microsoft 365 at {recipientDomain} does not know {recipient}.',
  name: 'Address not listed at the recipient’s Microsoft 365',
  meaning:
    'The recipient’s organization lets Microsoft turn away mail to addresses it does not list (directory-based edge blocking). The address may be wrong, brand new, or removed.',
  fixableBy: ['recipient-admin', 'sender'],
  steps: {
    sender: [
      {
        text: 'Compare {recipient} letter by letter. In a new message, press the × beside the old suggestion and type the address again.',
      },
      {
        text: 'Ask the person another way for their current address.',
        letter: 'recipient-note',
      },
      {
        text: 'If they say the address is right, their email admin has to add it.',
        letter: 'recipient-admin',
      },
    ],
    recipientAdmin: [
      {
        text: 'Look up {recipient} in Exchange Online, and whether the domain is Authoritative: only then does edge blocking apply.',
        commands: [
          {
            run: 'Get-Recipient -Identity {recipient}',
            on: 'online',
            changes: false,
            note: 'An error means that the address is not listed.',
          },
          {
            run: 'Get-AcceptedDomain | Format-Table DomainName,DomainType',
            on: 'online',
            changes: false,
            note: 'Authoritative: unknown addresses are refused at the border.',
          },
        ],
      },
      {
        text: 'Create or sync the missing user, group, contact or mail-enabled public folder. A new object can take up to a day to count.',
      },
      {
        text: 'Do some mailboxes live elsewhere and are not synced, or are public folders on your own servers? Then set the domain to Internal relay.',
        link: EXCHANGE_ADMIN,
        commands: [
          {
            run: 'Set-AcceptedDomain -Identity {recipientDomain} -DomainType InternalRelay',
            on: 'online',
            changes: true,
            note: 'Switches edge blocking off for the whole domain; needs a connector to the other system.',
          },
        ],
      },
    ],
  },
  onlyOn: 'online',
  retry: { helps: false, note: 'Send again once the address is added. Syncing can take a day.' },
  sources: [
    learn('Directory-based edge blocking', 'exchange/mail-flow-best-practices/use-directory-based-edge-blocking'),
    ALL_NDRS,
  ],
};
