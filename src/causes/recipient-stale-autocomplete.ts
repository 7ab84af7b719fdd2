import { says, status, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { EXCHANGE_ADMIN, learn, ndrArticle } from './links';

export const recipientStaleAutocomplete: Cause = {
  id: 'recipient-stale-autocomplete',
  codes: ['5.1.11', '5.1.1', '5.1.0'],
  clues: [
    status('5.1.11'),
    statusMay('5.1.1', '5.1.0'),
    says(89, 'IMCEAEX', 'ExRecipNotFound', 'Exchange Legacy encapsulated email address', 'LegacyExchangeDN'),
  ],
  title: 'Outlook used an outdated entry for {recipient}.',
  name: 'Outdated entry in Outlook',
  meaning: 'It remembered an internal address that no longer leads to a mailbox, but the person may still have one.',
  fixableBy: ['sender', 'recipient-admin'],
  steps: {
    sender: [
      {
        text: 'Start a new message, delete the suggestion as you type the name, and choose the person from the address book. Don’t reply to the old message, because it carries the old entry.',
        again: true,
      },
      { text: 'If it’s a meeting, remove the person from the invitation and invite their current address.' },
      { text: 'If it happens to several people, tell your help desk.', letter: 'help-desk' },
    ],
    recipientAdmin: [
      {
        text: 'Find the person’s current mailbox and its internal address.',
        link: EXCHANGE_ADMIN,
        commands: [
          {
            run: 'Get-Mailbox -Anr {person} | Format-List DisplayName,PrimarySmtpAddress,LegacyExchangeDN,EmailAddresses',
            on: 'both',
            changes: false,
            note: 'Finds mailboxes by name. LegacyExchangeDN is the internal address today.',
          },
        ],
      },
      {
        text: 'Add the old internal address to that mailbox as an X500 address. Then replies to old messages work again.',
        commands: [
          {
            run: "Set-Mailbox -Identity '<mailbox>' -EmailAddresses @{Add={x500}}",
            on: 'both',
            changes: true,
            note: 'Enter the mailbox. The old address comes from the bounce, decoded.',
          },
        ],
      },
      { text: 'If the user is synced, add it in your own Active Directory instead.' },
    ],
  },
  retry: { helps: false, note: 'Don’t resend yet. Choose the address again in a new message first.' },
  sources: [
    learn('IMCEAEX non-delivery report', 'troubleshoot/exchange/email-delivery/imceaex-ndr'),
    ndrArticle('550 5.1.1 RESOLVER.ADR.ExRecipNotFound', 'exrecipnotfound-ndr'),
    ndrArticle('Fix NDR errors 550 5.1.1 to 5.1.20', 'fix-error-code-550-5-1-1-through-5-1-20-in-exchange-online'),
  ],
};
