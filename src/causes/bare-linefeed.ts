import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, ndrArticle } from './links';
import { HANDED_IN_ONLINE, HANDED_IN_SERVER } from './shared-commands';

export const bareLinefeed: Cause = {
  id: 'bare-linefeed',
  codes: ['5.6.11', '5.6.2', '5.7.1'],
  clues: [
    status('5.6.11'),
    statusMay('5.6.2', '5.7.1'),
    matches(85, /bare <?(?:line ?feed|newline|lf\b)|bareLF/i),
    says(55, 'Invalid characters'),
    unless('file too big'),
  ],
  title: 'The message has characters that aren’t allowed.',
  name: 'Invalid characters in the message',
  meaning:
    'A program, gateway, or old server wrote invalid characters or line endings; your own text is probably fine.',
  forOthers: {
    meaning:
      'A program, gateway, or old server wrote invalid characters or line endings; the sender’s own text is probably fine.',
  },
  fixableBy: ['sender-admin', 'sender'],
  steps: {
    sender: [
      { text: 'Start a new message in Outlook instead of a reply, and resend your text.', again: true },
      { text: 'Send the bounce to your email admin if it bounces again.', letter: 'sender-admin' },
    ],
    senderAdmin: [
      {
        text: 'Find the program, gateway, or on-premises server that handled the message first.',
        commands: [HANDED_IN_ONLINE, HANDED_IN_SERVER],
      },
      { text: 'Make it end lines with CR LF and encode binary text. It can also be an add-in or disclaimer tool.' },
    ],
  },
  without: { fix: 'The program that writes the message has to change; no Exchange setting does it.' },
  retry: { helps: false, note: 'Don’t resend yet. Write it as a new message first.' },
  sources: [ndrArticle('Fix NDR error 550 5.6.11', 'fix-error-code-550-5-6-11-in-exchange-online'), ALL_NDRS],
};
