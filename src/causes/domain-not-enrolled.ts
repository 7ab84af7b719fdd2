import { matches, says, statusMay, SERVICE } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ACTIVE_USERS, ARTICLE_571, CONNECTIVITY_ANALYZER, DOMAINS, learn } from './links';

const ADD_DOMAIN = learn('Add a domain to Microsoft 365', 'microsoft-365/admin/setup/add-domain');
const FIX_DOMAIN = learn(
  'Find and fix issues after adding a domain',
  'microsoft-365/admin/get-help-with-domains/find-and-fix-issues',
);

export const domainNotEnrolled: Cause = {
  id: 'domain-not-enrolled',
  codes: ['4.4.4', '5.4.4', '5.7.1'],
  statedBy: SERVICE,
  clues: [
    // Not 5.4.4: alone it is a DNS fault.
    statusMay('4.4.4'),
    says(86, 'no mail-enabled subscriptions'),
    // The domain's name may stand between: «the domain fabrikam.com is not fully enrolled».
    matches(86, /\bdomain\b.{0,260}\b(?:not|isn't|hasn't)(?: been)?(?: yet)? fully enrolled/i),
  ],
  title: 'In Microsoft 365, {recipientDomain} is not completely set up, so it cannot take mail yet.',
  name: 'Domain not fully enrolled in Microsoft 365',
  meaning:
    'The domain belongs to a Microsoft 365 organization, but nobody there has a mailbox in it, or its set-up was never finished. Your message is not the problem.',
  fixableBy: ['recipient-admin'],
  steps: {
    sender: [
      {
        text: 'Check the part after the @ in {recipient}. If it is right, reach the person by phone or at another address.',
      },
      { text: 'Ask them to tell their email admin.', letter: 'recipient-admin' },
    ],
    recipientAdmin: [
      {
        text: 'Open Settings > Domains in the Microsoft 365 admin center. The domain’s status must be Healthy; if not, select it and follow what is listed there.',
        link: DOMAINS,
        commands: [
          {
            run: 'Get-AcceptedDomain | Format-Table DomainName,DomainType,Default',
            on: 'online',
            changes: false,
            note: 'The domain must be in the list.',
          },
        ],
      },
      {
        text: 'Is the domain missing, or not verified? Add it, publish the TXT record that proves it is yours, and finish the set-up.',
        link: ADD_DOMAIN,
      },
      {
        text: 'Has anyone a mailbox? At least one user needs a license that includes Exchange Online.',
        link: ACTIVE_USERS,
        commands: [
          {
            run: 'Get-Recipient -ResultSize 5 | Format-Table DisplayName,PrimarySmtpAddress',
            on: 'online',
            changes: false,
            note: 'An empty list means that there is no mailbox.',
          },
        ],
      },
      {
        text: 'Publish the MX record that Settings > Domains shows, exactly one, and try the Inbound SMTP Email test.',
        link: CONNECTIVITY_ANALYZER,
      },
    ],
  },
  without: { fix: 'A domain is enrolled in the admin center and in DNS; Exchange Online has no command for it.' },
  onlyOn: 'online',
  retry: { helps: false, note: 'Send again when the domain is shown as Healthy. DNS changes can take a day.' },
  sources: [ARTICLE_571, ADD_DOMAIN, FIX_DOMAIN],
};
