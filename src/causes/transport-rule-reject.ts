import { SERVICE, matches, says, statusBetween, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ARTICLE_571, MAIL_FLOW_RULES, MESSAGE_TRACE, learn } from './links';

export const transportRuleReject: Cause = {
  id: 'transport-rule-reject',
  codes: ['5.7.1', '5.7.0', '5.7.900-5.7.999'],
  clues: [
    statusBetween('5.7.900', '5.7.999'),
    statusMay('5.7.1', '5.7.0'),
    says(
      86,
      'TRANSPORT.RULES.RejectMessage',
      'message was rejected by organization policy',
      'custom mail flow rule',
      'blocked by mail flow rule',
      'rejected by a mail flow rule',
    ),
    matches(83, /created an? (?:custom )?(?:e-?mail|mail flow|transport) rule/i),
    // Codes that only admins give out: above common words that a rule may use as well, below those that name another cause.
    matches(64, /\b5\.7\.9\d\d\b/),
    says(62, 'rule restriction'),
    // What a rule says where its admin left the words as they were; with more behind it, that says more.
    says(51, 'delivery not authorized, message refused'),
  ],
  // The recipient's organization has rules, too, and its own server passes them on.
  statedBy: [...SERVICE, 'rule-author'],
  likelyFrom: ['remote'],
  title: 'A mail rule set up by an admin refused your message to {recipient}.',
  name: 'Refused by an admin’s mail rule',
  meaning:
    'An admin of their organization, or of your own, made a rule about what may be sent: certain words, attachments, sizes, senders or recipients. The code ({code}) and the words are chosen by that admin; 5.7.900 to 5.7.999 are kept for such rules.',
  fixableBy: ['recipient-admin', 'sender-admin'],
  steps: {
    sender: [
      {
        text: 'Read what the rule’s author wrote: “{theirText}”. Change the message to match. Don’t open a page that only the bounce names: ask your email admin first.',
      },
      {
        text: 'Not enough? See whose rule it is by {server}: if that belongs to your own organization, give your admin this report.',
        letter: 'help-desk',
      },
      {
        text: 'If it is theirs, ask the recipient to tell their email admin.',
        letter: 'recipient-admin',
      },
    ],
    owner: [
      {
        text: 'If the rule protects your group, ask your admin to change it so that it accepts messages from {sender}.',
      },
    ],
    recipientAdmin: [
      {
        text: 'Find the rule: the message trace shows which one acted (event “Transport rule”, then “Fail”).',
        link: MESSAGE_TRACE,
        commands: [
          {
            run: 'Get-TransportRule -ResultSize Unlimited | Where-Object {$_.State -eq "Enabled"} | Format-Table Name,Priority,RejectMessageReasonText,RejectMessageEnhancedStatusCode',
            on: 'both',
            changes: false,
            note: 'Compare the reason text and the code with the bounce.',
          },
          {
            run: 'Get-MessageTraceV2 -SenderAddress {sender} -RecipientAddress {recipient} -StartDate (Get-Date).AddDays(-10) -EndDate (Get-Date) | Get-MessageTraceDetailV2',
            on: 'online',
            changes: false,
            note: 'Names the rule. Goes back 90 days, 10 days at a time.',
          },
        ],
      },
      {
        text: 'Edit the rule: add an exception for {sender}, narrow its condition, or turn it off. Put the rule’s name in.',
        link: MAIL_FLOW_RULES,
        commands: [
          {
            run: "Set-TransportRule -Identity 'Rule name' -ExceptIfFromAddressContainsWords {sender}",
            on: 'both',
            changes: true,
            note: 'Outside sender. For one of your own use -ExceptIfFrom. It replaces the exceptions of that kind.',
          },
          {
            run: "Disable-TransportRule -Identity 'Rule name'",
            on: 'both',
            changes: true,
            note: 'Turns the rule off for everyone.',
          },
        ],
      },
    ],
    senderAdmin: [
      {
        text: 'If {server} is yours, the rule is too: find it by its reason text.',
        link: MAIL_FLOW_RULES,
        commands: [
          {
            run: 'Get-TransportRule -ResultSize Unlimited | Where-Object {$_.State -eq "Enabled"} | Format-Table Name,Priority,RejectMessageReasonText,RejectMessageEnhancedStatusCode',
            on: 'both',
            changes: false,
            note: 'Compare the reason text and the code with the bounce.',
          },
        ],
      },
      { text: 'Add an exception for this sender or recipient, or tell the sender what the rule wants.' },
    ],
  },
  retry: { helps: false, note: 'Change the message, or have the rule changed, before you send again.' },
  quotesAdmin: true,
  sources: [
    ARTICLE_571,
    learn('Mail flow rules in Exchange Online', 'exchange/security-and-compliance/mail-flow-rules/mail-flow-rules'),
    learn('Mail flow rule actions', 'exchange/security-and-compliance/mail-flow-rules/mail-flow-rule-actions'),
  ],
};
