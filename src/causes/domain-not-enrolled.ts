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
  title: '{recipientDomain} isn’t set up to receive mail yet.',
  name: 'Domain not fully enrolled in Microsoft 365',
  meaning: 'It belongs to a Microsoft 365 organization, but has no mailbox, or its setup isn’t finished.',
  fixableBy: ['recipient-admin'],
  cutOff: 'recipient-domain',
  steps: {
    sender: [
      {
        text: 'Contact the recipient by phone or at another address, and ask them to tell their email admin.',
        letter: 'recipient-admin',
      },
      { text: 'Check the part after the @ in {recipient}.' },
    ],
    recipientAdmin: [
      {
        text: 'Go to Settings > Domains in the Microsoft 365 admin center, and check that the domain’s status is Healthy. If it isn’t, select it and follow what’s listed there.',
        link: DOMAINS,
        commands: [
          {
            run: 'Get-AcceptedDomain | Format-Table DomainName,DomainType,Default',
            on: 'online',
            changes: false,
            note: 'Accepted domains. The domain must be in the list.',
          },
        ],
      },
      {
        text: 'If the domain is missing or isn’t verified, add it and publish the TXT record that proves it’s yours.',
        link: ADD_DOMAIN,
      },
      {
        text: 'Make sure that at least one user has a license that includes Exchange Online.',
        link: ACTIVE_USERS,
        commands: [
          {
            run: 'Get-Recipient -RecipientTypeDetails UserMailbox,SharedMailbox -ResultSize 5 | Format-Table DisplayName,PrimarySmtpAddress',
            on: 'online',
            changes: false,
            note: 'The organization’s mailboxes. An empty list means that nobody has a mailbox.',
          },
        ],
      },
      {
        text: 'Publish the MX record that Settings > Domains shows, exactly one, and run the Inbound SMTP Email test.',
        link: CONNECTIVITY_ANALYZER,
      },
    ],
  },
  without: { fix: 'A domain is enrolled in the admin center and in DNS; Exchange Online has no command for it.' },
  onlyOn: 'online',
  retry: { helps: false, note: 'Don’t resend yet. Resend when the domain is healthy; DNS changes can take a day.' },
  sources: [ARTICLE_571, ADD_DOMAIN, FIX_DOMAIN],
};
