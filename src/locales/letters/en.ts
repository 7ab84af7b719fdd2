import type { LetterFacts, Written } from '../../model/advice';
import type { LetterId } from '../../model/cause';
import {
  DELIST,
  asksToAllow,
  known,
  lines,
  listed,
  paragraphs,
  quoted,
  spokenMoment,
  writeIn,
  type LetterTexts,
} from './letter-texts';

const all = (f: LetterFacts): string => listed(f, 'and', (count) => `${count} more`);

const theMessage = (f: LetterFacts): string =>
  f.isByOther === true ? `A message${known(f.sender, ` from ${f.sender}`)}` : 'My message';
const failed = (f: LetterFacts): string =>
  `${theMessage(f)}${known(all(f), ` to ${all(f)}`)} wasn’t delivered.${known(f.server, ` The answer came from the server ${f.server}.`)}`;
const told = (f: LetterFacts): string =>
  f.said.length === 0 ? 'The bounce doesn’t quote the server.' : `The server said:\n${quoted(f.said)}`;
const reason = (f: LetterFacts): string => known(f.reason, `Redeliver, an add-in, explains it this way: ${f.reason}.`);
const about = (f: LetterFacts): string =>
  lines(
    known(f.subject, `Subject: ${f.subject}`),
    known(f.sender, `From: ${f.sender}`),
    known(all(f), `To: ${all(f)}`),
    known(f.sent, `Sent: ${spokenMoment(f.sent)}`),
  );
const more = (f: LetterFacts): string => known(f.article, `More information: ${f.article}`);

const dns = ({ dns: found = [] }: LetterFacts): string => known(found.join(''), lines('DNS says now:', ...found));

const yourPeople = (f: LetterFacts): string =>
  f.recipients.length === 1 && f.recipient !== ''
    ? f.recipient
    : f.recipientDomain === ''
      ? 'your organization'
      : `people at ${f.recipientDomain}`;

const oneGroupOfMany = (f: LetterFacts): string =>
  f.otherGroups === 0
    ? ''
    : ` ${f.otherGroups === 1 ? 'Another group' : `${f.otherGroups} other groups`} rejected it too; this request is only about ${f.recipient}.`;

const LOOK = 'Could you look into it?';
const askTheirs = (f: LetterFacts): string =>
  asksToAllow(f) ? `Could you allow ${f.sender || 'my address'}, or tell us why it was blocked?` : LOOK;

const toAnAdmin =
  (thanks: string, ask: (f: LetterFacts) => string = () => LOOK) =>
  (f: LetterFacts) =>
    paragraphs('Hello,', `${failed(f)} ${ask(f)}`, about(f), told(f), dns(f), reason(f), more(f), thanks);

/** What is wrong and what would help, in words for the recipient. Undefined where a note can only pass the bounce on. */
function plea(f: LetterFacts): string | undefined {
  const mail = `my mail${known(f.subject, ` (“${f.subject}”)`)}`;
  const mailbox = `Your mailbox${known(f.recipient, ` ${f.recipient}`)}`;
  const me = f.sender || 'my address';
  const orAdmin = f.hasNoAdmin ? '' : ', or ask your email admin to do it';
  switch (f.plea) {
    case 'full':
      return `${mailbox} is full, so ${mail} came back. Could you make room and tell me when?`;
    case 'gone':
      return `The address ${f.recipient || 'I have for you'} doesn’t exist, so ${mail} came back. Could you tell me your current one?`;
    case 'inactive':
      return `${mailbox} isn’t active, so ${mail} came back. Could you tell me another address?`;
    case 'blocked':
      return `My address is on a block list on your side, so ${mail} came back. Could you take it off${orAdmin}?`;
    case 'spam':
      return `A filter on your side rejected ${mail} as spam. Could you allow ${me}${orAdmin}?`;
    case 'filter':
      return `A filter on your side blocked ${mail}. Could you allow ${me}${orAdmin}?`;
    case 'restricted':
      return `${f.recipient || 'Your mailbox'} only accepts mail from some senders, so ${mail} came back. Could you ${f.hasNoAdmin ? 'allow' : 'ask your email admin to allow'} ${me}?`;
    default:
      return undefined;
  }
}

export const en: LetterTexts = {
  'owner-request': {
    subject: (f) => `May I write to ${f.recipient || 'your group'}?`,
    body: (f) =>
      paragraphs(
        'Hello,',
        `My message${known(f.subject, ` “${f.subject}”`)} to ${f.recipient || 'your group'} was rejected, and I think you own or moderate that group.${oneGroupOfMany(f)}`,
        `Could you allow ${f.sender === '' ? 'me' : f.sender} to send to it, or approve my message?`,
        known(f.page, `You can change that here: ${f.page}`),
        told(f),
        'Thank you.',
      ),
  },
  'owner-answer': {
    subject: (f) => `You can send to ${f.recipient || 'our group'} now`,
    body: (f) =>
      paragraphs(
        'Hello,',
        `You can send to ${f.recipient || 'our group'} now. Please resend your message${known(f.subject, ` “${f.subject}”`)}: it wasn’t delivered the first time.`,
        'If it comes back again, let me know. Thank you.',
      ),
  },
  'owner-admin': {
    subject: (f) => `Please allow ${f.sender || 'a sender'} to send to ${f.recipient || 'my group'}`,
    body: (f) =>
      paragraphs(
        'Hello,',
        `${f.sender || 'A sender'} can’t send to ${f.recipient || 'my group'}, and I own that group. Could you allow only this sender, so that the group stays closed to everyone else?`,
        about(f),
        told(f),
        'Thank you.',
      ),
  },
  'recipient-note': {
    subject: (f) => `My mail to ${f.recipient || 'you'} bounced`,
    body: (f) =>
      paragraphs(
        'Hello,',
        plea(f) ??
          `My mail to ${f.recipient || 'you'}${known(f.subject, ` (“${f.subject}”)`)} wasn’t delivered. ${f.hasNoAdmin ? 'Could you tell me a better address?' : 'Could you forward this to your email admin, or tell me a better address?'}`,
        lines(told(f), known(f.server, `Server: ${f.server}`), known(f.sender, `My address: ${f.sender}`)),
        'Thank you.',
      ),
  },
  'recipient-admin': {
    subject: (f) => `Mail to ${yourPeople(f)} bounces`,
    body: toAnAdmin('Thank you for your help.', askTheirs),
  },
  'sender-admin': {
    subject: (f) => `${f.isByOther === true ? 'Mail' : 'My mail'}${known(f.recipient, ` to ${f.recipient}`)} bounces`,
    body: toAnAdmin('Thank you.'),
  },
  delist: DELIST,
  'help-desk': {
    subject: (f) => `Bounced mail: ${f.subject || '(no subject)'}`,
    body: (f) =>
      paragraphs(
        'Hello,',
        'A message came back; could you look into it? This is what the Redeliver add-in found:',
        f.report,
        'I can forward the bounce itself as well.',
      ),
  },
};

export const writeEnglish = (id: LetterId, facts: LetterFacts): Written => writeIn(en, id, facts);
