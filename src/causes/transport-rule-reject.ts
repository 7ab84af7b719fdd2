import { SERVICE, matches, says, statusBetween, statusMay } from '../classify/clues';
import type { Cause, CommandTemplate, StepTemplate } from '../model/cause';
import { ARTICLE_571, MAIL_FLOW_RULES, MESSAGE_TRACE, learn } from './links';

const LIST_RULES: CommandTemplate = {
  run: 'Get-TransportRule -ResultSize Unlimited | Where-Object {$_.State -eq "Enabled"} | Format-Table Name,Priority,RejectMessageReasonText,RejectMessageEnhancedStatusCode',
  on: 'both',
  changes: false,
  note: 'Compare the reason text and the code with the bounce.',
};

const TRACE_RULE: CommandTemplate = {
  run: 'Get-MessageTraceV2 -SenderAddress {sender} -RecipientAddress {recipient} -StartDate (Get-Date).AddDays(-10) -EndDate (Get-Date) | Get-MessageTraceDetailV2',
  on: 'online',
  changes: false,
  note: 'Names the rule. Goes back 90 days, 10 days at a time.',
};

const CHANGE_FIRST = { helps: false, note: 'Don’t resend yet. Change the message first, as the rule asks.' };

const OWNER: readonly StepTemplate[] = [
  { text: 'Ask your email admin to add an exception for {sender} if the rule protects your group.' },
];

const THEIR_ADMIN: readonly StepTemplate[] = [
  {
    text: 'Find the rule in the message trace, under the event “Transport rule”. Codes from 5.7.900 to 5.7.999 are kept for such rules.',
    link: MESSAGE_TRACE,
    commands: [LIST_RULES, TRACE_RULE],
  },
  {
    text: 'Add an exception for {sender}, narrow the rule’s conditions, or turn it off.',
    link: MAIL_FLOW_RULES,
    commands: [
      {
        run: "Set-TransportRule -Identity 'Rule name' -ExceptIfFromAddressContainsWords {sender}",
        on: 'both',
        changes: true,
        note: 'Except an outside sender from the rule. For your own, use -ExceptIfFrom. Replaces the exceptions of that kind.',
      },
      {
        run: "Disable-TransportRule -Identity 'Rule name'",
        on: 'both',
        changes: true,
        note: 'Turns the rule off for everyone.',
      },
    ],
  },
];

// Pages of Microsoft stand in every report.
const PAGE = /https?:\/\/(?!(?:[\w-]{1,63}\.){0,4}(?:microsoft\.com|aka\.ms|office\.com|outlook\.com)\b)|\bwww\./i;

/** The first step, with a word of caution where the bounce names a page. */
const changeIt = (text: string): readonly StepTemplate[] => [
  { text: `${text} Don’t open a page that only the bounce names.`, again: true, onlyFor: { words: PAGE } },
  { text, again: true, onlyFor: { notWords: PAGE } },
];
const AS_ASKED = changeIt('Change your message as the rule’s text asks, and resend it.');

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
    matches(83, /\b(?:blocked|rejected|stopped) by (?:an?|our|the) (?:custom )?(?:mail flow|transport) rule\b/i),
    // Codes that only admins give out: above common words that a rule may use as well, below those that name another cause.
    matches(64, /\b5\.7\.9\d\d\b/),
    says(62, 'rule restriction'),
    matches(
      62,
      /\b(?:nachrichtenfluss|transport)regel|\br[eè]gle de (?:flux de messagerie|messagerie|transport)|\bregla de (?:flujo de correo|transporte)/i,
    ),
    // What a rule says where its admin left the words as they were; with more behind it, that says more.
    says(51, 'delivery not authorized, message refused'),
  ],
  // The recipient's organization has rules, too, and its own server passes them on.
  statedBy: [...SERVICE, 'rule-author'],
  likelyFrom: ['remote'],
  title: 'An admin’s mail rule rejected your message.',
  name: 'Rejected by a mail rule',
  meaning: 'An admin on your side or theirs made a rule about what may be sent, and this message matched it.',
  forOthers: {
    title: 'An admin’s mail rule rejected the message.',
    meaning:
      'An admin on the sender’s or the recipient’s side made a rule about what may be sent, and this message matched it.',
  },
  fixableBy: ['recipient-admin', 'sender-admin'],
  steps: {
    sender: [
      ...changeIt('Read the rule’s text, and change your message to match.'),
      {
        text: 'If {server} belongs to your organization, send the bounce to your email admin.',
        letter: 'help-desk',
      },
      {
        text: 'If it belongs to the recipient’s organization, ask the recipient to tell their email admin.',
        letter: 'recipient-admin',
      },
    ],
    owner: OWNER,
    recipientAdmin: THEIR_ADMIN,
    senderAdmin: [
      {
        text: 'Find the rule by its reason text if {server} is yours.',
        link: MAIL_FLOW_RULES,
        commands: [LIST_RULES],
      },
      { text: 'Add an exception for this sender or recipient, or tell {sender} what the rule requires.' },
    ],
  },
  cases: [
    {
      when: { isSendersRule: true },
      title: 'Your organization’s mail rule rejected your message.',
      meaning: 'An admin of your organization made a rule about what may be sent, and this message matched it.',
      forOthers: {
        title: 'A mail rule of the sender’s organization rejected the message.',
        meaning:
          'An admin of the sender’s organization made a rule about what may be sent, and this message matched it.',
      },
      fixableBy: ['sender', 'sender-admin'],
      steps: {
        sender: [
          ...AS_ASKED,
          {
            text: 'If the text doesn’t say what to do or you can’t do it, ask your email admin.',
            letter: 'sender-admin',
          },
        ],
        senderAdmin: [
          {
            text: 'Tell {sender} what the rule requires. The reason text of the rule is in the bounce.',
            link: MAIL_FLOW_RULES,
            commands: [LIST_RULES, TRACE_RULE],
          },
          {
            text: 'Make an exception only if the rule isn’t meant for {sender}.',
            commands: [
              {
                run: "Set-TransportRule -Identity 'Rule name' -ExceptIfFrom {sender}",
                on: 'both',
                changes: true,
                note: 'Excepts a sender of your own from the rule. Replaces the exceptions of that kind.',
              },
            ],
          },
        ],
      },
      retry: CHANGE_FIRST,
    },
    {
      when: { isRecipientsRule: true },
      title: 'A mail rule at {recipientDomain} rejected your message.',
      meaning: 'An admin there made a rule about what may be sent to them, and this message matched it.',
      forOthers: { title: 'A mail rule at {recipientDomain} rejected the message.' },
      fixableBy: ['sender', 'recipient-admin'],
      steps: {
        sender: [
          ...AS_ASKED,
          {
            text: 'If the text doesn’t say what to do or you can’t do it, ask the recipient to tell their email admin.',
            letter: 'recipient-admin',
            viaRecipient: true,
          },
        ],
        owner: OWNER,
        recipientAdmin: THEIR_ADMIN,
      },
      retry: CHANGE_FIRST,
    },
  ],
  retry: { helps: false, note: 'Don’t resend yet. Change the message, or have the rule changed.' },
  quotesAdmin: true,
  sources: [
    ARTICLE_571,
    learn('Mail flow rules in Exchange Online', 'exchange/security-and-compliance/mail-flow-rules/mail-flow-rules'),
    learn('Mail flow rule actions', 'exchange/security-and-compliance/mail-flow-rules/mail-flow-rule-actions'),
  ],
};
