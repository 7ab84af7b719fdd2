import { says, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ndrArticle } from './links';
import { TRACE_ONLINE, TRACE_SERVER } from './shared-commands';

export const remoteGeneric: Cause = {
  id: 'remote-generic',
  codes: ['5.0.350', '5.0.0', '5.5.0', '5.4.0'],
  saysNoReason: true,
  clues: [
    statusMay('5.0.350', '5.0.0', '5.5.0', '5.4.0'),
    says(35, 'Remote server returned an error', 'unspecified error'),
  ],
  title: 'The recipient’s server refused your message to {recipient} without a clear reason.',
  name: 'Refused without a clear reason',
  meaning:
    'The other side answered with a general error. In bounces of Microsoft 365, its own words follow the arrow (->); they are all it told us.',
  fixableBy: ['recipient-admin', 'sender'],
  steps: {
    sender: [
      { text: 'Check {recipient} for a slip, and send once more without attachments.' },
      {
        text: 'If that fails, reach the person another way and ask them to show the server’s whole answer to their email admin.',
        letter: 'recipient-admin',
      },
    ],
    recipientAdmin: [
      {
        text: 'Look in the log of your receiving server, or of the filter in front of it, for the time and the id in the bounce.',
        commands: [TRACE_ONLINE, TRACE_SERVER],
      },
      { text: 'What stands there names the rule or fault; let {sender} pass, or mend it.' },
    ],
  },
  without: { fix: 'What to change shows only in the log of the server that refused.' },
  retry: { helps: false, note: 'Send again without attachments, or after something has changed.' },
  sources: [ndrArticle('Fix NDR error 550 5.0.350', 'fix-error-code-550-5-0-350-in-exchange-online')],
};
