import { says, status, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ALL_NDRS, DOMAINS, ndrArticle } from './links';

export const unregisteredDomain: Cause = {
  id: 'unregistered-domain',
  codes: ['5.7.750'],
  statedBy: SERVICE,
  clues: [status('5.7.750'), says(87, 'unregistered domains', 'blocked from sending from unregistered')],
  title: 'Your organization sends from a domain that is not registered with it, so Microsoft refused the mail.',
  name: 'Sending from unregistered domains',
  meaning:
    'Mail left under {senderDomain} or another domain that Microsoft 365 does not know as yours. An old server, an app or forwarding through your own server often does this.',
  fixableBy: ['sender-admin'],
  steps: {
    sender: [
      { text: 'Send from your normal company address.' },
      {
        text: 'Tell your email admin which program or device you sent with.',
        letter: 'sender-admin',
      },
    ],
    senderAdmin: [
      {
        text: 'Compare the domains you send from with the accepted domains. In the admin center a domain must show as healthy, not as set up halfway.',
        link: DOMAINS,
        commands: [
          {
            run: 'Get-AcceptedDomain | Format-Table DomainName,DomainType,Default',
            on: 'online',
            changes: false,
            note: 'A domain missing here is not registered.',
          },
        ],
      },
      { text: 'Add and verify each domain you really use, and stop programs that send under others.', link: DOMAINS },
      {
        text: 'Forwarding through an on-premises server keeps the first sender’s domain. Let that server rewrite senders (SRS) or use a relay service.',
      },
    ],
  },
  without: { fix: 'A domain is added in the admin center and proved in DNS; Exchange Online has no command for it.' },
  onlyOn: 'online',
  retry: { helps: false, note: 'Send again once the domain is registered.' },
  sources: [
    ndrArticle(
      'Fix error codes 550 5.7.703, 5.7.705, 5.7.708 and 5.7.750',
      'fix-error-codes-550-5-7-703-550-5-7-705-550-5-7-708-550-5-7-750',
    ),
    ALL_NDRS,
  ],
};
