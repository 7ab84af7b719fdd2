import type { Cause } from '../model/cause';
import { ALL_NDRS, ARTICLE_571, MESSAGE_TRACE } from './links';
import { TRACE_ONLINE, TRACE_SERVER } from './shared-commands';

/** The last resort: no clues, chosen when no other cause fits. */
export const unknown: Cause = {
  id: 'unknown',
  codes: [],
  saysNoReason: true,
  clues: [],
  title: 'Your message to {recipient} was not delivered, and the bounce does not say clearly why.',
  name: 'Cause not clear from the bounce',
  meaning: 'We found no words or code in this bounce that name one cause. Below is what it does say, and whom to ask.',
  fixableBy: ['recipient-admin', 'sender-admin'],
  steps: {
    sender: [
      { text: 'Compare {recipient} letter by letter with an address that worked, and send once more if it differs.' },
      {
        text: 'Ask the recipient another way (phone, chat) whether they get other mail from outside.',
        letter: 'recipient-note',
      },
      { text: 'Give your help desk this report: it holds the codes, the servers and the times.', letter: 'help-desk' },
    ],
    recipientAdmin: [
      {
        text: 'Look the message up in a message trace for {recipient}. If it is not there, your servers never accepted it, and the answer is with the server that wrote the refusal.',
        link: MESSAGE_TRACE,
        commands: [TRACE_ONLINE, TRACE_SERVER],
      },
      {
        text: 'A 5.7.x code means a security or policy setting said no: check restrictions on the recipient, mail flow rules and connectors.',
      },
    ],
    senderAdmin: [
      {
        text: 'Trace the message and read the last event: it names the server that refused and what it said.',
        link: MESSAGE_TRACE,
        commands: [TRACE_ONLINE, TRACE_SERVER],
      },
      {
        text: 'Send that server’s own words to its postmaster.',
        letter: 'recipient-admin',
      },
    ],
  },
  without: { fix: 'As long as the cause is not known, there is nothing safe to change.' },
  retry: { helps: false, note: 'Send again only after something has changed.' },
  sources: [ALL_NDRS, ARTICLE_571],
};
