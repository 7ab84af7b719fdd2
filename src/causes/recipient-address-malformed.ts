import { matches, says, status, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { learn } from './links';

export const recipientAddressMalformed: Cause = {
  id: 'recipient-address-malformed',
  codes: ['5.1.3', '5.1.2', '5.1.4', '5.1.5', '5.1.6', '5.1.0'],
  clues: [
    status('5.1.3'),
    statusMay('5.1.5', '5.1.6'),
    says(
      60,
      'invalid recipient address',
      'bad recipient address',
      'bad address syntax',
      'malformed address',
      'illegal address',
      'single label domain',
      'invalid address format',
      'mailbox syntax incorrect',
    ),
    matches(60, /\bsyntax error\b.{0,40}address|reserved by rfc ?2606|address.{0,40}(?:bad|invalid) syntax/i),
    says(47, 'syntax error'),
  ],
  title: 'The address {recipient} isn’t valid.',
  name: 'Address isn’t valid',
  meaning:
    'It breaks the rules for email addresses: a space, a missing part, a stray character, or a domain kept for examples.',
  fixableBy: ['sender', 'sender-admin'],
  steps: {
    sender: [
      {
        text: 'Look for spaces, commas, quotation marks, or a missing ending in {recipient}. Resend to the corrected address.',
        again: true,
      },
      { text: 'Correct the address in your contacts too.' },
      { text: 'If the entry is in your company’s address book, tell your email admin.', letter: 'sender-admin' },
    ],
    senderAdmin: [
      {
        text: 'Check the address book entry, or the form or script that wrote the address.',
        commands: [
          {
            run: 'Get-Recipient -Identity {recipient} | Format-List RecipientTypeDetails,ExternalEmailAddress',
            on: 'both',
            changes: false,
            note: 'Shows a contact’s stored address, if there is such a contact.',
          },
        ],
      },
      {
        text: 'Correct the entry at its source.',
        commands: [
          {
            run: "Set-MailContact -Identity {recipient} -ExternalEmailAddress 'right.address@example.com'",
            on: 'both',
            changes: true,
            note: 'Correct the contact’s address. Enter the right one.',
          },
        ],
      },
    ],
  },
  retry: { helps: false, note: 'Don’t resend yet. Correct the address first.' },
  sources: [
    learn(
      'NDRs in Exchange Server',
      'exchange/mail-flow/non-delivery-reports-and-bounce-messages/non-delivery-reports-and-bounce-messages',
    ),
  ],
};
