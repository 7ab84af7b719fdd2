import { matches, says, statusMay, unless } from '../classify/clues';
import type { Cause, Link, StepTemplate } from '../model/cause';
import { ARTICLE_571 } from './links';
import { DKIM_SETTINGS } from './links-sender-trust';
import { SIGN_WITH_DKIM, TRACE_ONLINE, TRACE_SERVER } from './shared-commands';
import { CHECK_SENDING_SERVER, TELL_ADMIN_OR_PROVIDER } from './shared-steps';

const YAHOO_AUTHENTICATION: Link = {
  title: 'Yahoo: “554 5.7.9 Message not accepted for policy reasons”',
  url: 'https://help.yahoo.com/kb/SLN7253.html',
};

const YAHOO_CODES: Link = {
  title: 'Yahoo Sender Hub: SMTP error codes',
  url: 'https://postmaster.yahooinc.com/error-codes',
};

const LOG_AND_ALLOW: readonly StepTemplate[] = [
  {
    text: 'Look up the message in your mail filter’s log, by the time and ID in the bounce.',
    commands: [TRACE_ONLINE, TRACE_SERVER],
  },
  { text: 'Allow {sender}, or change the rule that rejected the message.' },
];

const CHECK_STANDING: readonly StepTemplate[] = [
  {
    text: 'Check SPF, DKIM, and DMARC of {senderDomain}. If Yahoo or AOL rejected it with code 5.7.9, that’s the usual reason.',
    onlyFor: { words: /yahoo|\baol\b/i },
    link: YAHOO_AUTHENTICATION,
  },
  { text: 'Check SPF, DKIM, and DMARC of {senderDomain}.', onlyFor: { notWords: /yahoo|\baol\b/i } },
  { text: 'Check the reverse DNS of {ip}, and whether a public blocklist has that address.' },
  {
    text: 'If all that is in order, send the whole bounce to the postmaster at {recipientDomain}.',
    letter: 'recipient-admin',
  },
];

const HAVE_SENDER_ALLOWED: StepTemplate = {
  text: 'Contact the recipient by phone or chat, and ask them to have their email admin allow {sender}.',
  letter: 'recipient-admin',
};

const BYPASS: StepTemplate = {
  text: 'If that service may send as {senderDomain}, add {sendingServer} to an exception from Mimecast’s Anti-Spoofing policy. SPF and DKIM don’t change this policy.',
};

export const remotePolicyReject: Cause = {
  id: 'remote-policy-reject',
  codes: ['5.7.1', '5.7.0', '5.7.7', '5.7.9', '5.7.4', '5.7.360', '5.7.3'],
  clues: [
    statusMay('5.7.1', '5.7.0', '5.7.7', '5.7.9', '5.7.4', '5.7.360', '5.7.3'),
    says(
      54,
      'due to local policy',
      'policy restrictions',
      'administrative policy',
      'custom policy',
      'per policy',
      'policy violation',
      'due to content restrictions',
      'violates our security policy',
      'policy that prohibited',
      'geographical location',
      'GeoIP',
      'Country [IP]',
      'mail rejete',
    ),
    matches(50, /\bpolicy reasons?\b/i),
    matches(50, /(?:refused|rejected|blocked|denied|not accepted)[^.]{0,40}\bpolic(?:y|ies)\b/i),
    // Yahoo's policy codes.
    matches(54, /\[(?:PH01|GU\d{1,3}|PF\d{1,3}|CS0[12])\]/),
    says(
      44,
      'local policy',
      'custom filter',
      'spoof',
      'rejected by administrator',
      'requested action not taken: message refused',
      'service refused, please try later',
      'administrative prohibition',
      'administrative lockout',
    ),
    matches(44, /(?<!client host rejected: )access denied\b(?!, (?:banned|spam|sending domain|your organization))/i),
    matches(
      24,
      /\b5\.7\.\d{1,3}\b.{0,120}\b(?:refused|rejected|denied|blocked|prohibited|not (?:authori[sz]ed|permitted|allowed|accepted))\b/i,
    ),
    // An unlisted code of three digits, or words of their own behind a general one: quoting them is the best answer.
    matches(12, /\b5\.7\.(?:\d{3}\b|[01]\b\W{1,4}\S.{12})/),
    // Said outright. With a check named beside it, that cause says more.
    matches(
      82,
      /\b(?:appears?|seems?|looks?|deemed|considered|determined) (?:to be |like )?(?:an? )?(?:spoof(?:ed)?|forged|forgery)\b(?!.{0,200}\b(?:SPF|DKIM|DMARC)\b)/i,
    ),
    matches(56, /\b(?:appears?|seems?|looks?|deemed|considered|determined) (?:to be |like )?(?:an? )?(?:spoof|forge)/i),
    says(
      54,
      'message not allowed - [',
      'rejecting spoofed',
      'spoofed message',
      'spoofed mail',
      'spoofed email',
      'spoofed sender',
      'spoofing attempt',
      'anti-spoofing',
      'antispoof',
    ),
    unless(
      'Sent items copy',
      'MailboxSentItemsAgent',
      'DMARC',
      'SPF fail',
      'does not pass',
      'TRANSPORT.RULES',
      'AS(',
      'outlook.com]: Recipient address rejected',
    ),
  ],
  title: 'A policy rejected your message to {recipient}.',
  name: 'Rejected by the recipient’s policy',
  isAboutBounce: true,
  meaning:
    'The recipient’s mail system doesn’t say what’s against it: the content, an attachment, your domain or server, or a list of addresses.',
  forOthers: {
    title: 'A policy rejected the message to {recipient}.',
    meaning:
      'The recipient’s mail system doesn’t say what’s against it: the content, an attachment, the sender’s domain or server, or a list of addresses.',
  },
  fixableBy: ['recipient-admin', 'receiving-provider', 'sender-admin'],
  steps: {
    sender: [
      {
        text: 'Send a short plain test without links, pictures, or attachments. If it arrives, add things back until it bounces.',
        again: true,
      },
      {
        text: 'If the test bounces too, contact the recipient by phone or chat, and ask them to tell their email admin.',
        letter: 'recipient-admin',
        viaRecipient: true,
      },
    ],
    recipientAdmin: LOG_AND_ALLOW,
    senderAdmin: CHECK_STANDING,
  },
  cases: [
    {
      // By Yahoo's help, these words of its own servers stand for failed authentication.
      when: {
        code: /^5\.7\.9$/,
        words: /not accepted for policy reasons/i,
        host: /(?:^|\.)(?:yahoodns\.net|yahoo\.com|aol\.com)$/,
      },
      name: 'Not authenticated for Yahoo',
      title: 'Yahoo couldn’t verify your domain {senderDomain}.',
      isAboutBounce: false,
      meaning: 'Your message failed SPF, DKIM, or DMARC: Yahoo rejects such mail with these words.',
      forOthers: {
        title: 'Yahoo couldn’t verify the domain {senderDomain}.',
        meaning: 'The message failed SPF, DKIM, or DMARC: Yahoo rejects such mail with these words.',
      },
      fixableBy: ['sender-admin'],
      steps: {
        sender: [
          TELL_ADMIN_OR_PROVIDER,
          { text: 'If it’s urgent, contact the recipient by phone or chat.', letter: 'recipient-note' },
        ],
        senderAdmin: [
          {
            text: 'Check SPF, DKIM, and DMARC of {senderDomain}. SPF has to allow {sendingServer}, or DKIM has to pass for the From domain.',
            link: YAHOO_AUTHENTICATION,
            commands: [
              {
                run: 'Get-DkimSigningConfig | Format-Table Domain,Enabled,Status',
                on: 'online',
                changes: false,
                note: 'DKIM signing. Enabled should be True and Status Valid.',
              },
            ],
          },
          {
            text: 'Turn on DKIM for the domain.',
            onlyFor: { isOnMicrosoft365: true },
            link: DKIM_SETTINGS,
            commands: [SIGN_WITH_DKIM],
          },
          {
            text: 'If all of them pass, ask Yahoo through its Sender Hub.',
            link: { title: 'Yahoo Sender Hub', url: 'https://senders.yahooinc.com/' },
          },
        ],
      },
      without: { server: 'Exchange Server itself doesn’t sign with DKIM; SPF and DMARC are set at the DNS host.' },
      dnsChecks: ['spf', 'dkim', 'dmarc'],
      retry: { helps: false, note: 'Don’t resend yet. SPF or DKIM has to pass first.' },
      sources: [YAHOO_AUTHENTICATION, YAHOO_CODES],
    },
    {
      // Mimecast applies it to mail from outside in the name of one of its customer's own domains.
      when: { words: /\bheader[ -]based anti-?spoofing policy\b/i },
      name: 'Sent in the organization’s name from outside',
      title: 'A filter took your message for a forgery.',
      meaning:
        'Mimecast doesn’t accept mail in the name of {senderDomain} from an outside server, unless there’s an exception for it.',
      forOthers: { title: 'A filter took the message for a forgery.' },
      fixableBy: ['sender-admin', 'sender'],
      steps: {
        sender: [
          {
            text: 'Ask your email admin to let the service that sent it write in the name of {senderDomain}.',
            letter: 'sender-admin',
          },
          { text: 'If it’s urgent, send it from Outlook instead.', again: true },
        ],
        senderAdmin: [BYPASS],
      },
      without: { check: 'The policy is in Mimecast, not in Exchange.', fix: 'The exception is made in Mimecast.' },
      retry: { helps: false, note: 'Don’t resend yet. Mimecast has to accept that server first.' },
    },
    {
      when: { words: /\b(?:anti-?)?spoof(?:ed|ing)?\b|\b(?:appears?|seems?|looks?) (?:to be |like )?(?:an? )?forge/i },
      name: 'Taken for a forgery',
      title: 'A filter took your message for a forgery.',
      meaning: 'The recipient’s mail filter doesn’t believe that it’s from {senderDomain}.',
      forOthers: { title: 'A filter took the message for a forgery.' },
      fixableBy: ['sender-admin', 'recipient-admin', 'sender'],
      steps: {
        sender: [
          {
            text: 'Send it from Outlook if a website, a newsletter tool, or a device sent it.',
            again: true,
          },
          { text: 'If that doesn’t help, send this report to your email admin.', letter: 'sender-admin' },
          HAVE_SENDER_ALLOWED,
        ],
        recipientAdmin: LOG_AND_ALLOW,
        senderAdmin: [
          ...CHECK_SENDING_SERVER,
          {
            text: 'If both pass, ask the recipient’s side for an exception.',
            letter: 'recipient-admin',
          },
        ],
      },
      dnsChecks: ['spf', 'dkim', 'dmarc'],
      retry: { helps: false, note: 'Don’t resend yet. Their filter has to recognize your domain first.' },
    },
    {
      // What Postfix and Exim say of a rejection before the client sends the text, and a server that wants no connection.
      when: {
        words:
          /\bin reply to (?:(?:EHLO|HELO|MAIL FROM|RCPT TO) command|initial greeting)|\b(?:after|response to) (?:EHLO|HELO|MAIL FROM|RCPT TO|initial connection)\b|\bconnection (?:rejected|refused|denied|blocked) (?:by|due to|because of) [^.;]{0,20}polic/i,
        notWords: /\b(?:in reply to|after|response to) (?:the )?end of data\b/i,
      },
      name: 'Rejected before its text was sent',
      meaning:
        'Its text wasn’t sent yet, so it’s about your address, domain, or server, or about the recipient’s settings.',
      forOthers: {
        title: 'A policy rejected the message to {recipient}.',
        meaning:
          'Its text wasn’t sent yet, so it’s about the sender’s address, domain, or server, or about the recipient’s settings.',
      },
      fixableBy: ['sender-admin', 'recipient-admin'],
      steps: {
        sender: [TELL_ADMIN_OR_PROVIDER, HAVE_SENDER_ALLOWED],
        recipientAdmin: LOG_AND_ALLOW,
        senderAdmin: CHECK_STANDING,
      },
      retry: { helps: false, note: 'Don’t resend yet. Their side has to accept your address or server first.' },
    },
  ],
  without: {
    fix: 'It depends on the rule, and only the log of the system that rejected the message names it.',
  },
  retry: { helps: false, note: 'Don’t resend yet. Change the message, or wait until the policy has changed.' },
  quotesAdmin: true,
  // A provider's own page only where that provider rejected the message: see the steps and cases.
  sources: [ARTICLE_571],
};
