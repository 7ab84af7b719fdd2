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
  title: 'The account of {recipient} has been disabled, so its mailbox refuses mail. The person may have left.',
  name: 'Account disabled on-premises',
  meaning:
    'In an organization that runs Exchange both on-premises and online, disabling a person’s account in Active Directory makes Exchange Online refuse their mail, in the same words as an accept list does.',
  fixableBy: ['recipient-admin'],
  steps: {
    sender: [
      { text: 'Ask the organization who has taken over the person’s work, and write to them.' },
      {
        text: 'Sure that the person is still there? Reach them another way and ask them to tell their email admin.',
        letter: 'recipient-admin',
      },
    ],
    recipientAdmin: [
      {
        text: 'Make sure that the account is disabled and synced.',
        link: ACTIVE_USERS,
        commands: [
          {
            run: 'Get-Mailbox -Identity {recipient} | Format-List AccountDisabled,IsDirSynced,RecipientTypeDetails',
            on: 'online',
            changes: false,
            note: 'AccountDisabled and IsDirSynced both true: this is the cause.',
          },
        ],
      },
      ENABLE_ON_PREMISES,
      {
        text: 'The person left and all mail should stop: delete the on-premises account instead of disabling it. Save the mailbox first if you need it.',
      },
      {
        text: 'Or remove the license and add a mail flow rule that rejects their mail. Without the rule, mail keeps arriving for about 30 days. Make this part of how you disable users.',
        link: MAIL_FLOW_RULES,
        commands: [REJECT_MAIL_TO_LEAVER],
      },
    ],
  },
  onlyOn: 'online',
  retry: { helps: false, note: 'Send again once the account is enabled.' },
  sources: [ARTICLE_571],
};
