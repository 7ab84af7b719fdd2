import { matches, says, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, EXCHANGE_ADMIN, learn, ndrArticle } from './links';

export const recipientAddressRejectedDbeb: Cause = {
  id: 'recipient-address-rejected-dbeb',
  codes: ['5.4.1'],
  clues: [
    statusMay('5.4.1'),
    says(84, 'AS(201806281)', 'AS(201806280)', 'AS(201806289)'),
    matches(84, /5\.4\.1\b.{0,140}recipient address(?:es)? rejected ?: access denied/i),
    matches(84, /recipient address(?:es)? rejected ?: access denied.{0,80}outlook\.com/i),
  ],
  title: 'Microsoft 365 can’t find {recipient}.',
  name: 'Address not in the recipient’s Microsoft 365',
  meaning:
    'The recipient’s organization rejects mail to addresses that aren’t in its directory: wrong, new, or removed ones.',
  fixableBy: ['sender', 'recipient-admin'],
  plea: 'gone',
  steps: {
    sender: [
      {
        text: 'Check the spelling of {recipient}. In a new message, delete the old suggestion and type the address again.',
        again: true,
      },
      { text: 'Ask the person by phone or chat for their current address.', letter: 'recipient-note' },
      { text: 'If the address is right, ask their email admin to add it.', letter: 'recipient-admin' },
    ],
    recipientAdmin: [
      {
        text: 'Look up {recipient} in Exchange Online, and check that the domain is Authoritative. Only then are unknown addresses rejected (directory-based edge blocking).',
        commands: [
          {
            run: 'Get-Recipient -Identity {recipient}',
            on: 'online',
            changes: false,
            note: 'The address’s entry. An error means that the address isn’t listed.',
          },
          {
            run: 'Get-AcceptedDomain | Format-Table DomainName,DomainType',
            on: 'online',
            changes: false,
            note: 'Accepted domains. Authoritative means that unknown addresses are rejected at the edge.',
          },
        ],
      },
      { text: 'Create or sync the missing user, group, or contact. A new address can take 24 hours to work.' },
      {
        text: 'If every address of the domain bounces, switch it to Internal relay and back to Authoritative. That syncs the domain again.',
        link: EXCHANGE_ADMIN,
        commands: [
          {
            run: 'Set-AcceptedDomain -Identity {recipientDomain} -DomainType InternalRelay',
            on: 'online',
            changes: true,
            note: 'Turns off edge blocking for the whole domain.',
          },
          {
            run: 'Set-AcceptedDomain -Identity {recipientDomain} -DomainType Authoritative',
            on: 'online',
            changes: true,
            note: 'Turns edge blocking on again.',
          },
        ],
      },
      {
        text: 'If it’s a synced mailbox on your own servers, change its proxy address to a temporary one, sync, and change it back.',
      },
      {
        text: 'If it’s a public folder on your own servers, copy it to Exchange Online with Microsoft’s script Sync-ModernMailPublicFolders.',
      },
      {
        text: 'If it’s a dynamic distribution group on your own servers, create a mail contact with its address. Such a group can’t be synced.',
        commands: [
          {
            run: 'New-MailContact -Name {recipient} -ExternalEmailAddress {recipient}',
            on: 'online',
            changes: true,
            note: 'Add a mail contact. Only for a dynamic distribution group on your own servers.',
          },
        ],
      },
      {
        text: 'If Get-Recipient finds a dynamic group or a public folder in Exchange Online and mail still bounces, leave the domain at Internal relay.',
      },
    ],
  },
  onlyOn: 'online',
  retry: { helps: false, note: 'Don’t resend yet. Correct the address, or wait a day after it was added.' },
  // Checked in November 2026.
  sources: [
    ndrArticle('Fix NDR error 550 5.4.1 in Exchange Online', 'fix-error-code-550-5-4-1'),
    learn('Directory-based edge blocking', 'exchange/mail-flow-best-practices/use-directory-based-edge-blocking'),
    ALL_NDRS,
  ],
};
