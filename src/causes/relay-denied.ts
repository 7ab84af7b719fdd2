import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause, Link } from '../model/cause';
import { ALL_NDRS, learn } from './links';

const RFC_5321: Link = { title: 'RFC 5321, SMTP', url: 'https://www.rfc-editor.org/rfc/rfc5321' };

export const relayDenied: Cause = {
  id: 'relay-denied',
  codes: ['5.7.1', '5.7.54', '5.7.367', '5.7.0'],
  clues: [
    status('5.7.54', '5.7.367'),
    statusMay('5.7.1', '5.7.0'),
    says(
      71,
      'Unable to relay',
      'not a relay',
      'not a valid relay',
      'we do not relay',
      'we-do-not-relay',
      'not configured to relay',
      'as a relay, but',
      'relay rejected for',
      'rcpthosts',
    ),
    matches(71, /\brelay(?:ing)?\b.{0,30}\b(?:denied|prohibited|disallowed|not permitted|not allowed|refused)/i),
    matches(71, /\b(?:denied|refused|not (?:permitted|allowed))\b.{0,30}\brelay/i),
    // The first one is hMailServer's.
    says(
      55,
      'delivery is not allowed to this address.',
      'sorry, that domain',
      'you are trying to use me',
      'no longer accepts mail for',
    ),
    // Exim says the first of any address it cannot route; the second is mostly said by blocklists.
    says(45, 'Unrouteable address', 'open relay'),
    says(
      71,
      'to remote domains not supported',
      'relay access',
      'not relaying',
      'cannot relay',
      'will not relay',
      'non-local recipient',
      'not our domain',
      'domain not local',
      'not a local domain',
      'no relay',
      'relayen',
      'relais refusé',
      'relais interdit',
      'relay non consentito',
      'reenvío no permitido',
      'relay não permitido',
      'relay negado',
      'relay denegado',
    ),
    unless(
      'verification failed for <',
      'callout',
      'call-out',
      'sender verify',
      'TenantAttribution',
      'ATTR35',
      'ATTR36',
      'Blocked by Customer Allow list',
      '5.4.1 Relay Access',
      'SMTP; Client was not authenticated',
      'identified as spammer',
      'Mail relay denied',
      'Invalid credentials for relay',
      'Unable To Relay: Blocked',
    ),
  ],
  title: 'The server that got your message does not deliver for {recipient}, and refused to pass it on.',
  name: 'Relaying denied',
  meaning:
    'Either you sent through a server without signing in, or the mail for {recipientDomain} was led to a server that is not responsible for it.',
  fixableBy: ['sender-admin', 'recipient-admin', 'sender'],
  steps: {
    sender: [
      { text: 'Check the part after the @ in {recipient}, letter by letter.' },
      {
        text: 'Your own mail program or phone? Turn on sign-in for outgoing mail, and use your provider’s own mail server.',
      },
      { text: 'In an office, give your admin this report.', letter: 'sender-admin' },
    ],
    recipientAdmin: [
      {
        text: 'Check that the MX record of {recipientDomain} names the server in charge today, and that this server knows the domain. After a move to Microsoft 365 the MX must no longer name the old one.',
        commands: [
          {
            run: 'Get-AcceptedDomain | Format-Table DomainName,DomainType',
            on: 'both',
            changes: false,
            note: 'The domain must be in the list.',
          },
        ],
      },
      {
        text: 'If an Exchange Server only passes the domain’s mail on, make the domain an internal relay.',
        commands: [
          {
            run: 'Set-AcceptedDomain -Identity {recipientDomain} -DomainType InternalRelay',
            on: 'server',
            changes: true,
            note: 'Takes mail for it and passes it on.',
          },
        ],
      },
    ],
    senderAdmin: [
      {
        text: 'If {server} is yours, see who may relay through it: on Exchange Server the Receive connector, on Postfix mynetworks and relay_domains.',
        commands: [
          {
            run: 'Get-ReceiveConnector | Format-List Name,PermissionGroups,RemoteIPRanges',
            on: 'server',
            changes: false,
            note: 'The sending device’s address should fall into the ranges.',
          },
        ],
      },
      {
        text: 'Let the server or application sign in, or add its address to the relay’s list. Never open the relay to all.',
      },
      {
        text: 'If {server} is not yours, the other side’s MX or domain list is wrong: tell their admin.',
        letter: 'recipient-admin',
      },
    ],
  },
  without: {
    'fix-online': 'It relays for nobody who does not sign in or come through a connector of yours.',
  },
  retry: { helps: false, note: 'Send again once the server setting or the address is right.' },
  sources: [
    ALL_NDRS,
    learn(
      'NDRs in Exchange Server',
      'exchange/mail-flow/non-delivery-reports-and-bounce-messages/non-delivery-reports-and-bounce-messages',
    ),
    RFC_5321,
  ],
};
