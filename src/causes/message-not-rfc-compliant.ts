import { matches, says, statusMay, unless } from '../classify/clues';
import type { Cause, Link } from '../model/cause';
import { HANDED_IN_ONLINE, HANDED_IN_SERVER } from './shared-commands';

const RFC_5322: Link = { title: 'RFC 5322, Internet Message Format', url: 'https://www.rfc-editor.org/rfc/rfc5322' };

export const messageNotRfcCompliant: Cause = {
  id: 'message-not-rfc-compliant',
  codes: ['5.7.1', '5.6.0', '5.5.2', '5.7.512'],
  clues: [
    statusMay('5.7.1', '5.6.0', '5.5.2', '5.7.512'),
    says(75, 'too many equal X-headers'),
    matches(57, /\bRFC ?(?:5322|2822)\b/i),
    matches(57, /\blines? (?:is |are )?too long\b|\bline length\b/i),
    says(57, 'malformed header', 'duplicate header', 'Header error', 'Header syntax', 'missing required header'),
    matches(57, /\b(?:missing|no|has no|invalid|without)\b.{0,12}\b(?:Message-ID|Date)\b.{0,8}\bheader/i),
    says(50, 'RFC compliant', 'non-compliant'),
    unless('5.7.1 Service', 'blocked using', 'must be RFC 5322 section 3.6.2'),
  ],
  title: 'The message isn’t written the way mail servers require.',
  name: 'Message breaks the mail format',
  meaning: 'A header line, such as From or Date, is wrong, missing, or there twice, or a line is too long.',
  fixableBy: ['sender-admin', 'sender'],
  steps: {
    sender: [
      { text: 'Send it from Outlook instead of the program that made it.', again: true },
      { text: 'Tell the person in charge of that program.', letter: 'help-desk' },
    ],
    senderAdmin: [
      {
        text: 'Check the headers of the original message in the bounce.',
        commands: [HANDED_IN_ONLINE, HANDED_IN_SERVER],
      },
      { text: 'Make the program write one From, a Date, and a Message-ID, no header twice, and no overlong lines.' },
    ],
  },
  without: { fix: 'The program that writes the message has to change; no Exchange setting does it.' },
  retry: { helps: false, note: 'Don’t resend yet. Use Outlook, or have the program corrected.' },
  sources: [RFC_5322],
};
