import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause, StepTemplate } from '../model/cause';
import { REVERSE_DNS, TXT_RECORDS } from './shared-commands';
import { DKIM_SETTINGS, GMAIL_CODES, SET_UP_DKIM, SET_UP_SPF } from './links-sender-trust';

const TELL_ADMIN_OR_TOOL: StepTemplate = {
  text: 'Send this to your email admin, or to the provider of the tool you used. You can’t change it in Outlook.',
  letter: 'sender-admin',
};

export const senderUnauthenticated: Cause = {
  id: 'sender-unauthenticated',
  codes: ['5.7.26', '5.7.1', '4.7.26', '5.7.0'],
  clues: [
    status('4.7.26', '5.7.26'),
    statusMay('5.7.1', '5.7.0'),
    says(
      68,
      'does not have authentication information',
      'This mail is unauthenticated',
      'unauthenticated email from',
      'either SPF or DKIM',
      'fails to pass authentication checks',
      'sender is unauthenticated',
      'because it is unauthenticated',
      'failing both SPF and DKIM',
    ),
    // Whoever names both wants one of them.
    matches(67, /\bSPF (?:and|&|or|nor) DKIM\b[^.;]{0,40}\b(?:fail\w{0,3}|not pass\w{0,2}|missing|unsuccessful)\b/i),
    // Gmail quotes the SPF check as a detail; both failed.
    says(72, 'does not pass authentication checks'),
    matches(66, /\b(?:lacks?|without|no|neither|missing)\b.{0,20}\bSPF\b.{0,12}\bDKIM\b/i),
    says(63, 'this message is not signed', 'unauthenticated sender', 'mail is unauthenticated'),
    matches(63, /(?:unauthenticated|not authenticated).{0,60}(?:increased risk|security risk|spam)/i),
    unless('DMARC policy', 'DMARC initiative', 'Client was not authenticated', 'Client not authenticated to send mail'),
  ],
  title: 'Nothing proves that your message is from {senderDomain}.',
  name: 'Sender not authenticated',
  meaning: 'It passed neither SPF nor DKIM, so the recipient’s side can’t tell it from a forgery.',
  forOthers: { title: 'Nothing proves that the message is from {senderDomain}.' },
  fixableBy: ['sender-admin'],
  steps: {
    sender: [TELL_ADMIN_OR_TOOL],
    senderAdmin: [
      {
        text: 'Check whether {senderDomain} signs with DKIM, and whether its SPF record allows {sendingServer}.',
        commands: [
          {
            run: 'Get-DkimSigningConfig | Format-Table Domain,Enabled,Status',
            on: 'online',
            changes: false,
            note: 'DKIM signing. Enabled should be True and Status Valid.',
          },
          TXT_RECORDS,
        ],
      },
      {
        text: 'Add that server to SPF if it’s missing, turn on DKIM, then publish DMARC, starting with p=none.',
        link: DKIM_SETTINGS,
        commands: [
          {
            run: 'New-DkimSigningConfig -DomainName {senderDomain} -Enabled $true',
            on: 'online',
            changes: true,
            note: 'Starts signing for the domain; DNS needs its two CNAME records.',
          },
        ],
      },
    ],
  },
  cases: [
    {
      // Exchange Online can't sign what it never handled.
      when: { isOnMicrosoft365: false },
      steps: {
        sender: [TELL_ADMIN_OR_TOOL],
        senderAdmin: [
          { text: 'Check whether the SPF record of {senderDomain} allows {sendingServer}.', commands: [TXT_RECORDS] },
          {
            text: 'If that server is yours, add its address to the record, such as {spfEntry}.',
            commands: [REVERSE_DNS],
          },
          {
            text: 'Or sign with DKIM on that server, or send the message through Microsoft 365. It didn’t pass through there.',
          },
          { text: 'When one of them passes, publish DMARC, starting with p=none.' },
        ],
      },
      without: { fix: 'SPF and DMARC are set at the DNS host, DKIM on the server that sends the mail.' },
    },
  ],
  without: {
    'fix-server': 'Exchange Server itself doesn’t sign with DKIM; SPF and DMARC are set at the DNS host.',
  },
  dnsChecks: ['spf', 'dkim', 'dmarc'],
  retry: { helps: false, note: 'Don’t resend yet. SPF or DKIM has to pass first.' },
  sources: [SET_UP_SPF, SET_UP_DKIM, GMAIL_CODES],
};
