import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, ndrArticle } from './links';
import { HANDED_IN_ONLINE, HANDED_IN_SERVER } from './shared-commands';
import { BOUNCES_AGAIN } from './shared-steps';

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
  title: 'The message holds characters or line ends that the other mail server does not take.',
  name: 'Invalid characters in the message',
  meaning: 'A program, gateway or old server on the way wrote them; your own text is probably fine.',
  fixableBy: ['sender-admin', 'sender'],
  steps: {
    sender: [{ text: 'Write a new message in Outlook instead of a reply, and send the text again.' }, BOUNCES_AGAIN],
    senderAdmin: [
      {
        text: 'Find the program, gateway or on-premises server that handled the message first.',
        commands: [HANDED_IN_ONLINE, HANDED_IN_SERVER],
      },
      { text: 'Make it end lines with CR LF and encode binary text. An add-in or disclaimer tool can be the one.' },
    ],
  },
  without: { fix: 'The program that writes the message has to change; no Exchange setting does it.' },
  retry: { helps: false, note: 'Send again as a new message.' },
  sources: [ndrArticle('Fix NDR error 550 5.6.11', 'fix-error-code-550-5-6-11-in-exchange-online'), ALL_NDRS],
};
