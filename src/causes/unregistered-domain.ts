import { says, status, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, CONNECTORS, DOMAINS, SUPPORT, ndrArticle } from './links';

export const unregisteredDomain: Cause = {
  id: 'unregistered-domain',
  codes: ['5.7.750'],
  statedBy: SERVICE,
  clues: [status('5.7.750'), says(87, 'unregistered domains', 'blocked from sending from unregistered')],
  title: 'Microsoft blocked mail from an unregistered domain.',
  name: 'Sending from unregistered domains',
  meaning:
    'Your organization sent a lot of mail from a domain that it hasn’t added to Microsoft 365, perhaps {senderDomain}.',
  forOthers: {
    meaning:
      'The organization sent a lot of mail from a domain that it hasn’t added to Microsoft 365, perhaps {senderDomain}.',
  },
  fixableBy: ['sender-admin', 'microsoft-support'],
  steps: {
    sender: [
      { text: 'Tell your email admin which program or device sent the message.', letter: 'sender-admin' },
      { text: 'Send from your normal work address instead.' },
    ],
    senderAdmin: [
      {
        text: 'Compare the domains you send from with your accepted domains. Each should show as Healthy.',
        link: DOMAINS,
        commands: [
          {
            run: 'Get-AcceptedDomain | Format-Table DomainName,DomainType,Default',
            on: 'online',
            changes: false,
            note: 'Accepted domains. A domain that’s missing here isn’t registered.',
          },
        ],
      },
      { text: 'Add and verify each domain you really use. Stop programs that send from others.', link: DOMAINS },
      {
        text: 'Look for hacked accounts and connectors you don’t know.',
        link: CONNECTORS,
        commands: [
          {
            run: 'Get-InboundConnector | Format-List Name,Enabled,ConnectorType,SenderIPAddresses,TlsSenderCertificateName,WhenCreated',
            on: 'online',
            changes: false,
            note: 'Inbound connectors. Your server’s certificate should name an accepted domain.',
          },
        ],
      },
      {
        text: 'Identify your server by a certificate for one of your accepted domains.',
        link: CONNECTORS,
      },
      { text: 'Let your server rewrite the sender (SRS) of mail that it forwards, or use a relay service.' },
      { text: 'Open a support request if mail is still blocked after that.', link: SUPPORT },
    ],
  },
  without: { fix: 'A domain is added in the admin center and verified in DNS; Exchange Online has no command for it.' },
  onlyOn: 'online',
  dnsChecks: ['sender-mx'],
  retry: { helps: false, note: 'Don’t resend yet. Your email admin has to add the domain first.' },
  sources: [
    // Checked November 2026, in a copy of April 2024. It doesn’t mention support.
    ndrArticle(
      'Fix error codes 550 5.7.703, 5.7.705, 5.7.708, and 5.7.750',
      'fix-error-codes-550-5-7-703-550-5-7-705-550-5-7-708-550-5-7-750',
    ),
    ALL_NDRS,
  ],
};
