import { asError } from '../../host/office/office-call';
import { formatLocale } from '../../locales/format';
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
  /** Stops what's running: its promises reject with Cancelled. The next call starts again. */
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
 * Runs the engine in a worker: a hostile bounce may take long, while the pane stays usable and can cancel it. If the worker
 * can't be made or its file can't be loaded, the page runs the engine itself. That work can't be stopped, only dropped.
 * @param onAsked is called once a bounce is in the engine's hands: the page has time until it answers
 */
export const createDiagnoser = (
  start: () => Worker,
  loadEngine: () => Promise<Engine>,
  onAsked: () => void = () => undefined,
): Diagnoser => new WorkerDiagnoser(start, loadEngine, onAsked);

class WorkerDiagnoser implements Diagnoser {
  private readonly jobs = new Map<number, Job>();
  private worker: Worker | null = null;
  private isUsable = true;
  private nextId = 1;

  constructor(
    private readonly start: () => Worker,
    private readonly loadEngine: () => Promise<Engine>,
    private readonly onAsked: () => void,
  ) {}

  warmUp(): void {
    if (this.openWorker() === null) void this.loadEngine().catch(() => undefined);
  }

  async diagnose(raw: RawBounce): Promise<readonly Advice[]> {
    const reply = await this.ask(raw, 'advices');
    return reply.type === 'advices' ? reply.advices : [];
  }

  async summarize(raw: RawBounce): Promise<readonly (readonly Summary[])[]> {
    const reply = await this.ask(raw, 'summaries');
    return reply.type === 'summaries' ? reply.summaries : [];
  }

  cancel(): void {
    if (this.jobs.size === 0) return;
    this.stopWorker();
    this.rejectAll(() => new Cancelled());
  }

  private ask(raw: RawBounce, wants: DiagnoseRequest['wants']): Promise<Parameters<Job['resolve']>[0]> {
    return new Promise((resolve, reject) => {
      const request: DiagnoseRequest = { id: this.nextId++, raw, wants, language: formatLocale() };
      this.jobs.set(request.id, { request, resolve, reject });
      const worker = this.openWorker();
      if (worker === null) this.runOnPage(request);
      else worker.postMessage(request);
      this.onAsked();
    });
  }

  private openWorker(): Worker | null {
    if (this.worker !== null || !this.isUsable) return this.worker;
    let isReady = false;
    try {
      this.worker = this.start();
    } catch {
      this.isUsable = false;
      return null;
    }
    this.worker.onmessage = ({ data }: MessageEvent<DiagnoseReply>) => {
      isReady = true;
      this.receive(data);
    };
    this.worker.onerror = (event) => {
      event.preventDefault();
      this.stopWorker();
      if (isReady) {
        // It ran and broke, for example out of memory. The page doesn't try what broke it there.
        this.rejectAll(() => new Error(event.message || 'the worker stopped'));
        return;
      }
      this.isUsable = false;
      for (const { request } of this.jobs.values()) this.runOnPage(request);
    };
    return this.worker;
  }

  private receive(reply: DiagnoseReply): void {
    if (reply.type === 'ready') return;
    if (reply.type === 'failed')
      this.removeJob(reply.id)?.reject(Object.assign(new Error(reply.message), { name: reply.name }));
    else this.removeJob(reply.id)?.resolve(reply);
  }

  private runOnPage({ id, raw, wants }: DiagnoseRequest): void {
    this.loadEngine()
      .then(async ({ diagnose, summarize }) => {
        if (wants === 'summaries') this.receive({ type: 'summaries', id, summaries: await summarize(raw) });
        else this.receive({ type: 'advices', id, advices: await diagnose(raw) });
      })
      .catch((error: unknown) => this.removeJob(id)?.reject(asError(error)));
  }

  private removeJob(id: number): Job | undefined {
    const job = this.jobs.get(id);
    this.jobs.delete(id);
    return job;
  }

  private rejectAll(makeError: () => Error): void {
    for (const id of [...this.jobs.keys()]) this.removeJob(id)?.reject(makeError());
  }

  private stopWorker(): void {
    this.worker?.terminate();
    this.worker = null;
  }
}
