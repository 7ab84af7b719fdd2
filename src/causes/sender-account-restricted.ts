import { matches, says, status, statusMay, unless, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, RESTRICTED_ENTITIES, SUPPORT, learn, ndrArticle } from './links';

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
    // Hosting panels.
    matches(70, /\b(?:outgoing|outbound) (?:mail|email) from \S{1,320} has been suspended/i),
    matches(
      70,
      /\byour (?:e-?mail )?(?:account|mailbox)\b[^.;]{0,40}\b(?:blocked|disabled|locked|restricted|suspended)\b[^.;]{0,20}\bfrom sending\b/i,
    ),
    matches(
      70,
      /\b(?:outbound|outgoing) (?:e-?mails?|mail|messages?) (?:from|for|of) (?:the|this|your) (?:account|address|domain|mailbox)\b[^.;]{0,20}\b(?:blocked|disabled|restricted|suspended)\b/i,
    ),
    unless('Sender address rejected'),
  ],
  title: 'Your account is blocked from sending mail.',
  name: 'Sending account blocked',
  meaning: 'Too much mail or spam was sent from {sender}, perhaps by someone else who knows the password.',
  forOthers: { title: 'The account {sender} is blocked from sending mail.' },
  fixableBy: ['sender-admin', 'sender'],
  cutOff: 'sender',
  steps: {
    sender: [
      { text: 'Tell your email admin by phone or chat. Only they can remove the block.', letter: 'sender-admin' },
      { text: 'Change your password now, and sign out everywhere else.' },
      { text: 'Delete inbox rules and forwarding that you didn’t set up.' },
    ],
    senderAdmin: [
      {
        text: 'Secure the account first: reset the password of {sender}, revoke all sessions, and turn on MFA.',
        link: RESTRICTED_ENTITIES,
        commands: [
          {
            run: 'Get-BlockedSenderAddress -SenderAddress {sender}',
            on: 'online',
            changes: false,
            note: 'Shows the reason and the date.',
          },
          {
            run: 'Revoke-MgUserSignInSession -UserId {sender}',
            on: 'online',
            changes: true,
            note: 'Signs the account out everywhere. Enter the sign-in name if that differs.',
          },
        ],
      },
      {
        text: 'Remove inbox rules and forwarding that nobody recognizes.',
        commands: [
          {
            run: 'Get-InboxRule -Mailbox {sender} -IncludeHidden | Format-List Name,Enabled,ForwardTo,ForwardAsAttachmentTo,RedirectTo,DeleteMessage',
            on: 'both',
            changes: false,
            note: 'Inbox rules, hidden ones included. Those that forward or delete can be a sign of an intruder.',
          },
        ],
      },
      {
        text: 'Then unblock it. Sending usually works again within an hour.',
        commands: [
          {
            run: 'Remove-BlockedSenderAddress -SenderAddress {sender}',
            on: 'online',
            changes: true,
            note: 'Unblocks this account.',
          },
        ],
      },
      {
        text: 'If the code is 5.7.501, 5.7.502, or 5.7.503 and the account isn’t listed as blocked, open a service request with Microsoft.',
        onlyFor: { code: /^5\.7\.50[123]$/ },
        link: SUPPORT,
      },
    ],
  },
  without: {
    'fix-server': 'The list of restricted senders is kept in Exchange Online only.',
  },
  retry: { helps: false, note: 'Don’t resend yet. Resend after your admin has unblocked the account.' },
  // Checked in November 2026.
  sources: [
    ndrArticle('Fix NDR error 550 5.1.8 in Exchange Online', 'fix-error-code-550-5-1-8'),
    learn(
      'Remove blocked users from the Restricted entities page',
      'defender-office-365/outbound-spam-restore-restricted-users',
    ),
    ALL_NDRS,
  ],
};
