import type { MessagePort } from 'node:worker_threads';

// Work on a second thread, for folders with many files: half of them are read there. Node's modules are asked for only then.

/** So few are done sooner than another thread has started. */
const WORTH_IT = 96;
/** Items handed over at a time: a message each would take as long as reading. */
const IN_A_CHUNK = 8;
/** Chunks that the other thread has before it, so that it never waits. */
const AHEAD = 2;
/** Chunks whose answers wait for an earlier one: what is in memory does not grow with the number of files. */
const MOST_WAITING = 40;
/** A chunk that takes the other thread longer is done here as well. */
const PATIENCE_MS = 2_000;

/** How the program is called as a thread: asking whether it is one would load a module each time. */
const MARK = '--second-thread';

interface Chunk<Item, Answer> {
  readonly id: number;
  readonly items: readonly Item[];
  answers: readonly Answer[] | null;
}

/**
 * Does some work on items, on this thread and, where there are many of them and another processor is free, on a second one.
 * Answers are told in the order of the items.
 * @param items plain data
 * @param work must not depend on what was done before
 * @param start starts a thread that serves (see `lane`); null where there is none
 */
export async function inLanes<Item, Answer>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<Answer>,
  tell: (answer: Answer) => void,
  start: () => Lane | null,
): Promise<void> {
  const source = items[Symbol.iterator]();
  const first = take(source, WORTH_IT);
  const lane = first.length < WORTH_IT ? null : start();
  if (lane === null) {
    for (const item of first) tell(await work(item));
    for (let next = source.next(); next.done !== true; next = source.next()) tell(await work(next.value));
    return;
  }
  let ids = 0;
  const queue: Chunk<Item, Answer>[] = [];
  let handedOver = 0;
  const nextChunk = (): Chunk<Item, Answer> | null => {
    const chunk = first.length > 0 ? first.splice(0, IN_A_CHUNK) : take(source, IN_A_CHUNK);
    if (chunk.length === 0) return null;
    const made = { id: (ids += 1), items: chunk, answers: null };
    queue.push(made);
    return made;
  };
  const doHere = async (chunk: Chunk<Item, Answer>): Promise<void> => {
    const answers = await workThrough(chunk.items, work);
    chunk.answers ??= answers;
  };
  const collect = (): void => {
    for (let got = lane.receive(); got !== undefined; got = lane.receive()) {
      const { id, answers } = got as { readonly id: number; readonly answers: readonly Answer[] };
      handedOver -= 1;
      const chunk = queue.find((one) => one.id === id);
      if (chunk !== undefined) chunk.answers ??= answers;
    }
    while (queue[0]?.answers) for (const answer of queue.shift()?.answers ?? []) tell(answer);
  };
  let waitedMs = 0;
  let isLost = false;
  for (let isOver = false; !isOver || queue.length > 0;) {
    while (!isOver && !isLost && handedOver < AHEAD) {
      const handed = nextChunk();
      if (handed === null) isOver = true;
      else {
        handedOver += 1;
        lane.send({ id: handed.id, items: handed.items });
      }
    }
    const mine = isOver || queue.length >= MOST_WAITING ? null : nextChunk();
    if (mine === null && queue.length < MOST_WAITING) isOver = true;
    if (mine !== null) await doHere(mine);
    collect();
    const [head] = queue;
    if (mine !== null || head === undefined) waitedMs = 0;
    else if (isLost || waitedMs >= PATIENCE_MS) {
      // It hangs over something, or never came: it gets no more.
      isLost = true;
      await doHere(head);
    } else waitedMs += pause();
  }
}

/** The other thread, seen from this one: what it says is asked for, since this one does not stop for events. */
export interface Lane {
  readonly send: (message: unknown) => void;
  /** Undefined where nothing has come. */
  readonly receive: () => unknown;
}

/** One after the other. */
async function workThrough<Item, Answer>(
  items: readonly Item[],
  work: (item: Item) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const item of items) answers.push(await work(item));
  return answers;
}

function take<Item>(source: Iterator<Item>, most: number): Item[] {
  const taken: Item[] = [];
  while (taken.length < most) {
    const next = source.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}

/** @returns milliseconds */
function pause(): number {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
  return 1;
}

/** What the other thread is started with. */
interface Started {
  readonly port: MessagePort;
  readonly data: unknown;
}

/** Starts this very program once more, as a thread. @param data what `lane` gives there */
export function startLane(file: string, data: unknown): Lane | null {
  if (process.getBuiltinModule('node:os').availableParallelism() < 2) return null;
  const { MessageChannel, receiveMessageOnPort, Worker } = process.getBuiltinModule('node:worker_threads');
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(file, {
    workerData: { port: port2, data },
    transferList: [port2],
    stdout: true,
    stderr: true,
    argv: [MARK],
  });
  worker.unref();
  worker.on('error', () => undefined);
  return {
    send: (message) => {
      port1.postMessage(message);
    },
    receive: () => (receiveMessageOnPort(port1) as { readonly message: unknown } | undefined)?.message,
  };
}

/** On such a thread: what it was started with, and how it gets its work. */
export interface Served {
  readonly data: unknown;
  /** @param work answers one item, plain data both */
  readonly serve: (work: (item: unknown) => Promise<unknown>) => void;
}

/** @returns null on the main thread */
export function lane(): Served | null {
  if (process.argv[2] !== MARK) return null;
  const thread = process.getBuiltinModule('node:worker_threads');
  if (thread.isMainThread) return null;
  const { port, data } = thread.workerData as Started;
  return {
    data,
    serve: (work) => {
      port.on('message', (message: unknown) => {
        const { id, items } = message as { readonly id: number; readonly items: readonly unknown[] };
        void (async () => {
          port.postMessage({ id, answers: await workThrough(items, work) });
        })();
      });
    },
  };
}
