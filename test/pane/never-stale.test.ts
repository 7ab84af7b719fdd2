/** @jest-environment node */
import fc from 'fast-check';
import type { Advice } from '../../src/model/advice';
import type { RawBounce } from '../../src/model/raw-bounce';
import type { Summary } from '../../src/model/summary';
import { Cancelled } from '../../src/pane/diagnoser';
import type { Diagnoser } from '../../src/pane/diagnoser';
import { createReader } from '../../src/pane/reader';
import { initialState, reduce } from '../../src/pane/state';
import type { Action, State } from '../../src/pane/state';
import { createTriager } from '../../src/pane/triager';
import { SOURCES } from '../../src/sources/registry';
import { installMailbox, removeOffice } from '../host/fake-office';
import { advice } from './advices';

/** Runs of the property; the issue that asked for it wants so many. */
const RUNS = 10_000;
const MESSAGES = 2;

/** What may happen, in any order. Numbers choose among what is open at that time. */
const operation = fc.oneof(
  { weight: 9, arbitrary: fc.record({ do: fc.constant('select' as const), n: fc.nat(MESSAGES - 1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('deselect' as const), n: fc.constant(0) }) },
  { weight: 7, arbitrary: fc.record({ do: fc.constant('tell' as const), n: fc.constant(0) }) },
  { weight: 12, arbitrary: fc.record({ do: fc.constant('answer' as const), n: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('fail' as const), n: fc.nat(7) }) },
  { weight: 9, arbitrary: fc.record({ do: fc.constant('explained' as const), n: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('broken' as const), n: fc.nat(7) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), n: fc.constantFrom(200, 500, 25_000) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('drop' as const), n: fc.nat(MESSAGES - 1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('drop two' as const), n: fc.constant(0) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('open' as const), n: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), n: fc.constant(0) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('ask' as const), n: fc.constant(0) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('theme' as const), n: fc.constant(0) }) },
);

type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;
type Done = (answer: unknown) => void;

const textOf = (raw: RawBounce): string => new TextDecoder().decode(raw.bytes).replace(/<[^>]*>/g, '');
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Outlook, the engine and a person, each as unreliable as they come. */
function createWorld() {
  let state: State = initialState;
  let selected: number | null = null;
  let reading = '';
  const stale: string[] = [];
  const calls: { readonly kind: 'file' | 'body' | 'headers'; readonly done: Done }[] = [];
  const jobs: { readonly finish: (isBroken: boolean) => void; readonly cancel: () => void }[] = [];

  const look = (): void => {
    const { view } = state;
    if (view.page !== 'answer') return;
    const { advice: shown, origin } = view.answered;
    // The verdict speaks of the message it was read from; the pane names that one above it.
    const name = origin.name ?? '';
    if (name !== '' && shown.headline !== name) stale.push(`${shown.headline} under ${name}`);
    // And it is the one whose reading began last: nothing of a former one comes back.
    if (!reading.includes(name)) stale.push(`${name} after ${reading}`);
  };
  const dispatch = (action: Action): void => {
    if (action.type === 'started') reading = action.what;
    state = reduce(state, action);
    look();
  };

  const job = <T>(make: () => T): Promise<T> =>
    new Promise((resolve, reject) => {
      const mine = {
        finish: (isBroken: boolean) => {
          jobs.splice(jobs.indexOf(mine), 1);
          if (isBroken) reject(new Error('broken'));
          else resolve(make());
        },
        cancel: () => {
          reject(new Cancelled());
        },
      };
      jobs.push(mine);
    });
  const engine = (): Diagnoser => ({
    warmUp: () => undefined,
    diagnose: (raw) => job((): readonly Advice[] => [advice({ headline: textOf(raw) })]),
    summarize: (raw) => job(() => [{ kind: 'failure', headline: textOf(raw) } as Summary]),
    cancel: () => {
      for (const each of jobs.splice(0)) each.cancel();
    },
  });

  const triager = createTriager(dispatch, engine);
  const reader = createReader(dispatch, engine(), triager);
  const call =
    (kind: (typeof calls)[number]['kind']) =>
    (...args: readonly unknown[]): void => {
      calls.push({ kind, done: args.at(-1) as Done });
    };
  const show = (): void => {
    const item =
      selected === null
        ? null
        : {
            itemId: `id ${selected}`,
            subject: `message ${selected}`,
            body: { getAsync: call('body') },
            getAsFileAsync: selected === 1 ? undefined : call('file'),
            getAllInternetHeadersAsync: call('headers'),
          };
    installMailbox({ item });
  };
  show();

  /** The host answers for whatever is selected when it answers. */
  const answer = (n: number): void => {
    const [one] = calls.splice(n % Math.max(1, calls.length), 1);
    const text = selected === null ? '' : `message ${selected}`;
    const value = one?.kind === 'file' ? btoa(text) : one?.kind === 'headers' ? '' : `<p>${text}</p>`;
    one?.done(
      selected === null ? { status: 'failed', error: { code: 9020, message: 'none' } } : { status: 'succeeded', value },
    );
  };
  const named = (n: number): File => new File([`file ${n}`], `file ${n}`);

  const act = async ({ do: what, n }: Operation): Promise<void> => {
    if (what === 'select' || what === 'deselect') {
      selected = what === 'select' ? n : null;
      show();
    } else if (what === 'tell') reader.followSelection();
    else if (what === 'answer') answer(n);
    else if (what === 'fail')
      calls.splice(n % Math.max(1, calls.length), 1)[0]?.done({ status: 'failed', error: { code: 9020 } });
    else if (what === 'explained') jobs[n % Math.max(1, jobs.length)]?.finish(false);
    else if (what === 'broken') jobs[n % Math.max(1, jobs.length)]?.finish(true);
    else if (what === 'wait') await jest.advanceTimersByTimeAsync(n);
    else if (what === 'drop') reader.read('dropped-file', `file ${n}`, () => SOURCES.chosenFile.read([named(n)]));
    else if (what === 'drop two') reader.read('dropped-file', '', () => SOURCES.chosenFile.read([named(8), named(9)]));
    else if (what === 'open') {
      const piece = state.triage?.pieces[n % Math.max(1, state.triage.pieces.length)];
      if (piece !== undefined) reader.open(piece, 0);
    } else if (what === 'close') reader.close();
    else if (what === 'ask') reader.readSelected();
    // A theme is drawn anew, and a touch of the pane goes before it.
    else dispatch({ type: 'triage-grew', run: -1, progress: { rows: [], missed: [], done: 0 } });
    await turn();
  };

  /** Everything that is open is answered, and the pane is touched: what it shows then is what is selected. */
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 12; round += 1) {
      reader.followSelection();
      while (calls.length > 0) answer(0);
      await turn();
      while (jobs.length > 0) jobs[0]?.finish(false);
      await jest.advanceTimersByTimeAsync(500);
    }
  };

  return {
    act,
    settle,
    stale,
    view: () => state.view,
    select: (n: number): void => {
      selected = n;
      show();
    },
  };
}

beforeAll(() => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick', 'performance'] });
});
afterAll(() => {
  jest.useRealTimers();
  removeOffice();
});

test(`in ${RUNS} random interleavings no verdict is ever shown under another message’s subject`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 4, maxLength: 24 }), async (operations) => {
      const world = createWorld();
      for (const each of operations) await world.act(each);
      expect(world.stale).toEqual([]);
    }),
    { numRuns: RUNS, seed: 20261125 },
  );
}, 120_000);

test('and once everything is answered, what is selected is what is explained', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { maxLength: 16 }), async (operations) => {
      const world = createWorld();
      for (const each of operations) await world.act(each);
      // A selection nobody has seen yet, so that it cannot be what is shown already.
      world.select(7);
      await world.settle();
      expect(world.stale).toEqual([]);
      expect(world.view()).toMatchObject({ page: 'answer', answered: { advice: { headline: 'message 7' } } });
    }),
    { numRuns: 300, seed: 20261125 },
  );
}, 60_000);
