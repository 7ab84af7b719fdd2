import { matches, says, status, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { learn } from './links';

export const rcptBlockedSender: Cause = {
  id: 'rcpt-blocked-sender',
  codes: ['5.7.105', '5.1.0', '5.7.1', '5.7.4'],
  clues: [
    status('5.7.105'),
    statusMay('5.1.0', '5.7.1', '5.7.4'),
    matches(74, /@\S{1,255} is blacklisted by \S{1,64}@/i),
    says(86, 'SenderFilterAgent', 'SenderFilterConfig', 'Sender denied as sender'),
    says(
      74,
      'rejected by this user',
      'recipient has blocked',
      'blacklist for this recipient',
      'on recipient blacklist',
      'BLOCK-SEND-ER',
      'blocked senders list',
      'blocked sender list',
      'Envelope blocked',
      "recipient's block list",
      "recipient's blocklist",
      'does not want mail from you',
      'denied by user',
      'mail is rejected by recipients',
    ),
    matches(74, /\b(?:sender|address|domain) (?:is |has been )?(?:blocked|blacklisted) by (?:the |this )?user/i),
    matches(74, /\b(?:personal|private) (?:block|black|deny|reject)(?:ed|ing)? ?list\b/i),
    matches(
      66,
      /\b(?:akzeptiert|nimmt|möchte) keine (?:e-?mails?|nachrichten) von ihnen\b|\bvom empfänger (?:blockiert|gesperrt)|bloqu[eé]e? par le destinataire|bloquead[ao] por el destinatario|bloccat[ao] dal destinatario/i,
    ),
    matches(60, /\buser .{1,60} blocks? (?:you|mail|messages|this sender)\b/i),
    // What the recipient's server, system, or organization rejects isn't a block of theirs.
    matches(
      74,
      /\b(?:blocked|blocklisted|blacklisted) by (?:the |this )?recipients?\b(?!'s|'? (?:e-?mail|mail|domain|server|host|system|organi|policy|filter|gateway|admin|provider|side|MTA))/i,
    ),
    matches(
      58,
      /\b(?:rejected|refused|denied|filtered) by (?:the |this )?(?:user|recipient)\b(?!'s| (?:e-?mail|mail|domain|server|host|system|organi|policy|filter|gateway|admin|provider|side|MTA))/i,
    ),
    matches(58, /\bblocked by (?:the |this )?user\b(?!(?:'s)? (?:mail|domain|server|organi|policy|system))/i),
    says(
      55,
      'sender is blocked',
      'banned address',
      'blocked sender',
      'sender blocked',
      'denied sender',
      'sender denied',
      'SenderBlocked',
      'sender blacklisted',
      'sender is blacklisted',
    ),
    matches(
      54,
      /\bsender\b[^.;]{0,40}\b(?:on|in) (?:a |an |the |our |their )?(?:block|black|deny|denied|reject) ?list/i,
    ),
  ],
  title: 'You’re blocked from sending to {recipient}.',
  name: 'Blocked by the recipient',
  meaning: 'The recipient or their email admin put your address or domain on a block list, perhaps by mistake.',
  forOthers: {
    title: 'The sender is blocked from sending to {recipient}.',
    meaning:
      'The recipient or their email admin put the sender’s address or domain on a block list, perhaps by mistake.',
  },
  fixableBy: ['recipient-admin', 'recipient'],
  plea: 'blocked',
  steps: {
    sender: [
      {
        text: 'Contact the recipient by phone or chat, and ask whether they meant to block you.',
        letter: 'recipient-note',
      },
      { text: 'If the block is intended, respect it. Don’t write from a different address.' },
    ],
    recipientAdmin: [
      {
        text: 'Look for {sender} in the person’s blocked senders, the Tenant Allow/Block Lists, and the anti-spam policies. On Exchange Server, look in the sender filter.',
        link: { title: 'Tenant Allow/Block Lists', url: 'https://security.microsoft.com/tenantAllowBlockList' },
        commands: [
          {
            run: 'Get-MailboxJunkEmailConfiguration -Identity {recipient} | Format-List BlockedSendersAndDomains',
            on: 'both',
            changes: false,
            note: 'Who the person blocks.',
          },
          {
            run: 'Get-TenantAllowBlockListItems -ListType Sender -Block',
            on: 'online',
            changes: false,
            note: 'Who the organization blocks.',
          },
          {
            run: 'Get-SenderFilterConfig | Format-List Enabled,BlockedSenders,BlockedDomains,BlockedDomainsAndSubdomains',
            on: 'server',
            changes: false,
            note: 'Who the server’s sender filter blocks.',
          },
        ],
      },
      {
        text: 'Remove {sender} from the list you found.',
        commands: [
          {
            run: 'Set-MailboxJunkEmailConfiguration -Identity {recipient} -BlockedSendersAndDomains @{Remove={sender}}',
            on: 'both',
            changes: true,
            note: 'Take the sender off the person’s list.',
          },
          {
            run: 'Remove-TenantAllowBlockListItems -ListType Sender -Entries {sender}',
            on: 'online',
            changes: true,
            note: 'Take the sender off the organization’s list.',
          },
          {
            run: 'Set-SenderFilterConfig -BlockedSenders @{Remove={sender}}',
            on: 'server',
            changes: true,
            note: 'Take the sender out of the server’s sender filter.',
          },
        ],
      },
    ],
  },
  retry: { helps: false, note: 'Don’t resend yet. Resend after the block is removed.' },
  sources: [learn('Tenant Allow/Block List', 'defender-office-365/tenant-allow-block-list-about')],
};
