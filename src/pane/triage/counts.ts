import type { Triage } from '../state/state';

/** What a list is counted by, on the page and for a screen reader alike. */
export interface Counts {
  /** Answers about bounces, real or forged. */
  readonly answers: number;
  /** Answers that a message is no bounce. */
  readonly ordinary: number;
  /** Answers with something that somebody can fix. */
  readonly toFix: number;
  /** Messages that have an answer, that have none, whose turn has not come. */
  readonly read: number;
  readonly missed: number;
  readonly left: number;
}

/** Whether a mailbox has no bounces, so that there's nothing to count. */
export const isEmptyMailbox = ({ door, messages, halt }: Triage): boolean =>
  door === 'mailbox' && messages.length === 0 && halt === null;

export function countsOf({ rows, missed, messages, done }: Triage): Counts {
  // One row an answer, however many causes it has.
  const answers = rows.filter(({ cause }) => cause === 0).map(({ summary }) => summary);
  const ordinary = answers.filter(({ kind, isSuspicious }) => kind === 'not-a-bounce' && !isSuspicious).length;
  // What is missing as a whole is no message.
  const missedMessages = missed.filter(({ position }) => position !== null).length;
  return {
    answers: answers.length - ordinary,
    ordinary,
    toFix: answers.filter(({ cause, isSuspicious }) => cause !== null && !isSuspicious).length,
    read: done - missedMessages,
    missed: missedMessages,
    left: messages.length - done,
  };
}
