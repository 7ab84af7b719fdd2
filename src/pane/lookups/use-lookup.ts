import { useCallback, useContext, useEffect, useRef, useState } from 'react';
import { lookupWords } from '../../locales/lookup-words';
import type { PageActions } from '../answer/answer-actions';
import { LookupMemoryContext } from './lookup-memory';

const t = lookupWords;

type Run<A> = (signal: AbortSignal) => Promise<A>;

export interface RunningLookup<A> {
  readonly isAsking: boolean;
  readonly answer: A | null;
  readonly start: (run: Run<A>) => void;
  readonly stop: () => void;
}

/**
 * One look-up at a time, started by a click. What a former one still brings is dropped, and one whose page has gone stops.
 * @param key names the question: its answer is still there after another tab
 * @param say the answer in a few words, for the live region
 * @param asking what the live region says meanwhile
 */
export function useLookup<A>(
  key: string,
  actions: PageActions,
  say: (answer: A) => string,
  asking: string,
): RunningLookup<A> {
  const memory = useContext(LookupMemoryContext);
  const [state, setState] = useState<{ readonly isAsking: boolean; readonly answer: A | null }>(() => ({
    isAsking: false,
    answer: memory.get(key) as A | null,
  }));
  const running = useRef<AbortController | null>(null);
  const abort = useCallback(() => {
    running.current?.abort();
    running.current = null;
  }, []);
  useEffect(() => abort, [abort]);

  const start = (run: Run<A>): void => {
    abort();
    const mine = new AbortController();
    running.current = mine;
    memory.keep(key, null);
    setState({ isAsking: true, answer: null });
    actions.announce(asking);
    void run(mine.signal).then((answer) => {
      if (mine.signal.aborted) return;
      running.current = null;
      memory.keep(key, answer);
      setState({ isAsking: false, answer });
      actions.announce(say(answer));
    });
  };
  const stop = (): void => {
    abort();
    setState({ isAsking: false, answer: null });
    actions.announce(t.stopped);
  };
  return { ...state, start, stop };
}
