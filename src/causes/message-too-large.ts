import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { learn } from './links';

export const messageTooLarge: Cause = {
  id: 'message-too-large',
  codes: ['5.2.3', '5.3.4', '5.2.11', '5.7.0', '4.4.2'],
  clues: [
    status('5.2.3', '5.3.4'),
    statusMay('5.2.11', '5.7.0', '4.4.2'),
    says(84, 'RESOLVER.RST.SendSizeLimit', 'RESOLVER.RST.RecipSizeLimit'),
    says(
      65,
      'message too large',
      'message too big',
      'message file too big',
      'message size exceeds',
      'exceeds size',
      'size limit exceeded',
      'max message size exceeded',
      'exceeded max size',
      'maximum message size',
      'message is larger than',
      'larger than the maximum',
      'Class=size',
    ),
    matches(58, /\b(?:too (?:large|big)|exceeds? (?:the )?(?:maximum|size))\b.{0,40}\b(?:message|size|limit)/i),
    says(52, 'SizeLimit', 'too large'),
    says(45, 'exceeds the maximum'),
    // A full mailbox speaks of size too.
    unless('mailbox size limit', 'quota', 'mailbox full', 'storage'),
  ],
  title: 'The message with its attachments is larger than the way to {recipient} allows.',
  name: 'Message too large',
  meaning:
    'Your side, a server on the way or the recipient’s mailbox sets a limit. Attachments grow by about a third when mailed.',
  fixableBy: ['sender', 'recipient-admin', 'sender-admin'],
  steps: {
    sender: [
      {
        text: 'Put the file in OneDrive or SharePoint and send a link. Or make it smaller: many servers stop at 25 to 35 MB, Exchange Online at up to 150 MB.',
      },
      {
        text: 'Must it be an attachment? Ask the recipient whether their admin can raise the limit.',
        letter: 'recipient-admin',
      },
    ],
    recipientAdmin: [
      {
        text: 'See the limits of the mailbox and the organization.',
        commands: [
          {
            run: 'Get-Mailbox -Identity {recipient} | Format-List MaxSendSize,MaxReceiveSize',
            on: 'both',
            changes: false,
            note: 'The mailbox’s limits.',
          },
          {
            run: 'Get-TransportConfig | Format-List MaxSendSize,MaxReceiveSize',
            on: 'both',
            changes: false,
            note: 'The organization’s limits; connectors have their own.',
          },
        ],
      },
      {
        text: 'Raise them if you want larger mail.',
        commands: [
          {
            run: 'Set-Mailbox -Identity {recipient} -MaxReceiveSize 75MB',
            on: 'both',
            changes: true,
            note: 'One mailbox.',
          },
          {
            run: 'Set-TransportConfig -MaxReceiveSize 75MB',
            on: 'server',
            changes: true,
            note: 'The whole Exchange Server organization.',
          },
        ],
      },
    ],
    senderAdmin: [
      {
        text: 'If your own side refused it, see the sender’s limit.',
        commands: [
          {
            run: 'Get-Mailbox -Identity {sender} | Format-List MaxSendSize,MaxReceiveSize',
            on: 'both',
            changes: false,
            note: 'MaxSendSize counts.',
          },
        ],
      },
      { text: 'Raise it, or offer a place for sharing large files.' },
    ],
  },
  retry: { helps: false, note: 'Send again when the message is smaller.' },
  sources: [
    learn(
      'Exchange Online limits',
      'office365/servicedescriptions/exchange-online-service-description/exchange-online-limits',
    ),
    learn(
      'NDRs in Exchange Server',
      'exchange/mail-flow/non-delivery-reports-and-bounce-messages/non-delivery-reports-and-bounce-messages',
    ),
  ],
};
