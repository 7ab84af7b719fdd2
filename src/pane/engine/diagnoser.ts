import { asError } from '../../host/office/office-call';
import type { Advice } from '../../model/advice';
import type { RawBounce } from '../../model/raw-bounce';
import type { Summary } from '../../model/summary';
import type { DiagnoseReply, DiagnoseRequest } from './worker-messages';

export interface Diagnoser {
  /** Loads the engine ahead of the first bounce. */
  warmUp(): void;
  diagnose(raw: RawBounce): Promise<readonly Advice[]>;
  /** The same in a line for each cause of each answer: what lists need, and all that has to cross from the worker. */
  summarize(raw: RawBounce): Promise<readonly (readonly Summary[])[]>;
  /** Stops whatever runs: its promises reject with Cancelled. The next call starts afresh. */
  cancel(): void;
}

export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** What is asked of the engine (diagnose.ts), here or in the worker. */
export type Engine = Pick<Diagnoser, 'diagnose' | 'summarize'>;

interface Job {
  readonly request: DiagnoseRequest;
  readonly resolve: (reply: Exclude<DiagnoseReply, { type: 'ready' | 'failed' }>) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Runs the engine in a worker: a hostile bounce may take its time, the pane stays usable and can cancel. Where a worker
 * cannot be made or its file cannot be loaded, the page loads the engine itself; then work cannot be stopped, only dropped.
 */
export function createDiagnoser(start: () => Worker, loadEngine: () => Promise<Engine>): Diagnoser {
  const jobs = new Map<number, Job>();
  let worker: Worker | null = null;
  let isUsable = true;
  let nextId = 1;

  const take = (id: number): Job | undefined => {
    const job = jobs.get(id);
    jobs.delete(id);
    return job;
  };

  const runHere = ({ id, raw, wants }: DiagnoseRequest): void => {
    loadEngine()
      .then(async ({ diagnose, summarize }) => {
        if (wants === 'summaries') {
          const summaries = await summarize(raw);
          take(id)?.resolve({ type: 'summaries', id, summaries });
        } else {
          const advices = await diagnose(raw);
          take(id)?.resolve({ type: 'advices', id, advices });
        }
      })
      .catch((error: unknown) => take(id)?.reject(asError(error)));
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
      if (data.type === 'ready') return;
      if (data.type === 'failed') take(data.id)?.reject(Object.assign(new Error(data.message), { name: data.name }));
      else take(data.id)?.resolve(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      stop();
      if (!isReady) {
        isUsable = false;
        for (const { request } of jobs.values()) runHere(request);
        return;
      }
      // It ran and broke, out of memory for one. What broke it there is not tried on the page.
      for (const id of [...jobs.keys()]) take(id)?.reject(new Error(event.message || 'the worker stopped'));
    };
    return worker;
  };

  const ask = (raw: RawBounce, wants: DiagnoseRequest['wants']): Promise<Parameters<Job['resolve']>[0]> =>
    new Promise((resolve, reject) => {
      const request: DiagnoseRequest = { id: nextId++, raw, wants };
      jobs.set(request.id, { request, resolve, reject });
      const opened = open();
      if (opened === null) runHere(request);
      else opened.postMessage(request);
    });

  return {
    warmUp() {
      if (open() === null) void loadEngine().catch(() => undefined);
    },
    async diagnose(raw) {
      const reply = await ask(raw, 'advices');
      return reply.type === 'advices' ? reply.advices : [];
    },
    async summarize(raw) {
      const reply = await ask(raw, 'summaries');
      return reply.type === 'summaries' ? reply.summaries : [];
    },
    cancel() {
      if (jobs.size === 0) return;
      stop();
      for (const id of [...jobs.keys()]) take(id)?.reject(new Cancelled());
    },
  };
}
