import { says, status } from '../classify/clues';
import type { Cause } from '../model/cause';
import { MAIL_CONTACTS, ndrArticle } from './links';
import { ASK_THEIR_ADMIN, CONTACT_RECIPIENT } from './shared-steps';

export const mailUserAuthRequired: Cause = {
  id: 'mail-user-auth-required',
  codes: ['5.7.136'],
  clues: [
    status('5.7.136'),
    says(
      85,
      'SenderNotAuthenticatedForMailUser',
      'not authenticated for mail user',
      'not authenticated when sending to this mail user',
    ),
  ],
  title: '{recipient} doesn’t accept mail from outside.',
  name: 'Mail user closed to outside senders',
  meaning: 'The account, whose mailbox is kept elsewhere, only accepts senders signed in to its organization.',
  fixableBy: ['recipient-admin'],
  plea: 'restricted',
  steps: {
    sender: [CONTACT_RECIPIENT, ASK_THEIR_ADMIN],
    recipientAdmin: [
      {
        text: 'Check whether the mail user requires senders to be authenticated.',
        commands: [
          {
            run: 'Get-MailUser -Identity {recipient} | Format-List RequireSenderAuthenticationEnabled,AcceptMessagesOnlyFromSendersOrMembers,IsDirSynced',
            on: 'both',
            changes: false,
            note: 'Whether outside senders are rejected. True in the first line is the cause.',
          },
        ],
      },
      {
        text: 'Turn the requirement off in PowerShell. If IsDirSynced is True, change msExchRequireAuthToSendTo on-premises instead, and wait for the sync.',
        commands: [
          {
            run: 'Set-MailUser -Identity {recipient} -RequireSenderAuthenticationEnabled $false',
            on: 'both',
            changes: true,
            note: 'Accepts outside senders.',
          },
        ],
      },
      {
        text: 'To accept only {sender} from outside, also fill the list of accepted senders. Add a mail contact for the sender, and a group of all your own people.',
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
  sources: [ndrArticle('Fix NDR error 5.7.136 in Exchange Online', 'fix-error-code-5-7-136-in-exchange-online')],
};
