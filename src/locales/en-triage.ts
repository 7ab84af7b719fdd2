import type { BounceKind } from '../model/bounce';
import { count } from './en-words';

/** Ordinary mails are answered as well, and counted as what they are. */
function heading(bounces: number, ordinary: number): string {
  const answers = bounces === 1 ? '1 answer' : `${count(bounces)} answers`;
  if (ordinary === 0) return answers;
  const others = ordinary === 1 ? '1 that isn’t a bounce' : `${count(ordinary)} that aren’t bounces`;
  return bounces === 0 ? `Read: ${others}` : `${answers}, and ${others}`;
}

/** English words of the list of many bounces, and of the mailbox’s own list. What is filled in is shown as text only. */
export const enTriage = {
  heading,
  /** While none of them has an answer. */
  messages: (number: number): string => (number === 1 ? '1 message' : `${count(number)} messages`),
  /** For a screen reader, once the reading is over. */
  finished: (answers: string, missed: number, left: number): string =>
    [answers, missed === 0 ? '' : `${count(missed)} couldn’t be read`, left === 0 ? '' : `${count(left)} not read yet`]
      .filter((part) => part !== '')
      .join(', ')
      .concat('.'),
  mailboxHeading: 'Recent bounces',
  progress: (read: number, all: number, missed: number): string =>
    `${count(read)} of ${count(all)} read${missed === 0 ? '' : `, ${count(missed)} couldn’t be`}`,
  reading: (done: number, all: number): string => `Reading … ${count(done)} of ${count(all)}`,
  stop: 'Stop',
  goOn: 'Resume',
  tryAgain: 'Try again',
  stopOlder: 'Stop reading older messages',
  none: (hasNext: boolean): string =>
    hasNext
      ? 'None of the newest messages looks like a bounce.'
      : 'There’s nothing in your mailbox that looks like a recent bounce.',
  beside: (number: number): string => `${count(number)} messages are selected in Outlook.`,
  readBeside: 'Read these instead',
  older: 'Show older messages',
  arrange: 'Arrange by',
  by: { cause: 'Cause', fixer: 'Who can fix it', date: 'Date' },
  careful: 'May be forged: be careful',
  forged: (subject: string): string => `Looks forged: ${subject}`,
  kinds: {
    failure: 'Can’t tell why',
    delay: 'Delayed, not failed',
    delivered: 'Delivered',
    relayed: 'Passed on',
    expanded: 'Delivered to a list',
    receipt: 'Read receipts',
    'auto-reply': 'Automatic replies',
    'not-a-bounce': 'Not bounces',
    unreadable: 'Not read',
  } satisfies Readonly<Record<BounceKind, string>>,
  nobody: 'Nothing to fix',
  startWith: (who: string): string => `Who can fix it: ${who}`,
  more: (number: number): string => `Show ${count(number)} more`,
  moreOf: (number: number, group: string): string => `Show ${count(number)} more: ${group}`,
  /** A bounce with several causes, under one of them. */
  causeOf: (cause: string, names: string): string => (names === '' ? cause : `${cause}: ${names}`),
  waiting: (number: number): string => `Not read yet: ${count(number)}`,
  unnamed: 'No subject',
  recipients: (names: readonly string[], more: number): string =>
    more === 0 ? names.join(', ') : `${names.join(', ')} and ${count(more)} more`,
  missed: (number: number): string => `Couldn’t be read (${count(number)})`,
  andMore: (number: number): string => `and ${count(number)} more`,
  retry: (number: number): string => (number === 1 ? 'Try that one again' : `Try ${count(number)} of them again`),
  export: {
    label: 'Export',
    text: 'Copy for the help desk',
    csv: 'Save as CSV',
    json: 'Save as JSON',
    textNoun: 'the list for the help desk',
    csvNoun: 'the list as CSV',
    jsonNoun: 'the list as JSON',
  },
  report: {
    title: (bounces: number, ordinary: number): string => `${heading(bounces, ordinary)} (Redeliver)`,
    partial: (done: number, all: number): string =>
      `Not complete: ${count(done)} of ${count(all)} messages were read when this was copied.`,
    cut: (number: number): string => `… and ${count(number)} more.`,
    careful: 'These may be forged. Don’t select anything in them.',
  },
  mailbox: {
    heading: 'Or find it in your mailbox',
    why: 'Redeliver can list your recent bounces through Microsoft 365, as you. The first time, Outlook may ask you to agree. Permission: Mail.Read. They’re read on this device.',
    button: 'List my bounces',
    asking: 'Asking Microsoft 365 …',
  },
};
