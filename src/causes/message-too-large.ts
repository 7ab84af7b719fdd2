import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause, CauseCase, CommandTemplate, StepTemplate } from '../model/cause';
import { learn } from './links';

const SHARE_LINK: StepTemplate = {
  text: 'Share the file from OneDrive or SharePoint, and send a link instead.',
  again: true,
};
const ASK_FOR_MORE: StepTemplate = {
  text: 'If neither works, ask the recipient’s email admin to raise the limit.',
  letter: 'recipient-admin',
};
const KEEP_BELOW: StepTemplate = {
  text: 'If it must be an attachment, compress or split it. Attachments grow by about a third on the way, so keep them well below {sizeLimit}.',
};
const SMALLER_OR_ASK: readonly StepTemplate[] = [SHARE_LINK, KEEP_BELOW, ASK_FOR_MORE];
const CHECK_LIMITS: readonly CommandTemplate[] = [
  {
    run: 'Get-Mailbox -Identity {recipient} | Format-List MaxSendSize,MaxReceiveSize',
    on: 'both',
    changes: false,
    note: 'The mailbox’s limits.',
  },
  {
    run: 'Get-TransportConfig | Format-List MaxSendSize,MaxReceiveSize',
    on: 'both',
    changes: false,
    note: 'The organization’s limits; connectors have their own.',
  },
];
const RAISE_LIMIT: readonly CommandTemplate[] = [
  {
    run: 'Set-Mailbox -Identity {recipient} -MaxReceiveSize 75MB',
    on: 'both',
    changes: true,
    note: 'Changes one mailbox.',
  },
  {
    run: 'Set-TransportConfig -MaxReceiveSize 75MB',
    on: 'server',
    changes: true,
    note: 'Changes the whole Exchange Server organization.',
  },
];

/** What other programs than Exchange say: Exim, Postfix, Sendmail, qmail, Gmail. */
const OTHERS_WORDS =
  /\bexceeds (?:maximum permitted|fixed limit)|\bmessage (?:file )?too big\b|\bdatabytes\b|\bgsmtp\b|\bgoogle'?s message size/i;

/** The next server has a limit, so the sender's own side allowed the message. */
const NEXT_SERVERS_LIMIT: Omit<CauseCase, 'when'> = {
  meaning: '{server} only accepts smaller messages.',
  forOthers: {
    title: 'The message is too large for {recipient}.',
    meaning: '{server} only accepts smaller messages.',
  },
  meaningWithFacts: {
    sender: '{server} accepts messages up to {sizeLimit}, with their attachments.',
    others: '{server} accepts messages up to {sizeLimit}, with their attachments.',
  },
  fixableBy: ['sender', 'recipient-admin'],
  steps: {
    sender: SMALLER_OR_ASK,
    recipientAdmin: [
      { text: 'Raise the size limit of {server} if you want to accept larger messages.' },
      {
        text: 'If it runs Exchange, check the limits of the mailbox and the organization.',
        onlyFor: { notWords: OTHERS_WORDS },
        commands: CHECK_LIMITS,
      },
      {
        text: 'Raise the one that’s too low. Exchange Online allows up to 150 MB.',
        onlyFor: { notWords: OTHERS_WORDS },
        commands: RAISE_LIMIT,
      },
    ],
    senderAdmin: [
      {
        text: 'There’s no limit to raise on your side, unless that server is yours. Offer a place to share large files.',
      },
    ],
  },
};

/** Exchange says so of a limit that is set for the recipient. */
const RECIPIENTS_LIMIT: Omit<CauseCase, 'when'> = {
  meaning: 'It’s larger than this recipient’s limit allows.',
  forOthers: {
    title: 'The message is too large for {recipient}.',
    meaning: 'It’s larger than this recipient’s limit allows.',
  },
  meaningWithFacts: {
    sender: 'This recipient’s limit is {sizeLimit}. With its attachments, your message is {messageSize}.',
    others: 'This recipient’s limit is {sizeLimit}. With its attachments, the message is {messageSize}.',
  },
  fixableBy: ['sender', 'recipient-admin'],
  steps: {
    sender: SMALLER_OR_ASK,
    recipientAdmin: [
      {
        text: 'Check the recipient’s limit first. A group, a contact, or a public folder has one too.',
        commands: CHECK_LIMITS,
      },
      {
        text: 'Raise the one that’s too low. Exchange Online allows up to 150 MB.',
        commands: RAISE_LIMIT,
      },
    ],
    senderAdmin: [
      {
        text: 'There’s no limit to raise on your side, unless the recipient is in your organization. Offer a place to share large files.',
      },
    ],
  },
};

const SET_THERE = 'The limit belongs to that server, and is set there.';

/** A server of the sender's side that the message leaves through. */
const OWN_GATEWAYS_LIMIT: Omit<CauseCase, 'when'> = {
  meaning: '{server}, which your mail leaves through, only accepts smaller messages.',
  forOthers: {
    title: 'The message is too large for {recipient}.',
    meaning: '{server}, which the sender’s mail leaves through, only accepts smaller messages.',
  },
  fixableBy: ['sender', 'sender-admin'],
  steps: {
    sender: [
      SHARE_LINK,
      KEEP_BELOW,
      { text: 'If neither works, ask your email admin to raise the limit.', letter: 'sender-admin' },
    ],
    senderAdmin: [
      {
        text: 'Raise the size limit of {server}, or offer a place to share large files. The recipient’s side can still have a lower limit.',
      },
    ],
  },
  without: { check: SET_THERE, fix: SET_THERE },
};

export const messageTooLarge: Cause = {
  id: 'message-too-large',
  codes: ['5.2.3', '5.3.4', '5.2.11', '5.7.0', '4.4.2'],
  clues: [
    status('5.2.3', '5.3.4'),
    statusMay('5.2.11', '5.7.0', '4.4.2'),
    says(84, 'RESOLVER.RST.SendSizeLimit', 'RESOLVER.RST.RecipSizeLimit'),
    says(
      65,
      'message too large',
      'message too big',
      'message file too big',
      'message size exceeds',
      'exceeds size',
      'size limit exceeded',
      'max message size exceeded',
      'exceeded max size',
      'maximum message size',
      'message is larger than',
      'larger than the maximum',
      'Class=size',
    ),
    matches(58, /\b(?:too (?:large|big)|exceeds? (?:the )?(?:maximum|size))\b.{0,40}\b(?:message|size|limit)/i),
    matches(60, /\b(?:mail|message) (?:length|size)\b[^.;]{0,30}\bexceeds\b/i),
    says(52, 'SizeLimit', 'too large'),
    matches(
      52,
      /\b(?:nachricht|message|mensaje|messaggio|bericht|mensagem|meddelandet|wiadomość)\b[^.;]{0,40}(?:zu groß|trop volumineux|demasiado grande|troppo grande|te groot|muito grande|för stort|zbyt duż)/i,
    ),
    matches(
      54,
      /(?:überschreitet|ueberschreitet|d[ée]passe|excede|supera|ultrapassa|overschrijdt)\b[^.;]{0,40}(?:größe|groesse|taille|tamaño|tamanho|dimension|grootte)/i,
    ),
    says(45, 'exceeds the maximum'),
    // A full mailbox speaks of size too.
    unless('mailbox size limit', 'quota', 'mailbox full', 'storage'),
  ],
  title: 'Your message is too large for {recipient}.',
  name: 'Message too large',
  meaning: 'With its attachments, it exceeds a size limit on your side, on the way, or on the recipient’s side.',
  meaningWithFacts: {
    sender: 'The limit is {sizeLimit}. With its attachments, your message is {messageSize}.',
    others: 'The limit is {sizeLimit}. With its attachments, the message is {messageSize}.',
  },
  forOthers: {
    title: 'The message is too large for {recipient}.',
    meaning:
      'With its attachments, it exceeds a size limit on the sender’s side, on the way, or on the recipient’s side.',
  },
  fixableBy: ['sender', 'recipient-admin', 'sender-admin'],
  steps: {
    sender: [
      SHARE_LINK,
      {
        text: 'If it must be an attachment, compress or split it. Attachments grow by about a third on the way, and many servers stop at 25 MB.',
      },
      ASK_FOR_MORE,
    ],
    recipientAdmin: [
      { text: 'Check the size limits of the mailbox and the organization.', commands: CHECK_LIMITS },
      {
        text: 'Raise the limit if you want to accept larger messages. Exchange Online allows up to 150 MB.',
        commands: RAISE_LIMIT,
      },
    ],
    senderAdmin: [
      {
        text: 'If your own side rejected the message, check the limit of {sender}.',
        commands: [
          {
            run: 'Get-Mailbox -Identity {sender} | Format-List MaxSendSize,MaxReceiveSize',
            on: 'both',
            changes: false,
            note: 'The sender’s limits. MaxSendSize is the limit that counts here.',
          },
        ],
      },
      {
        text: 'Raise the limit, or offer a place to share large files.',
        commands: [
          {
            run: 'Set-Mailbox -Identity {sender} -MaxSendSize 75MB',
            on: 'both',
            changes: true,
            note: 'Changes one mailbox. The recipient’s side can still have a lower limit.',
          },
        ],
      },
    ],
  },
  cases: [
    { ...NEXT_SERVERS_LIMIT, when: { words: /\bSMTPSEND\.OverAdvertisedSize\b/ } },
    // Postfix names the size of the message too.
    {
      ...NEXT_SERVERS_LIMIT,
      when: { words: /\bexceeds size limit \d{1,12} of server\b/ },
      meaningWithFacts: {
        sender: '{server} accepts messages up to {sizeLimit}. With its attachments, yours is {messageSize}.',
        others: '{server} accepts messages up to {sizeLimit}. With its attachments, the message is {messageSize}.',
      },
    },
    // What a server announces in answer to EHLO (RFC 1870).
    { ...NEXT_SERVERS_LIMIT, when: { words: /\b250[- ]SIZE [1-9]\d{5,11}\b/ } },
    { ...OWN_GATEWAYS_LIMIT, when: { speaker: 'gateway' } },
    { ...RECIPIENTS_LIMIT, when: { words: /\bRESOLVER\.RST\.RecipSizeLimit\b/ } },
    // Exchange tells by this code's name that the sender's own limit was meant.
    { ...NEXT_SERVERS_LIMIT, when: { speaker: 'remote', notWords: /\bRESOLVER\.RST\.SendSizeLimit\b/ } },
  ],
  retry: { helps: false, note: 'Don’t resend yet. Make the message smaller first.' },
  sources: [
    learn(
      'Exchange Online limits',
      'office365/servicedescriptions/exchange-online-service-description/exchange-online-limits',
    ),
    learn(
      'NDRs in Exchange Server',
      'exchange/mail-flow/non-delivery-reports-and-bounce-messages/non-delivery-reports-and-bounce-messages',
    ),
  ],
};
