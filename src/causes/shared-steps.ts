import type { CommandTemplate, StepTemplate } from '../model/cause';

// Steps and commands that several causes share word for word. Not a cause; the registry does not list it.

/** For the sender of a message that a restricted group refused. The pane shows where this Outlook names the owner. */
export const FIND_GROUP_OWNER: StepTemplate = {
  text: 'Find the owner of {group}.',
  lookup: 'group-owner',
};

/** For the sender, in a hurry, of a message to a closed group. */
export const WRITE_TO_MEMBERS: StepTemplate = { text: 'Is it urgent? Write to the members you need by name.' };

/** For the sender, where a setting on the recipient's side turns them away. */
export const REACH_ANOTHER_WAY: StepTemplate = {
  text: 'You cannot change this yourself. Reach {recipient} another way (phone, chat, a colleague) and tell them that your mail bounced.',
  letter: 'recipient-note',
};

/** Follows REACH_ANOTHER_WAY. */
export const ASK_THEIR_ADMIN: StepTemplate = {
  text: 'Ask them to tell their email admin, who can change the setting that refused you.',
  letter: 'recipient-admin',
};

/** For the sender, where the receiving server's own security set-up is broken. */
export const ONLY_THEIR_SIDE: StepTemplate = {
  text: 'Only their side can repair it. Ask the recipient another way to tell their email admin.',
  letter: 'recipient-admin',
};

/** For the sender, where the sending server is at fault. */
export const TELL_ADMIN_OR_PROVIDER: StepTemplate = {
  text: 'Send this to your email admin or mail provider.',
  letter: 'sender-admin',
};

/** For the sender, after a first remedy of their own. */
export const BOUNCES_AGAIN: StepTemplate = {
  text: 'Does it bounce again? Give your admin this report.',
  letter: 'sender-admin',
};

/** For the sender, while their server is banned. */
export const WRITE_FROM_ELSEWHERE: StepTemplate = {
  text: 'Is it urgent? Write from an account with another provider, or call.',
};

/** For the recipient's admin, of a hybrid organization. */
export const ENABLE_ON_PREMISES: StepTemplate = {
  text: 'Account disabled on-premises, but the person is still there: enable the account again in Active Directory and let it synchronize.',
};

/** For the recipient's admin, where a person has left. */
export const REJECT_MAIL_TO_LEAVER: CommandTemplate = {
  run: "New-TransportRule -Name 'Reject mail to leaver' -SentTo {recipient} -RejectMessageReasonText 'This person no longer works here.' -RejectMessageEnhancedStatusCode '5.7.1'",
  on: 'online',
  changes: true,
  note: 'Tells senders plainly that the person has left.',
};
