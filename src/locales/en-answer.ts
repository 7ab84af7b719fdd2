import type { AuthenticityVerdict, BounceKind } from '../model/bounce';
import type { Fixer, LetterId, Role } from '../model/cause';
import type { EvidenceSource } from '../model/evidence';
import type { Certainty } from '../model/finding';
import { FIXER_NAMES, FIXERS_TO_OTHERS, REPORT_TEXTS } from './en-report';
import { capital } from './en-words';

const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

const role: Readonly<Record<Role, string>> = { sender: 'Sender', owner: 'Group owner', admin: 'Email admin' };

/** Full names, for the sentence under the picture: as the sender reads them, and as anyone else does. */
const fixer: Readonly<Record<'mine' | 'other', Readonly<Record<Fixer, string>>>> = {
  mine: FIXER_NAMES,
  other: FIXERS_TO_OTHERS,
};
/** Short names, for a line that has to hold three. */
const shortToOthers: Readonly<Record<Fixer, string>> = {
  sender: 'Sender',
  'group-owner': 'Group owner',
  recipient: 'Recipient',
  'recipient-admin': 'Recipient’s admin',
  'sender-admin': 'Sender’s admin',
  'microsoft-support': 'Microsoft support',
  'blocklist-operator': 'Blocklist operator',
  'receiving-provider': 'Mail provider',
};

const shortToSender: Readonly<Record<Fixer, string>> = {
  ...shortToOthers,
  sender: 'You',
  'recipient-admin': 'Their admin',
  'sender-admin': 'Your admin',
};

const source: Readonly<Record<EvidenceSource, string>> = {
  'delivery-status': 'From the delivery status',
  'supplementary-info': 'From the server’s notes',
  'recipient-table': 'From the list of recipients',
  'report-text': 'From the text of the bounce',
  subject: 'From the subject',
  header: 'From the headers',
};

const certainty: Readonly<Record<Certainty, string>> = {
  certain: 'Certain',
  likely: 'Likely',
  possible: 'One possibility',
};

const authenticity: Readonly<Record<AuthenticityVerdict, string>> = {
  genuine: 'Looks genuine',
  suspicious: 'Suspicious',
  unknown: 'Can’t tell',
};

const stopped: Readonly<Partial<Record<BounceKind, string>>> = { failure: 'Stopped here', delay: 'Waiting here' };

/** English words of the answer page. Functions fill in counts and names; what they are given is shown as text only. */
export const enAnswer = {
  /** BCP 47, for dates. Day before month in letters reads the same to everyone. */
  dateLocale: 'en-GB',
  explaining: 'Explaining:',
  careful: {
    title: 'Be careful: this may not be a real bounce',
    body: 'Don’t open its links, don’t sign in anywhere it sends you, and don’t resend anything from it.',
    claims: 'What it claims',
    reasons: 'What looks wrong',
  },
  certainty,
  certaintyLine: {
    certain: '',
    likely: 'Most likely:',
    possible: 'One possibility:',
  } satisfies Record<Certainty, string>,
  alsoPossible: (names: string): string => `It could also be: ${names}.`,
  theirWords: 'The rejection says:',
  recipientLine: {
    for: 'For',
    others: (count: number): string => `and ${plural(count, 'other', 'others')}`,
  },
  causes: {
    label: 'Why it wasn’t delivered, by recipient',
    headline: (recipients: number, causes: number): string =>
      `${plural(recipients, 'recipient', 'recipients')} didn’t get your message, for ${causes} reasons`,
  },
  fromOutside:
    'From outside, you can’t see who owns a group. Ask someone you know there, or write to their postmaster.',
  checks: 'Check with Microsoft 365',
  background: 'Delivery route and original message',
  letters: {
    button: {
      'owner-request': 'Email the group owner',
      'recipient-note': 'Copy a chat message',
      'recipient-admin': 'Email their admin',
      'sender-admin': 'Email your admin',
      delist: 'Request removal',
      'help-desk': 'Send the full report',
    } satisfies Record<LetterId, string>,
    owners: 'Email the group owners',
    ofGroup: (words: string, group: string): string => (group === '' ? words : `${words} of ${group}`),
    preview: 'Preview',
    use: (address: string): string => `Use ${address}`,
    newMessage: 'Start a new message',
    newMessageNoun: 'the new message',
  },
  commands: {
    copy: (name: string): string => `Copy: ${name}`,
    codeOf: (name: string): string => `Command: ${name}`,
    kindSwitch: 'Kind of group',
    kinds: { distribution: 'Distribution list', 'microsoft-365': 'Microsoft 365 group' },
  },
  noAddress: 'a recipient that the bounce doesn’t name',
  namedGroups: 'Groups that limit who can send to them',
  more: (count: number): string => `and ${count.toLocaleString('en-GB')} more`,
  fewer: 'Show fewer',
  who: {
    heading: 'Who can fix it',
    parties: {
      sender: { mine: 'You', other: 'Sender' },
      service: 'Mail service',
      recipient: 'Recipient',
    },
    fixer,
    fixerShort: { mine: shortToSender, other: shortToOthers },
    sentence: (first: string, others: readonly string[]): string =>
      others.length === 0 ? `${capital(first)}.` : `First: ${first}. Otherwise: ${others.join(', or ')}.`,
    unknown: 'The bounce doesn’t say who can fix it.',
  },
  role,
  roleSwitch: 'Show what to do for',
  steps: {
    heading: 'What you can do',
    textOf: (name: string): string => `Text of ${name}`,
    languageOf: (name: string): string => `Language of ${name}`,
    otherLetters: 'Other draft messages',
    to: 'To',
    subject: 'Subject',
    copy: 'Copy',
    command: 'the command',
    on: REPORT_TEXTS.runsOn,
    changes: REPORT_TEXTS.changes,
    reads: REPORT_TEXTS.reads,
    /** Letters are written for so many recipients; the others want one of their own, too. */
    lettersLeft: (count: number): string =>
      `There’s no draft message for ${count.toLocaleString('en-GB')} more. Write to their owners in the same way.`,
    newWindow: '(opens in the browser)',
  },
  /** Where nothing can be looked up, once. */
  lookupsForAdmins:
    'For admins: Redeliver can also look up a group’s owners, check whether a message would be delivered now, and list people’s own bounces. To turn that on, see “Look-ups through Microsoft Graph” in its deployment guide.',
  /** Who owns a group, without asking anybody: what each Outlook shows. */
  ownerWay: {
    where: {
      classic:
        'In Outlook for Windows: open the bounce, double-click the group on the To line, and select Contact. The card names the owner.',
      web: 'In Outlook on the web: open the bounce, select the group on the To line, and select Owner on its card.',
      'outlook-com': 'On Outlook.com: open the bounce, and select the group on the To line to see its card.',
      'new-outlook':
        'In the new Outlook: open the bounce, select the group on the To line, and select Owner on its card.',
      mac: 'In Outlook for Mac: open the bounce, and select the group on the To line. If its card names no owner, look in Outlook on the web.',
      phone:
        'On a phone, the group’s card may not name the owner. Open the bounce in Outlook on a computer, and select the group on the To line.',
      none: 'In Outlook: open the bounce, select the group on the To line, and select Owner or Contact on its card.',
    },
    myGroupsHint: 'If you’re a member, your own list of groups may show it:',
    myGroups: { title: 'My groups', url: 'https://myaccount.microsoft.com/groups' },
  },
  why: {
    heading: 'Why we think so',
    source,
    unread: 'What couldn’t be read',
  },
  others: {
    heading: 'The other recipients',
    only: 'Recipients',
    action: REPORT_TEXTS.actions,
    delayedUntil: (when: string): string => `${REPORT_TEXTS.actions.delayed}, until ${when}`,
  },
  hops: {
    heading: 'Delivery route',
    caption: 'Servers the message passed, in order. Times are in UTC.',
    number: 'No.',
    server: 'Server',
    time: 'Time (UTC)',
    delay: 'Delay',
    from: 'from',
    by: 'to',
    unnamed: 'an unnamed server',
    noTime: 'not known',
    clocksDiffer: 'clocks differ',
    underOneSecond: 'under 1 s',
    seconds: (count: number): string => `${count} s`,
    minutes: (count: number): string => `${count} min`,
    hours: (count: number): string => `${count} h`,
    days: (count: number): string => `${count} d`,
    stopped,
  },
  details: {
    heading: 'Technical details',
    report: 'The report',
    reportingMta: 'Reported by',
    generator: 'Written by',
    language: 'Language',
    part: 'Part of the message',
    authenticity: 'Is it real?',
    authenticityWords: authenticity,
    recipient: 'Recipient',
    action: 'Action',
    status: 'Status code',
    reply: 'Reply code',
    diagnostic: 'Diagnostic',
    remoteMta: 'Remote server',
    cause: 'Cause',
    alternatives: 'Also possible',
    sources: 'Read more',
  },
  original: {
    heading: 'Original message',
    subject: 'Subject',
    from: 'From',
    to: 'To',
    date: 'Date',
    messageId: 'Message-ID',
    headers: 'Header lines',
    headersNoun: 'the header lines',
    cut: (count: number): string => `Only the first ${count.toLocaleString('en-GB')} characters are shown.`,
  },
  menu: {
    label: 'More: copy or save this answer',
    text: 'Copy as text',
    markdown: 'Copy as Markdown',
    json: 'Save as JSON',
  },
};
