import { says } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ndrArticle } from './links';

export const nestedAttachmentsAs345: Cause = {
  id: 'nested-attachments-as345',
  codes: ['5.0.350'],
  // The code alone says nothing: it wraps any reply of another server.
  clues: [says(90, 'AS345')],
  title: 'Your message has too many attachments inside attachments.',
  name: 'Attachments nested too deeply',
  meaning: 'Mail that’s forwarded as an attachment again and again nests deeper than the recipient’s server accepts.',
  forOthers: { title: 'The message has too many attachments inside attachments.' },
  fixableBy: ['sender'],
  steps: {
    sender: [
      { text: 'Save the files you need from the attached messages, and attach them to a new message.', again: true },
    ],
  },
  without: {
    check: 'The nesting is in the message itself; no setting is wrong.',
    fix: 'Only the sender can unpack the attachments.',
    letter: 'You can correct it yourself; nobody else has to act.',
  },
  retry: { helps: false, note: 'Don’t resend yet. Unpack the attachments first.' },
  // Checked in November 2026.
  sources: [ndrArticle('Fix NDR error 550 5.0.350', 'fix-error-code-550-5-0-350-in-exchange-online')],
};
