import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ARTICLE_571, EXCHANGE_ADMIN, MAIL_CONTACTS, MY_LISTS, ndrArticle } from './links';
import { ASK_SUPPORT, ASK_THEIR_ADMIN, CONTACT_RECIPIENT } from './shared-steps';

export const rcptAuthRequired: Cause = {
  id: 'rcpt-auth-required',
  codes: ['5.7.1', '5.7.12', '5.7.0'],
  clues: [
    status('5.7.12'),
    statusMay('5.7.1', '5.7.0'),
    says(
      70,
      'RESOLVER.RST.AuthRequired',
      'RESOLVER.RST.SenderAuthenticated',
      'Delivery restriction check failed as sender not authenticated',
      'sender was not authenticated by organization',
      'delivery to this address is restricted',
    ),
    says(45, 'needs to know who you are before it will accept your message'),
    says(52, 'address is restricted'),
    matches(
      56,
      /\b(?:does not|doesn't|not allowed to|cannot|may not) (?:accept|receive|take)\b[^.;]{0,30}\b(?:outside|external|internet)\b/i,
    ),
    matches(
      59,
      /\bonly (?:accepts?|receives?|takes?|allows?)\b[^.;]{0,40}\b(?:internal|inside|authenticated|colleagues|employees|staff)\b/i,
    ),
    says(46, 'external senders', 'internal senders only', 'external mail is not'),
    says(56, 'internal only', 'internal use only', 'internal mail only', 'nur intern', 'uso interno', 'usage interne'),
    // The same words of a public folder have another remedy.
    unless('[Stage: CreateMessage]', 'ForPublicFolder'),
  ],
  title: '{recipient} doesn’t accept mail from outside.',
  name: 'Only internal senders accepted',
  meaning: 'It only accepts senders who are signed in to its organization; mail from apps and printers often isn’t.',
  fixableBy: ['recipient-admin', 'group-owner', 'recipient', 'sender-admin'],
  plea: 'restricted',
  steps: {
    sender: [
      CONTACT_RECIPIENT,
      ASK_THEIR_ADMIN,
      {
        text: 'If you belong to the same organization, resend from your work account. Mail from an app, a scanner, or a private account isn’t signed in.',
      },
    ],
    owner: [
      {
        text: 'If it’s your distribution list, open it, select Settings > Edit delivery management, and allow senders inside and outside your organization.',
        link: MY_LISTS,
      },
    ],
    recipientAdmin: [
      {
        text: 'Look up the kind of {recipient} (mailbox, group, or public folder), and whether senders have to be authenticated.',
        commands: [
          {
            run: 'Get-Recipient -Identity {recipient} | Format-List RecipientTypeDetails',
            on: 'both',
            changes: false,
            note: 'Tells a mailbox from a group, a contact, or a public folder.',
          },
          {
            run: 'Get-Mailbox -Identity {recipient} | Format-List RequireSenderAuthenticationEnabled,AcceptMessagesOnlyFrom,AcceptMessagesOnlyFromDLMembers,RejectMessagesFrom',
            on: 'both',
            changes: false,
            note: 'Mailbox: outside senders. True in the first line is the cause.',
          },
        ],
      },
      {
        text: 'Accept outside senders. In the admin center, that’s Mail flow settings > Message delivery restriction for a mailbox, Settings > Delivery management for a group.',
        link: EXCHANGE_ADMIN,
        commands: [
          {
            run: 'Set-Mailbox -Identity {recipient} -RequireSenderAuthenticationEnabled $false',
            on: 'both',
            changes: true,
            note: 'Mailbox: accepts outside senders.',
          },
          {
            run: 'Set-DistributionGroup -Identity {recipient} -RequireSenderAuthenticationEnabled $false',
            on: 'both',
            changes: true,
            note: 'Distribution list. Set-DynamicDistributionGroup and Set-MailContact have the same parameter.',
          },
          {
            run: 'Set-UnifiedGroup -Identity {recipient} -RequireSenderAuthenticationEnabled $false',
            on: 'online',
            changes: true,
            note: 'Microsoft 365 group: accepts outside senders.',
          },
          {
            run: 'Set-MailUser -Identity {recipient} -RequireSenderAuthenticationEnabled $false',
            on: 'both',
            changes: true,
            note: 'Mail user: accepts outside senders.',
          },
        ],
      },
      {
        text: 'To accept only some outside senders, also fill the list of accepted senders. Add each as a mail contact or mail user, and a group of all your own people.',
        link: MAIL_CONTACTS,
      },
      {
        text: 'If outside mail is rejected for everyone, allow anonymous users on the receive connector for internet mail. If the sender is internal, fix the path that lost the sign-in instead.',
        commands: [
          {
            run: 'Get-ReceiveConnector | Format-Table Name,Bindings,RemoteIPRanges,PermissionGroups',
            on: 'server',
            changes: false,
            note: 'Receive connectors. The internet-facing connector should list AnonymousUsers.',
          },
        ],
      },
      ASK_SUPPORT,
    ],
    senderAdmin: [
      {
        text: 'If both sides are one organization (hybrid), look for X-MS-Exchange-Organization-AuthAs: Anonymous in the original headers. It shows that the message lost its sign-in on its way.',
      },
      {
        text: 'Check the hybrid connector’s certificate, and that no third-party server sits in between. Apps and printers have to sign in.',
      },
    ],
  },
  retry: {
    helps: false,
    note: 'Don’t resend yet. Resend after their admin has changed the setting.',
    inside: 'Don’t resend yet. Resend after your admin has changed the setting.',
  },
  // Checked in November 2026.
  sources: [
    ARTICLE_571,
    ndrArticle('Fix NDR error 5.7.12 in Exchange Online', 'fix-error-code-5-7-12-in-exchange-online'),
  ],
};
