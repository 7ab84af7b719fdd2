import { says, status, statusMay, unless, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, RESTRICTED_ENTITIES, learn, ndrArticle } from './links';

export const senderAccountRestricted: Cause = {
  id: 'sender-account-restricted',
  codes: ['5.1.8', '5.7.501', '5.7.502', '5.7.503'],
  statedBy: SERVICE,
  clues: [
    status('5.7.501', '5.7.502', '5.7.503'),
    // At IANA 5.1.8 is a bad sender domain; only the words make it a blocked account.
    statusMay('5.1.8'),
    says(
      87,
      'bad outbound sender',
      "weren't recognized as a valid sender",
      'spam abuse detected',
      'suspected of sending spam',
      // Zoho, with the code of a loop.
      'unusual sending activity',
    ),
    unless('Sender address rejected'),
  ],
  title: 'Microsoft has stopped your account from sending, because mail from it looked like spam.',
  name: 'Sending account blocked',
  meaning:
    'Too much mail, or too much spam, went out under {sender}. Quite often someone else has learned the password. Receiving still works.',
  fixableBy: ['sender-admin', 'sender'],
  steps: {
    sender: [
      {
        text: 'Change your password now and sign out everywhere else. Delete inbox rules and forwarding you did not set up.',
      },
      { text: 'Tell your email admin: only they can lift the block.', letter: 'sender-admin' },
    ],
    senderAdmin: [
      {
        text: 'See why and since when {sender} is blocked, and look for inbox rules nobody knows.',
        link: RESTRICTED_ENTITIES,
        commands: [
          {
            run: 'Get-BlockedSenderAddress -SenderAddress {sender}',
            on: 'online',
            changes: false,
            note: 'Gives the reason and the date.',
          },
          {
            run: 'Get-InboxRule -Mailbox {sender} | Format-List Name,Enabled,ForwardTo,ForwardAsAttachmentTo,RedirectTo,DeleteMessage',
            on: 'both',
            changes: false,
            note: 'Rules that forward or delete are a sign of an intruder.',
          },
        ],
      },
      {
        text: 'Secure the account first: new password, sessions revoked, MFA on, foreign rules and forwarding removed.',
      },
      {
        text: 'Then unblock it. Sending mostly works again within an hour, at the latest after 24.',
        commands: [
          {
            run: 'Remove-BlockedSenderAddress -SenderAddress {sender}',
            on: 'online',
            changes: true,
            note: 'Lifts the block of this account.',
          },
        ],
      },
    ],
  },
  without: {
    'fix-server': 'The list of restricted senders is kept in Exchange Online only.',
  },
  retry: { helps: false, note: 'Send again once your admin has unblocked the account.' },
  sources: [
    ndrArticle('Fix NDR error 550 5.1.8 in Exchange Online', 'fix-error-code-5-1-8-in-exchange-online'),
    learn(
      'Remove blocked users from the Restricted entities page',
      'defender-office-365/outbound-spam-restore-restricted-users',
    ),
    ALL_NDRS,
  ],
};
