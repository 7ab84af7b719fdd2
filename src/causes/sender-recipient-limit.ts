import { SERVICE, matches, says, status, statusMay } from '../classify/clues';
import type { Cause, StepTemplate } from '../model/cause';
import { learn, ndrArticle } from './links';
import { SENT_LAST_DAY } from './shared-commands';

const IF_IT_WAS_NOT_YOU: StepTemplate = {
  text: 'If you didn’t send that much, change your password, and tell your email admin by phone or chat.',
  letter: 'sender-admin',
};
const SECURE: StepTemplate = {
  text: 'Secure the account if it was misused. Move mail merges and newsletters to a bulk mail service.',
};

export const senderRecipientLimit: Cause = {
  id: 'sender-recipient-limit',
  codes: ['5.1.90', '5.2.2', '5.2.0'],
  statedBy: SERVICE,
  clues: [
    status('5.1.90'),
    statusMay('5.2.2', '5.2.0'),
    says(
      88,
      'reached your daily limit for message recipients',
      'Submission quota exceeded',
      'submission quota was exceeded',
      'SubmissionQuotaExceeded',
      'sender has exceeded the recipient rate limit',
    ),
    // Too many at the same time, not too many a day: the next try passes.
    says(70, 'sender thread limit exceeded'),
    says(64, 'has exceeded the max emails', 'exceeded the max defers', 'daily user sending', 'daily sending quota'),
    // Amazon SES; a full mailbox has a quota, too.
    says(74, 'daily message quota exceeded'),
    matches(64, /\b(?:e-?mails?|messages?|recipients?) (?:that )?you (?:can|may) send\b[^.;]{0,20}\b(?:day|hour)\b/i),
    says(56, 'sending limit', 'sending quota'),
    matches(64, /\blimit\b.{0,50}\bpro (?:stunde|tag)\b.{0,20}(?:überschritten|erreicht)/i),
    matches(64, /\breached a limit for sending|\b(?:outbound|outgoing) (?:message|mail|email) (?:limit|quota)/i),
    matches(
      88,
      /\bsent\b.{0,20}\btoo many recipients\b|\b(?:hourly|daily|per hour|per day)\b.{0,30}\b(?:sending|recipient|message|outgoing|outbound|email|mail) (?:limit|quota|rate)/i,
    ),
    matches(
      64,
      /\bexceeded\b.{0,40}\b(?:hourly|daily|per hour|per day|sending)\b.{0,30}\b(?:limit|quota|allowance|recipients|messages|emails?)/i,
    ),
  ],
  title: 'You’ve reached your sending limit.',
  name: 'Daily sending limit used up',
  meaning: 'Your account or domain sent more than its mail service allows in an hour or a day.',
  forOthers: {
    title: 'The sender has reached the sending limit.',
    meaning: 'The account or domain sent more than its mail service allows in an hour or a day.',
  },
  fixableBy: ['sender', 'sender-admin'],
  cutOff: 'sender',
  steps: {
    sender: [
      { text: 'Wait up to 24 hours. Sending then works again by itself.' },
      { text: 'Spread large mailings over several days, or use a bulk mail service.' },
      IF_IT_WAS_NOT_YOU,
    ],
    senderAdmin: [
      {
        text: 'Check what {sender} has sent. In Exchange Online, the limits are 10,000 recipients a day and 30 messages a minute.',
        commands: [SENT_LAST_DAY],
      },
      SECURE,
      {
        text: 'If a policy of your organization sets a lower limit, raise it to the usual one.',
        commands: [
          {
            run: 'Get-HostedOutboundSpamFilterPolicy | Format-List Name,RecipientLimitPerDay,RecipientLimitExternalPerHour,RecipientLimitInternalPerHour',
            on: 'online',
            changes: false,
            note: 'Sending limits. 0 means the usual limit.',
          },
          {
            run: 'Set-HostedOutboundSpamFilterPolicy -Identity Default -RecipientLimitPerDay 0',
            on: 'online',
            changes: true,
            note: 'Return to the usual limit. It’s 10,000 a day and can’t be raised.',
          },
        ],
      },
    ],
  },
  onlyOn: 'online',
  cases: [
    {
      when: {
        words:
          /\b(?:per|an|each|every|this|last) hour\b|\/\s?h(?:ou)?r?\b|\bhourly\b|\b(?:pro|je) stunde\b|\bstündlich/i,
        notWords: /\bper day\b|\bdaily\b|\b24[ -]hours?\b|\bpro tag\b/i,
      },
      name: 'Hourly sending limit used up',
      meaning: 'Your account or domain sent more than its mail service allows in an hour.',
      forOthers: {
        title: 'The sender has reached the sending limit.',
        meaning: 'The account or domain sent more than its mail service allows in an hour.',
      },
      steps: {
        sender: [
          { text: 'Wait an hour. Sending then works again by itself.' },
          { text: 'Spread large mailings over several hours, or use a bulk mail service.' },
          IF_IT_WAS_NOT_YOU,
        ],
        senderAdmin: [
          {
            text: 'Check in the mail service’s log what {sender} and others in the domain have sent. With cPanel, it’s Track Delivery.',
            commands: [SENT_LAST_DAY],
          },
          SECURE,
        ],
      },
      onlyOn: null,
      without: {
        'check-server': 'The mail service that has the limit isn’t Exchange Server.',
        fix: 'The mail service sets the limit; in a hosting panel, its operator can raise it.',
      },
      retry: { helps: true, note: 'Resend after an hour.' },
      sources: [],
    },
  ],
  retry: { helps: true, note: 'Resend after 24 hours.' },
  // Checked in November 2026.
  sources: [
    ndrArticle('Submission quota exceeded', 'fix-error-for-submission-quota-exceeded-in-exchange-online'),
    learn(
      'Exchange Online limits',
      'office365/servicedescriptions/exchange-online-service-description/exchange-online-limits',
    ),
  ],
};
