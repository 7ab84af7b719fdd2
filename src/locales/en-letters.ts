/** English texts of the letters Redeliver prepares. A function gets values that are always there; it returns plain text. */
export interface LetterFacts {
  readonly recipient: string;
  readonly recipients: readonly string[];
  readonly sender: string;
  readonly senderDomain: string;
  readonly recipientDomain: string;
  readonly subject: string;
  readonly sent: string;
  readonly said: string;
  readonly server: string;
  readonly ip: string;
  readonly verdict: string;
  readonly article: string;
  readonly steps: readonly string[];
}

interface LetterText {
  readonly name: string;
  readonly subject: (facts: LetterFacts) => string;
  readonly body: (facts: LetterFacts) => string;
}

const told = (f: LetterFacts): string => `The server said:\n${f.said}`;
const about = (f: LetterFacts): string =>
  [
    ['Subject', f.subject],
    ['From', f.sender],
    ['To', f.recipients.join(', ')],
    ['Sent', f.sent],
  ]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
const list = (steps: readonly string[]): string => steps.map((step, i) => `${i + 1}. ${step}`).join('\n');
const help = (f: LetterFacts): string => (f.steps.length > 0 ? `\n\nWhat usually helps:\n${list(f.steps)}` : '');
const more = (f: LetterFacts): string => (f.article === '' ? '' : `\n\nMicrosoft’s article: ${f.article}`);

export const LETTER_TEXTS: Readonly<
  Record<'owner-request' | 'recipient-note' | 'recipient-admin' | 'sender-admin' | 'delist', LetterText>
> = {
  'owner-request': {
    name: 'the request to the group’s owner',
    subject: (f) => `May I write to ${f.recipient}?`,
    body: (f) =>
      `Hello,\n\nyou own the group ${f.recipients.join(', ')}, and I would like to write to it. My message came back, because the group does not take mail from ${f.sender === '' ? 'me' : `my address, ${f.sender}`}.\n\nCould you allow me, or approve the message?${help(f)}\n\n${about(f)}\n\n${told(f)}${more(f)}\n\nThank you.`,
  },
  'recipient-note': {
    name: 'the note to the recipient',
    subject: (f) => `My mail to ${f.recipient} came back`,
    body: (f) =>
      `Hello,\n\nmy mail to ${f.recipients.join(', ')} ${f.subject === '' ? '' : `(“${f.subject}”) `}did not reach you; it came back. Could you pass this to whoever runs your mail?\n\n${told(f)}${f.server === '' ? '' : `\nRefused by: ${f.server}`}${f.sender === '' ? '' : `\nMy address: ${f.sender}`}\n\nThank you.`,
  },
  'recipient-admin': {
    name: 'the note to the recipient’s email admin',
    subject: (f) => `Mail to ${f.recipientDomain} is refused`,
    body: (f) =>
      `Hello,\n\na message to ${f.recipients.join(', ')} was refused by your mail system. ${f.verdict}\n\n${about(f)}${f.server === '' ? '' : `\nRefused by: ${f.server}`}\n\n${told(f)}${help(f)}${more(f)}\n\nThank you for having a look.`,
  },
  'sender-admin': {
    name: 'the note to your email admin',
    subject: (f) => `My mail to ${f.recipient} bounces`,
    body: (f) =>
      `Hello,\n\na message of mine came back. ${f.verdict}\n\n${about(f)}\n\n${told(f)}${help(f)}${more(f)}\n\nThank you.`,
  },
  delist: {
    name: 'the delist request',
    subject: (f) => `Please remove ${f.ip} from your blocklist`,
    body: (f) =>
      `Hello,\n\nmail from our server ${f.ip} is blocked. Please remove it from the list.\n\nIP address: ${f.ip}\nSending domain: ${f.senderDomain}\n\n${told(f)}\n\n${about(f)}\n\nThe full non-delivery report is attached or can be sent on request.\n\nThank you.`,
  },
};

export const HELP_DESK = {
  name: 'the report for the help desk',
  subject: (subject: string): string => `Bounced mail: ${subject}`,
  attach: 'Please attach the bounce itself as well, if you can.',
} as const;

export const LETTER_WORDS = {
  unknownSubject: '(no subject)',
  noWords: '(the report quotes no words of the server)',
} as const;
