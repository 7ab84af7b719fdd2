import { asError } from '../../host/office/office-call';
import type { Fault } from '../../host/graph/graph-request-error';
import type { Door } from '../../model/raw-bounce';
import type { IncomingMessage, Intake, ReadOptions, SourceProblem } from '../../sources/source';
import type { Diagnoser } from '../engine/diagnoser';
import { createProgressBatcher } from './progress-batcher';
import type { ProgressBatcher } from './progress-batcher';
import { summarizeMessage } from './summarize-message';
import type { ReadResult } from './summarize-message';
import type { Action, FailedMessage, Triage } from './state';

export interface Triager {
  /** Reads many messages and reports them as they come. The newest triage wins. */
  readonly start: (generation: number, intake: Intake, door: Door) => void;
  /** Reads the next page of the list. */
  readonly more: () => void;
  /** Stops the reading. What was read stays. */
  readonly stop: () => void;
  /** Stops the reading for good: nothing of the list is kept. */
  readonly leave: () => void;
  /** Reads what is left of a stopped list. Call it from a click: it may open a sign-in window. */
  readonly resume: () => void;
  /** Reads these positions again. Call it from a click. */
  readonly retry: (positions: readonly number[]) => void;
}

/** A hostile message may take long; the others don't wait for it longer than this. */
const MESSAGE_LIMIT_MS = 20_000;
/** Faults of Graph that concern one message only. Any other would stop every message that is left. */
const OF_ONE_MESSAGE: ReadonlySet<Fault> = new Set(['not-found', 'refused', 'bad-answer', 'unavailable', 'timeout']);

/** One triage, from its start to the start of the next one. */
interface Job {
  readonly run: number;
  readonly messages: IncomingMessage[];
  /** Positions of messages that aren't done, in order. */
  readonly waiting: Set<number>;
  readonly concurrency: number;
  next: Intake['next'];
  /** Aborted when the reading is over, or stopped. */
  abort: AbortController;
  batcher: ProgressBatcher;
}

/**
 * Drives a triage in a worker of its own, so that a single bounce is still explained right away. Messages are fetched
 * a few at a time and explained one by one. Nothing of a message is kept but its rows.
 */
export const createTriager = (
  dispatch: (action: Action) => void,
  diagnoser: () => Diagnoser,
  limitMs: number = MESSAGE_LIMIT_MS,
): Triager => new ListTriager(dispatch, diagnoser, limitMs);

class ListTriager implements Triager {
  private runs = 0;
  private job: Job | null = null;
  private diagnoser: Diagnoser | undefined;

  constructor(
    private readonly dispatch: (action: Action) => void,
    private readonly createDiagnoser: () => Diagnoser,
    private readonly limitMs: number,
  ) {}

  readonly start = (generation: number, { messages, problems, concurrency = 1, next }: Intake, door: Door): void => {
    this.stop();
    this.runs += 1;
    const job: Job = {
      run: this.runs,
      messages: [...messages],
      waiting: new Set(messages.keys()),
      concurrency,
      next,
      abort: new AbortController(),
      batcher: this.createBatcher(this.runs),
    };
    this.job = job;
    this.dispatch({
      type: 'triage-started',
      generation,
      triage: newTriage(job.run, door, messages, problems),
    });
    void this.work(job, false);
  };

  readonly more = (): void => {
    const { job } = this;
    if (job?.next === undefined || isRunning(job)) return;
    const fetchNext = job.next;
    const signal = this.begin(job, true);
    void fetchNext(signal).then((page) => {
      if (!signal.aborted) this.appendPage(job, page);
    });
  };

  readonly stop = (): void => {
    if (this.job !== null && isRunning(this.job)) this.end(this.job, null);
  };

  readonly leave = (): void => {
    this.stop();
    this.job = null;
  };

  readonly resume = (): void => {
    const { job } = this;
    if (job === null || isRunning(job) || job.waiting.size === 0) return;
    this.begin(job);
    void this.work(job, true);
  };

  readonly retry = (positions: readonly number[]): void => {
    const { job } = this;
    if (job === null || positions.length === 0) return;
    this.stop();
    const all = [...positions, ...job.waiting].sort((a, b) => a - b);
    job.waiting.clear();
    for (const position of all) job.waiting.add(position);
    this.dispatch({ type: 'triage-retried', run: job.run, positions });
    this.begin(job);
    // Messages that were waiting before keep waiting: nobody asked for them.
    void this.work(job, true, positions);
  };

  private appendPage(job: Job, { messages, problems, next }: Intake): void {
    const [problem] = problems;
    // The page can be asked for again.
    if (messages.length === 0 && problem !== undefined) {
      this.end(job, problem);
      return;
    }
    const from = job.messages.length;
    for (const index of messages.keys()) job.waiting.add(from + index);
    job.messages.push(...messages);
    job.next = next;
    this.dispatch({ type: 'triage-continued', run: job.run, messages, isOlder: true });
    void this.work(job, false);
  }

  /** Starts reading again. Results of the previous reading are dropped. */
  private begin(job: Job, isOlder = false): AbortSignal {
    job.abort = new AbortController();
    job.batcher = this.createBatcher(job.run);
    this.dispatch({ type: 'triage-continued', run: job.run, messages: [], isOlder });
    return job.abort.signal;
  }

  private end(job: Job, halt: SourceProblem | null): void {
    job.abort.abort();
    job.batcher.end();
    this.diagnoser?.cancel();
    this.dispatch({ type: 'triage-ended', run: job.run, hasNext: job.next !== undefined, halt });
  }

  private createBatcher(run: number): ProgressBatcher {
    return createProgressBatcher((progress) => {
      this.dispatch({ type: 'triage-grew', run, progress });
    });
  }

  private async work(job: Job, isClicked: boolean, positions: readonly number[] = [...job.waiting]): Promise<void> {
    const { signal } = job.abort;
    const queue = positions.values();
    const readOne = this.messageReader(job, signal);
    const lane = async (): Promise<void> => {
      for (const position of queue) {
        if (signal.aborted) return;
        await readOne(position, { signal });
      }
    };
    if (isClicked) {
      // The click may open one window. The other messages wait for its result.
      const { value } = queue.next();
      if (value !== undefined) await readOne(value, { signal, isClick: true });
    }
    await Promise.all(Array.from({ length: Math.max(1, job.concurrency) }, lane));
    if (!signal.aborted) this.end(job, null);
  }

  /** Makes the function that reads one message, explains it when its turn comes, and reports it. */
  private messageReader(job: Job, signal: AbortSignal) {
    let explaining: Promise<unknown> = Promise.resolve();
    const isOver = (): boolean => signal.aborted;
    return async (position: number, options: ReadOptions): Promise<void> => {
      const message = job.messages[position];
      if (message === undefined) return;
      const read = await fetchMessage(message, options);
      if (isOver()) return;
      if (isHalt(read)) {
        this.end(job, read);
        return;
      }
      // One at a time: a message that has to be stopped must not stop another one.
      const explained = explaining.then(() =>
        isOver() ? null : summarizeMessage(read, position, this.useDiagnoser, this.limitMs),
      );
      explaining = explained;
      const progress = await explained;
      if (progress === null || isOver()) return;
      job.waiting.delete(position);
      job.batcher.add(progress);
    };
  }

  private readonly useDiagnoser = (): Diagnoser => (this.diagnoser ??= this.createDiagnoser());
}

const isRunning = (job: Job): boolean => !job.abort.signal.aborted;

const newTriage = (run: number, door: Door, messages: Intake['messages'], problems: Intake['problems']): Triage => ({
  run,
  door,
  messages,
  rows: [],
  missed: problems.map((problem): FailedMessage => ({ position: null, reason: { from: 'source', problem } })),
  done: 0,
  isRunning: true,
  isOlder: false,
  halt: null,
  hasNext: false,
});

const isHalt = (read: ReadResult): read is SourceProblem =>
  'reason' in read && read.reason === 'graph' && !OF_ONE_MESSAGE.has(read.error.fault);

/** A source never rejects. If one does, only this message is missed. */
const fetchMessage = (message: IncomingMessage, options: ReadOptions): Promise<ReadResult> =>
  message.read(options).catch(asError);
