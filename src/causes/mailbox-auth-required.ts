import { says, status } from '../classify/clues';
import type { Cause } from '../model/cause';
import { EXCHANGE_ADMIN, ndrArticle } from './links';
import { ASK_THEIR_ADMIN, CONTACT_RECIPIENT } from './shared-steps';

export const mailboxAuthRequired: Cause = {
  id: 'mailbox-auth-required',
  codes: ['5.7.134'],
  clues: [
    status('5.7.134'),
    says(
      85,
      'SenderNotAuthenticatedForMailbox',
      'not authenticated for mailbox',
      'not authenticated when sending to this mailbox',
    ),
  ],
  title: 'The mailbox {recipient} takes mail only from inside its own organization, and yours came from outside.',
  name: 'Mailbox closed to outside senders',
  meaning: 'The address is right and the mailbox works. A setting on it turns away all senders from outside.',
  fixableBy: ['recipient-admin'],
  steps: {
    sender: [CONTACT_RECIPIENT, ASK_THEIR_ADMIN],
    recipientAdmin: [
      {
        text: 'See whether the mailbox asks senders to sign in.',
        commands: [
          {
            run: 'Get-Mailbox -Identity {recipient} | Format-List RequireSenderAuthenticationEnabled,AcceptMessagesOnlyFromSendersOrMembers',
            on: 'both',
            changes: false,
            note: 'True in the first line is the cause.',
          },
        ],
      },
      {
        text: 'Open it: Recipients > Mailboxes > the mailbox > Mail flow settings > Message delivery restriction, and clear “Require senders to be authenticated”.',
        link: EXCHANGE_ADMIN,
        commands: [
          {
            run: 'Set-Mailbox -Identity {recipient} -RequireSenderAuthenticationEnabled $false',
            on: 'both',
            changes: true,
            note: 'Outside senders get through.',
          },
        ],
      },
      {
        text: 'To let in only {sender}, clear it as well and choose “Selected senders”: the outsider as a mail contact, plus a group of all your own people.',
      },
    ],
  },
  retry: { helps: false, note: 'Send again once the setting has been changed.' },
  sources: [ndrArticle('Fix NDR error 5.7.134 in Exchange Online', 'fix-error-code-5-7-134-in-exchange-online')],
};
