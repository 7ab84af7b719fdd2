import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { EXCHANGE_ADMIN, ndrArticle } from './links';

export const mailboxFull: Cause = {
  id: 'mailbox-full',
  codes: ['5.2.2', '4.2.2', '5.2.0', '4.3.2'],
  clues: [
    status('4.2.2', '5.2.2'),
    statusMay('5.2.0'),
    says(
      73,
      'mailbox full',
      'mailbox is full',
      'boîte pleine',
      'postfach voll',
      'inbox is full',
      'over quota',
      'overquota',
      'over the quota',
      'exceeded quota',
      'quota exceeded',
      'QuotaExceededException',
      'MapiExceptionQuotaExceeded',
      'MaxObjsExceeded',
      'mailbox quota',
      'disk quota',
      'out of storage space',
      'storage full',
      'disk space limit',
      'mailbox exceeds allowed size',
      'exceeded storage allocation',
      'overdraft',
    ),
    says(50, 'storage space', 'mailbox usage'),
    matches(60, /\b(?:mailbox|quota|storage|inbox|maildir)\b.{0,40}\b(?:full|exceeded|over|limit)\b/i),
    // The sender's own sending limits also speak of quotas.
    unless('submission quota', 'SubmissionQuota', 'daily limit'),
  ],
  title: 'The mailbox of {recipient} is full.',
  name: 'Mailbox full',
  meaning:
    'The address is right, but the mailbox, or the public folder behind it, has no room for more mail. “MaxObjsExceeded” means that one folder holds too many items (a million).',
  fixableBy: ['recipient', 'recipient-admin', 'sender'],
  steps: {
    sender: [
      {
        text: 'Tell the person another way that their mailbox is full.',
        letter: 'recipient-note',
      },
      { text: 'Send again in a day or two. If the bounce also calls the mailbox inactive, ask for another address.' },
    ],
    recipientAdmin: [
      {
        text: 'See how full the mailbox is, what its limits are, and which folder is large.',
        commands: [
          {
            run: 'Get-MailboxStatistics -Identity {recipient} | Format-List TotalItemSize,ItemCount',
            on: 'both',
            changes: false,
            note: 'Size and number of items.',
          },
          {
            run: 'Get-Mailbox -Identity {recipient} | Format-List IssueWarningQuota,ProhibitSendQuota,ProhibitSendReceiveQuota',
            on: 'both',
            changes: false,
            note: 'The limits. For a public folder, look at the mailbox that holds it.',
          },
          {
            run: 'Get-MailboxFolderStatistics -Identity {recipient} | Format-Table Name,ItemsInFolder,FolderSize',
            on: 'both',
            changes: false,
            note: 'Finds a folder with too many items.',
          },
        ],
      },
      {
        text: 'Make room: empty Deleted Items, turn on the archive, or assign a larger license. On your own server you can raise the limit.',
        link: EXCHANGE_ADMIN,
        commands: [
          {
            run: 'Set-Mailbox -Identity {recipient} -UseDatabaseQuotaDefaults $false -ProhibitSendReceiveQuota 100GB',
            on: 'server',
            changes: true,
            note: 'In Exchange Online the license sets the largest size.',
          },
        ],
      },
    ],
  },
  without: {
    'fix-online': 'The size of a mailbox follows its license; another license gives more.',
  },
  retry: { helps: false, note: 'Send again when the recipient has made room.' },
  sources: [
    ndrArticle('554 4.3.2 mailbox busy', 'remote-server-returned-mailbox-busy'),
    ndrArticle('Cannot send mail to a mail-enabled public folder (5.2.2)', 'cannot-send-mail-mepf'),
  ],
};
