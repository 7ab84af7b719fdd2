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
    matches(58, /\bsender address\b.{0,120}\bwas rejected by the server\b/i),
    matches(
      66,
      /\byou (?:are|were) not allowed to send (?:mail |messages? |e-?mails? )?(?:from|as) this (?:address|sender)\b/i,
    ),
    matches(
      66,
      /\bsender (?:address )?(?:is )?not (?:allowed|authori[sz]ed|permitted) for\b[^.;]{0,24}\b(?:account|log-?in|user)/i,
    ),
    // Amazon SES.
    says(64, 'email address is not verified', 'identities failed the check'),
    says(55, 'not owned by', 'does not own'),
  ],
  title: 'This account can’t send as {sender}.',
  name: 'Sender address belongs to another account',
  meaning: 'The outgoing server only accepts an account’s own addresses, and only after it signs in.',
  fixableBy: ['sender', 'sender-admin'],
  steps: {
    sender: [
      {
        text: 'Make the From address and the sign-in name match in your mail program’s account settings, and turn on sign-in.',
      },
      { text: 'If you need to send as that address, ask your email admin.', letter: 'sender-admin' },
    ],
    senderAdmin: [
      { text: 'Check which addresses the account can use. On Postfix, that’s smtpd_sender_login_maps.' },
      { text: 'Check which From and MAIL FROM address the program writes.' },
      { text: 'Add {sender} to the account’s addresses if that’s wanted.' },
    ],
  },
  without: {
    check: 'The server that rejected it isn’t Exchange; its own settings say who can send as whom.',
    fix: 'The permission is given on the server that rejected it, and that isn’t Exchange.',
  },
  retry: { helps: false, note: 'Don’t resend yet. Resend with a matching From address.' },
  sources: [POSTFIX],
};
