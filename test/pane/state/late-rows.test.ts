/** @jest-environment node */
import type { RawBounce } from '../../../src/model/raw-bounce';
import type { Summary } from '../../../src/model/summary';
import { Cancelled } from '../../../src/pane/engine/diagnoser';
import type { Diagnoser } from '../../../src/pane/engine/diagnoser';
import { welcomeState } from '../../../src/pane/state/state';
import type { State } from '../../../src/pane/state/state';
import { step } from '../../../src/pane/state/step';
import { graphError } from '../../../src/host/graph/graph-request-error';
import type { IncomingMessage, SourceProblem } from '../../../src/sources/source';
import { openListPane, startList } from './kit';

// What comes late, after the person turned to something else: it must change nothing of what they see now.

/** Outlook shows no message. */
const NOTHING = { item: null, canList: false };
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
  return { ...openListPane(() => engine), explained };
}
const headlines = ({ triage }: State): readonly string[] => (triage?.rows ?? []).map((row) => row.summary.headline);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('a list that another one replaces', () => {
  it('is read no further, and adds no line to the new one', async () => {
    const { store, explained, state } = setUp(50);
    startList(store, { messages: messagesNamed(['old 1', 'old 2', 'old 3'], 100), problems: [], concurrency: 3 });
    // The first is being explained, the others wait for it.
    await jest.advanceTimersByTimeAsync(110);
    startList(store, { messages: messagesNamed(['new'], 100), problems: [] });
    await jest.advanceTimersByTimeAsync(5_000);
    expect(explained).toEqual(['old 1', 'new']);
    expect(headlines(state())).toEqual(['new']);
    expect(state().triage).toMatchObject({ door: 'dropped-file', done: 1, missed: [], isRunning: false });
  });

  it('tells its requests that nobody waits for them', async () => {
    const { store } = setUp(50);
    const signals: AbortSignal[] = [];
    const old: IncomingMessage = {
      origin: { door: 'selected-items' },
      read: ({ signal } = {}) => {
        if (signal !== undefined) signals.push(signal);
        return new Promise(() => undefined);
      },
    };
    startList(store, { messages: [old], problems: [] });
    await jest.advanceTimersByTimeAsync(10);
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    startList(store, { messages: [], problems: [] });
    await jest.advanceTimersByTimeAsync(0);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });
});

describe('a list that is stopped', () => {
  it('explains no message that comes afterwards', async () => {
    const { store, commands, explained, state } = setUp(0);
    startList(store, { messages: messagesNamed(['a', 'b'], 100), problems: [], concurrency: 2 });
    await jest.advanceTimersByTimeAsync(50);
    commands.stopList();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(explained).toEqual([]);
    expect(state().triage).toMatchObject({ rows: [], missed: [], done: 0, isRunning: false });
  });

  it('heeds no refusal that comes afterwards', async () => {
    const { store, commands, state } = setUp(0);
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
    startList(store, { messages: [refused], problems: [] });
    await jest.advanceTimersByTimeAsync(50);
    commands.stopList();
    isSignedOut = false;
    commands.resumeList();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(state().triage).toMatchObject({ halt: null, done: 1, isRunning: false });
  });

  it('calls the message that was under way neither done nor missed, and reads it once more when it goes on', async () => {
    const { store, commands, explained, state } = setUp(200);
    startList(store, { messages: messagesNamed(['a', 'b'], 10), problems: [] });
    await jest.advanceTimersByTimeAsync(100);
    commands.stopList();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(state().triage).toMatchObject({ rows: [], missed: [], done: 0, isRunning: false });
    commands.resumeList();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(explained).toEqual(['a', 'a', 'b']);
    expect(headlines(state())).toEqual(['a', 'b']);
    expect(state().triage).toMatchObject({ missed: [], done: 2 });
  });
});

test('what a former list still tells changes nothing of the one that is shown', () => {
  const [message] = messagesNamed(['late'], 0);
  if (message === undefined) throw new Error('no message');
  const intake = { messages: [message, message], problems: [] };
  const begun = step(welcomeState, { type: 'brought', door: 'dropped-file', name: '', look: NOTHING })[0];
  const first = step(begun, { type: 'intake', run: begun.run, intake, name: '' })[0];
  const again = step(first, { type: 'brought', door: 'dropped-file', name: '', look: NOTHING })[0];
  const shown = step(again, { type: 'intake', run: again.run, intake, name: '' })[0];
  const old = first.work?.number ?? -1;
  const now = shown.work?.number ?? -1;
  const row = { position: 0, part: 0, cause: 0, summary: summary('late') };
  const progress = { rows: [row], missed: [], done: 1 };
  const raw = { kind: 'text', bytes: new Uint8Array([1]), origin: { door: 'dropped-file' } } as const;
  expect(step(shown, { type: 'list-grew', work: old, position: 0, progress })).toEqual([shown]);
  expect(step(shown, { type: 'list-fetched', work: old, position: 0, read: raw })).toEqual([shown]);
  expect(step(shown, { type: 'list-page', work: old, intake })).toEqual([shown]);
  expect(step(shown, { type: 'diagnosed', run: again.run, advices: [] })).toEqual([shown]);
  expect(step(shown, { type: 'list-grew', work: now, position: 0, progress })[0].triage).toEqual({
    ...shown.triage,
    rows: [row],
    done: 1,
  });
});
