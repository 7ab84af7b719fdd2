import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, QUARANTINE } from './links';
import { GMAIL_CODES } from './links-sender-trust';
import { IN_QUARANTINE, RELEASE_FROM_QUARANTINE } from './shared-commands';

export const spamContent: Cause = {
  id: 'spam-content',
  codes: ['5.7.350', '5.7.1', '5.7.0', '5.7.3', '5.7.7', '5.2.0'],
  clues: [
    status('5.7.350'),
    statusMay('5.7.1', '5.7.0', '5.7.3', '5.7.7', '5.2.0'),
    says(
      58,
      'message detected as spam',
      'detected your message as spam',
      'suspects your message is spam',
      'Spam message rejected',
      'likely unsolicited mail',
      'unsolicited content',
      'appears to be unsolicited',
      'high probability of spam',
      'considered spam',
      'consider spam',
      'contains spam',
      'classified as spam',
      'flagged as spam',
      'identified as spam',
      'found to be spam',
      'looks like spam',
      'suspicion of spam',
      'suspected spam',
      'is likely spam',
      'similar to spam',
      'high spam probability',
      'MCSpamSignature',
      'LPN007_510',
      // NetEase's code for spam.
      'DT:SPM',
      'phishing',
      'contenu non sollicite',
    ),
    matches(58, /\bscored [\d.]{1,8}(?:\/[\d.]{1,8})? (?:spam points|too high)|\bspam (?:score|scale)\b/i),
    matches(56, /\bspam\b.{0,40}\b(?:reject|block|denied|refused|detected|filter)/i),
    matches(56, /\b(?:reject|block|denied|refused)\w{0,3}.{0,40}\bspam\b/i),
    says(
      52,
      'is spam',
      '550 Spam',
      'as spam',
      'als spam',
      'comme spam',
      'como spam',
      // Barracuda and Symantec.
      ':blocked)',
      'symanteccloud.com/troubleshooting',
      'spam policy',
      'This message scored',
      'unsolicited email',
      'unsolicited mail',
      'unsolicited bulk',
      'content filter',
      'content-filter',
      'bulk mail',
      'junk mail',
      'looks like junk',
      'spamassassin',
      'UBE, id=',
      'CONTENT REJECT',
      'Mail content denied',
      'unacceptable content',
      'banned content',
      'classification as Bulk',
      'dspam',
    ),
    says(45, 'AntiSpam', 'X-Spam'),
    unless(
      'spamhaus',
      'blocked using',
      'low reputation',
      'block list',
      'sender.office.com',
      'banned sending IP',
      'open resolver',
    ),
  ],
  title: 'A spam filter on the recipient’s side took your message to {recipient} for spam.',
  name: 'Taken for spam',
  meaning:
    'The filter judged the words, links, attachments or sender of this message. With code 5.7.350, Exchange Online only passes on what the other server said.',
  fixableBy: ['receiving-provider', 'sender-admin', 'sender', 'recipient-admin'],
  steps: {
    sender: [
      {
        text: 'Send a short plain message without links, pictures, attachments and signature. If it arrives, add the parts back one by one.',
      },
      {
        text: 'Ask {recipient} another way to have your address allowed, or the message released from quarantine.',
        letter: 'recipient-note',
      },
      { text: 'Does it happen with ordinary messages to others too? Tell your email admin.', letter: 'sender-admin' },
    ],
    recipientAdmin: [
      {
        text: 'Look for the message in quarantine. If it is wanted, release it and report it as not junk.',
        link: QUARANTINE,
        commands: [IN_QUARANTINE, RELEASE_FROM_QUARANTINE],
      },
      {
        text: 'If a filter in front of Microsoft 365 refused it, report it there. Allow-list {sender} only if nothing else helps.',
        commands: [
          {
            run: 'Get-ContentFilterConfig | Format-List Enabled,SCLRejectEnabled,SCLRejectThreshold,BypassedSenders',
            on: 'server',
            changes: false,
            note: 'What the content filter of your Exchange Server refuses.',
          },
          {
            run: 'Set-ContentFilterConfig -BypassedSenders @{Add={sender}}',
            on: 'server',
            changes: true,
            note: 'Lets this sender pass the content filter.',
          },
        ],
      },
    ],
    senderAdmin: [
      {
        text: 'Check SPF, DKIM and DMARC of {senderDomain} and the server’s reputation: proven mail scores less.',
        commands: [
          {
            run: 'Get-DkimSigningConfig | Format-Table Domain,Enabled,Status',
            on: 'online',
            changes: false,
            note: 'Enabled should be True and Status Valid.',
          },
        ],
      },
      { text: 'Report the false hit to the filter’s operator, if the bounce names one.' },
    ],
  },
  retry: { helps: false, note: 'A changed message may pass.' },
  sources: [ALL_NDRS, GMAIL_CODES],
};
