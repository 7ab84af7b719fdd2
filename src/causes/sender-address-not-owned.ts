import { matches, says, statusMay } from '../classify/clues';
import type { Cause, Link } from '../model/cause';

const POSTFIX: Link = { title: 'Postfix configuration parameters', url: 'https://www.postfix.org/postconf.5.html' };

export const senderAddressNotOwned: Cause = {
  id: 'sender-address-not-owned',
  codes: ['5.7.1', '5.7.0'],
  clues: [
    statusMay('5.7.1', '5.7.0'),
    says(
      75,
      'not owned by user',
      'Sender address rejected: not logged in',
      'Sender address rejected: not authorized',
      'Sender address does not belong',
      // GMX and its sisters; SendGrid.
      'Sender address is not allowed.',
      'verified Sender Identity',
    ),
    matches(
      70,
      /\b(?:from|sender)\b.{0,30}\b(?:does not|doesn't|must|did not) match\b.{0,40}\b(?:authenticated|log-?in|account|user)/i,
    ),
    // Amazon SES.
    says(64, 'email address is not verified', 'identities failed the check'),
    says(55, 'not owned by', 'does not own'),
  ],
  title: 'Your mail program sends as {sender}, which does not belong to the account it signs in with.',
  name: 'Sender address belongs to another account',
  meaning: 'The outgoing server lets each account send only under its own addresses, and only after sign-in.',
  fixableBy: ['sender', 'sender-admin'],
  steps: {
    sender: [
      {
        text: 'In your mail program’s account settings, make the From address and the sign-in name match, and turn on sign-in.',
      },
      { text: 'Need to send as that address? Ask your admin.', letter: 'sender-admin' },
    ],
    senderAdmin: [
      { text: 'Check which addresses the account may use; in Postfix, look at smtpd_sender_login_maps.' },
      { text: 'Add {sender} to the account’s addresses if that is wanted.' },
    ],
  },
  without: {
    check: 'The server that refused is not Exchange: its own settings say who may write as whom.',
    fix: 'The right is given on the server that refused, and that is not Exchange.',
  },
  retry: { helps: false, note: 'Send again with a matching From address.' },
  sources: [POSTFIX],
};
