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
  title: 'The server ran out of time while it checked your message against its rules.',
  name: 'Rule check timed out',
  meaning: 'Most often a very large attachment, or one packed inside others, takes too long to check.',
  fixableBy: ['sender', 'recipient-admin'],
  steps: {
    sender: [
      { text: 'Send it once more: it may pass the second time.' },
      { text: 'If it bounces again, send a link to the file, or a smaller file that is not zipped.' },
      { text: 'Still refused? Ask the recipient to tell their email admin.', letter: 'recipient-admin' },
    ],
    recipientAdmin: [
      {
        text: 'Look for rules that search attachments with regular expressions, and for what happens when a rule fails.',
        link: MAIL_FLOW_RULES,
        commands: [
          {
            run: 'Get-TransportRule | Format-Table Name,Priority,RuleErrorAction',
            on: 'both',
            changes: false,
            note: 'RuleErrorAction says what a rule does with a message it cannot check.',
          },
        ],
      },
      {
        text: 'Simplify the patterns or limit those rules to smaller messages.',
        commands: [
          {
            run: "Set-TransportRule -Identity 'Rule name' -ExceptIfAttachmentSizeOver 20MB",
            on: 'both',
            changes: true,
            note: 'Put in the rule’s name. Larger attachments then pass without this rule.',
          },
        ],
      },
    ],
  },
  retry: { helps: true, note: 'It may pass the second time.' },
  sources: [
    learn('Mail flow rules in Exchange Online', 'exchange/security-and-compliance/mail-flow-rules/mail-flow-rules'),
  ],
};
