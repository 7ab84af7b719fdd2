import { says, status, SERVICE } from '../classify/clues';
import type { Cause, Link } from '../model/cause';
import { learn } from './links';

const OUTBOUND_POLICY: Link = { title: 'Anti-spam policies', url: 'https://security.microsoft.com/antispam' };

export const externalForwardingBlocked: Cause = {
  id: 'external-forwarding-blocked',
  codes: ['5.7.520'],
  statedBy: SERVICE,
  clues: [status('5.7.520'), says(88, 'does not allow external forwarding', 'AS(7555)')],
  title: 'Forwarding to {recipient} is blocked.',
  name: 'Forwarding outside is turned off',
  meaning: 'Microsoft 365 blocks automatic forwarding to other organizations unless an admin allows it.',
  fixableBy: ['sender-admin'],
  steps: {
    sender: [
      {
        text: 'If it’s your forwarding, forward the message manually, or ask your email admin to allow it.',
        letter: 'sender-admin',
      },
      { text: 'If you wrote to someone else, tell them that their forwarding is blocked.' },
      {
        text: 'If you don’t know of any forwarding in your mailbox, remove the rule, change your password, and tell your email admin. Someone else may have access.',
      },
    ],
    recipientAdmin: [
      {
        text: 'Ask the other organization to allow forwarding for that one mailbox. Nothing is blocked on your side.',
      },
    ],
    senderAdmin: [
      {
        text: 'Find what forwards. If {sender} isn’t the forwarding mailbox, enter that one. A rule that its user doesn’t recognize can mean that the account is compromised.',
        commands: [
          {
            run: 'Get-Mailbox -Identity {sender} | Format-List ForwardingSmtpAddress,ForwardingAddress,DeliverToMailboxAndForward',
            on: 'online',
            changes: false,
            note: 'Forwarding set on the mailbox.',
          },
          {
            run: 'Get-InboxRule -Mailbox {sender} -IncludeHidden | Format-List Name,Enabled,ForwardTo,ForwardAsAttachmentTo,RedirectTo',
            on: 'online',
            changes: false,
            note: 'Forwarding by inbox rules, hidden ones included.',
          },
          {
            run: 'Get-HostedOutboundSpamFilterPolicy | Format-Table Name,AutoForwardingMode',
            on: 'online',
            changes: false,
            note: 'Forwarding that your policies allow. Automatic is the same as Off today.',
          },
        ],
      },
      {
        text: 'If it’s wanted, allow it for that mailbox only. Create an outbound anti-spam policy with Automatic forwarding rules set to On; it can take an hour to apply.',
        link: OUTBOUND_POLICY,
        commands: [
          {
            run: "New-HostedOutboundSpamFilterPolicy -Name 'Allow external forwarding' -AutoForwardingMode On",
            on: 'online',
            changes: true,
            note: 'Creates the policy; it applies to nobody yet.',
          },
          {
            run: "New-HostedOutboundSpamFilterRule -Name 'Allow external forwarding' -HostedOutboundSpamFilterPolicy 'Allow external forwarding' -From {sender}",
            on: 'online',
            changes: true,
            note: 'Applies it to one mailbox.',
          },
        ],
      },
    ],
  },
  onlyOn: 'online',
  retry: { helps: false, note: 'Don’t resend yet. Resend an hour after the policy has changed.' },
  // Checked in November 2026.
  sources: [
    learn(
      'Control automatic external email forwarding',
      'defender-office-365/outbound-spam-policies-external-email-forwarding',
    ),
  ],
};
