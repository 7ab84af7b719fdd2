import { asError } from '../../host/office/office-call';
import type { Fault } from '../../host/graph/graph-request-error';
import type { Door, RawBounce } from '../../model/raw-bounce';
import { isProblem } from '../../sources/source';
import type { Intake, IncomingMessage, ReadOptions, SourceProblem } from '../../sources/source';
import { Cancelled } from '../engine/diagnoser';
import type { Diagnoser } from '../engine/diagnoser';
import { relevantParts } from './answer-view';
import type { Action, FailedMessage, FailureReason, Progress, Row } from './state';

export interface Triager {
  /** Reads many messages and tells of them as they come. The newest triage wins. */
  readonly start: (generation: number, intake: Intake, door: Door) => void;
  /** Reads the next page of the list. */
  readonly more: () => void;
  /** Ends the reading, and what is under way for it; what was read stays. */
  readonly stop: () => void;
  /** The same, for good: nothing of the list is kept. */
  readonly leave: () => void;
  /** Reads what is left after the reading was ended. Call it from a click: it may open a sign-in window. */
  readonly resume: () => void;
  /** Reads these places once more, though they were done. Call it from a click. */
  readonly retry: (places: readonly number[]) => void;
}

/** A hostile message may take its time; the others do not wait for it longer than that. */
export const MESSAGE_LIMIT_MS = 20_000;
/** Often enough to look alive, seldom enough for a click to come between. */
const TELL_EVERY_MS = 250;
/** What a refusal of Graph says of one message alone; any other would meet every message that is left. */
const OF_ONE_MESSAGE: ReadonlySet<Fault> = new Set(['not-found', 'refused', 'bad-answer', 'unavailable', 'timeout']);

/** One triage from its start to the next one's. */
interface Job {
  readonly run: number;
  readonly messages: IncomingMessage[];
  /** Places of messages that are not done, in order. */
  readonly waiting: Set<number>;
  readonly concurrency: number;
  next: Intake['next'];
  /** Aborted once this stretch of reading is over. */
  abort: AbortController;
  batcher: Batcher;
}

/**
 * Drives a triage in a worker of its own, so that a single bounce is still explained at once meanwhile. Messages are fetched
 * a few at a time and explained one by one; nothing of a message is kept but its line.
 */
export function createTriager(
  dispatch: (action: Action) => void,
  diagnoser: () => Diagnoser,
  limitMs: number = MESSAGE_LIMIT_MS,
): Triager {
  let runs = 0;
  let job: Job | null = null;
  let engine: Diagnoser | undefined;

  const tellOf = (run: number): Batcher =>
    createBatcher((progress) => {
      dispatch({ type: 'triage-grew', run, progress });
    });

  const isRunning = (mine: Job): boolean => !mine.abort.signal.aborted;

  const end = (mine: Job, halt: SourceProblem | null): void => {
    mine.abort.abort();
    mine.batcher.end();
    engine?.cancel();
    dispatch({ type: 'triage-ended', run: mine.run, hasNext: mine.next !== undefined, halt });
  };

  /** Begins another stretch of reading; what the last one still brings is dropped. */
  const begin = (mine: Job, isOlder = false): AbortSignal => {
    mine.abort = new AbortController();
    mine.batcher = tellOf(mine.run);
    dispatch({ type: 'triage-continued', run: mine.run, messages: [], isOlder });
    return mine.abort.signal;
  };

  const work = async (mine: Job, isClicked: boolean, places: readonly number[] = [...mine.waiting]): Promise<void> => {
    const { signal } = mine.abort;
    const isOver = (): boolean => signal.aborted;
    const queue = places.values();
    let explaining: Promise<unknown> = Promise.resolve();
    const readOne = async (at: number, how: ReadOptions): Promise<void> => {
      const message = mine.messages[at];
      if (message === undefined) return;
      const read = await fetchMessage(message, how);
      if (isOver()) return;
      if (isHalt(read)) {
        end(mine, read);
        return;
      }
      // One at a time: a message that has to be stopped takes no other along.
      const told = explaining.then(() => (isOver() ? null : explain(read, at)));
      explaining = told;
      const progress = await told;
      if (progress === null || isOver()) return;
      mine.waiting.delete(at);
      mine.batcher.add(progress);
    };
    const lane = async (): Promise<void> => {
      for (const at of queue) {
        if (isOver()) return;
        await readOne(at, { signal });
      }
    };
    if (isClicked) {
      // The click may open one window; the others wait for what comes of it.
      const { value } = queue.next();
      if (value !== undefined) await readOne(value, { signal, isClick: true });
    }
    await Promise.all(Array.from({ length: Math.max(1, mine.concurrency) }, lane));
    if (!isOver()) end(mine, null);
  };

  const explain = async (read: RawBounce | SourceProblem | Error, at: number): Promise<Progress> => {
    if (read instanceof Error) return miss(at, { from: 'fault', name: read.name, message: read.message });
    if (isProblem(read)) return miss(at, { from: 'source', problem: read });
    engine ??= diagnoser();
    const mine = engine;
    const timer = setTimeout(() => {
      mine.cancel();
    }, limitMs);
    try {
      const answers = await mine.summarize(read);
      const [first] = answers.flat();
      if (first?.kind === 'unreadable') return miss(at, { from: 'engine', warnings: first.said });
      const kinds = answers.flatMap(([one]) => one?.kind ?? []);
      const rows = relevantParts(kinds).flatMap((part): readonly Row[] =>
        (answers[part] ?? []).map((summary, cause) => ({ position: at, part, cause, summary })),
      );
      return { rows, missed: [], done: 1 };
    } catch (error) {
      const { name, message } = asError(error);
      const tooLong = `It took longer than ${Math.round(limitMs / 1000)} s.`;
      return miss(at, { from: 'fault', name, message: error instanceof Cancelled ? tooLong : message });
    } finally {
      clearTimeout(timer);
    }
  };

  const stop = (): void => {
    if (job !== null && isRunning(job)) end(job, null);
  };

  return {
    start(generation, { messages, problems, concurrency = 1, next }, door) {
      stop();
      runs += 1;
      const mine: Job = {
        run: runs,
        messages: [...messages],
        waiting: new Set(messages.keys()),
        concurrency,
        next,
        abort: new AbortController(),
        batcher: tellOf(runs),
      };
      job = mine;
      const missed = problems.map(missedAll);
      dispatch({
        type: 'triage-started',
        generation,
        triage: {
          run: runs,
          door,
          messages,
          rows: [],
          missed,
          done: 0,
          isRunning: true,
          isOlder: false,
          halt: null,
          hasNext: false,
        },
      });
      void work(mine, false);
    },
    more() {
      const mine = job;
      if (mine?.next === undefined || isRunning(mine)) return;
      const fetchNext = mine.next;
      const signal = begin(mine, true);
      void fetchNext(signal).then(({ messages, problems, next }) => {
        if (signal.aborted) return;
        const [problem] = problems;
        // It may be asked for once more.
        if (messages.length === 0 && problem !== undefined) {
          end(mine, problem);
          return;
        }
        const from = mine.messages.length;
        for (const at of messages.keys()) mine.waiting.add(from + at);
        mine.messages.push(...messages);
        mine.next = next;
        dispatch({ type: 'triage-continued', run: mine.run, messages, isOlder: true });
        void work(mine, false);
      });
    },
    stop,
    leave() {
      stop();
      job = null;
    },
    resume() {
      if (job === null || isRunning(job) || job.waiting.size === 0) return;
      begin(job);
      void work(job, true);
    },
    retry(places) {
      if (job === null || places.length === 0) return;
      stop();
      const all = [...places, ...job.waiting].sort((a, b) => a - b);
      job.waiting.clear();
      for (const at of all) job.waiting.add(at);
      dispatch({ type: 'triage-retried', run: job.run, positions: places });
      begin(job);
      // What waited before goes on waiting: nobody has asked for it.
      void work(job, true, places);
    },
  };
}

const miss = (position: number, reason: FailureReason): Progress => ({
  rows: [],
  missed: [{ position, reason }],
  done: 1,
});
const missedAll = (problem: SourceProblem): FailedMessage => ({ position: null, reason: { from: 'source', problem } });

const isHalt = (read: RawBounce | SourceProblem | Error): read is SourceProblem =>
  'reason' in read && read.reason === 'graph' && !OF_ONE_MESSAGE.has(read.error.fault);

/** A source never rejects; should one, the message is missed and the rest goes on. */
const fetchMessage = (message: IncomingMessage, how: ReadOptions): Promise<RawBounce | SourceProblem | Error> =>
  message.read(how).catch(asError);

interface Batcher {
  readonly add: (progress: Progress) => void;
  readonly end: () => void;
}

/** Gathers what comes and tells of it a few times a second. */
function createBatcher(send: (progress: Progress) => void): Batcher {
  let waiting: Progress[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return;
    const told = waiting;
    waiting = [];
    send({
      rows: told.flatMap(({ rows }) => rows),
      missed: told.flatMap(({ missed }) => missed),
      done: told.reduce((sum, { done }) => sum + done, 0),
    });
  };
  return {
    add(progress) {
      waiting.push(progress);
      timer ??= setTimeout(flush, TELL_EVERY_MS);
    },
    end: flush,
  };
}
