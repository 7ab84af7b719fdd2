import { matches, says, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { learn } from './links';

export const publicFolderPermission: Cause = {
  id: 'public-folder-permission',
  codes: ['5.7.1'],
  clues: [
    statusMay('5.7.1'),
    says(84, "Unable to determine the sender's permission on public folder"),
    matches(78, /(?:no permission|not permitted|not allowed) to post to (?:this |the )?public folder/i),
    matches(74, /\b(?:access ?denied|permission|not ?authori[sz]ed)\w{0,20}.{0,160}\bpublic folder/i),
    unless('RESOLVER.', 'ForPublicFolder'),
  ],
  title: 'You may not be allowed to post to {recipient}.',
  name: 'Public folder permission unclear',
  meaning: 'The server couldn’t read the public folder’s permissions, or they don’t include you.',
  forOthers: {
    title: 'The sender may not be allowed to post to {recipient}.',
    meaning: 'The server couldn’t read the public folder’s permissions, or they don’t include the sender.',
  },
  fixableBy: ['recipient-admin'],
  steps: {
    sender: [{ text: 'Ask the people who use the folder to tell their email admin.', letter: 'recipient-admin' }],
    recipientAdmin: [
      {
        text: 'Read the folder’s permissions, and check that its hierarchy and replicas are healthy. Enter your folder’s path instead of \\Folder.',
        commands: [
          {
            run: "Get-PublicFolderClientPermission -Identity '\\Folder'",
            on: 'both',
            changes: false,
            note: 'Look at Default, Anonymous, and the sender.',
          },
        ],
      },
      {
        text: 'Give the permission to create items to Anonymous (outside mail), to Default, or to {sender}.',
        commands: [
          {
            run: "Add-PublicFolderClientPermission -Identity '\\Folder' -User Anonymous -AccessRights CreateItems",
            on: 'both',
            changes: true,
            note: 'Accepts outside mail; nobody outside can read the folder.',
          },
        ],
      },
    ],
  },
  retry: { helps: false, note: 'Don’t resend yet. Resend after the admin has set the permissions.' },
  sources: [
    learn(
      'RESOLVER.RST.AuthRequired when external users mail a public folder',
      'troubleshoot/exchange/public-folders/authrequired-ndr',
    ),
    learn(
      '550 5.7.13 STOREDRV.AuthenticationRequiredForPublicFolder',
      'troubleshoot/exchange/public-folders/cannot-send-emails-to-mail-enabled-public-folder',
    ),
  ],
};
