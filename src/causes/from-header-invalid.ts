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
  title: 'The message has no valid From address, or more than one.',
  name: 'From line not valid',
  meaning: 'Servers refuse mail whose sender is unclear. A mail merge, an app or a script usually wrote it that way.',
  fixableBy: ['sender', 'sender-admin'],
  steps: {
    sender: [
      { text: 'Send it from Outlook under one normal address; in a merge or app, enter exactly one From address.' },
      { text: 'Was it a form or a program of your organization? Give your admin this report.', letter: 'sender-admin' },
    ],
    senderAdmin: [
      {
        text: 'Look at the From and Sender lines of the original message in the bounce.',
        commands: [HANDED_IN_ONLINE, HANDED_IN_SERVER],
      },
      { text: 'Make the application write one From address; several need a Sender line.' },
    ],
  },
  without: { fix: 'The program that writes the message has to change; no Exchange setting does it.' },
  retry: { helps: false, note: 'Send again after the From line was fixed.' },
  sources: [
    ndrArticle('550 5.1.20 multiple From addresses', 'fix-error-code-550-5-1-20-multiple-from-addresses'),
    ALL_NDRS,
  ],
};
