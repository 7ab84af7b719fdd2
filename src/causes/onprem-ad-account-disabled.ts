import { says, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { ACTIVE_USERS, ARTICLE_571, MAIL_FLOW_RULES } from './links';
import { ENABLE_ON_PREMISES, REJECT_MAIL_TO_LEAVER } from './shared-steps';

export const onpremAdAccountDisabled: Cause = {
  id: 'onprem-ad-account-disabled',
  codes: ['5.7.129'],
  clues: [
    // The bounce reads the same as that of an accept list: only the directory tells. Text makes it a second guess at most.
    statusMay('5.7.129'),
    says(30, 'accept list for the recipient', 'RestrictedToRecipientsPermission'),
  ],
  title: 'The account of {recipient} is disabled.',
  name: 'Account disabled on-premises',
  meaning: 'The person may have left: when an account is disabled on-premises, Exchange Online rejects mail to it.',
  fixableBy: ['recipient-admin'],
  steps: {
    sender: [
      {
        text: 'Contact the organization by phone, and ask who has taken over the person’s work. If the person is still there, their email admin can help.',
        letter: 'recipient-admin',
      },
    ],
    recipientAdmin: [
      {
        text: 'Check whether the account is disabled and synced.',
        link: ACTIVE_USERS,
        commands: [
          {
            run: 'Get-Mailbox -Identity {recipient} | Format-List AccountDisabled,IsDirSynced,RecipientTypeDetails',
            on: 'online',
            changes: false,
            note: 'The account’s state. If AccountDisabled and IsDirSynced are both True, this is the cause.',
          },
        ],
      },
      ENABLE_ON_PREMISES,
      {
        text: 'If the person left and all mail should stop, delete the on-premises account instead of disabling it. Save the mailbox first if you need it.',
      },
      {
        text: 'Or remove the license and add a mail flow rule that rejects their mail. Without the rule, mail keeps arriving for about 30 days.',
        link: MAIL_FLOW_RULES,
        commands: [REJECT_MAIL_TO_LEAVER],
      },
    ],
  },
  onlyOn: 'online',
  retry: { helps: false, note: 'Don’t resend yet. Resend if the account is enabled again.' },
  sources: [ARTICLE_571],
};
