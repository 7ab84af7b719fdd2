import { says, status } from '../classify/clues';
import type { Cause } from '../model/cause';

export const rrvsOwnerChanged: Cause = {
  id: 'rrvs-owner-changed',
  codes: ['5.7.17', '5.7.18', '5.7.19'],
  clues: [
    status('5.7.17', '5.7.18', '5.7.19'),
    says(70, 'mailbox owner has changed', 'domain owner has changed', 'RRVS test'),
  ],
  title: 'The mailbox of {recipient} may belong to somebody else now, so your message was held back.',
  name: 'Address has a new owner',
  meaning:
    'The sending service asked to deliver only if the mailbox still belongs to the same person. It does not, or that could not be checked.',
  fixableBy: ['sender'],
  steps: {
    sender: [
      { text: 'Ask the person another way for a current address.' },
      { text: 'Send nothing private to this address, and remove it from your contacts and accounts.' },
    ],
  },
  without: {
    check: 'Only the recipient’s provider knows when the address changed hands.',
    fix: 'Nothing is broken: the address has a new owner.',
    letter: 'Whoever reads this address now is not the person you meant.',
  },
  retry: { helps: false, note: 'Send it to a new address of that person.' },
  sources: [{ title: 'RFC 7293: Require-Recipient-Valid-Since', url: 'https://www.rfc-editor.org/rfc/rfc7293' }],
};
