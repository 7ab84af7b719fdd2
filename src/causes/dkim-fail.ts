import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause, StepTemplate } from '../model/cause';
import { DKIM_SETTINGS, GMAIL_CODES, SET_UP_DKIM } from './links-sender-trust';

const TELL_ADMIN: StepTemplate = {
  text: 'Send the bounce to your email admin. Nothing in your message needs to change.',
  letter: 'sender-admin',
};
const FIND_WHAT_CHANGES: StepTemplate = {
  text: 'Look for what changes signed messages: a disclaimer, a gateway, or a mailing list. The last server should sign.',
};

export const dkimFail: Cause = {
  id: 'dkim-fail',
  codes: ['5.7.20', '5.7.21', '5.7.22', '5.7.30', '5.7.5', '5.7.1', '5.7.0', '4.7.30'],
  clues: [
    status('5.7.20', '5.7.21', '5.7.22'),
    // 5.7.30 is REQUIRETLS at IANA and retired sign-in at Exchange Online; only Gmail means DKIM by it.
    statusMay('5.7.30', '5.7.5', '5.7.1', '5.7.0', '4.7.30'),
    says(61, "DKIM authentication didn't", 'invalid DKIM', 'Message failed DKIM', '(AU01)'),
    matches(
      61,
      /\bDKIM\b.{0,40}\b(?:fail|missing|invalid|no pass|did(?:n't| not) pass|not signed|no valid|not (?:valid|verified))/i,
    ),
    matches(61, /\b(?:rejected|refused|blocked|denied)\b.{0,30}\bDKIM\b|\bno (?:valid |passing )?DKIM\b/i),
    matches(56, /\bDKIM\b.{0,30}(?:fehl|échoué|fallo|falhou|fallit)|(?:fallo|falha|échec|errore).{0,20}\bDKIM\b/i),
    says(52, 'DKIM signature'),
    unless('DMARC policy', 'DMARC initiative'),
  ],
  title: 'Your message’s DKIM signature is missing or not valid.',
  name: 'DKIM signature missing or not valid',
  meaning: 'The receiving side requires this proof that a message comes from its domain and wasn’t changed.',
  forOthers: { title: 'The message’s DKIM signature is missing or not valid.' },
  fixableBy: ['sender-admin'],
  steps: {
    sender: [TELL_ADMIN],
    senderAdmin: [
      {
        text: 'Check whether Microsoft 365 signs for {senderDomain}.',
        commands: [
          {
            run: 'Get-DkimSigningConfig -Identity {senderDomain} | Format-List Domain,Enabled,Status,Selector1CNAME,Selector2CNAME',
            on: 'online',
            changes: false,
            note: 'DKIM signing. Enabled should be True and Status Valid. An error means that signing was never set up.',
          },
        ],
      },
      {
        text: 'Publish the two CNAME records at your DNS host, then turn signing on.',
        link: DKIM_SETTINGS,
        commands: [
          {
            run: 'Set-DkimSigningConfig -Identity {senderDomain} -Enabled $true',
            on: 'online',
            changes: true,
            note: 'Turns signing on. If the domain isn’t listed yet, use New-DkimSigningConfig -DomainName instead.',
          },
        ],
      },
      FIND_WHAT_CHANGES,
    ],
  },
  cases: [
    {
      // Exchange Online can't sign what it never handled.
      when: { isOnMicrosoft365: false },
      steps: {
        sender: [TELL_ADMIN],
        senderAdmin: [
          {
            text: 'Check whether {sendingServer} signs for {senderDomain}. Its public key has to be in DNS.',
          },
          { text: 'Turn signing on there, or send the message through Microsoft 365. It didn’t pass through there.' },
          FIND_WHAT_CHANGES,
        ],
      },
      without: {
        check: 'The server that sends the mail signs it, and its own settings show how.',
        fix: 'The server that sends the mail signs it, and its own settings change that.',
      },
    },
  ],
  without: {
    server: 'Exchange Server itself neither signs with DKIM nor checks it; a gateway or another program does.',
  },
  dnsChecks: ['dkim'],
  retry: { helps: false, note: 'Don’t resend yet. Signing has to work first.' },
  sources: [
    SET_UP_DKIM,
    { title: 'RFC 7372: email authentication status codes', url: 'https://www.rfc-editor.org/rfc/rfc7372' },
    GMAIL_CODES,
  ],
};
