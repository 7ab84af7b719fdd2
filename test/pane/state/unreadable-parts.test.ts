/** @jest-environment node */
import type { Summary } from '../../../src/model/summary';
import type { Diagnoser } from '../../../src/pane/engine/diagnoser';
import type { State } from '../../../src/pane/state/state';
import { relevantParts } from '../../../src/pane/state/answer-view';
import type { IncomingMessage } from '../../../src/sources/source';
import { openListPane, startList } from './kit';

type Kind = Summary['kind'];

test.each<[readonly Kind[], readonly number[]]>([
  [['failure', 'unreadable'], [0]],
  [['unreadable', 'failure'], [1]],
  [
    ['unreadable', 'failure', 'not-a-bounce', 'delay', 'unreadable'],
    [1, 3],
  ],
  // Where nothing is a bounce, the message itself counts.
  [['unreadable', 'unreadable'], [0]],
  [['not-a-bounce', 'unreadable'], [0]],
])('of parts that are %s those at %s count', (kinds, places) => {
  expect(relevantParts(kinds)).toEqual(places);
});

describe('a message of a list', () => {
  const summary = (kind: Kind): Summary => ({
    kind,
    isSuspicious: false,
    headline: kind,
    said: 'It is a picture.',
    cause: null,
    otherCauses: 0,
    recipients: [],
    moreRecipients: 0,
    status: null,
    subject: '',
    date: null,
    messageId: null,
    part: null,
  });

  async function read(kinds: readonly Kind[]): Promise<State['triage']> {
    const engine: Diagnoser = {
      warmUp: () => undefined,
      cancel: () => undefined,
      diagnose: () => Promise.reject(new Error('lists ask for lines')),
      summarize: () => Promise.resolve(kinds.map((kind) => [summary(kind)])),
    };
    const { store, state } = openListPane(() => engine);
    const piece: IncomingMessage = {
      origin: { door: 'dropped-file' },
      read: () => Promise.resolve({ kind: 'text', bytes: new Uint8Array([1]), origin: { door: 'dropped-file' } }),
    };
    startList(store, { messages: [piece], problems: [] });
    await jest.advanceTimersByTimeAsync(1_000);
    return state().triage;
  }

  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('has a line for each bounce in it, and none for a part that cannot be read', async () => {
    const triage = await read(['failure', 'unreadable', 'delay']);
    expect(triage?.rows.map(({ part, summary: { kind } }) => [part, kind])).toEqual([
      [0, 'failure'],
      [2, 'delay'],
    ]);
    expect(triage).toMatchObject({ missed: [], done: 1 });
  });

  it('is missed where it cannot be read itself, with the reason', async () => {
    const triage = await read(['unreadable']);
    expect(triage).toMatchObject({
      rows: [],
      missed: [{ position: 0, reason: { from: 'engine', warnings: 'It is a picture.' } }],
      done: 1,
    });
  });
});
