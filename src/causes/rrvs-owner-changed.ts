import { says, status } from '../classify/clues';
import type { Cause } from '../model/cause';

export const rrvsOwnerChanged: Cause = {
  id: 'rrvs-owner-changed',
  codes: ['5.7.17', '5.7.18', '5.7.19'],
  clues: [
    status('5.7.17', '5.7.18', '5.7.19'),
    says(70, 'mailbox owner has changed', 'domain owner has changed', 'RRVS test'),
  ],
  title: 'The address {recipient} may have a new owner.',
  name: 'Address has a new owner',
  meaning:
    'The sending service asked to deliver only to the same person as before, and that wasn’t so or couldn’t be checked.',
  fixableBy: ['sender'],
  steps: {
    sender: [
      { text: 'Ask the person by phone or chat for their current address.' },
      { text: 'Remove this address from your contacts and accounts. Don’t send anything private to it.' },
    ],
  },
  without: {
    check: 'Only the recipient’s provider knows when the address changed hands.',
    fix: 'Nothing is broken: the address has a new owner.',
    letter: 'The person who reads this address now isn’t the one you meant.',
  },
  retry: { helps: false, note: 'Don’t resend yet. Get a new address of that person first.' },
  sources: [{ title: 'RFC 7293: Require-Recipient-Valid-Since', url: 'https://www.rfc-editor.org/rfc/rfc7293' }],
};
