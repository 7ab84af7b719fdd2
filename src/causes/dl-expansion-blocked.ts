import { matches, says, status, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { BY_KIND, LET_SENDER_IN, readGroup, WHICH_KIND } from './group-commands';
import { ARTICLE_571, MY_LISTS } from './links';

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
  title: 'The server may not pass on your message to the people behind {recipient}.',
  name: 'List or forwarding not open to the sender',
  meaning:
    'The address stands for other addresses: a distribution list, or a mailbox that forwards. The server was told not to open it up for you.',
  fixableBy: ['group-owner', 'recipient-admin'],
  steps: {
    sender: [
      { text: 'Ask the owner of the list to let you send to it.', letter: 'owner-request', lookup: 'group-owner' },
      { text: 'Is it urgent? Write to the people you need by name.' },
    ],
    owner: [
      {
        text: 'Open the list, go to Delivery management, and add {sender} to the people who may send.',
        link: MY_LISTS,
      },
    ],
    recipientAdmin: [
      {
        text: `Look up the kind of {recipient}, and read its restrictions. ${BY_KIND} With code 5.7.300, look where its forwarding leads.`,
        commands: [
          WHICH_KIND,
          ...readGroup(
            'AcceptMessagesOnlyFromSendersOrMembers,RejectMessagesFromSendersOrMembers',
            'a filled Accept list shuts out everyone else.',
          ),
        ],
      },
      {
        text: 'Allow {sender}: take them off the blocked senders, or add them where there is a list of allowed ones. An outside sender needs a mail contact first.',
        commands: LET_SENDER_IN,
      },
    ],
  },
  retry: { helps: false, note: 'Send again after the owner has let you in.' },
  isAboutGroup: true,
  sources: [ARTICLE_571, { title: 'RFC 3463: enhanced status codes', url: 'https://www.rfc-editor.org/rfc/rfc3463' }],
};
