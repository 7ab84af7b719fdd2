import { matches, says, status, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { BY_KIND, LET_SENDER_IN, readGroup, WHICH_KIND } from './group-commands';
import { ARTICLE_571, MY_LISTS } from './links';
import { MAIL_CONTACT_FOR_SENDER } from './shared-commands';
import { ASK_GROUP_ADMIN, WRITE_TO_MEMBERS } from './shared-steps';

export const dlExpansionBlocked: Cause = {
  id: 'dl-expansion-blocked',
  codes: ['5.7.100', '5.7.2', '5.7.300'],
  clues: [
    status('5.7.100', '5.7.300'),
    statusMay('5.7.2'),
    // With «NeedsSenderRestrictions» behind it, the token speaks of a very large group.
    matches(82, /RESOLVER\.GRP\.Blocked(?!\.Needs)/i),
    says(82, 'RESOLVER.FWD.Blocked'),
    says(79, 'list expansion prohibited'),
  ],
  title: '{recipient} didn’t pass on your message.',
  name: 'List or forwarding not open to the sender',
  meaning: 'It’s a group or a mailbox that forwards mail, and it isn’t set to pass on mail from you.',
  forOthers: {
    title: '{recipient} didn’t pass on the message.',
    meaning: 'It’s a group or a mailbox that forwards mail, and it isn’t set to pass on mail from this sender.',
  },
  fixableBy: ['group-owner', 'recipient-admin'],
  steps: {
    sender: [
      { text: 'Ask the owner to allow you to send to it.', letter: 'owner-request', lookup: 'group-owner' },
      WRITE_TO_MEMBERS,
      ASK_GROUP_ADMIN,
    ],
    owner: [
      {
        text: 'Open your distribution list, select Settings > Edit delivery management, and add {sender} to the specified senders.',
        link: MY_LISTS,
      },
    ],
    recipientAdmin: [
      {
        text: `Look up the kind of {recipient}, and read its restrictions. ${BY_KIND}`,
        commands: [
          WHICH_KIND,
          ...readGroup(
            'AcceptMessagesOnlyFromSendersOrMembers,RejectMessagesFromSendersOrMembers',
            'if the Accept list isn’t empty, only people on it can send.',
          ),
        ],
      },
      {
        text: 'If {sender} is outside your organization, create a mail contact first.',
        inside: null,
        commands: [MAIL_CONTACT_FOR_SENDER],
      },
      {
        text: 'Unblock {sender}, or add them to the allowed senders.',
        commands: LET_SENDER_IN,
      },
      { text: 'If the code is 5.7.300, check where the forwarding leads.', onlyFor: { code: /^5\.7\.300$/ } },
    ],
  },
  retry: { helps: false, note: 'Don’t resend yet. Resend after the owner has allowed you to send.' },
  isAboutGroup: true,
  sources: [ARTICLE_571, { title: 'RFC 3463: enhanced status codes', url: 'https://www.rfc-editor.org/rfc/rfc3463' }],
};
