import type { LetterFacts } from '../../model/advice';
import type { LetterId } from '../../model/cause';
import { known, lines, listed, paragraphs, quoted, spokenMoment, type LetterTexts } from './letter-texts';

/** What the pane calls each letter, after «Write» or «Copy». */
export const LETTER_NAMES: Readonly<Record<LetterId, string>> = {
  'owner-request': 'the request to the group’s owner',
  'recipient-note': 'the note to the recipient',
  'recipient-admin': 'the note to the recipient’s email admin',
  'sender-admin': 'the note to your email admin',
  delist: 'the delist request',
  'help-desk': 'the report for the help desk',
};

/** Where several groups refused, each has an owner of its own. */
export const ownerRequestFor = (group: string): string => `the request to the owner of ${group}`;

const all = (f: LetterFacts): string => listed(f, 'and', (count) => `${count} more`);

const failed = (f: LetterFacts): string =>
  `My message${known(all(f), ` to ${all(f)}`)} was not delivered.${known(f.server, ` The answer came from the server ${f.server}.`)}`;
const told = (f: LetterFacts): string =>
  f.said.length === 0 ? 'The report quotes no words of the server.' : `The server said:\n${quoted(f.said)}`;
const reason = (f: LetterFacts): string => `In short: ${f.reason}.`;
const about = (f: LetterFacts): string =>
  lines(
    known(f.subject, `Subject: ${f.subject}`),
    known(f.sender, `From: ${f.sender}`),
    known(all(f), `To: ${all(f)}`),
    known(f.sent, `Sent: ${spokenMoment(f.sent)}`),
  );
const help = (f: LetterFacts): string =>
  f.steps.length === 0
    ? ''
    : lines('What usually helps:', ...f.steps.map((step, i) => `${i + 1}. ${step}`), known(f.page, `Where: ${f.page}`));
const more = (f: LetterFacts): string => known(f.article, `More about it: ${f.article}`);

const yourPeople = (f: LetterFacts): string =>
  f.recipients.length === 1 && f.recipient !== ''
    ? f.recipient
    : f.recipientDomain === ''
      ? 'your organization'
      : `people at ${f.recipientDomain}`;

const oneGroupOfMany = (f: LetterFacts): string =>
  f.otherGroups === 0
    ? ''
    : ` ${f.otherGroups === 1 ? 'Another group' : `${f.otherGroups} other groups`} refused it too; this request is only about ${f.recipient}.`;

const toAnAdmin = (thanks: string) => (f: LetterFacts) =>
  paragraphs(
    'Hello,',
    `${failed(f)} Could you please look into it?`,
    reason(f),
    about(f),
    told(f),
    help(f),
    more(f),
    thanks,
  );

export const en: LetterTexts = {
  'owner-request': {
    subject: (f) => `May I write to ${f.recipient || 'your group'}?`,
    body: (f) =>
      paragraphs(
        'Hello,',
        `As far as I know you own or moderate the group ${f.recipient || 'I wrote to'}. My message to it was not delivered.${oneGroupOfMany(f)}`,
        `Could you let ${f.sender === '' ? 'me' : `my address, ${f.sender},`} write to the group, or approve my message?`,
        help(f),
        about(f),
        told(f),
        more(f),
        'Thank you.',
      ),
  },
  'recipient-note': {
    subject: (f) => `My mail to ${f.recipient || 'you'} came back`,
    body: (f) =>
      paragraphs(
        'Hello,',
        `My mail to ${f.recipient || 'you'}${known(f.subject, ` (“${f.subject}”)`)} was not delivered; it came back to me. Could you pass this on to whoever runs your mail, or have a look yourself? If another address is better, please tell me.`,
        lines(told(f), known(f.server, `Server: ${f.server}`), known(f.sender, `My address: ${f.sender}`)),
        'Thank you.',
      ),
  },
  'recipient-admin': {
    subject: (f) => `Mail to ${yourPeople(f)} is not delivered`,
    body: toAnAdmin('Thank you for having a look.'),
  },
  'sender-admin': {
    subject: (f) => `My mail${known(f.recipient, ` to ${f.recipient}`)} bounces`,
    body: toAnAdmin('Thank you.'),
  },
  delist: {
    subject: (f) => `Please remove ${f.ip || 'our mail server'} from your blocklist`,
    body: (f) =>
      paragraphs(
        'Hello,',
        `Mail from our server${known(f.ip, ` ${f.ip}`)} is blocked. Please remove it from the list.`,
        lines(`IP address: ${f.ip || '(please fill in)'}`, known(f.senderDomain, `Sending domain: ${f.senderDomain}`)),
        told(f),
        about(f),
        'The full non-delivery report is attached or can be sent on request.',
        'Thank you.',
      ),
  },
  'help-desk': {
    subject: (f) => `Bounced mail: ${f.subject || '(no subject)'}`,
    body: (f) =>
      paragraphs(
        'Hello,',
        'A message of mine came back; could you look into it? This is what the Redeliver add-in found:',
        f.report,
        'I can forward the bounce itself as well.',
      ),
  },
};
