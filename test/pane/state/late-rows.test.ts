/** @jest-environment node */
import type { RawBounce } from '../../../src/model/raw-bounce';
import type { Summary } from '../../../src/model/summary';
import { Cancelled } from '../../../src/pane/engine/diagnoser';
import type { Diagnoser } from '../../../src/pane/engine/diagnoser';
import { initialState, reduce } from '../../../src/pane/state/state';
import type { State } from '../../../src/pane/state/state';
import { createTriager } from '../../../src/pane/state/triager';
import { graphError } from '../../../src/host/graph/graph-request-error';
import type { IncomingMessage, SourceProblem } from '../../../src/sources/source';

// What comes late, after the person turned to something else: it must change nothing of what they see now.

const summary = (headline: string, kind: Summary['kind'] = 'failure'): Summary => ({
  kind,
  isSuspicious: false,
  headline,
  said: '',
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
const later = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** Messages that take `ms` to come. */
const messagesNamed = (names: readonly string[], ms: number): readonly IncomingMessage[] =>
  names.map((name) => ({
    origin: { door: 'dropped-file', name },
    read: async (): Promise<RawBounce> => {
      await later(ms);
      return { kind: 'text', bytes: new Uint8Array([1]), origin: { door: 'dropped-file', name } };
    },
  }));

/** An engine that takes `ms` for a message and gives up at once when it is told to. */
function setUp(ms: number) {
  let state: State = initialState;
  const explained: string[] = [];
  const running = new Set<(error: Error) => void>();
  const engine: Diagnoser = {
    warmUp: () => undefined,
    diagnose: () => Promise.reject(new Error('lists ask for lines')),
    summarize: ({ origin: { name = '' } }) => {
      explained.push(name);
      return new Promise((resolve, reject) => {
        running.add(reject);
        void later(ms).then(() => {
          resolve([[summary(name)]]);
        });
      });
    },
    cancel: () => {
      for (const reject of running) reject(new Cancelled());
      running.clear();
    },
  };
  const triager = createTriager(
    (action) => {
      state = reduce(state, action);
    },
    () => engine,
  );
  return { triager, explained, state: () => state };
}
const headlines = ({ triage }: State): readonly string[] => (triage?.rows ?? []).map((row) => row.summary.headline);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('a list that another one replaces', () => {
  it('is read no further, and adds no line to the new one', async () => {
    const { triager, explained, state } = setUp(50);
    triager.start(
      1,
      { messages: messagesNamed(['old 1', 'old 2', 'old 3'], 100), problems: [], concurrency: 3 },
      'selected-items',
    );
    // The first is being explained, the others wait for it.
    await jest.advanceTimersByTimeAsync(110);
    triager.start(2, { messages: messagesNamed(['new'], 100), problems: [] }, 'dropped-file');
    await jest.advanceTimersByTimeAsync(5_000);
    expect(explained).toEqual(['old 1', 'new']);
    expect(headlines(state())).toEqual(['new']);
    expect(state().triage).toMatchObject({ door: 'dropped-file', done: 1, missed: [], isRunning: false });
  });

  it('tells its requests that nobody waits for them', async () => {
    const { triager } = setUp(50);
    const signals: AbortSignal[] = [];
    const old: IncomingMessage = {
      origin: { door: 'selected-items' },
      read: ({ signal } = {}) => {
        if (signal !== undefined) signals.push(signal);
        return new Promise(() => undefined);
      },
    };
    triager.start(1, { messages: [old], problems: [] }, 'selected-items');
    await jest.advanceTimersByTimeAsync(10);
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    triager.start(2, { messages: [], problems: [] }, 'dropped-file');
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });
});

describe('a list that is stopped', () => {
  it('explains no message that comes afterwards', async () => {
    const { triager, explained, state } = setUp(0);
    triager.start(1, { messages: messagesNamed(['a', 'b'], 100), problems: [], concurrency: 2 }, 'dropped-file');
    await jest.advanceTimersByTimeAsync(50);
    triager.stop();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(explained).toEqual([]);
    expect(state().triage).toMatchObject({ rows: [], missed: [], done: 0, isRunning: false });
  });

  it('heeds no refusal that comes afterwards', async () => {
    const { triager, state } = setUp(0);
    const problem: SourceProblem = {
      reason: 'graph',
      error: graphError('signed-out', 'GET', 'no'),
      scopes: ['Mail.Read'],
    };
    let isSignedOut = true;
    const [piece] = messagesNamed(['a'], 0);
    const refused: IncomingMessage = {
      origin: { door: 'mailbox' },
      read: async () => {
        if (!isSignedOut && piece !== undefined) return piece.read();
        await later(100);
        return problem;
      },
    };
    triager.start(1, { messages: [refused], problems: [] }, 'mailbox');
    await jest.advanceTimersByTimeAsync(50);
    triager.stop();
    isSignedOut = false;
    triager.resume();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(state().triage).toMatchObject({ halt: null, done: 1, isRunning: false });
  });

  it('calls the message that was under way neither done nor missed, and reads it once more when it goes on', async () => {
    const { triager, explained, state } = setUp(200);
    triager.start(1, { messages: messagesNamed(['a', 'b'], 10), problems: [] }, 'dropped-file');
    await jest.advanceTimersByTimeAsync(100);
    triager.stop();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(state().triage).toMatchObject({ rows: [], missed: [], done: 0, isRunning: false });
    triager.resume();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(explained).toEqual(['a', 'a', 'b']);
    expect(headlines(state())).toEqual(['a', 'b']);
    expect(state().triage).toMatchObject({ missed: [], done: 2 });
  });
});

test('what a former list still tells changes nothing of the one that is shown', () => {
  const triage = {
    run: 2,
    door: 'dropped-file',
    messages: [],
    rows: [],
    missed: [],
    done: 0,
    isRunning: true,
    isOlder: false,
    halt: null,
    hasNext: false,
  } as const;
  const shown: State = { ...initialState, generation: 3, view: { page: 'triage' }, triage };
  const row = { position: 0, part: 0, cause: 0, summary: summary('late') };
  expect(reduce(shown, { type: 'triage-grew', run: 1, progress: { rows: [row], missed: [], done: 1 } })).toBe(shown);
  expect(reduce(shown, { type: 'triage-ended', run: 1, hasNext: true, halt: null })).toBe(shown);
  expect(reduce(shown, { type: 'triage-continued', run: 1, messages: [], isOlder: true })).toBe(shown);
  expect(reduce(shown, { type: 'finished', generation: 2, view: { page: 'welcome', note: null } })).toBe(shown);
  expect(reduce(shown, { type: 'triage-grew', run: 2, progress: { rows: [row], missed: [], done: 1 } }).triage).toEqual(
    { ...triage, rows: [row], done: 1 },
  );
});
