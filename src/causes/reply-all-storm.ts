import { says, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { learn } from './links';

const MODERATION = learn(
  'Configure moderated recipients in Exchange Online',
  'exchange/recipients-in-exchange-online/moderated-recipients-exo/configure-moderated-recipients-exo',
);

export const replyAllStorm: Cause = {
  id: 'reply-all-storm',
  // By words only: Microsoft’s pages name no code for it.
  codes: [],
  statedBy: SERVICE,
  clues: [says(84, 'conversation is too busy', 'reply all storm', 'reply-all storm')],
  title: 'Too many people replied to everyone in this conversation.',
  name: 'Reply-all storm',
  meaning: 'Exchange Online then blocks further replies to a large group for a few hours.',
  fixableBy: ['sender', 'sender-admin'],
  steps: {
    sender: [
      { text: 'Send your answer only to the people who need it.', again: true },
      { text: 'If everyone has to read it, wait a few hours and resend.' },
    ],
    senderAdmin: [
      {
        text: 'Check how the protection is set.',
        commands: [
          {
            run: 'Get-TransportConfig | Format-List ReplyAllStormProtectionEnabled,ReplyAllStormDetectionMinimumRecipients,ReplyAllStormDetectionMinimumReplies,ReplyAllStormBlockDurationHours',
            on: 'online',
            changes: false,
            note: 'How many replies to how many people start a block, and how long it lasts.',
          },
        ],
      },
      {
        text: 'If the block lasts too long for your organization, shorten it for the next time.',
        commands: [
          {
            run: 'Set-TransportConfig -ReplyAllStormBlockDurationHours 2',
            on: 'online',
            changes: true,
            note: 'Shorten later blocks to two hours.',
          },
        ],
      },
      { text: 'Limit who can send to the large group, or turn on moderation for it.', link: MODERATION },
    ],
  },
  without: { letter: 'Nobody else has to act: the block ends by itself.' },
  onlyOn: 'online',
  retry: { helps: true, note: 'Resend after a few hours, or reply to fewer people now.' },
  // Checked in November 2026.
  sources: [
    {
      title: 'Reply All Storm Protection in Exchange Online',
      url: 'https://techcommunity.microsoft.com/blog/exchange/reply-all-storm-protection-in-exchange-online/1369811',
    },
    MODERATION,
  ],
};
