import { says, status } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ndrArticle } from './links';
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
  title: '{recipient} takes mail only from inside its own organization, and yours came from outside.',
  name: 'Mail user closed to outside senders',
  meaning:
    'The address belongs to an account there whose mailbox is kept somewhere else. A setting on the account turns away all senders from outside.',
  fixableBy: ['recipient-admin'],
  steps: {
    sender: [CONTACT_RECIPIENT, ASK_THEIR_ADMIN],
    recipientAdmin: [
      {
        text: 'See whether the mail user asks senders to sign in.',
        commands: [
          {
            run: 'Get-MailUser -Identity {recipient} | Format-List RequireSenderAuthenticationEnabled,AcceptMessagesOnlyFromSendersOrMembers',
            on: 'both',
            changes: false,
            note: 'True in the first line is the cause.',
          },
        ],
      },
      {
        text: 'Turn it off in PowerShell: the page in Microsoft’s older instructions was in the classic admin center.',
        commands: [
          {
            run: 'Set-MailUser -Identity {recipient} -RequireSenderAuthenticationEnabled $false',
            on: 'both',
            changes: true,
            note: 'Outside senders get through.',
          },
        ],
      },
      {
        text: 'To let in only {sender}, turn it off as well and fill the accept list: the outsider as a mail contact, plus a group of all your own people.',
      },
    ],
  },
  retry: { helps: false, note: 'Send again once the setting has been changed.' },
  sources: [ndrArticle('Fix NDR error 5.7.136 in Exchange Online', 'fix-error-code-5-7-136-in-exchange-online')],
};
