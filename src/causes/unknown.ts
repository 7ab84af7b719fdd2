import type { Cause, Link } from '../model/cause';
import { ALL_NDRS, ARTICLE_571, MESSAGE_TRACE } from './links';
import { TRACE_ONLINE, TRACE_SERVER } from './shared-commands';

const SUPPORT: Link = {
  title: 'Service requests (Microsoft 365 admin center)',
  url: 'https://admin.microsoft.com/AdminPortal/Home#/support',
};
const COMMUNITY: Link = { title: 'Microsoft community', url: 'https://answers.microsoft.com/' };

/** The last resort: no clues, chosen when no other cause fits. */
export const unknown: Cause = {
  id: 'unknown',
  codes: [],
  saysNoReason: true,
  clues: [],
  title: 'The bounce doesn’t say clearly why your message failed.',
  name: 'Cause not clear from the bounce',
  meaning: 'We found no code or words in it that name one cause.',
  forOthers: { title: 'The bounce doesn’t say clearly why the message failed.' },
  fixableBy: ['recipient-admin', 'sender-admin'],
  steps: {
    sender: [
      {
        text: 'Ask the recipient by phone or chat whether they get other mail from outside.',
        letter: 'recipient-note',
      },
      { text: 'Compare {recipient} letter by letter with an address that worked. Resend if they differ.' },
      { text: 'Give your help desk this report. It holds the codes, the servers, and the times.', letter: 'help-desk' },
    ],
    recipientAdmin: [
      {
        text: 'Trace the message to {recipient}. If there’s no trace of it, your servers never accepted it, and the server that rejected it knows why.',
        link: MESSAGE_TRACE,
        commands: [TRACE_ONLINE, TRACE_SERVER],
      },
      {
        text: 'If the code is 5.7.0 to 5.7.999, check restrictions on the recipient, mail flow rules, and connectors. Such a code means that a security or policy setting said no.',
        onlyFor: { code: /^5\.7\./ },
      },
    ],
    senderAdmin: [
      {
        text: 'Trace the message and read the last event. It names the server that rejected it, and its words.',
        link: MESSAGE_TRACE,
        commands: [TRACE_ONLINE, TRACE_SERVER],
      },
      { text: 'Send those words to that server’s postmaster.', letter: 'recipient-admin' },
      { text: 'If nothing explains it, open a service request with the whole bounce.', link: SUPPORT },
      { text: 'Or ask other admins in the Microsoft community.', link: COMMUNITY },
    ],
  },
  without: { fix: 'As long as the cause isn’t known, there is nothing safe to change.' },
  retry: { helps: false, note: 'Don’t resend yet. Something has to change first.' },
  // Checked in November 2026.
  sources: [ALL_NDRS, ARTICLE_571],
};
