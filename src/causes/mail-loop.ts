import { matches, says, status } from '../classify/clues';
import type { Cause, StepTemplate } from '../model/cause';
import { CONNECTORS, EXCHANGE_ADMIN, learn, ndrArticle } from './links';

// The server that reports it found its own name in the MX record.
const IS_ITS_OWN_MX = /\bloops? back to (?:me|myself|itself|us)\b|\bbest-preference MX\b/i;

/** For the admin of that server. */
const SET_UP_DOMAIN: readonly StepTemplate[] = [
  {
    text: 'Add {recipientDomain} to the domains that the server accepts: in Postfix, mydestination, virtual_mailbox_domains, or relay_domains; in Sendmail, local-host-names.',
    commands: [
      {
        run: 'Get-AcceptedDomain | Format-Table DomainName,DomainType',
        on: 'server',
        changes: false,
        note: 'The domains that Exchange Server accepts. The recipient’s domain should be listed.',
      },
    ],
  },
  { text: 'If other servers have the mailboxes, add a route to them for the domain.' },
  { text: 'If the domain’s mail shouldn’t come to this server at all, correct the MX record at the DNS host.' },
];
const ON_THE_SERVER = {
  'check-online': 'The server that reported it isn’t Exchange Online.',
  fix: 'What to change depends on the program of the server that reported it.',
} as const;
const AFTER_SETUP = {
  helps: false,
  note: 'Don’t resend yet. The server or the MX record has to be corrected first.',
} as const;

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
      'mail forwarding loop',
    ),
    // Postfix and Sendmail, where the MX record names the server itself and it doesn't know the domain.
    matches(85, /\bloops? back to (?:me|myself|itself|us)\b/i),
  ],
  title: 'Your message went in circles between mail servers.',
  name: 'Mail loop',
  meaning: 'A forward, a rule, or a connector keeps sending it back to where it came from.',
  forOthers: { title: 'The message went in circles between mail servers.' },
  fixableBy: ['recipient-admin', 'sender-admin'],
  steps: {
    sender: [
      {
        text: 'Contact the recipient by phone or chat, and ask them to tell their email admin. Nothing in your message is wrong.',
        letter: 'recipient-admin',
        viaRecipient: true,
      },
      { text: 'Use another address of theirs until it’s fixed.' },
    ],
    recipientAdmin: [
      {
        text: 'Find what sends the mail back: a forward, a rule, or the wrong domain type.',
        commands: [
          {
            run: 'Get-Mailbox -Identity {recipient} | Format-List ForwardingSmtpAddress,ForwardingAddress',
            on: 'both',
            changes: false,
            note: 'The mailbox’s forwarding. A forward to an address that forwards back makes a loop.',
          },
          {
            run: 'Get-AcceptedDomain | Format-Table DomainName,DomainType',
            on: 'both',
            changes: false,
            note: 'Accepted domains. Internal relay passes unknown addresses on. In a hybrid, they can return here.',
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
        text: 'Remove the forward or rule, or set the domain to Authoritative if all its mailboxes are here.',
        link: EXCHANGE_ADMIN,
        commands: [
          {
            run: 'Set-Mailbox -Identity {recipient} -ForwardingSmtpAddress $null -ForwardingAddress $null',
            on: 'both',
            changes: true,
            note: 'Ends all forwarding of this mailbox.',
          },
          {
            run: 'Set-AcceptedDomain -Identity {recipientDomain} -DomainType Authoritative',
            on: 'both',
            changes: true,
            note: 'Rejects unknown addresses. Only if no mailbox of the domain is elsewhere.',
          },
        ],
      },
      {
        text: 'Check the outbound connector to your own servers, or rerun the Hybrid Configuration Wizard, if mailboxes are on-premises.',
        link: CONNECTORS,
        commands: [
          {
            run: 'Get-OutboundConnector | Format-List Name,Enabled,ConnectorType,SmartHosts,RecipientDomains,UseMXRecord',
            on: 'online',
            changes: false,
            note: 'The outbound connector. It should send the domain’s mail to your own server, not by MX record.',
          },
        ],
      },
    ],
    senderAdmin: [
      { text: 'Read the Received lines in the returned headers. The names that repeat make the loop.' },
      { text: 'Correct the connector or smart host if one of these servers is yours.' },
    ],
  },
  cases: [
    {
      when: { words: IS_ITS_OWN_MX, speaker: 'own-service' },
      name: 'Server doesn’t know its domain',
      title: 'Your mail server doesn’t know {recipientDomain}.',
      meaning: 'The MX record of {recipientDomain} points to your own server, but it isn’t set up for that domain.',
      forOthers: {
        title: 'The sender’s mail server doesn’t know {recipientDomain}.',
        meaning:
          'The MX record of {recipientDomain} points to the sender’s server, but it isn’t set up for that domain.',
      },
      fixableBy: ['sender-admin'],
      steps: {
        sender: [
          {
            text: 'Send this report to your email admin. Nothing in your message needs to change.',
            letter: 'sender-admin',
          },
        ],
        senderAdmin: SET_UP_DOMAIN,
      },
      without: ON_THE_SERVER,
      retry: AFTER_SETUP,
    },
    {
      when: { words: IS_ITS_OWN_MX },
      name: 'Server doesn’t know its domain',
      title: 'The server for {recipientDomain} doesn’t know its domain.',
      meaning: 'The MX record of {recipientDomain} points to that server, but it isn’t set up for the domain.',
      forOthers: { title: 'The server for {recipientDomain} doesn’t know its domain.' },
      steps: {
        sender: [
          {
            text: 'Contact the recipient by phone or chat, and ask them to tell their email admin. Nothing in your message is wrong.',
            letter: 'recipient-admin',
          },
          { text: 'Use another address of theirs until it’s fixed.' },
        ],
        recipientAdmin: SET_UP_DOMAIN,
        senderAdmin: [{ text: 'If the server that reported it is yours, set up {recipientDomain} there.' }],
      },
      without: ON_THE_SERVER,
      retry: AFTER_SETUP,
    },
  ],
  dnsChecks: ['recipient-mx'],
  retry: { helps: false, note: 'Don’t resend yet. The loop has to be broken first.' },
  sources: [
    ndrArticle('Fix NDR errors 5.4.6 to 5.4.20', 'fix-error-code-5-4-6-through-5-4-20-in-exchange-online'),
    learn('554 5.4.14 Hop count exceeded', 'troubleshoot/exchange/administration/hop-count-exceeded-ndr'),
  ],
};
