import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { MESSAGE_TRACE, ndrArticle } from './links';
import { QUEUES, RETRY_QUEUES } from './shared-commands';

export const messageExpired: Cause = {
  id: 'message-expired',
  codes: ['4.4.7', '5.4.7', '5.4.300', '4.4.1', '4.4.2'],
  clues: [
    status('4.4.7', '5.4.7', '5.4.300'),
    statusMay('4.4.1', '4.4.2'),
    says(
      58,
      'QUEUE.Expired',
      'message expired',
      'has been trying to deliver this message without success',
      'delivery time expired',
      'retry timeout exceeded',
      'total retry attempts',
      'message delayed',
      'could not be delivered to the next',
      'unable to deliver to your',
      'delivery incomplete',
      'timed out',
      'delivery temporarily suspended',
      'message remains in queue',
      'message too old',
      'delivery expired',
      'been in the queue too long',
      'could not deliver for the last',
    ),
    matches(
      58,
      /expired without (?:success|delivery)|retry for \d{1,4} more hours|could not be delivered for \S{1,9} (?:days|hours)/i,
    ),
    unless(
      'connection refused',
      'DNS query failed',
      "DNS query '",
      'no route to host',
      'cannot connect to remote server',
    ),
  ],
  title: 'Your message couldn’t be delivered in time.',
  name: 'Not delivered in time',
  meaning: 'Your mail system kept trying, often for a day or two, but the next mail server didn’t accept it.',
  forOthers: {
    title: 'The message couldn’t be delivered in time.',
    meaning: 'The sender’s mail system kept trying, often for a day or two, but the next mail server didn’t accept it.',
  },
  fixableBy: ['recipient-admin', 'sender-admin'],
  cutOff: 'recipient-domain',
  steps: {
    sender: [
      { text: 'Check the part after the @. If it’s right, resend tomorrow.' },
      {
        text: 'Contact the recipient by phone or chat if it fails again, and ask them to tell their email admin.',
        letter: 'recipient-admin',
        viaRecipient: true,
      },
      { text: 'Wait instead if the bounce says that it’s still trying.' },
    ],
    recipientAdmin: [
      {
        text: 'Check why the server couldn’t be contacted: MX record, firewall on port 25, certificate, or full disk.',
        commands: [
          {
            run: 'Resolve-DnsName -Name {recipientDomain} -Type MX',
            on: 'both',
            changes: false,
            note: 'The domain’s MX records. Any Windows PowerShell. The host named should be yours and running.',
          },
        ],
      },
      { text: 'Start it again, or correct the MX record. Senders that are still trying deliver by themselves.' },
    ],
    senderAdmin: [
      {
        text: 'Read the other server’s last answer in the message trace. It’s the real reason.',
        link: MESSAGE_TRACE,
        commands: [
          {
            run: 'Get-MessageTraceV2 -SenderAddress {sender} -RecipientAddress {recipient} -StartDate (Get-Date).AddDays(-5) -EndDate (Get-Date) | Get-MessageTraceDetailV2',
            on: 'online',
            changes: false,
            note: 'Look at the last Defer or Fail event.',
          },
        ],
      },
      {
        text: 'Check your own DNS, firewall, and smart host if mail to many domains is waiting.',
        commands: [QUEUES, RETRY_QUEUES],
      },
    ],
  },
  without: {
    'fix-online': 'What kept the message waiting is on the way to the other server, not in a setting.',
  },
  dnsChecks: ['recipient-mx'],
  retry: { helps: true, note: 'Resend tomorrow. If that fails too, their server has a lasting problem.' },
  sources: [ndrArticle('Fix NDR error 550 4.4.7', 'fix-error-code-550-4-4-7-in-exchange-online')],
};
