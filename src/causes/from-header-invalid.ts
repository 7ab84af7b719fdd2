import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, ndrArticle } from './links';
import { HANDED_IN_ONLINE, HANDED_IN_SERVER } from './shared-commands';

export const fromHeaderInvalid: Cause = {
  id: 'from-header-invalid',
  codes: ['5.1.20', '5.7.512', '5.7.1'],
  clues: [
    status('5.7.512'),
    statusMay('5.1.20', '5.7.1'),
    says(
      76,
      'multiple addresses in From',
      'missing a valid address in From',
      'missing purported responsible',
      'must be RFC 5322 section 3.6.2',
    ),
    matches(76, /\bFrom'?:? header\b.{0,40}(?:missing|malformed|invalid|multiple|empty|not accepted)/i),
    matches(
      76,
      /\b(?:missing|no|two|multiple|several|more than one|invalid|bad|malformed) ['"]?From\b:?['"]? ?(?:headers?|addresses|field|line)/i,
    ),
    unless('not permitted to relay'),
  ],
  title: 'The message has no valid From address, or several.',
  name: 'From address not valid',
  meaning: 'Servers reject mail whose sender is unclear, most often from a mail merge, an app, or a script.',
  fixableBy: ['sender', 'sender-admin'],
  steps: {
    sender: [
      { text: 'Send it from Outlook, or enter exactly one From address in the merge or app.', again: true },
      {
        text: 'Tell your email admin if a form or program of your organization sent it.',
        letter: 'sender-admin',
      },
    ],
    senderAdmin: [
      {
        text: 'Check the From and Sender lines of the original message in the bounce.',
        commands: [HANDED_IN_ONLINE, HANDED_IN_SERVER],
      },
      { text: 'Make the program write one From address. Several need a Sender line.' },
    ],
  },
  without: { fix: 'The program that writes the message has to change; no Exchange setting does it.' },
  retry: { helps: false, note: 'Don’t resend yet. It needs one valid From address.' },
  sources: [
    ndrArticle('550 5.1.20 multiple From addresses', 'fix-error-code-550-5-1-20-multiple-from-addresses'),
    ALL_NDRS,
  ],
};
