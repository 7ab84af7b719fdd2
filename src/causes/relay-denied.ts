import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause, Link } from '../model/cause';
import { ALL_NDRS, CONNECTORS, learn } from './links';
import { TELL_ADMIN_OR_PROVIDER } from './shared-steps';

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
    // Postfix says it to a client that did not sign in.
    says(66, 'client host rejected: access denied'),
    matches(71, /\b(?:denied|refused|not (?:permitted|allow(?:ed)?))\b.{0,30}\brelay/i),
    matches(
      71,
      /\brelay(?:ing)?\b.{0,20}\b(?:nicht (?:erlaubt|gestattet|zugelassen)|interdit|non autoris|no permitid)/i,
    ),
    matches(71, /\bdoesn't (?:allow|permit) relay/i),
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
      'forwarding to remote hosts',
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
  title: 'The server doesn’t deliver mail to {recipient}.',
  name: 'Relaying denied',
  meaning: 'You sent through it without signing in, or {recipientDomain} points mail to the wrong server.',
  forOthers: {
    meaning: 'The sender used it without signing in, or {recipientDomain} points mail to the wrong server.',
  },
  fixableBy: ['sender-admin', 'recipient-admin', 'sender'],
  steps: {
    sender: [
      TELL_ADMIN_OR_PROVIDER,
      {
        text: 'Turn on sign-in for outgoing mail if you use your own mail program or phone. Use your provider’s outgoing server and port 587 or 465.',
      },
      { text: 'Check the part after the @ in {recipient}.' },
    ],
    recipientAdmin: [
      {
        text: 'Check that the MX record of {recipientDomain} points to the server in use today, and that this server accepts the domain. After a move to Microsoft 365, the MX record mustn’t point to the old server.',
        commands: [
          {
            run: 'Get-AcceptedDomain | Format-Table DomainName,DomainType',
            on: 'both',
            changes: false,
            note: 'Accepted domains. The domain must be in the list.',
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
            note: 'Accepts mail for it and passes it on.',
          },
        ],
      },
    ],
    senderAdmin: [
      {
        text: 'If {server} is yours, check who can relay through it. That’s the receive connector on Exchange Server, and mynetworks and relay_domains on Postfix.',
        commands: [
          {
            run: 'Get-ReceiveConnector | Format-List Name,PermissionGroups,RemoteIPRanges',
            on: 'server',
            changes: false,
            note: 'Receive connectors. The sending device’s address should be in one of the ranges.',
          },
        ],
      },
      {
        text: 'Let the server or application sign in, use your provider’s SMTP relay, or add its address to your relay’s allowed networks. Never open the relay to everyone.',
      },
      {
        text: 'In a hybrid organization, check the connectors, and rerun the Hybrid Configuration Wizard if they’re wrong.',
        link: CONNECTORS,
        commands: [
          {
            run: 'Get-OutboundConnector | Format-List Name,SmartHosts,UseMXRecord,RecipientDomains,TlsDomain',
            on: 'online',
            changes: false,
            note: 'Outbound connectors. The smart host must be your own server, with its current name.',
          },
        ],
      },
      {
        text: 'If Exim on Debian says that remote domains aren’t supported, run dpkg-reconfigure exim4-config, and choose a smart host instead of local delivery only.',
      },
      {
        text: 'If {server} isn’t yours, the other side’s MX record or domain list is wrong. Tell their email admin.',
        letter: 'recipient-admin',
      },
    ],
  },
  without: {
    'fix-online': 'It only relays for senders who sign in or who come through a connector of yours.',
  },
  dnsChecks: ['recipient-mx'],
  retry: { helps: false, note: 'Don’t resend yet. Resend after the server setting or the address is corrected.' },
  sources: [
    ALL_NDRS,
    learn(
      'NDRs in Exchange Server',
      'exchange/mail-flow/non-delivery-reports-and-bounce-messages/non-delivery-reports-and-bounce-messages',
    ),
    RFC_5321,
  ],
};
