import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ARTICLE_571, EXCHANGE_ADMIN, MY_LISTS, ndrArticle } from './links';
import { ASK_THEIR_ADMIN, CONTACT_RECIPIENT } from './shared-steps';

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
  title: '{recipient} takes mail only from people inside its own organization, and you count as an outsider.',
  name: 'Only internal senders accepted',
  meaning:
    'A setting on this address turns away everyone who is not signed in to the same organization. It also hits colleagues whose mail comes through a printer, an app or a server that does not sign in.',
  fixableBy: ['recipient-admin', 'group-owner', 'recipient', 'sender-admin'],
  steps: {
    sender: [
      CONTACT_RECIPIENT,
      ASK_THEIR_ADMIN,
      {
        text: 'Do you belong to the same organization? Then check that you sent from your work account, not from an app, a scanner or a private mailbox.',
      },
    ],
    owner: [
      {
        text: 'If the address is your distribution list: open it, and under Delivery management, let people inside and outside your organization send, or have {sender} added to the allowed senders.',
        link: MY_LISTS,
      },
    ],
    recipientAdmin: [
      {
        text: 'Look up {recipient}: mailbox, group or public folder, and whether the restriction is on.',
        commands: [
          {
            run: 'Get-Recipient -Identity {recipient} | Format-List RecipientTypeDetails',
            on: 'both',
            changes: false,
            note: 'Tells a mailbox from a group, a contact or a public folder.',
          },
          {
            run: 'Get-Mailbox -Identity {recipient} | Format-List RequireSenderAuthenticationEnabled,AcceptMessagesOnlyFrom,AcceptMessagesOnlyFromDLMembers,RejectMessagesFrom',
            on: 'both',
            changes: false,
            note: 'For a mailbox. True in the first line is the cause.',
          },
        ],
      },
      {
        text: 'Accept outside senders for this recipient. Mailbox: Recipients > Mailboxes > Mail flow settings > Message delivery restriction, clear “Require senders to be authenticated”. Group: Settings > Delivery management, allow senders inside and outside.',
        link: EXCHANGE_ADMIN,
        commands: [
          {
            run: 'Set-Mailbox -Identity {recipient} -RequireSenderAuthenticationEnabled $false',
            on: 'both',
            changes: true,
            note: 'Mailbox: outside senders get through.',
          },
          {
            run: 'Set-DistributionGroup -Identity {recipient} -RequireSenderAuthenticationEnabled $false',
            on: 'both',
            changes: true,
            note: 'Distribution list. Set-DynamicDistributionGroup and Set-MailContact take the same parameter.',
          },
          {
            run: 'Set-UnifiedGroup -Identity {recipient} -RequireSenderAuthenticationEnabled $false',
            on: 'online',
            changes: true,
            note: 'Microsoft 365 group: outside senders get through.',
          },
        ],
      },
      {
        text: 'To let in only some outsiders, clear the restriction and fill the accept list instead: each outsider as a mail contact or mail user, plus a group that holds all your own people.',
      },
      {
        text: 'Is outside mail refused for everyone? On Exchange Server, the receive connector for internet mail must let anonymous users send. Was the sender internal? Then repair the path that lost the sign-in rather than open the recipient.',
        commands: [
          {
            run: 'Get-ReceiveConnector | Format-Table Name,Bindings,RemoteIPRanges,PermissionGroups',
            on: 'server',
            changes: false,
            note: 'The internet-facing connector should list AnonymousUsers.',
          },
        ],
      },
    ],
    senderAdmin: [
      {
        text: 'Only where both sides are one organization (hybrid): look for X-MS-Exchange-Organization-AuthAs: Anonymous in the original headers. It shows that the message lost its internal standing on the way.',
      },
      {
        text: 'Check the hybrid connector’s certificate, and that no third-party hop sits in between; make apps and printers sign in.',
      },
    ],
  },
  retry: { helps: false, note: 'Send again once the setting has been changed.' },
  sources: [
    ARTICLE_571,
    ndrArticle('Fix NDR error 5.7.12 in Exchange Online', 'fix-error-code-5-7-12-in-exchange-online'),
  ],
};
