import { matches, says, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';

const SES_LIST = {
  title: 'Amazon SES: suppression list',
  url: 'https://docs.aws.amazon.com/ses/latest/dg/sending-email-suppression-list.html',
};

export const suppressionList: Cause = {
  id: 'suppression-list',
  codes: ['5.1.1', '5.7.1', '5.0.0'],
  clues: [
    statusMay('5.1.1', '5.7.1', '5.0.0'),
    // Above what the address did to get there, which stands beside these words.
    matches(84, /\b(?:on|in) (?:the|your|our|its|a)\b[^.;]{0,30}\bsuppression list\b/i),
    matches(84, /\b(?:address|recipient|e-?mail)\b[^.;]{0,20}\b(?:is|was|has been) (?:being )?suppressed\b/i),
    matches(84, /\bnot delivering to\b[^.;]{0,30}\b(?:bounced|unsubscribed|marked|complain)/i),
    matches(84, /\brecipient address suppressed\b|\bsuppressed recipient\b/i),
    says(84, 'marked as inactive due to a previous hard bounce', 'previously bounced address'),
  ],
  title: '{recipient} is on a suppression list.',
  name: 'Address on a suppression list',
  meaning:
    'The email service didn’t send your message: earlier mail to this address bounced, or somebody reported it as spam or unsubscribed.',
  forOthers: {
    meaning:
      'The email service didn’t send the message: earlier mail to this address bounced, or somebody reported it as spam or unsubscribed.',
  },
  fixableBy: ['sender-admin', 'sender'],
  steps: {
    sender: [
      {
        text: 'Check the address, and ask the person by phone or chat whether it’s right and whether they want your mail.',
        letter: 'recipient-note',
      },
      {
        text: 'If it is, send this report to whoever manages the email service, such as Amazon SES.',
        letter: 'sender-admin',
      },
      { text: 'If it’s urgent, write from Outlook instead of the service.' },
    ],
    senderAdmin: [
      { text: 'Find {recipient} in the service’s suppression list. It says when and why the address was added.' },
      {
        text: 'Remove it only if the address works and the person wants your mail. Bounces and complaints cost you reputation.',
      },
    ],
  },
  without: {
    check: 'The list belongs to the email service, not to Exchange.',
    fix: 'The address is removed in the email service.',
  },
  cases: [
    {
      when: { words: /\bAmazon SES\b/ },
      meaning:
        'Amazon SES didn’t send your message: earlier mail to this address bounced, or somebody reported it as spam.',
      forOthers: {
        meaning:
          'Amazon SES didn’t send the message: earlier mail to this address bounced, or somebody reported it as spam.',
      },
      fixableBy: ['sender-admin'],
      steps: {
        sender: [
          {
            text: 'Check the address, and ask the person by phone or chat whether it’s right and whether they want your mail.',
            letter: 'recipient-note',
          },
          { text: 'If it is, send this report to whoever manages your Amazon SES account.', letter: 'sender-admin' },
          { text: 'If it’s urgent, write from Outlook instead of the service.' },
        ],
        senderAdmin: [
          {
            text: 'Find {recipient} in the suppression list of your Amazon SES account, in the region that the bounce names.',
            link: SES_LIST,
          },
          {
            text: 'Remove it only if the address works and the person wants your mail. Bounces and complaints cost you reputation.',
          },
        ],
      },
      without: {
        check: 'The list is in Amazon SES, not in Exchange.',
        fix: 'The address is removed in Amazon SES.',
      },
    },
  ],
  retry: { helps: false, note: 'Don’t resend yet. The address has to be off the list first.' },
  // From the services' own guides, as of November 2026.
  sources: [SES_LIST],
};
