import type { Action } from '../model/bounce';
import type { Fixer, Role } from '../model/cause';
import type { Certainty } from '../model/finding';

/** Who can fix it, in words, as they stand in a sentence. */
export const FIXER_NAMES: Readonly<Record<Fixer, string>> = {
  sender: 'you, the sender',
  'group-owner': 'the owner of the group',
  recipient: 'the recipient',
  'recipient-admin': 'the recipient’s email admin',
  'sender-admin': 'your own email admin',
  'microsoft-support': 'Microsoft support',
  'blocklist-operator': 'the operator of the blocklist',
  'receiving-provider': 'the recipient’s mail provider',
};

/** The same for a reader who is not the sender. */
export const FIXERS_TO_OTHERS: Readonly<Record<Fixer, string>> = {
  ...FIXER_NAMES,
  sender: 'the sender',
  'sender-admin': 'the sender’s email admin',
};

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  sender: 'the sender',
  owner: 'the group’s owner',
  admin: 'the email admin',
};

/** Words of the answer as text and Markdown. */
export const REPORT_TEXTS = {
  careful: 'This doesn’t look like a real bounce. Don’t select anything in it.',
  wrong: 'What looks wrong',
  claims: 'What it claims',
  sure: {
    certain: 'The bounce names this cause.',
    likely: 'This is the likely cause.',
    possible: 'This is one possible cause; the bounce doesn’t say it clearly.',
  } satisfies Record<Certainty, string>,
  whoFixes: (names: readonly string[]): string =>
    names.length === 0
      ? ''
      : `Who can fix it: ${names[0] ?? ''}${names.length > 1 ? `; otherwise ${names.slice(1).join(', ')}` : ''}.`,
  toldSender: 'What Redeliver told me, the sender:',
  theirWords: 'The rejection says:',
  recipients: 'Recipients',
  steps: (role: string): string => `What ${role} can do`,
  letters: 'Draft message',
  to: 'To',
  others: 'Other recipients',
  noSteps: 'Nothing in this case.',
  /** For a reader in whatever program: the pane shows the way in the Outlook it stands in. */
  ownerWay:
    'Outlook for Windows: open the bounce, double-click the group on the To line, and select Contact. Outlook on the web and new Outlook: open the bounce, select the group on the To line, and select Owner. If you’re a member: https://myaccount.microsoft.com/groups',
  /** Where a command runs. */
  runsOn: { online: 'Exchange Online', server: 'Exchange Server', both: 'Exchange Online and Server' },
  changes: 'Changes settings',
  reads: 'Only reads',
  why: 'Why we think so',
  sources: 'Sources',
  message: 'The message',
  eachRecipient: 'What was said about each recipient',
  noName: 'an unnamed recipient',
  more: (count: number): string => `and ${count.toLocaleString('en-GB')} more`,
  notRead: 'What couldn’t be read',
  actions: {
    failed: 'not delivered',
    delayed: 'still being tried',
    delivered: 'delivered',
    relayed: 'passed on, nothing more known',
    expanded: 'passed on to the members of a group',
  } satisfies Record<Action, string>,
  facts: {
    subject: 'Subject',
    from: 'From',
    to: 'To',
    sent: 'Sent (UTC)',
    messageId: 'Message-ID',
    code: 'Code',
    said: 'The server said',
    refusedBy: 'Rejected by',
    reportedBy: 'Reported by',
  },
  hops: 'Delivery route (UTC)',
} as const;
