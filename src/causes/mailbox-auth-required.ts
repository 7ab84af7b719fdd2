import { says, status } from '../classify/clues';
import type { Cause } from '../model/cause';
import { EXCHANGE_ADMIN, MAIL_CONTACTS, ndrArticle } from './links';
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
  title: '{recipient} doesn’t accept mail from outside.',
  name: 'Mailbox closed to outside senders',
  meaning: 'The mailbox only accepts mail from people who are signed in to its organization.',
  fixableBy: ['recipient-admin'],
  plea: 'restricted',
  steps: {
    sender: [CONTACT_RECIPIENT, ASK_THEIR_ADMIN],
    recipientAdmin: [
      {
        text: 'Check whether the mailbox requires senders to be authenticated.',
        commands: [
          {
            run: 'Get-Mailbox -Identity {recipient} | Format-List RequireSenderAuthenticationEnabled,AcceptMessagesOnlyFromSendersOrMembers,IsDirSynced',
            on: 'both',
            changes: false,
            note: 'Whether outside senders are rejected. True in the first line is the cause.',
          },
        ],
      },
      {
        text: 'Select the mailbox, then Mail flow settings > Message delivery restriction, and clear “Require senders to be authenticated”. If IsDirSynced is True, change msExchRequireAuthToSendTo on-premises instead.',
        link: EXCHANGE_ADMIN,
        commands: [
          {
            run: 'Set-Mailbox -Identity {recipient} -RequireSenderAuthenticationEnabled $false',
            on: 'both',
            changes: true,
            note: 'Accepts outside senders.',
          },
        ],
      },
      {
        text: 'To accept only {sender} from outside, also choose “Selected senders”. Add a mail contact for the sender, and a group of all your own people.',
        link: MAIL_CONTACTS,
      },
    ],
  },
  retry: {
    helps: false,
    note: 'Don’t resend yet. Resend after their admin has changed the setting.',
    inside: 'Don’t resend yet. Resend after your admin has changed the setting.',
  },
  // Checked in November 2026.
  sources: [ndrArticle('Fix NDR error 5.7.134 in Exchange Online', 'fix-error-code-5-7-134-in-exchange-online')],
};
