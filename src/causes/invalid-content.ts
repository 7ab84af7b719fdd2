import { says, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ndrArticle, learn } from './links';
import { BY_KIND, NAME_MODERATOR, readGroup, WHICH_KIND } from './group-commands';
import { BOUNCES_AGAIN } from './shared-steps';

export const invalidContent: Cause = {
  id: 'invalid-content',
  codes: ['5.6.0', '5.6.1', '5.6.2', '5.6.3', '5.7.1'],
  clues: [
    statusMay('5.6.0', '5.6.1', '5.6.2', '5.6.3', '5.7.1'),
    says(80, 'invalid message content', 'corrupt message content', 'corrupt content', 'APPROVAL.InvalidExpiry'),
  ],
  title: 'The server could not read the message as it was written.',
  name: 'Message content damaged',
  meaning:
    'Something in the message or an attachment is broken. If the text says APPROVAL.InvalidExpiry, something is wrong with the moderation of {group} instead.',
  fixableBy: ['sender', 'sender-admin'],
  steps: {
    sender: [
      { text: 'Write it anew in Outlook in HTML format, without unusual attachments, and send again.' },
      BOUNCES_AGAIN,
    ],
    senderAdmin: [
      {
        text: `For APPROVAL.InvalidExpiry, see who moderates the group and whether their mailboxes exist. ${BY_KIND}`,
        commands: [
          WHICH_KIND,
          ...readGroup('ModerationEnabled,ModeratedBy', 'moderation without moderators causes this.'),
        ],
      },
      {
        text: 'Give the group working moderators again. It is a known fault in hybrid set-ups.',
        commands: NAME_MODERATOR,
      },
    ],
  },
  retry: { helps: false, note: 'Send again as a new message, or after the group was repaired.' },
  sources: [
    ndrArticle('550 5.6.0 APPROVAL.InvalidExpiry', '550-5-6-0-approval-invalidexpiry-cannot-read-expiry-poilcy-error'),
    learn(
      'NDRs in Exchange Server',
      'exchange/mail-flow/non-delivery-reports-and-bounce-messages/non-delivery-reports-and-bounce-messages',
    ),
  ],
};
