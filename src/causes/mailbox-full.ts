import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause, StepTemplate } from '../model/cause';
import { EXCHANGE_ADMIN, learn, ndrArticle } from './links';

const ASK_FOR_ROOM: readonly StepTemplate[] = [
  { text: 'Contact the recipient by phone or chat, and say that the mailbox is full.', letter: 'recipient-note' },
  {
    text: 'If the bounce calls the mailbox inactive, ask for another address.',
    onlyFor: { words: /\binactiv/i },
  },
  { text: 'If nobody makes room, ask for another address.' },
];

export const mailboxFull: Cause = {
  id: 'mailbox-full',
  codes: ['5.2.2', '4.2.2', '5.2.0', '4.3.2'],
  outrightFrom: 73,
  clues: [
    status('4.2.2', '5.2.2'),
    statusMay('5.2.0'),
    says(
      73,
      'mailbox full',
      'mailbox is full',
      'boîte pleine',
      'postfach voll',
      'kontingent überschritten',
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
    says(
      73,
      'mailbox size limit',
      'mailfolder is full',
      'mail folder is full',
      'maildir is full',
      'exceeding quota',
      'exceeds quota',
      'exceeds the quota',
      'exceeds his quota',
      'exceeded his quota',
      'exceeded their quota',
      'over its quota',
      'over their quota',
      'is over its storage',
      'would exceed quota',
      'quota violation',
      'allowed storage space',
      'insufficient mailbox space',
      'no space left in mailbox',
      'mailbox capacity',
      'account has exceeded its storage',
      'user has too many messages on the server',
    ),
    // The same in the languages that servers answer in.
    says(
      73,
      'buzón lleno',
      'buzon lleno',
      'casilla llena',
      'buzón de correo lleno',
      'caixa postal cheia',
      'caixa de correio cheia',
      'caixa de entrada cheia',
      'casella piena',
      'casella di posta piena',
      'boîte aux lettres pleine',
      'boite pleine',
      'boîte de réception pleine',
      'mailbox ist voll',
      'mailbox voll',
      'quota überschritten',
      'quota dépassé',
      'cuota excedida',
      'cuota superada',
      'quota superata',
      'cota excedida',
      'mailbox vol',
      'postvak vol',
      'skrzynka pełna',
      'skrzynka jest pełna',
      'schránka je plná',
      'brevlådan är full',
      'postkassen er fuld',
      'postboksen er full',
      'postilaatikko on täynnä',
      'ящик переполнен',
      'ящик заполнен',
      'posta kutusu dolu',
      'メールボックスがいっぱい',
      '邮箱已满',
      '信箱已满',
      '信箱已滿',
    ),
    matches(
      73,
      /\b(?:bo[iî]te (?:aux lettres|de r[eé]ception)?[^.;]{0,40}pleine|buz[oó]n[^.;]{0,40}(?:lleno|llena)|postvak[^.;]{0,40}\bvol\b|postfach[^.;]{0,40}\b(?:voll|überfüllt)\b)/i,
    ),
    matches(
      73,
      /\b(?:(?:cassetta postale|casella)[^.;]{0,40}piena|caixa (?:postal|de correio)[^.;]{0,40}cheia|(?:brevlåda|postlåda)[^.;]{0,40}full\b|post(?:kasse|boks)[^.;]{0,40}\bfuld?l?\b|skrzynka[^.;]{0,40}pełna|schránka[^.;]{0,40}plná)/i,
    ),
    // The sender's own sending limits also speak of quotas.
    unless('submission quota', 'SubmissionQuota', 'daily limit', 'sending quota', 'hourly', 'per hour'),
  ],
  title: 'The mailbox of {recipient} is full.',
  name: 'Mailbox full',
  meaning: 'The address is right, but there’s no room for more mail.',
  fixableBy: ['recipient', 'recipient-admin', 'sender'],
  plea: 'full',
  steps: {
    sender: ASK_FOR_ROOM,
    recipientAdmin: [
      {
        text: 'Check how full the mailbox is, and which folder is large. “MaxObjsExceeded” means too many items in one folder.',
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
            note: 'The limits. For a public folder, check the mailbox that holds it.',
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
        text: 'Empty Deleted Items, turn on the archive, or assign a larger license. On your own server, you can raise the limit.',
        link: EXCHANGE_ADMIN,
        commands: [
          {
            run: 'Enable-Mailbox -Identity {recipient} -Archive',
            on: 'both',
            changes: true,
            note: 'Turns on the archive. A retention policy moves older mail there.',
          },
          {
            run: 'Set-Mailbox -Identity {recipient} -UseDatabaseQuotaDefaults $false -ProhibitSendReceiveQuota 100GB',
            on: 'server',
            changes: true,
            note: 'Raises the limit of this mailbox only. Set its warning limits as well.',
          },
        ],
      },
    ],
  },
  cases: [
    {
      // Words of other mail systems, and nothing that Exchange says.
      when: {
        words:
          /\bLMTP\b|\bdovecot\b|\bcyrus\b|\bzimbra\b|\bmaildir\b|\bcPanel\b|\b(?:blocks|inode) limit\b|Quota exceeded \(mailbox for user is full\)|\bOverQuota(?:Perm|Temp)\b|\bgsmtp\b/i,
        notWords: /\bSTOREDRV\b|\bRESOLVER\.|MapiException|QuotaExceededException|MaxObjsExceeded/i,
      },
      steps: {
        sender: ASK_FOR_ROOM,
        recipientAdmin: [
          {
            text: 'Check the quota of {recipient} in the admin console of the mail system or hosting provider. The whole account can be out of space too.',
          },
          { text: 'Delete old mail, or raise the quota there.' },
        ],
      },
      without: {
        check: 'The mailbox isn’t on Exchange, by the words of the bounce.',
        fix: 'The mailbox isn’t on Exchange, by the words of the bounce.',
      },
    },
  ],
  retry: { helps: false, note: 'Don’t resend yet. The recipient has to make room first.' },
  sources: [
    ndrArticle('554 4.3.2 mailbox busy', 'remote-server-returned-mailbox-busy'),
    ndrArticle('Can’t send mail to a mail-enabled public folder (5.2.2)', 'cannot-send-mail-mepf'),
    // Checked November 2026.
    learn('Enable-Mailbox', 'powershell/module/exchangepowershell/enable-mailbox'),
  ],
};
