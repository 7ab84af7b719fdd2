import { asError } from '../../host/office/office-call';
import type { Fault } from '../../host/graph/graph-request-error';
import { isProblem } from '../../sources/source';
import type { Intake, SourceProblem } from '../../sources/source';
import { then } from './events';
import type { Effect, EventOf, ReadResult, Step } from './events';
import type { ListWork } from './list-work';
import type { FailedMessage, FailureReason, Progress, State, Triage } from './state';

// A list of many: messages are fetched a few at a time and explained one by one. Nothing of a message is kept but its rows.

/** Faults of Graph that concern one message only. Any other would stop every message that is left. */
const OF_ONE_MESSAGE: ReadonlySet<Fault> = new Set(['not-found', 'refused', 'bad-answer', 'unavailable', 'timeout']);

interface Listed extends State {
  readonly triage: Triage;
  readonly work: ListWork;
}

const isListed = (state: State): state is Listed => state.triage !== null && state.work !== null;

const put = (state: Listed, triage: Partial<Triage>, work: Partial<ListWork>): Listed => ({
  ...state,
  triage: { ...state.triage, ...triage },
  work: { ...state.work, ...work },
});

/** Shows a list of what a way in brought, and reads it. It takes the place of a former list. */
export function startList(state: State, { messages, problems, concurrency = 1, next, refresh }: Intake): Step {
  const number = state.works + 1;
  const missed = problems.map((problem): FailedMessage => ({ position: null, reason: { from: 'source', problem } }));
  const counts = { rows: [], missed, done: 0, isRunning: true, isOlder: false, halt: null, hasNext: false };
  const all = [...messages.keys()];
  const listed: Listed = {
    ...state,
    run: state.run + 1,
    reading: null,
    view: { page: 'triage' },
    works: number,
    triage: { run: number, door: state.door ?? 'dropped-file', messages, ...counts },
    work: {
      number,
      waiting: all,
      queue: all,
      open: 0,
      concurrency,
      fetched: [],
      isExplaining: false,
      next,
      refresh,
      refreshing: null,
    },
  };
  return then([listed, { do: 'stop' }, { do: 'stop-list' }], (started) => fill(started));
}

/** Starts as many messages as may be open. If none is left, the list is read. */
function fill(state: State, limit = Infinity, isClick = false): Step {
  if (!isListed(state)) return [state];
  const { number, queue, open, concurrency } = state.work;
  const started = queue.slice(0, Math.max(0, Math.min(limit, Math.max(1, concurrency) - open)));
  if (open === 0 && started.length === 0) return end(state, null);
  const fetches = started.flatMap((position): readonly Effect[] => {
    const message = state.triage.messages[position];
    if (message === undefined) return [];
    return [{ do: 'fetch', work: number, position, message, ...(isClick ? { isClick: true as const } : {}) }];
  });
  return [put(state, {}, { queue: queue.slice(started.length), open: open + started.length }), ...fetches];
}

/** Nothing more is read now: all is done, the person stopped it, or every message that is left would fail the same way. */
function end(state: Listed, halt: SourceProblem | null): Step {
  const number = state.works + 1;
  const idle = { number, queue: [], open: 0, fetched: [], isExplaining: false };
  const hasNext = state.work.next !== undefined;
  return [{ ...put(state, { isRunning: false, hasNext, halt }, idle), works: number }, { do: 'stop-list' }];
}

export const stopList = (state: State): Step =>
  isListed(state) && state.triage.isRunning ? end(state, null) : [state];

/** Starts reading these positions. By a click, one alone may open a window; the others wait for its result. */
function work(state: Listed, positions: readonly number[], isClick: boolean): Step {
  const number = state.works + 1;
  const begun = put(state, { isRunning: true, hasNext: false, halt: null }, { number, queue: positions });
  return fill({ ...begun, works: number }, isClick ? 1 : Infinity, isClick);
}

/** Reads what is left of a stopped list. */
export function resumeList(state: State): Step {
  if (!isListed(state) || state.triage.isRunning || state.work.waiting.length === 0) return [state];
  return work(put(state, { isOlder: false }, {}), state.work.waiting, true);
}

/** Reads these messages again. Messages that were waiting before keep waiting: nobody asked for them. */
export function retryMessages(state: State, positions: readonly number[]): Step {
  if (!isListed(state) || positions.length === 0) return [state];
  return then(stopList(state), (stopped) => {
    if (!isListed(stopped)) return [stopped];
    const { triage } = stopped;
    const missed = triage.missed.filter(({ position }) => position === null || !positions.includes(position));
    const done = triage.done - (triage.missed.length - missed.length);
    const waiting = [...new Set([...positions, ...stopped.work.waiting])].sort((a, b) => a - b);
    return work(put(stopped, { missed, done, isOlder: false }, { waiting }), positions, true);
  });
}

/** Asks for the next page of the list. */
export function readOlder(state: State): Step {
  if (!isListed(state) || state.triage.isRunning || state.work.next === undefined) return [state];
  const number = state.works + 1;
  const asked = put(state, { isRunning: true, isOlder: true, hasNext: false, halt: null }, { number });
  return [
    { ...asked, works: number },
    { do: 'fetch-page', work: number, next: state.work.next },
  ];
}

export function pageCame(state: State, { messages, problems, next }: Intake): Step {
  if (!isListed(state)) return [state];
  const [problem] = problems;
  // The page can be asked for again.
  if (messages.length === 0 && problem !== undefined) return end(state, problem);
  const from = state.triage.messages.length;
  const waiting = [...state.work.waiting, ...[...messages.keys()].map((index) => from + index)];
  const longer = put(state, { messages: [...state.triage.messages, ...messages] }, { next, waiting, queue: waiting });
  return fill(longer);
}

/** Asks for newer messages, if the list is on the screen and idle. */
export function refreshList(state: State): Step {
  if (!isListed(state) || state.triage.isRunning || state.view.page !== 'triage') return [state];
  const { number, refresh, refreshing } = state.work;
  if (refresh === undefined || refreshing === number) return [state];
  return [put(state, {}, { refreshing: number }), { do: 'refresh-list', work: number, refresh }];
}

/** Reads what the list doesn't have yet. Nobody asked for it by a click, so that a failure is no news. */
export function refreshed(state: State, { messages }: Intake): Step {
  if (!isListed(state)) return [state];
  const idle = put(state, {}, { refreshing: null });
  const known = new Set(state.triage.messages.map(({ id }) => id));
  const added = messages.filter(({ id }) => !known.has(id));
  if (added.length === 0) return [idle];
  const from = state.triage.messages.length;
  const positions = [...added.keys()].map((index) => from + index);
  const longer = put(
    idle,
    { messages: [...state.triage.messages, ...added], isOlder: false },
    { waiting: [...state.work.waiting, ...positions] },
  );
  return work(longer, positions, false);
}

export function fetched(state: State, { position, read }: EventOf<'list-fetched'>): Step {
  if (!isListed(state)) return [state];
  if (isHalt(read)) return end(state, read);
  if (read instanceof Error) return finishMessage(state, position, failure(position, faultOf(read)));
  if (isProblem(read)) return finishMessage(state, position, failure(position, { from: 'source', problem: read }));
  return explainNext(put(state, {}, { fetched: [...state.work.fetched, { position, raw: read }] }));
}

function explainNext(state: Listed): Step {
  const { number, isExplaining } = state.work;
  const [first, ...later] = state.work.fetched;
  if (isExplaining || first === undefined) return [state];
  return [put(state, {}, { isExplaining: true, fetched: later }), { do: 'summarize', work: number, ...first }];
}

export function grew(state: State, { position, progress }: EventOf<'list-grew'>): Step {
  if (!isListed(state)) return [state];
  return then(explainNext(put(state, {}, { isExplaining: false })), (next) => finishMessage(next, position, progress));
}

function finishMessage(state: State, position: number, { rows, missed, done }: Progress): Step {
  if (!isListed(state)) return [state];
  const { triage, work: job } = state;
  return fill(
    put(
      state,
      { rows: [...triage.rows, ...rows], missed: [...triage.missed, ...missed], done: triage.done + done },
      { waiting: job.waiting.filter((each) => each !== position), open: job.open - 1 },
    ),
  );
}

export const failure = (position: number, reason: FailureReason): Progress => ({
  rows: [],
  missed: [{ position, reason }],
  done: 1,
});

export const faultOf = (error: unknown): FailureReason => {
  const { name, message } = asError(error);
  return { from: 'fault', name, message };
};

const isHalt = (read: ReadResult): read is SourceProblem =>
  'reason' in read && read.reason === 'graph' && !OF_ONE_MESSAGE.has(read.error.fault);

/** Leaves the list, including the messages that haven't been read. */
export const leaveList = (state: State): Step => [
  {
    ...state,
    run: state.run + 1,
    door: null,
    reading: null,
    again: { of: 'selection' },
    view: { page: 'welcome', note: null },
    triage: null,
    work: null,
  },
  { do: 'stop' },
  { do: 'stop-list' },
];

/** Removes the list, but keeps what the person brought since. */
export const dropList = (state: State): Step => [
  {
    ...state,
    view: state.view.page === 'triage' ? { page: 'welcome', note: null } : state.view,
    triage: null,
    work: null,
  },
  { do: 'stop-list' },
];
