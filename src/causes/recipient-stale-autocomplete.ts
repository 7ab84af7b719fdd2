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
  title: 'Outlook used an old saved entry for {recipient} that no longer leads to a mailbox.',
  name: 'Old saved address in Outlook',
  meaning:
    'For colleagues, Outlook remembers an internal address instead of the one with an @. After the mailbox was removed, made anew or moved, that internal address is dead; the person may still have a working mailbox.',
  fixableBy: ['sender', 'recipient-admin'],
  steps: {
    sender: [
      {
        text: 'Open a new message, start typing the name, press the × beside the suggestion, then pick the person from the address book or type the full address. Do not reply to the old message: it carries the old entry.',
      },
      { text: 'For a meeting, take the person out of the invitation and invite the current address.' },
      { text: 'Does it happen to several people? Give your admin the report.', letter: 'help-desk' },
    ],
    recipientAdmin: [
      {
        text: 'Find the mailbox the person has now and read its present internal address.',
        link: EXCHANGE_ADMIN,
        commands: [
          {
            run: 'Get-Mailbox -Identity {recipient} | Format-List LegacyExchangeDN,EmailAddresses',
            on: 'both',
            changes: false,
            note: 'If the bounce names no SMTP address, put in the mailbox by hand.',
          },
        ],
      },
      {
        text: 'Add the old internal address to it as X500. Take it from the bounce: drop IMCEAEX- and everything from the @ on; then _ becomes /, +20 a blank, +28 (, +29 ), +2E a dot. For synced users, change it in your own Active Directory.',
        commands: [
          {
            run: "Set-Mailbox -Identity {recipient} -EmailAddresses @{Add='X500:/o=ORG/ou=GROUP/cn=Recipients/cn=USER'}",
            on: 'both',
            changes: true,
            note: 'Replace the path after X500: by the decoded one. Old replies reach the mailbox again.',
          },
        ],
      },
    ],
  },
  retry: { helps: false, note: 'Write a new message to a freshly chosen address.' },
  sources: [
    learn('IMCEAEX non-delivery report', 'exchange/troubleshoot/email-delivery/imceaex-ndr'),
    ndrArticle('550 5.1.1 RESOLVER.ADR.ExRecipNotFound', 'exrecipnotfound-ndr'),
    ndrArticle('Fix NDR errors 550 5.1.1 to 5.1.20', 'fix-error-code-550-5-1-1-through-5-1-20-in-exchange-online'),
  ],
};
