import { matches, says, unless } from '../classify/clues';
import type { Cause } from '../model/cause';

export const recipientNoMail: Cause = {
  id: 'recipient-no-mail',
  // No statusMay: both codes mean something else at Microsoft and Google.
  codes: ['5.1.10', '5.7.27'],
  clues: [
    says(82, 'nullMX', 'null MX', 'MX or SRV record indicated no SMTP service'),
    matches(82, /\b(?:domain|host)\b.{0,80}(?:does not|doesn't) accept mail(?! from)/i),
    matches(70, /(?:does not|doesn't) accept mail(?! from)/i),
    matches(82, /doesn't receive email according to the administrator/i),
    unless('sender domain', 'sender has', 'sender address'),
  ],
  title: 'Nobody at {recipientDomain} can receive mail: the domain says so itself.',
  name: 'Domain takes no mail',
  meaning: 'The owner of the domain has published a “null MX” record: it has no mailboxes and never takes mail.',
  fixableBy: ['sender'],
  steps: {
    sender: [
      {
        text: 'Check the part after the @ in {recipient}. Often it is a similar domain, or the name of a web site that is not used for mail.',
      },
      { text: 'Ask the person for their mail address, or use the contact page of their web site.' },
    ],
    senderAdmin: [
      {
        text: 'See for yourself that {recipientDomain} takes no mail.',
        commands: [
          {
            run: 'Resolve-DnsName -Name {recipientDomain} -Type MX',
            on: 'both',
            changes: false,
            note: 'Any Windows PowerShell. No answer, or a single dot: it takes no mail.',
          },
        ],
      },
    ],
  },
  without: { fix: 'Only the owner of the domain could change that.', letter: 'Nobody reads mail at such a domain.' },
  retry: { helps: false, note: 'Send it to a different address.' },
  sources: [{ title: 'RFC 7505: null MX', url: 'https://www.rfc-editor.org/rfc/rfc7505' }],
};
