import type { Advice } from '../model/advice';
import type { RawBounce } from '../model/raw-bounce';
import type { DiagnoseReply, DiagnoseRequest } from './worker-messages';

export interface Diagnoser {
  /** Loads the engine ahead of the first bounce. */
  warmUp(): void;
  diagnose(raw: RawBounce): Promise<readonly Advice[]>;
  /** Stops whatever runs: its promises reject with Cancelled. The next call starts afresh. */
  cancel(): void;
}

export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

type Engine = (raw: RawBounce) => Promise<readonly Advice[]>;

interface Job {
  readonly raw: RawBounce;
  readonly resolve: (advices: readonly Advice[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Runs the engine in a worker: a hostile bounce may take its time, the pane stays usable and can cancel. Where a worker
 * cannot be made or its file cannot be loaded, the page loads the engine itself; then work cannot be stopped, only dropped.
 */
export function createDiagnoser(
  start: () => Worker,
  loadEngine: () => Promise<{ readonly diagnose: Engine }>,
): Diagnoser {
  const jobs = new Map<number, Job>();
  let worker: Worker | null = null;
  let isUsable = true;
  let nextId = 1;

  const take = (id: number): Job | undefined => {
    const job = jobs.get(id);
    jobs.delete(id);
    return job;
  };

  const runHere = (id: number, raw: RawBounce): void => {
    loadEngine()
      .then(({ diagnose }) => diagnose(raw))
      .then(
        (advices) => take(id)?.resolve(advices),
        (error: unknown) => take(id)?.reject(error instanceof Error ? error : new Error(String(error))),
      );
  };

  const stop = (): void => {
    worker?.terminate();
    worker = null;
  };

  const open = (): Worker | null => {
    if (worker !== null || !isUsable) return worker;
    let isReady = false;
    try {
      worker = start();
    } catch {
      isUsable = false;
      return null;
    }
    worker.onmessage = ({ data }: MessageEvent<DiagnoseReply>) => {
      isReady = true;
      if (data.type === 'advices') take(data.id)?.resolve(data.advices);
      else if (data.type === 'failed')
        take(data.id)?.reject(Object.assign(new Error(data.message), { name: data.name }));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      stop();
      if (!isReady) {
        isUsable = false;
        for (const [id, { raw }] of jobs) runHere(id, raw);
        return;
      }
      // It ran and broke, out of memory for one. What broke it there is not tried on the page.
      for (const id of [...jobs.keys()]) take(id)?.reject(new Error(event.message || 'the worker stopped'));
    };
    return worker;
  };

  return {
    warmUp() {
      if (open() === null) void loadEngine().catch(() => undefined);
    },
    diagnose(raw) {
      return new Promise((resolve, reject) => {
        const id = nextId++;
        jobs.set(id, { raw, resolve, reject });
        const opened = open();
        const request: DiagnoseRequest = { id, raw };
        if (opened === null) runHere(id, raw);
        else opened.postMessage(request);
      });
    },
    cancel() {
      if (jobs.size === 0) return;
      stop();
      for (const id of [...jobs.keys()]) take(id)?.reject(new Cancelled());
    },
  };
}
