import { matches, says, status, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ARTICLE_571, EXCHANGE_ADMIN, learn, MAIL_CONTACTS, ndrArticle } from './links';

export const publicFolderAuthRequired: Cause = {
  id: 'public-folder-auth-required',
  codes: ['5.7.135', '5.7.13', '5.7.1'],
  clues: [
    status('5.7.135'),
    // 5.7.13 is «user account disabled» elsewhere (IANA), so it does not decide.
    statusMay('5.7.13', '5.7.1'),
    says(
      86,
      'SenderNotAuthenticatedForPublicFolder',
      'AuthenticationRequiredForPublicFolder',
      'not authenticated for public folder',
      'not authenticated when sending to this public folder',
    ),
    matches(86, /authentication required\s{0,3}\[stage: createmessage\]/i),
  ],
  title: '{recipient} doesn’t accept mail from outside.',
  name: 'Public folder closed to outside senders',
  meaning: 'It’s a public folder that only accepts senders who are signed in or who can create items in it.',
  fixableBy: ['recipient-admin'],
  steps: {
    sender: [
      {
        text: 'Ask the people who use the folder to tell their email admin. Only the admin can change the setting.',
        letter: 'recipient-admin',
      },
      { text: 'Contact those people by phone or chat until then.', letter: 'recipient-note' },
    ],
    recipientAdmin: [
      {
        text: 'Check the folder’s delivery restriction, and the permissions of Default and Anonymous. Enter your folder’s path instead of \\Folder.',
        commands: [
          {
            run: 'Get-MailPublicFolder -Identity {recipient} | Format-List PrimarySmtpAddress,RequireSenderAuthenticationEnabled,AcceptMessagesOnlyFrom',
            on: 'both',
            changes: false,
            note: 'The folder’s settings. True, or a list of senders, blocks outside senders.',
          },
          {
            run: "Get-PublicFolderClientPermission -Identity '\\Folder'",
            on: 'both',
            changes: false,
            note: 'The folder’s permissions. Anonymous needs CreateItems to accept outside mail.',
          },
        ],
      },
      {
        text: 'Go to Public folders > Public folders > the folder > Edit > Mail flow settings. Under “Accept messages from”, clear “Require that all senders are authenticated”, select “All senders”, and save.',
        link: EXCHANGE_ADMIN,
        commands: [
          {
            run: 'Set-MailPublicFolder -Identity {recipient} -RequireSenderAuthenticationEnabled $false',
            on: 'both',
            changes: true,
            note: 'The first of the two settings: accept outside senders.',
          },
          {
            run: 'Set-MailPublicFolder -Identity {recipient} -AcceptMessagesOnlyFromSendersOrMembers $null',
            on: 'both',
            changes: true,
            note: 'The second: accept all senders.',
          },
        ],
      },
      {
        text: 'If outside senders still bounce, or the bounce says [Stage: CreateMessage], give Anonymous the permission to create items. Colleagues who send as a shared mailbox need it for Default.',
        commands: [
          {
            run: "Add-PublicFolderClientPermission -Identity '\\Folder' -User Anonymous -AccessRights CreateItems",
            on: 'both',
            changes: true,
            note: 'Accepts outside mail; nobody outside can read the folder.',
          },
          {
            run: "Add-PublicFolderClientPermission -Identity '\\Folder' -User Default -AccessRights CreateItems",
            on: 'both',
            changes: true,
            note: 'Let your own people write to the folder. Only for those who use Send As.',
          },
        ],
      },
      {
        text: 'To accept only some outside senders, list them instead of “All senders”. Add each as a mail contact, and a group of all your own people.',
        link: MAIL_CONTACTS,
      },
    ],
  },
  retry: { helps: false, note: 'Don’t resend yet. Resend after the admin has opened the folder.' },
  // Checked in November 2026.
  sources: [
    ndrArticle(
      'Fix NDR error 5.7.13 or 5.7.135 in Exchange Online',
      'fix-error-code-5-7-13-or-5-7-135-in-exchange-online',
    ),
    learn(
      'RESOLVER.RST.AuthRequired when external users mail a public folder',
      'troubleshoot/exchange/public-folders/authrequired-ndr',
    ),
    ARTICLE_571,
  ],
};
