import { says } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ndrArticle } from './links';

export const nestedAttachmentsAs345: Cause = {
  id: 'nested-attachments-as345',
  codes: ['5.0.350'],
  // The code alone says nothing: it wraps any reply of another server.
  clues: [says(90, 'AS345')],
  title: 'The message has attachments inside attachments, more deeply than the mail server allows.',
  name: 'Attachments nested too deeply',
  meaning: 'Messages attached to messages pile up when mail is forwarded as attachment again and again.',
  fixableBy: ['sender'],
  steps: {
    sender: [
      {
        text: 'Open the attached messages, save the files you need, and attach those to a new message. A zip file works too if the recipient takes one.',
      },
    ],
  },
  without: {
    check: 'The nesting shows in the message itself; no setting is at fault.',
    fix: 'Only the sender can unpack the attachments.',
    letter: 'You can mend it yourself; nobody else has to act.',
  },
  retry: { helps: false, note: 'Send again without the nesting.' },
  sources: [ndrArticle('Fix NDR error 550 5.0.350', 'fix-error-code-550-5-0-350-in-exchange-online')],
};
