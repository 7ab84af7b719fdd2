import type { CommandTemplate, StepTemplate } from '../model/cause';
import { SUPPORT } from './links';
import { TXT_RECORDS } from './shared-commands';

// Steps and commands that several causes share word for word. Not a cause; the registry does not list it.

/** For the sender, in a hurry, of a message to a closed group. */
export const WRITE_TO_MEMBERS: StepTemplate = { text: 'If it’s urgent, email the members you need directly.' };

/** For the sender, where a setting on the recipient's side turns them away. */
export const CONTACT_RECIPIENT: StepTemplate = {
  text: 'Contact {recipient} by phone or chat, and say that your message bounced.',
  letter: 'recipient-note',
};

/** Follows CONTACT_RECIPIENT. */
export const ASK_THEIR_ADMIN: StepTemplate = {
  text: 'Ask them to tell their email admin. Only the admin can change the setting.',
  inside: 'Send this report to your email admin. Only the admin can change the setting.',
  letter: 'recipient-admin',
};

/** For the sender, where the receiving server's own security setup is broken. */
export const ONLY_THEIR_SIDE: StepTemplate = {
  text: 'Contact the recipient by phone or chat, and ask them to tell their email admin. Only their side can fix it.',
  letter: 'recipient-admin',
  viaRecipient: true,
};

/** For the sender, where the sending server is at fault. */
export const TELL_ADMIN_OR_PROVIDER: StepTemplate = {
  text: 'Send this report to your email admin or mail provider.',
  letter: 'sender-admin',
};

const CHECK_SERVER =
  'Check two things about {sendingServer}: whether the SPF record of {senderDomain} allows it, and whether it signs with DKIM for that domain. One of them has to pass.';

/** For the sender’s admin, where a message failed both checks: it was the last server of their side that failed. */
export const CHECK_SENDING_SERVER: readonly StepTemplate[] = [
  {
    text: CHECK_SERVER,
    onlyFor: { isOnMicrosoft365: true },
    commands: [
      {
        run: 'Get-DkimSigningConfig | Format-Table Domain,Enabled,Status',
        on: 'online',
        changes: false,
        note: 'Shows for which of your domains Microsoft 365 signs.',
      },
      TXT_RECORDS,
    ],
  },
  { text: CHECK_SERVER, onlyFor: { isOnMicrosoft365: false }, commands: [TXT_RECORDS] },
];

/** For the sender, after a first remedy of their own. */
export const BOUNCES_AGAIN: StepTemplate = {
  text: 'If it bounces again, send this report to your email admin.',
  letter: 'sender-admin',
};

/** For the sender, while their server is banned. */
export const WRITE_FROM_ELSEWHERE: StepTemplate = {
  text: 'If it’s urgent, write from an account with another provider, or call.',
};

/** For the sender's admin: a typo is nothing to ask another company's admin about. */
export const TELL_ABOUT_SPELLING: StepTemplate = {
  text: 'Tell {sender} to check the spelling of {recipient}, or to ask the person by phone or chat for the current address.',
};

/** Follows TELL_ABOUT_SPELLING. */
export const ONLY_RECIPIENTS_SIDE: StepTemplate = {
  text: 'If the address is right, only the recipient’s side can fix it.',
  inside: null,
  letter: 'recipient-admin',
};

/** For the recipient's admin, of a hybrid organization. */
export const ENABLE_ON_PREMISES: StepTemplate = {
  text: 'If the person is still there, enable the account in on-premises Active Directory again, and wait for the sync.',
};

/** For the recipient's admin, where a person has left. */
export const REJECT_MAIL_TO_LEAVER: CommandTemplate = {
  run: "New-TransportRule -Name 'Reject mail to leaver' -SentTo {recipient} -RejectMessageReasonText 'This person no longer works here.' -RejectMessageEnhancedStatusCode '5.7.1'",
  on: 'online',
  changes: true,
  note: 'Tells senders that the person has left.',
};

/** The last step for the sender of a message to a restricted group. */
export const ASK_GROUP_ADMIN: StepTemplate = {
  text: 'If none of this helps, contact the email admin of the group’s organization.',
  inside: 'If none of this helps, send this report to your email admin.',
  letter: 'recipient-admin',
};

/** The last step for an admin. */
export const ASK_SUPPORT: StepTemplate = {
  text: 'If none of this helps, open a service request with Microsoft.',
  link: SUPPORT,
};
