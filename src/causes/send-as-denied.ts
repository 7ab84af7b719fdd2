import { matches, says, status, statusMay, SERVICE } from '../classify/clues';
import type { Cause, StepCase } from '../model/cause';
import { ALL_NDRS, EXCHANGE_ADMIN, learn } from './links';

// Outlook hands its mail to the mailbox; scanners and programs sign in over SMTP.
const BY_PROGRAM: StepCase = { words: /\bSMTP; ?Client\b|\b5\.2\.252\b|\bSMTP ?AUTH\b/i };

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
      {
        text: 'Choose your own address in From, or ask your email admin for the Send As permission on {sender}.',
        letter: 'sender-admin',
        onlyFor: { isSenderNamed: true },
      },
      {
        text: 'Choose your own address in From, or ask your email admin for the Send As permission on the other mailbox.',
        letter: 'sender-admin',
        onlyFor: { isSenderNamed: false },
      },
      {
        text: 'Make the From address of a scanner or app the same as the account it signs in with. Some programs write an address such as user@localhost.',
        onlyFor: BY_PROGRAM,
      },
    ],
    senderAdmin: [
      {
        text: 'Check who can send as {sender}, or on its behalf.',
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
        text: 'If the program signs in with OAuth, check which account its token belongs to.',
        onlyFor: BY_PROGRAM,
      },
      {
        text: 'Grant it under Recipients > Mailboxes > the mailbox > Manage mailbox delegation.',
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
      {
        text: 'If a device sends as many addresses, use SMTP relay with a connector instead.',
        onlyFor: BY_PROGRAM,
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
