import type { BounceKind } from '../model/bounce';
import { count } from './en-words';

/** English words of the list of many bounces, and of the mailbox’s own list. What is filled in is shown as text only. */
export const enTriage = {
  heading: (answers: number): string => (answers === 1 ? '1 answer' : `${count(answers)} answers`),
  mailboxHeading: 'Recent bounces',
  progress: (done: number, all: number): string => `${count(done)} of ${count(all)} read`,
  reading: (done: number, all: number): string => `Reading … ${count(done)} of ${count(all)}`,
  stop: 'Stop',
  noneInMailbox: 'Nothing that looks like a recent bounce was found in your mailbox.',
  older: 'Show older ones',
  arrange: 'Arrange by',
  by: { cause: 'Cause', fixer: 'Who can fix it', date: 'Date' },
  careful: 'May be forged: be careful',
  forged: (subject: string): string => `Looks forged: ${subject}`,
  kinds: {
    failure: 'Cannot tell why',
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
  waiting: 'Not read yet',
  unnamed: 'No subject',
  recipients: (names: readonly string[], more: number): string =>
    more === 0 ? names.join(', ') : `${names.join(', ')} and ${count(more)} more`,
  missed: (number: number): string => `Not read (${count(number)})`,
  andMore: (number: number): string => `And ${count(number)} more.`,
  export: {
    label: 'Take the list along',
    text: 'Copy for the help desk',
    csv: 'Save as CSV',
    json: 'Save as JSON',
    textNoun: 'the list for the help desk',
    csvNoun: 'the list as CSV',
    jsonNoun: 'the list as JSON',
  },
  report: {
    title: (answers: number): string => `${enTriage.heading(answers)} by Redeliver`,
    partial: (done: number, all: number): string =>
      `Not complete: ${count(done)} of ${count(all)} messages were read when this was copied.`,
    missed: (number: number): string => `${count(number)} not read.`,
    cut: (number: number): string => `… and ${count(number)} more of this cause.`,
    careful: 'These may be forged. Do not click anything in them.',
  },
  mailbox: {
    heading: 'Or find it in your mailbox',
    why: 'Redeliver can list the bounces of the last 90 days through Microsoft 365, as you. The first time, Outlook may ask you to agree. Permission: Mail.Read. They are read on this device.',
    button: 'List my bounces',
    asking: 'Asking Microsoft 365 …',
  },
};
