/** @jest-environment node */
import type { RawBounce } from '../../../src/model/raw-bounce';
import type { Summary } from '../../../src/model/summary';
import { Cancelled } from '../../../src/pane/engine/diagnoser';
import type { Diagnoser } from '../../../src/pane/engine/diagnoser';
import type { State } from '../../../src/pane/state/state';
import { graphError } from '../../../src/host/graph/graph-request-error';
import type { Intake, IncomingMessage, SourceProblem } from '../../../src/sources/source';
import { fakeDiagnoser } from '../kit';
import { openListPane, startList } from './kit';

const LIMIT_MS = 1_000;
const summary = (headline: string, kind: Summary['kind'] = 'failure'): Summary => ({
  kind,
  isSuspicious: false,
  headline,
  said: kind === 'unreadable' ? 'It is a picture.' : '',
  cause: null,
  otherCauses: 0,
  recipients: [],
  moreRecipients: 0,
  status: null,
  subject: headline,
  date: null,
  messageId: null,
  part: null,
});
const raw = (name: string): RawBounce => ({
  kind: 'text',
  bytes: new TextEncoder().encode(name),
  origin: { door: 'dropped-file', name },
});
const nameOf = ({ origin }: RawBounce): string => origin.name ?? '';
const message = (name: string): IncomingMessage => ({
  origin: { door: 'dropped-file', name },
  read: () => Promise.resolve(raw(name)),
});
const numbered = (from: number, to: number): readonly IncomingMessage[] =>
  Array.from({ length: to - from }, (_, index) => message(`m${from + index}`));

type Summarize = Diagnoser['summarize'];
const summarizeByName: Summarize = (one) => Promise.resolve([[summary(nameOf(one))]]);

function setUp(summarize: Summarize = summarizeByName) {
  const made: { cancelled: number }[] = [];
  const engine = (): Diagnoser => {
    const running = new Set<(error: Error) => void>();
    const mine = { cancelled: 0 };
    made.push(mine);
    return fakeDiagnoser({
      diagnose: () => Promise.reject(new Error('lists ask for lines')),
      summarize: (one) =>
        new Promise((resolve, reject) => {
          running.add(reject);
          summarize(one).then(resolve, reject);
        }),
      cancel: () => {
        mine.cancelled += 1;
        for (const reject of running) reject(new Cancelled());
      },
    });
  };
  return { ...openListPane(engine, LIMIT_MS), made };
}
const headlines = ({ triage }: State): readonly string[] => (triage?.rows ?? []).map((row) => row.summary.headline);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('a list of many', () => {
  it('accounts for every message: a line for each, or why there is none', async () => {
    const { store, state } = setUp((one) =>
      nameOf(one) === 'm1'
        ? Promise.reject(new Error('oops'))
        : Promise.resolve([
            [
              summary(
                nameOf(one) === 'm2' ? 'a picture' : nameOf(one),
                nameOf(one) === 'm2' ? 'unreadable' : 'failure',
              ),
            ],
          ]),
    );
    const empty: IncomingMessage = { ...message('m4'), read: () => Promise.resolve({ reason: 'empty', name: 'm4' }) };
    const rejecting: IncomingMessage = { ...message('m5'), read: () => Promise.reject(new Error('no promise kept')) };
    startList(store, {
      messages: [...numbered(0, 4), empty, rejecting],
      problems: [{ reason: 'too-many', what: 'files', count: 9, limit: 6 }],
      concurrency: 3,
    });
    await jest.advanceTimersByTimeAsync(500);
    const { triage } = state();
    expect([...headlines(state())].sort()).toEqual(['m0', 'm3']);
    expect([...(triage?.missed ?? [])].sort((a, b) => (a.position ?? -1) - (b.position ?? -1))).toEqual([
      {
        position: null,
        reason: { from: 'source', problem: { reason: 'too-many', what: 'files', count: 9, limit: 6 } },
      },
      { position: 1, reason: { from: 'fault', name: 'Error', message: 'oops' } },
      { position: 2, reason: { from: 'engine', warnings: 'It is a picture.' } },
      { position: 4, reason: { from: 'source', problem: { reason: 'empty', name: 'm4' } } },
      { position: 5, reason: { from: 'fault', name: 'Error', message: 'no promise kept' } },
    ]);
    expect(triage).toMatchObject({ done: 6, isRunning: false, hasNext: false });
  });

  it('fetches no more messages at a time than the way in allows, and explains one by one', async () => {
    const open = { fetching: 0, explaining: 0 };
    const most = { fetching: 0, explaining: 0 };
    const during = async <T>(what: keyof typeof open, value: T): Promise<T> => {
      open[what] += 1;
      most[what] = Math.max(most[what], open[what]);
      await new Promise((resolve) => setTimeout(resolve, 10));
      open[what] -= 1;
      return value;
    };
    const { store, state } = setUp((one) => during('explaining', [[summary(nameOf(one))]]));
    const messages = numbered(0, 20).map((one) => ({
      ...one,
      read: () => during('fetching', raw(one.origin.name ?? '')),
    }));
    startList(store, { messages, problems: [], concurrency: 4 });
    await jest.advanceTimersByTimeAsync(2_000);
    expect(headlines(state())).toHaveLength(20);
    expect(most).toEqual({ fetching: 4, explaining: 1 });
  });

  it('does not let one hostile message hold up the others', async () => {
    const { store, state, made } = setUp((one) =>
      nameOf(one) === 'm1' ? new Promise(() => undefined) : Promise.resolve([[summary(nameOf(one))]]),
    );
    startList(store, { messages: numbered(0, 4), problems: [], concurrency: 2 });
    await jest.advanceTimersByTimeAsync(LIMIT_MS + 500);
    expect([...headlines(state())].sort()).toEqual(['m0', 'm2', 'm3']);
    expect(state().triage?.missed).toEqual([
      { position: 1, reason: { from: 'fault', name: 'Cancelled', message: 'It took longer than 1 s.' } },
    ]);
    expect(made).toHaveLength(1);
  });

  it('keeps what was read when it is stopped, and reads no more', async () => {
    let read = 0;
    const messages = numbered(0, 50).map((one) => ({
      ...one,
      read: async () => {
        read += 1;
        await new Promise((resolve) => setTimeout(resolve, 100));
        return raw(one.origin.name ?? '');
      },
    }));
    const { store, commands, state } = setUp();
    startList(store, { messages, problems: [] });
    await jest.advanceTimersByTimeAsync(1_050);
    commands.stopList();
    // What was read is told at once.
    const kept = headlines(state()).length;
    expect(kept).toBe(10);
    expect(state().triage).toMatchObject({ isRunning: false, done: kept, halt: null });
    const before = read;
    await jest.advanceTimersByTimeAsync(5_000);
    expect(headlines(state())).toHaveLength(kept);
    expect(read).toBe(before);
  });

  it('stops the running requests, and resumes with what is left', async () => {
    const open = new Set<AbortSignal>();
    const asked: string[] = [];
    const messages = numbered(0, 12).map((one): IncomingMessage => ({
      ...one,
      read: async ({ signal, isClick } = {}) => {
        const name = one.origin.name ?? '';
        asked.push(isClick === true ? `${name} by a click` : name);
        if (signal !== undefined) open.add(signal);
        await new Promise((resolve) => setTimeout(resolve, 100));
        return raw(name);
      },
    }));
    const next = (): Promise<Intake> => Promise.resolve({ messages: [], problems: [] });
    const { store, commands, state } = setUp();
    startList(store, { messages, problems: [], concurrency: 4, next });
    await jest.advanceTimersByTimeAsync(150);
    commands.stopList();
    expect([...open].map(({ aborted }) => aborted)).toEqual([true]);
    expect(headlines(state())).toEqual(['m0', 'm1', 'm2', 'm3']);
    expect(state().triage).toMatchObject({ isRunning: false, hasNext: true, done: 4 });
    asked.splice(0);
    commands.resumeList();
    expect(state().triage).toMatchObject({ isRunning: true });
    await jest.advanceTimersByTimeAsync(2_000);
    // The first alone, since the click may open a window for it; each of those left once.
    expect(asked[0]).toBe('m4 by a click');
    expect([...asked].sort()).toEqual(['m4 by a click', ...numbered(5, 12).map(({ origin }) => origin.name)].sort());
    expect([...headlines(state())].sort()).toEqual(
      numbered(0, 12)
        .map(({ origin }) => origin.name)
        .sort(),
    );
    expect(state().triage).toMatchObject({ isRunning: false, hasNext: true, done: 12, missed: [] });
  });

  it.each(['signed-out', 'consent', 'offline', 'throttled'] as const)(
    'ends at the first %s, which would meet every message that is left, and goes on later',
    async (fault) => {
      const problem: SourceProblem = { reason: 'graph', error: graphError(fault, 'GET', 'no'), scopes: ['Mail.Read'] };
      let isRefused = true;
      let asked = 0;
      const messages = numbered(0, 30).map((one, index): IncomingMessage => ({
        ...one,
        read: async () => {
          asked += 1;
          await new Promise((resolve) => setTimeout(resolve, 10));
          return isRefused && index >= 8 ? problem : raw(one.origin.name ?? '');
        },
      }));
      const { store, commands, state } = setUp();
      startList(store, { messages, problems: [], concurrency: 4 });
      await jest.advanceTimersByTimeAsync(2_000);
      expect(asked).toBeLessThanOrEqual(12);
      expect(state().triage).toMatchObject({ isRunning: false, done: 8, missed: [], halt: problem });
      isRefused = false;
      commands.resumeList();
      await jest.advanceTimersByTimeAsync(2_000);
      expect(state().triage).toMatchObject({ isRunning: false, done: 30, missed: [], halt: null });
      expect(new Set(headlines(state())).size).toBe(30);
    },
  );

  it('reads once more what it is asked for, and nothing of what waits', async () => {
    const asked: string[] = [];
    let isDown = true;
    const problem: SourceProblem = {
      reason: 'graph',
      error: graphError('unavailable', 'GET', 'no'),
      scopes: ['Mail.Read'],
    };
    const messages = numbered(0, 30).map((one, index): IncomingMessage => ({
      ...one,
      read: async () => {
        asked.push(one.origin.name ?? '');
        await new Promise((resolve) => setTimeout(resolve, 50));
        return isDown && index < 3 ? problem : raw(one.origin.name ?? '');
      },
    }));
    const { store, commands, state, made } = setUp();
    startList(store, { messages, problems: [] });
    await jest.advanceTimersByTimeAsync(280);
    commands.stopList();
    expect(made[0]?.cancelled).toBe(1);
    expect(state().triage).toMatchObject({ done: 5, missed: [{ position: 0 }, { position: 1 }, { position: 2 }] });
    isDown = false;
    asked.splice(0);
    commands.retryMessages([0, 1, 2]);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(asked).toEqual(['m0', 'm1', 'm2']);
    expect(state().triage).toMatchObject({ done: 5, missed: [], isRunning: false });
    commands.resumeList();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(state().triage).toMatchObject({ done: 30, isRunning: false });
  });

  it('keeps nothing of a list that is left, and reads no more of it', async () => {
    let read = 0;
    const messages = numbered(0, 30).map((one): IncomingMessage => ({
      ...one,
      read: async () => {
        read += 1;
        await new Promise((resolve) => setTimeout(resolve, 50));
        return raw(one.origin.name ?? '');
      },
    }));
    const { store, commands } = setUp();
    startList(store, { messages, problems: [] });
    await jest.advanceTimersByTimeAsync(120);
    commands.leaveList();
    const before = read;
    commands.resumeList();
    commands.retryMessages([0]);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(read).toBe(before);
  });

  it('reads once more what had no answer, and keeps what still has none', async () => {
    const error = graphError('unavailable', 'GET', 'no');
    const problem: SourceProblem = { reason: 'graph', error, scopes: ['Mail.Read'] };
    const isDown = new Set([1, 3]);
    const messages = numbered(0, 5).map((one, index): IncomingMessage => ({
      ...one,
      read: () => Promise.resolve(isDown.has(index) ? problem : raw(one.origin.name ?? '')),
    }));
    const { store, commands, state } = setUp();
    startList(store, { messages, problems: [] });
    await jest.advanceTimersByTimeAsync(500);
    expect(state().triage?.missed.map(({ position }) => position)).toEqual([1, 3]);
    isDown.delete(3);
    commands.retryMessages([1, 3]);
    expect(state().triage).toMatchObject({ isRunning: true, missed: [], done: 3 });
    await jest.advanceTimersByTimeAsync(500);
    expect(state().triage?.missed.map(({ position }) => position)).toEqual([1]);
    expect(headlines(state())).toEqual(['m0', 'm2', 'm4', 'm3']);
    expect(state().triage).toMatchObject({ isRunning: false, done: 5 });
  });

  it('continues with the next page, and can be asked again for a page that failed', async () => {
    const { store, commands, state } = setUp();
    let isDown = true;
    const last: Intake = { messages: numbered(2, 3), problems: [] };
    const next = (): Promise<Intake> =>
      Promise.resolve(isDown ? { messages: [], problems: [{ reason: 'nothing-in-it' as const }] } : last);
    startList(store, { messages: numbered(0, 2), problems: [], next });
    await jest.advanceTimersByTimeAsync(500);
    expect(state().triage).toMatchObject({ done: 2, hasNext: true });
    commands.readOlder();
    await jest.advanceTimersByTimeAsync(500);
    expect(state().triage).toMatchObject({ done: 2, hasNext: true, missed: [], halt: { reason: 'nothing-in-it' } });
    isDown = false;
    commands.readOlder();
    await jest.advanceTimersByTimeAsync(500);
    expect(headlines(state())).toEqual(['m0', 'm1', 'm2']);
    expect(state().triage?.rows.map(({ position }) => position)).toEqual([0, 1, 2]);
    expect(state().triage).toMatchObject({ done: 3, hasNext: false, halt: null });
  });

  it('takes in no page that comes after it was stopped', async () => {
    const { store, commands, state } = setUp();
    const next = (): Promise<Intake> =>
      new Promise((resolve) => {
        setTimeout(resolve, 3_000, { messages: numbered(2, 4), problems: [] });
      });
    startList(store, { messages: numbered(0, 2), problems: [], next });
    await jest.advanceTimersByTimeAsync(500);
    commands.readOlder();
    await jest.advanceTimersByTimeAsync(500);
    commands.stopList();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(headlines(state())).toEqual(['m0', 'm1']);
    expect(state().triage).toMatchObject({ isRunning: false, hasNext: true });
    expect(state().triage?.messages).toHaveLength(2);
  });

  it('continues after a message that took too long, and cancels no later one', async () => {
    const { store, state, made } = setUp((one) =>
      nameOf(one) === 'm1'
        ? new Promise(() => undefined)
        : new Promise((resolve) => {
            setTimeout(resolve, LIMIT_MS * 0.8, [[summary(nameOf(one))]]);
          }),
    );
    startList(store, { messages: numbered(0, 4), problems: [] });
    await jest.advanceTimersByTimeAsync(10 * LIMIT_MS);
    expect(headlines(state())).toEqual(['m0', 'm2', 'm3']);
    expect(state().triage?.missed.map(({ position }) => position)).toEqual([1]);
    // Once for the slow one, once at the end of the reading.
    expect(made.map(({ cancelled }) => cancelled)).toEqual([2]);
  });

  it.each(['timeout', 'bad-answer', 'not-found', 'refused', 'unavailable'] as const)(
    'goes on behind a message that the service refused for itself: %s',
    async (fault) => {
      const { store, state } = setUp();
      const refused: SourceProblem = { reason: 'graph', error: graphError(fault, 'x', ''), scopes: [] };
      const [first, , last] = numbered(0, 3);
      if (first === undefined || last === undefined) throw new Error('no messages');
      const bad: IncomingMessage = { origin: { door: 'mailbox' }, read: () => Promise.resolve(refused) };
      startList(store, { messages: [first, bad, last], problems: [] });
      await jest.advanceTimersByTimeAsync(1_000);
      expect(headlines(state())).toEqual(['m0', 'm2']);
      expect(state().triage).toMatchObject({ done: 3, halt: null });
    },
  );

  it('gives a line to each cause of each bounce inside a message, and none to the mail round them', async () => {
    const { store, state } = setUp(() =>
      Promise.resolve([
        [summary('outside', 'not-a-bounce')],
        [summary('first, one cause'), summary('first, another')],
        [summary('second', 'delay')],
      ]),
    );
    startList(store, { messages: numbered(0, 1), problems: [] });
    await jest.advanceTimersByTimeAsync(500);
    expect(state().triage?.rows.map(({ part, cause, summary: { headline } }) => [part, cause, headline])).toEqual([
      [1, 0, 'first, one cause'],
      [1, 1, 'first, another'],
      [2, 0, 'second'],
    ]);
  });

  it('takes nothing of a former list', async () => {
    const { store, state } = setUp();
    const slow: IncomingMessage = {
      ...message('old'),
      read: async () => (await new Promise((resolve) => setTimeout(resolve, 300)), raw('old')),
    };
    startList(store, { messages: [slow], problems: [] });
    startList(store, { messages: numbered(0, 1), problems: [] });
    await jest.advanceTimersByTimeAsync(2_000);
    expect(headlines(state())).toEqual(['m0']);
  });

  it('tells of its progress a few times a second, not with every message', async () => {
    let told = 0;
    const { store } = openListPane(() => fakeDiagnoser({ summarize: summarizeByName }));
    store.subscribe(() => {
      told += 1;
    });
    startList(store, { messages: numbered(0, 1000), problems: [], concurrency: 4 });
    await jest.advanceTimersByTimeAsync(1_000);
    expect(told).toBeLessThan(10);
    expect(told).toBeGreaterThan(0);
  });
});
