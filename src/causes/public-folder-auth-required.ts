import { matches, says, status, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ARTICLE_571, learn, ndrArticle } from './links';

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
  title: '{recipient} is a public folder that takes no mail from people outside its organization.',
  name: 'Public folder closed to outside senders',
  meaning:
    'Messages to this address are filed in a shared folder. The folder accepts only senders who are signed in to its organization, or who hold the right to create items in it.',
  fixableBy: ['recipient-admin'],
  steps: {
    sender: [
      {
        text: 'You cannot change this yourself. Ask the people who run the folder to tell their email admin.',
        letter: 'recipient-admin',
      },
      { text: 'Until then, reach those people another way.', letter: 'recipient-note' },
    ],
    recipientAdmin: [
      {
        text: 'Look at both places that can refuse: the delivery restriction of the folder, and the rights of Default and Anonymous. Put the path of your folder for \\Folder.',
        commands: [
          {
            run: 'Get-MailPublicFolder -Identity {recipient} | Format-List PrimarySmtpAddress,RequireSenderAuthenticationEnabled,AcceptMessagesOnlyFrom',
            on: 'both',
            changes: false,
            note: 'True, or a list of senders, keeps outsiders away.',
          },
          {
            run: "Get-PublicFolderClientPermission -Identity '\\Folder'",
            on: 'both',
            changes: false,
            note: 'Anonymous needs CreateItems for outside mail to be filed.',
          },
        ],
      },
      {
        text: 'Public folders > Public folders > the folder > Edit > Mail flow settings. Under “Accept messages from”, clear “Require that all senders are authenticated”, select “All senders”, and save.',
        link: { title: 'Public folders', url: 'https://admin.exchange.microsoft.com/#/' },
        commands: [
          {
            run: 'Set-MailPublicFolder -Identity {recipient} -RequireSenderAuthenticationEnabled $false',
            on: 'both',
            changes: true,
            note: 'Does the first of the two settings.',
          },
          {
            run: 'Set-MailPublicFolder -Identity {recipient} -AcceptMessagesOnlyFromSendersOrMembers $null',
            on: 'both',
            changes: true,
            note: 'Does the second: all senders.',
          },
        ],
      },
      {
        text: 'If the bounce says [Stage: CreateMessage] or AuthenticationRequiredForPublicFolder, or outsiders still bounce: give Anonymous the right to create items. Colleagues who send as a shared mailbox need it for Default.',
        commands: [
          {
            run: "Add-PublicFolderClientPermission -Identity '\\Folder' -User Anonymous -AccessRights CreateItems",
            on: 'both',
            changes: true,
            note: 'Lets outside mail be filed; nobody gets to read the folder.',
          },
          {
            run: "Add-PublicFolderClientPermission -Identity '\\Folder' -User Default -AccessRights CreateItems",
            on: 'both',
            changes: true,
            note: 'Only for internal senders who use Send As.',
          },
        ],
      },
      {
        text: 'To let in only some outsiders, list them instead of “All senders”: each as a mail contact, plus a group of all your own people.',
      },
    ],
  },
  retry: { helps: false, note: 'Send again after the admin has opened the folder.' },
  sources: [
    ndrArticle(
      'Fix NDR error 5.7.13 or 5.7.135 in Exchange Online',
      'fix-error-code-5-7-13-or-5-7-135-in-exchange-online',
    ),
    learn(
      'RESOLVER.RST.AuthRequired when external users mail a public folder',
      'exchange/troubleshoot/public-folders/authrequired-ndr',
    ),
    ARTICLE_571,
  ],
};
