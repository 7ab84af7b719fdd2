import { says, status, SERVICE } from '../classify/clues';
import type { Cause, Link } from '../model/cause';
import { learn } from './links';

const OUTBOUND_POLICY: Link = { title: 'Anti-spam policies', url: 'https://security.microsoft.com/antispam' };

export const externalForwardingBlocked: Cause = {
  id: 'external-forwarding-blocked',
  codes: ['5.7.520'],
  statedBy: SERVICE,
  clues: [status('5.7.520'), says(88, 'does not allow external forwarding', 'AS(7555)')],
  title: 'A mailbox tried to forward mail to {recipient}, and its organization does not let mail be forwarded outside.',
  name: 'Forwarding outside is turned off',
  meaning:
    'An inbox rule or a forwarding setting passes mail on automatically. Microsoft 365 blocks this by default. Only the forwarded copy is refused.',
  fixableBy: ['sender-admin'],
  steps: {
    sender: [
      { text: 'Your own forwarding? Send the mail on by hand, or ask your admin to allow it.', letter: 'sender-admin' },
      {
        text: 'You set up no forwarding? If you wrote to someone else, it is theirs: tell them. If it is your mailbox, someone may be inside it: remove the rule, change your password, tell your admin.',
      },
    ],
    recipientAdmin: [
      {
        text: 'Nothing refuses the mail on your side. Ask the other organization to allow forwarding for that one mailbox.',
      },
    ],
    senderAdmin: [
      {
        text: 'Find what forwards. Put in the forwarding mailbox if it is not {sender}. A rule its user does not know means the account is compromised.',
        commands: [
          {
            run: 'Get-Mailbox -Identity {sender} | Format-List ForwardingSmtpAddress,ForwardingAddress,DeliverToMailboxAndForward',
            on: 'online',
            changes: false,
            note: 'Forwarding set on the mailbox.',
          },
          {
            run: 'Get-InboxRule -Mailbox {sender} | Format-List Name,Enabled,ForwardTo,RedirectTo',
            on: 'online',
            changes: false,
            note: 'Forwarding by rules.',
          },
          {
            run: 'Get-HostedOutboundSpamFilterPolicy | Format-Table Name,AutoForwardingMode',
            on: 'online',
            changes: false,
            note: 'Automatic means off.',
          },
        ],
      },
      {
        text: 'If it is wanted, allow it for that mailbox only, in an outbound anti-spam policy of its own: Automatic forwarding rules, On. It applies within about an hour.',
        link: OUTBOUND_POLICY,
        commands: [
          {
            run: "New-HostedOutboundSpamFilterPolicy -Name 'Allow external forwarding' -AutoForwardingMode On",
            on: 'online',
            changes: true,
            note: 'Makes the policy; it covers nobody yet.',
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
  retry: { helps: false, note: 'Mail is forwarded once the policy has changed. It can take up to an hour.' },
  sources: [
    learn(
      'Control automatic external email forwarding',
      'defender-office-365/outbound-spam-policies-external-email-forwarding',
    ),
  ],
};
