import { says } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ndrArticle } from './links';
import { BOUNCES_AGAIN } from './shared-steps';

export const richTextHeaderTooLong: Cause = {
  id: 'rich-text-header-too-long',
  codes: ['5.0.350'],
  // The code alone says nothing: it wraps any reply of another server.
  clues: [says(90, 'x-dg-ref header is too long')],
  title: 'A hidden line of the message grew too long for the other mail server.',
  name: 'Header line too long',
  meaning: 'Rich Text format or a classification label added the line (x-dg-ref). Your text was not the problem.',
  fixableBy: ['sender'],
  steps: {
    sender: [
      { text: 'Choose Format Text, HTML (or Plain Text), leave out large attachments, and send again.' },
      BOUNCES_AGAIN,
    ],
    senderAdmin: [
      { text: 'If a labelling add-in writes the x-dg-ref header, update it.' },
      {
        text: 'Do rich text messages bounce? Let Exchange turn them into HTML for everybody outside.',
        commands: [
          {
            run: 'Get-RemoteDomain -Identity Default | Format-List TNEFEnabled',
            on: 'both',
            changes: false,
            note: 'Empty: the sender’s program decides.',
          },
          {
            run: 'Set-RemoteDomain -Identity Default -TNEFEnabled $false',
            on: 'both',
            changes: true,
            note: 'No rich text leaves the organization any more.',
          },
        ],
      },
    ],
  },
  retry: { helps: false, note: 'Send again in HTML format.' },
  sources: [
    ndrArticle('550 x-dg-ref header is too long', '550-x-dg-ref-header-too-long-ndr'),
    ndrArticle('Fix NDR error 550 5.0.350', 'fix-error-code-550-5-0-350-in-exchange-online'),
  ],
};
