import { matches, says, statusMay, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { MAIL_FLOW_RULES, learn } from './links';

export const transportRuleTimeout: Cause = {
  id: 'transport-rule-timeout',
  codes: ['5.7.1'],
  statedBy: SERVICE,
  clues: [
    statusMay('5.7.1'),
    says(88, 'Policy processing failed', 'policy processing timed out'),
    matches(64, /\b(?:polic(?:y|ies)|rules?)\b.{0,40}\b(?:timed out|timeout)\b/i),
  ],
  title: 'The server took too long to check your message.',
  name: 'Rule check timed out',
  meaning: 'A large attachment, or one inside another, most often slows down the check against the mail rules.',
  forOthers: { title: 'The server took too long to check the message.' },
  fixableBy: ['sender', 'recipient-admin'],
  steps: {
    sender: [
      { text: 'Resend it once. It may pass the second time.', again: true },
      { text: 'Send a link to the file, or a smaller file, if it bounces again.' },
      { text: 'Ask the recipient to tell their email admin if that doesn’t help.', letter: 'recipient-admin' },
    ],
    recipientAdmin: [
      {
        text: 'Look for rules that search attachments with regular expressions.',
        link: MAIL_FLOW_RULES,
        commands: [
          {
            run: 'Get-TransportRule | Format-Table Name,Priority,RuleErrorAction',
            on: 'both',
            changes: false,
            note: 'Mail flow rules. RuleErrorAction says what a rule does with a message that it can’t check.',
          },
        ],
      },
      {
        text: 'Simplify the patterns, or limit those rules to smaller attachments.',
        commands: [
          {
            run: "Set-TransportRule -Identity 'Rule name' -ExceptIfAttachmentSizeOver 20MB",
            on: 'both',
            changes: true,
            note: 'Put in the rule’s name. Larger attachments then skip this rule.',
          },
        ],
      },
    ],
  },
  retry: { helps: true, note: 'Resend it once. It may pass the second time.' },
  sources: [
    learn('Mail flow rules in Exchange Online', 'exchange/security-and-compliance/mail-flow-rules/mail-flow-rules'),
  ],
};
