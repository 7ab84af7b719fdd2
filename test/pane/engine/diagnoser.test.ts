import type { RawBounce } from '../../../src/model/raw-bounce';
import { Cancelled, createDiagnoser } from '../../../src/pane/engine/diagnoser';
import type { DiagnoseReply, DiagnoseRequest } from '../../../src/pane/engine/worker-messages';
import { advice } from '../kit';

const raw: RawBounce = { kind: 'text', bytes: new Uint8Array([1]), origin: { door: 'pasted-text' } };

/** A worker that says only what the test makes it say. */
class FakeWorker {
  static readonly all: FakeWorker[] = [];
  readonly asked: DiagnoseRequest[] = [];
  isTerminated = false;
  onmessage: ((event: { readonly data: DiagnoseReply }) => void) | null = null;
  onerror: ((event: { readonly message: string; preventDefault(): void }) => void) | null = null;
  constructor() {
    FakeWorker.all.push(this);
  }
  postMessage(request: DiagnoseRequest): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.isTerminated = true;
  }
  say(data: DiagnoseReply): void {
    this.onmessage?.({ data });
  }
  breakDown(message: string): void {
    this.onerror?.({ message, preventDefault: () => undefined });
  }
}

const start = (): Worker => new FakeWorker() as unknown as Worker;
const worker = (index: number): FakeWorker => {
  const found = FakeWorker.all[index];
  if (found === undefined) throw new Error(`no worker ${index}`);
  return found;
};
const noEngine = (): Promise<never> => Promise.reject(new Error('the page must not load the engine'));
const engine = () =>
  Promise.resolve({
    diagnose: () => Promise.resolve([advice({ headline: 'from the page' })]),
    summarize: () => Promise.resolve([]),
  });

beforeEach(() => {
  FakeWorker.all.length = 0;
});

describe('the diagnoser', () => {
  it('gives each question its own answer, whatever the order they come in', async () => {
    const diagnoser = createDiagnoser(start, noEngine);
    const first = diagnoser.diagnose(raw);
    const second = diagnoser.diagnose(raw);
    const [one, two] = worker(0).asked.map(({ id }) => id);
    worker(0).say({ type: 'advices', id: two ?? 0, advices: [advice({ headline: 'two' })] });
    worker(0).say({ type: 'advices', id: one ?? 0, advices: [advice({ headline: 'one' })] });
    expect((await first)[0]?.headline).toBe('one');
    expect((await second)[0]?.headline).toBe('two');
    expect(FakeWorker.all).toHaveLength(1);
  });

  it('stops the worker on cancel and starts another for the next question', async () => {
    const diagnoser = createDiagnoser(start, noEngine);
    const first = diagnoser.diagnose(raw);
    diagnoser.cancel();
    await expect(first).rejects.toBeInstanceOf(Cancelled);
    expect(worker(0).isTerminated).toBe(true);
    const second = diagnoser.diagnose(raw);
    worker(1).say({ type: 'advices', id: worker(1).asked[0]?.id ?? 0, advices: [advice()] });
    expect(await second).toHaveLength(1);
  });

  it('keeps the worker when there is nothing to cancel', () => {
    const diagnoser = createDiagnoser(start, noEngine);
    diagnoser.warmUp();
    diagnoser.cancel();
    expect(worker(0).isTerminated).toBe(false);
  });

  it('works on the page where no worker can be made', async () => {
    const diagnoser = createDiagnoser(() => {
      throw new Error('blocked');
    }, engine);
    expect((await diagnoser.diagnose(raw))[0]?.headline).toBe('from the page');
  });

  it('works on the page where the worker’s file cannot be loaded, the waiting question included', async () => {
    const diagnoser = createDiagnoser(start, engine);
    const answer = diagnoser.diagnose(raw);
    worker(0).breakDown('');
    expect((await answer)[0]?.headline).toBe('from the page');
    expect((await diagnoser.diagnose(raw))[0]?.headline).toBe('from the page');
    expect(FakeWorker.all).toHaveLength(1);
  });

  it('does not try on the page what broke a worker that had been running', async () => {
    const diagnoser = createDiagnoser(start, noEngine);
    const answer = diagnoser.diagnose(raw);
    worker(0).say({ type: 'ready' });
    worker(0).breakDown('out of memory');
    await expect(answer).rejects.toThrow('out of memory');
  });

  it('says when a bounce is in the hands of the engine, and not when the engine only starts', () => {
    const onAsked = jest.fn(() => worker(0).asked.length);
    const diagnoser = createDiagnoser(start, noEngine, onAsked);
    diagnoser.warmUp();
    expect(onAsked).not.toHaveBeenCalled();
    void diagnoser.diagnose(raw);
    expect(onAsked.mock.results).toEqual([{ type: 'return', value: 1 }]);
  });

  it('passes on what the engine says went wrong', async () => {
    const diagnoser = createDiagnoser(start, noEngine);
    const answer = diagnoser.diagnose(raw);
    worker(0).say({ type: 'failed', id: worker(0).asked[0]?.id ?? 0, name: 'NetworkError', message: 'no luck' });
    await expect(answer).rejects.toMatchObject({ name: 'NetworkError', message: 'no luck' });
  });
});
