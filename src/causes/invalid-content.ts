import { says, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { BY_KIND, NAME_MODERATOR, WHICH_KIND, readGroup } from './group-commands';
import { learn, ndrArticle } from './links';

export const invalidContent: Cause = {
  id: 'invalid-content',
  codes: ['5.6.0', '5.6.1', '5.6.2', '5.6.3', '5.7.1'],
  clues: [
    statusMay('5.6.0', '5.6.1', '5.6.2', '5.6.3', '5.7.1'),
    says(
      80,
      'invalid message content',
      'corrupt message content',
      'corrupt content',
      'Invalid MIME Content',
      'APPROVAL.InvalidExpiry',
    ),
  ],
  title: 'The server couldn’t read the message.',
  name: 'Damaged message',
  meaning: 'Something in the message, an attachment, or a group’s moderation settings is broken.',
  fixableBy: ['sender', 'sender-admin'],
  steps: {
    sender: [
      { text: 'Write a new message in HTML format, without unusual attachments, and send it.', again: true },
      { text: 'Send the bounce to your email admin if it bounces again.', letter: 'sender-admin' },
    ],
    senderAdmin: [
      {
        text: `Check who moderates the group if the bounce says APPROVAL.InvalidExpiry. ${BY_KIND}`,
        commands: [
          WHICH_KIND,
          ...readGroup('ModerationEnabled,ModeratedBy', 'moderation without moderators causes this.'),
        ],
      },
      {
        text: 'Name moderators whose mailboxes exist. It’s a known problem of hybrid organizations.',
        commands: NAME_MODERATOR,
      },
    ],
  },
  retry: { helps: false, note: 'Don’t resend yet. Write a new message, or have the group repaired.' },
  sources: [
    ndrArticle('550 5.6.0 APPROVAL.InvalidExpiry', '550-5-6-0-approval-invalidexpiry-cannot-read-expiry-poilcy-error'),
    learn(
      'NDRs in Exchange Server',
      'exchange/mail-flow/non-delivery-reports-and-bounce-messages/non-delivery-reports-and-bounce-messages',
    ),
  ],
};
