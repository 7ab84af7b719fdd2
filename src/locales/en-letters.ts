/**
 * English texts of the letters Redeliver prepares: written by the sender, in the first person, to whoever can help. What
 * is not known is an empty string, and its sentence falls away.
 */
export interface LetterFacts {
  /** The first recipient the letter is about. */
  readonly recipient: string;
  /** All recipients the letter is about, as a list in a sentence. */
  readonly recipients: string;
  /** Groups that refused the same message beside the one the letter is about. */
  readonly otherGroups: number;
  readonly sender: string;
  readonly senderDomain: string;
  readonly recipientDomain: string;
  readonly subject: string;
  readonly sent: string;
  /** Lines that a server wrote. */
  readonly said: readonly string[];
  /** The server that answered. */
  readonly server: string;
  readonly ip: string;
  /** The cause in a few words. */
  readonly reason: string;
  readonly article: string;
  /** What the reader of the letter can do. */
  readonly steps: readonly string[];
}

interface LetterText {
  readonly name: string;
  readonly subject: (facts: LetterFacts) => string;
  readonly body: (facts: LetterFacts) => string;
}

const paragraphs = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');
const known = (value: string, words: string): string => (value === '' ? '' : words);
const to = (f: LetterFacts): string => known(f.recipients, ` to ${f.recipients}`);

const failed = (f: LetterFacts): string =>
  `My message${to(f)} was not delivered.${known(f.server, ` The answer came from the server ${f.server}.`)}`;
const told = (f: LetterFacts): string =>
  f.said.length === 0
    ? 'The report quotes no words of the server.'
    : `The server said:\n${f.said.map((line) => `> ${line}`).join('\n')}`;
const reason = (f: LetterFacts): string => `In short: ${f.reason}.`;
const about = (f: LetterFacts): string =>
  [
    ['Subject', f.subject],
    ['From', f.sender],
    ['To', f.recipients],
    ['Sent', f.sent],
  ]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
const help = (f: LetterFacts): string =>
  f.steps.length === 0 ? '' : `What usually helps:\n${f.steps.map((step, i) => `${i + 1}. ${step}`).join('\n')}`;
const more = (f: LetterFacts): string => known(f.article, `More about it: ${f.article}`);

const yourPeople = (f: LetterFacts): string =>
  f.recipients === f.recipient && f.recipient !== ''
    ? f.recipient
    : f.recipientDomain === ''
      ? 'your organization'
      : `people at ${f.recipientDomain}`;

const oneGroupOfMany = (f: LetterFacts): string =>
  f.otherGroups === 0
    ? ''
    : ` ${f.otherGroups === 1 ? 'Another group' : `${f.otherGroups} other groups`} refused it too; this request is only about ${f.recipient}.`;

export const LETTER_TEXTS: Readonly<
  Record<'owner-request' | 'recipient-note' | 'recipient-admin' | 'sender-admin' | 'delist', LetterText>
> = {
  'owner-request': {
    name: 'the request to the group’s owner',
    subject: (f) => `May I write to ${f.recipient === '' ? 'your group' : f.recipient}?`,
    body: (f) =>
      paragraphs(
        'Hello,',
        `As far as I know you own or moderate the group ${f.recipient === '' ? 'I wrote to' : f.recipient}. My message to it was not delivered.${oneGroupOfMany(f)}`,
        `Could you let ${f.sender === '' ? 'me' : `my address, ${f.sender},`} write to the group, or approve my message?`,
        help(f),
        about(f),
        told(f),
        more(f),
        'Thank you.',
      ),
  },
  'recipient-note': {
    name: 'the note to the recipient',
    subject: (f) => `My mail to ${f.recipient === '' ? 'you' : f.recipient} came back`,
    body: (f) =>
      paragraphs(
        'Hello,',
        `My mail to ${f.recipient === '' ? 'you' : f.recipient}${known(f.subject, ` (“${f.subject}”)`)} was not delivered; it came back to me. Could you pass this on to whoever runs your mail, or have a look yourself? If another address is better, please tell me.`,
        [told(f), known(f.server, `Server: ${f.server}`), known(f.sender, `My address: ${f.sender}`)]
          .filter((line) => line !== '')
          .join('\n'),
        'Thank you.',
      ),
  },
  'recipient-admin': {
    name: 'the note to the recipient’s email admin',
    subject: (f) => `Mail to ${yourPeople(f)} is not delivered`,
    body: (f) =>
      paragraphs(
        'Hello,',
        `${failed(f)} Could you please look into it?`,
        reason(f),
        about(f),
        told(f),
        help(f),
        more(f),
        'Thank you for having a look.',
      ),
  },
  'sender-admin': {
    name: 'the note to your email admin',
    subject: (f) => `My mail${known(f.recipient, ` to ${f.recipient}`)} bounces`,
    body: (f) =>
      paragraphs(
        'Hello,',
        `${failed(f)} Could you please look into it?`,
        reason(f),
        about(f),
        told(f),
        help(f),
        more(f),
        'Thank you.',
      ),
  },
  delist: {
    name: 'the delist request',
    subject: (f) => `Please remove ${f.ip === '' ? 'our mail server' : f.ip} from your blocklist`,
    body: (f) =>
      paragraphs(
        'Hello,',
        `Mail from our server${known(f.ip, ` ${f.ip}`)} is blocked. Please remove it from the list.`,
        [
          `IP address: ${f.ip === '' ? '(please fill in)' : f.ip}`,
          known(f.senderDomain, `Sending domain: ${f.senderDomain}`),
        ]
          .filter((line) => line !== '')
          .join('\n'),
        told(f),
        about(f),
        'The full non-delivery report is attached or can be sent on request.',
        'Thank you.',
      ),
  },
};

export const HELP_DESK = {
  name: 'the report for the help desk',
  subject: (subject: string): string => `Bounced mail: ${subject}`,
  hello: 'Hello,\n\nA message of mine came back; could you look into it? This is what the Redeliver add-in told me:\n',
  attach: 'Please attach the bounce itself as well, if you can.',
} as const;

export const LETTER_WORDS = {
  unknownSubject: '(no subject)',
  andMore: (names: readonly string[], others: number): string =>
    others > 0
      ? `${names.join(', ')} and ${others} more`
      : names.length < 2
        ? names.join('')
        : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`,
  /** A moment as people write it: «24 Nov 2026, 09:59 UTC». */
  moment: (day: number, month: number, year: number, time: string): string =>
    `${day} ${MONTHS[month] ?? ''} ${year}, ${time} UTC`,
} as const;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
