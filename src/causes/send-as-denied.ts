import { matches, says, status, statusMay, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, EXCHANGE_ADMIN, learn } from './links';

export const sendAsDenied: Cause = {
  id: 'send-as-denied',
  codes: ['5.7.60', '5.7.1', '5.2.0', '5.2.252'],
  statedBy: SERVICE,
  clues: [
    status('5.7.60'),
    statusMay('5.7.1', '5.2.0', '5.2.252'),
    says(
      88,
      'does not have permissions to send as',
      'does not have permission to send as',
      'SendAsDenied',
      'permission to send the message on behalf',
      // Exchange 2010's and 2013's sentences; the line for administrators holds no words there.
      'send on behalf of another sender',
      'send a message on behalf of this user',
    ),
    matches(88, /not (?:allowed|permitted) to send as/i),
    matches(66, /not (?:allowed|permitted|authori[sz]ed) to (?:send|use)\b.{0,20}\bthis (?:from|sender)\b/i),
  ],
  title: 'You aren’t allowed to send as {sender}.',
  name: 'From address not allowed',
  meaning: 'The account that signed in doesn’t have permission to use this From address.',
  forOthers: { title: 'The sender isn’t allowed to send as {sender}.' },
  fixableBy: ['sender-admin', 'sender'],
  steps: {
    sender: [
      { text: 'Check the From address. Send as yourself, or as an address you’re allowed to use.', again: true },
      {
        text: 'Make the From address of a scanner or app the same as the account it signs in with. Some programs write an address such as user@localhost.',
      },
      { text: 'If you should be allowed to send as this address, ask your email admin.', letter: 'sender-admin' },
    ],
    senderAdmin: [
      {
        text: 'Check who can send as {sender}, or on its behalf. If the program signs in with OAuth, check which account its token belongs to.',
        commands: [
          {
            run: 'Get-RecipientPermission -Identity {sender} | Format-Table Trustee,AccessRights',
            on: 'online',
            changes: false,
            note: 'Send as.',
          },
          {
            run: 'Get-Mailbox -Identity {sender} | Format-List GrantSendOnBehalfTo',
            on: 'both',
            changes: false,
            note: 'Send on behalf.',
          },
        ],
      },
      {
        text: 'Grant it under Recipients > Mailboxes > the mailbox > Manage mailbox delegation. A device that sends as many addresses needs SMTP relay with a connector instead.',
        link: EXCHANGE_ADMIN,
        commands: [
          {
            run: "Add-RecipientPermission -Identity {sender} -Trustee 'user-who-sends' -AccessRights SendAs",
            on: 'online',
            changes: true,
            note: 'Send as, in Exchange Online.',
          },
          {
            run: "Add-ADPermission -Identity {sender} -User 'user-who-sends' -ExtendedRights 'Send As'",
            on: 'server',
            changes: true,
            note: 'The same on Exchange Server. Enter the mailbox’s name or distinguished name.',
          },
        ],
      },
    ],
  },
  retry: {
    helps: false,
    note: 'Don’t resend yet. Resend from another address, or after you’ve been given permission.',
  },
  sources: [
    ALL_NDRS,
    learn(
      'Set up a device or application to send email',
      'exchange/mail-flow-best-practices/how-to-set-up-a-multifunction-device-or-application-to-send-email-using-microsoft-365-or-office-365',
    ),
  ],
};
