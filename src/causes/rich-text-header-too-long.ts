import { says } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ndrArticle } from './links';
import { BOUNCES_AGAIN } from './shared-steps';

export const richTextHeaderTooLong: Cause = {
  id: 'rich-text-header-too-long',
  codes: ['5.0.350'],
  // The code alone says nothing: it wraps any reply of another server.
  clues: [says(90, 'x-dg-ref header is too long')],
  title: 'A hidden header of your message is too long.',
  name: 'Header line too long',
  meaning: 'Rich Text format or a classification label added the line (x-dg-ref), so your text isn’t the problem.',
  forOthers: {
    title: 'A hidden header of the message is too long.',
    meaning: 'Rich Text format or a classification label added the line (x-dg-ref), so the text isn’t the problem.',
  },
  fixableBy: ['sender'],
  steps: {
    sender: [
      {
        text: 'Change the format to HTML or plain text on the Format Text tab. Leave out large attachments, and resend.',
        again: true,
      },
      BOUNCES_AGAIN,
    ],
    senderAdmin: [
      { text: 'If a labeling add-in writes the x-dg-ref header, update it.' },
      {
        text: 'If Rich Text messages bounce, have Exchange convert them to HTML for everyone outside.',
        commands: [
          {
            run: 'Get-RemoteDomain -Identity Default | Format-List TNEFEnabled',
            on: 'both',
            changes: false,
            note: 'Rich Text for other organizations. Empty means that the sender’s program decides.',
          },
          {
            run: 'Set-RemoteDomain -Identity Default -TNEFEnabled $false',
            on: 'both',
            changes: true,
            note: 'Turn off Rich Text. No Rich Text leaves the organization anymore.',
          },
        ],
      },
    ],
  },
  retry: { helps: false, note: 'Don’t resend yet. Change the format to HTML first.' },
  // Checked in November 2026.
  sources: [
    ndrArticle('550 x-dg-ref header is too long', '550-x-dg-ref-header-too-long-ndr'),
    ndrArticle('Fix NDR error 550 5.0.350', 'fix-error-code-550-5-0-350-in-exchange-online'),
  ],
};
