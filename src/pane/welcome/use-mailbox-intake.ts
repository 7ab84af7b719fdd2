import { useEffect, useRef, useState } from 'react';
import { lookupWords } from '../../locales/lookup-words';
import { triageWords } from '../../locales/triage-words';
import type { Intake, SourceProblem } from '../../sources/source';
import type { PageActions } from '../answer/answer-actions';
import { errorTitle } from '../lookups/LookupError';
import type { Commands } from '../state/commands';

export type Refused = Extract<SourceProblem, { reason: 'graph' }>;

export interface MailboxIntake {
  readonly isAsking: boolean;
  readonly refused: Refused | null;
  /** Starts asking. Call it from a click: it may open a sign-in window. */
  readonly start: (read: (signal: AbortSignal) => Promise<Intake>) => void;
  readonly stop: () => void;
}

/** One question to the mailbox at a time. What it brings is shown like anything else that is brought in; a refusal stays here. */
export function useMailboxIntake(
  reader: Pick<Commands, 'read'>,
  actions: PageActions,
  onNothing: (intake: Intake) => boolean,
): MailboxIntake {
  const [isAsking, setAsking] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const ask = async (read: (signal: AbortSignal) => Promise<Intake>): Promise<void> => {
    const asking = new AbortController();
    running.current = asking;
    setAsking(true);
    setRefused(null);
    actions.announce(triageWords.mailbox.asking);
    const intake = await read(asking.signal);
    if (asking.signal.aborted) return;
    running.current = null;
    setAsking(false);
    const [problem] = intake.problems;
    if (problem?.reason === 'graph' && intake.messages.length === 0) {
      setRefused(problem);
      actions.announce(errorTitle(problem.error));
    } else if (!onNothing(intake)) reader.read('mailbox', '', () => Promise.resolve(intake));
  };
  return {
    isAsking,
    refused,
    start: (read) => void ask(read),
    stop: () => {
      running.current?.abort();
      running.current = null;
      setAsking(false);
      actions.announce(lookupWords.stopped);
    },
  };
}
