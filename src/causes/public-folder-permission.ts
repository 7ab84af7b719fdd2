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
  title: 'The server could not tell whether you may post to the public folder {recipient}.',
  name: 'Public folder permission unclear',
  meaning: 'The folder’s list of rights is missing or damaged, or you have no right to post in it.',
  fixableBy: ['recipient-admin'],
  steps: {
    sender: [{ text: 'Ask the people who run the folder to tell their email admin.', letter: 'recipient-admin' }],
    recipientAdmin: [
      {
        text: 'Read the folder’s rights, and check that its hierarchy and replicas are healthy. Put the path of your folder for \\Folder.',
        commands: [
          {
            run: "Get-PublicFolderClientPermission -Identity '\\Folder'",
            on: 'both',
            changes: false,
            note: 'Look at Default, Anonymous and the sender.',
          },
        ],
      },
      {
        text: 'Give the right to create items to Anonymous (outside mail), to Default, or to the sender.',
        commands: [
          {
            run: "Add-PublicFolderClientPermission -Identity '\\Folder' -User Anonymous -AccessRights CreateItems",
            on: 'both',
            changes: true,
            note: 'Lets outside mail be filed; nobody gets to read the folder.',
          },
        ],
      },
    ],
  },
  retry: { helps: false, note: 'Send again after the admin has set the rights.' },
  sources: [
    learn(
      'RESOLVER.RST.AuthRequired when external users mail a public folder',
      'exchange/troubleshoot/public-folders/authrequired-ndr',
    ),
    learn(
      '550 5.7.13 STOREDRV.AuthenticationRequiredForPublicFolder',
      'exchange/troubleshoot/public-folders/cannot-send-emails-to-mail-enabled-public-folder',
    ),
  ],
};
