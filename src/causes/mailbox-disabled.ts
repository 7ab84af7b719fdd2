import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ACTIVE_USERS } from './links';

export const mailboxDisabled: Cause = {
  id: 'mailbox-disabled',
  codes: ['5.2.1', '5.7.13', '5.1.6', '4.2.1'],
  outrightFrom: 66,
  clues: [
    status('5.2.1'),
    statusMay('5.7.13'),
    says(
      66,
      'address is administratively disabled',
      'account that you tried to reach is inactive',
      'account that you tried to reach is disabled',
      'disabled recipient address',
      'disabled or discontinued',
      'account is blocked',
      'temporary locked',
      'temporarily locked',
      'deactivated',
      'expired account',
      'no longer active',
      'abandoned',
      'recipient address rejected: inactive',
    ),
    says(48, 'is suspended', 'is locked'),
    matches(
      66,
      /\b(?:account|mailbox|user|recipient)\b[^.;:@]{0,25}\b(?:disabled|inactive|suspended|locked|frozen|deactivated|not active|closed|expired)\b/i,
    ),
    // Sign-in refusals say «disabled» of a protocol. An old saved entry carries the words of its directory path.
    // An account that may not send can still receive.
    unless('from sending', 'authentication is disabled', 'IMCEAEX'),
  ],
  title: 'The mailbox of {recipient} isn’t active.',
  name: 'Mailbox not active',
  meaning: 'It was turned off or locked, or nobody has used it for a long time.',
  fixableBy: ['recipient', 'recipient-admin'],
  plea: 'inactive',
  steps: {
    sender: [
      { text: 'Contact the recipient by phone or chat, and ask for another address.', letter: 'recipient-note' },
      { text: 'Remove this address from your contacts and lists if it’s no longer used.' },
    ],
    recipientAdmin: [
      {
        text: 'Look up {recipient}. The account may be active, disabled, or deleted.',
        link: ACTIVE_USERS,
        commands: [
          {
            run: 'Get-Recipient -Identity {recipient} | Format-List RecipientTypeDetails,PrimarySmtpAddress',
            on: 'both',
            changes: false,
            note: 'The mailbox’s entry. An error means that the mailbox is gone.',
          },
        ],
      },
      {
        text: 'Enable or restore the account. If the person left, forward the mail or set up a shared mailbox.',
        commands: [
          {
            run: 'Set-Mailbox -Identity {recipient} -AccountDisabled $false',
            on: 'online',
            changes: true,
            note: 'Enables an account that was disabled in Microsoft 365.',
          },
        ],
      },
    ],
  },
  without: {
    'fix-server': 'Which command reopens the mailbox depends on how it was closed; the first step shows it.',
  },
  retry: { helps: false, note: 'Don’t resend yet. The mailbox has to be turned on first.' },
  sources: [{ title: 'Gmail SMTP errors and codes', url: 'https://support.google.com/a/answer/3726730' }],
};
