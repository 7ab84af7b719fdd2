import { says, status } from '../classify/clues';
import type { Cause } from '../model/cause';
import { EXCHANGE_ADMIN, learn, ndrArticle } from './links';

export const mailLoop: Cause = {
  id: 'mail-loop',
  codes: ['5.4.6', '5.4.14', '5.4.20', '5.4.0', '5.3.5'],
  clues: [
    status('5.4.6', '5.4.14', '5.4.20'),
    says(
      85,
      'hop count exceeded',
      'possible mail loop',
      'ATTR34',
      'too many hops',
      'too many received',
      'routing loop',
      'loop detected',
      'loops back to myself',
      'mail forwarding loop',
    ),
  ],
  title: 'Your message to {recipient} went round in circles between mail servers until one gave up.',
  name: 'Mail loop',
  meaning:
    'The servers keep handing the message to each other: a forward, a rule, a mailing list or a connector sends it back to where it came from.',
  fixableBy: ['recipient-admin', 'sender-admin'],
  steps: {
    sender: [
      {
        text: 'Nothing in your message is wrong. Tell the recipient’s email admin.',
        letter: 'recipient-admin',
      },
      { text: 'Until it is mended, reach {recipient} at another address.' },
    ],
    recipientAdmin: [
      {
        text: 'Find what sends the mail back: a forward on the mailbox, a rule, or a domain type that does not fit.',
        commands: [
          {
            run: 'Get-Mailbox -Identity {recipient} | Format-List ForwardingSmtpAddress,ForwardingAddress',
            on: 'both',
            changes: false,
            note: 'A forward to an address that forwards back makes a loop.',
          },
          {
            run: 'Get-AcceptedDomain | Format-Table DomainName,DomainType',
            on: 'both',
            changes: false,
            note: 'Internal relay sends unknown addresses on; in a hybrid that can return here.',
          },
          {
            run: 'Get-TransportRule | Format-Table Name,BlindCopyTo,RedirectMessageTo',
            on: 'both',
            changes: false,
            note: 'Rules that redirect or copy.',
          },
        ],
      },
      {
        text: 'Break the circle: remove the forward or rule, set the domain to Authoritative if all its mailboxes are here, or correct the MX record and the hybrid connector that point back.',
        link: EXCHANGE_ADMIN,
        commands: [
          {
            run: 'Set-Mailbox -Identity {recipient} -ForwardingSmtpAddress $null -ForwardingAddress $null',
            on: 'both',
            changes: true,
            note: 'Ends all forwarding of this mailbox.',
          },
        ],
      },
    ],
    senderAdmin: [
      {
        text: 'Are both servers yours? Read the Received lines in the returned headers: the names that repeat are the ones in the circle.',
      },
      { text: 'Correct the connector or smart host of yours that sends the domain’s mail back.' },
    ],
  },
  retry: { helps: false, note: 'Send again once the loop is broken.' },
  sources: [
    ndrArticle('Fix NDR errors 5.4.6 to 5.4.20', 'fix-error-code-5-4-6-through-5-4-20-in-exchange-online'),
    learn('554 5.4.14 Hop count exceeded', 'exchange/troubleshoot/administration/hop-count-exceeded-ndr'),
  ],
};
