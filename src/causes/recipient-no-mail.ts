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
  title: '{recipientDomain} doesn’t accept email.',
  name: 'Domain doesn’t accept mail',
  meaning: 'The owner of the domain has published that it has no mailboxes (a null MX record).',
  fixableBy: ['sender'],
  cutOff: 'recipient-domain',
  steps: {
    sender: [
      {
        text: 'Check the part after the @ in {recipient}. The right one is often a similar domain: a website’s name may not be used for mail.',
        again: true,
      },
      { text: 'Ask the person by phone or chat for their address, or use the contact page of their website.' },
    ],
    senderAdmin: [
      {
        text: 'Check what {recipientDomain} publishes.',
        commands: [
          {
            run: 'Resolve-DnsName -Name {recipientDomain} -Type MX',
            on: 'both',
            changes: false,
            note: 'The domain’s MX records. Any Windows PowerShell. No answer, or a single dot, means that it accepts no mail.',
          },
        ],
      },
    ],
  },
  without: { fix: 'Only the owner of the domain could change that.', letter: 'Nobody reads mail at such a domain.' },
  dnsChecks: ['recipient-mx'],
  retry: { helps: false, note: 'Don’t resend yet. Get an address at another domain first.' },
  sources: [{ title: 'RFC 7505: null MX', url: 'https://www.rfc-editor.org/rfc/rfc7505' }],
};
