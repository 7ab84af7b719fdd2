/** @jest-environment node */
import type { RawBounce } from '../../../src/model/raw-bounce';
import type { Summary } from '../../../src/model/summary';
import type { Diagnoser } from '../../../src/pane/engine/diagnoser';
import { alreadyRead } from '../../../src/sources/source';
import type { Intake } from '../../../src/sources/source';
import { advice } from '../kit';
import { openPane, settle } from './kit';

// The person dropped something while a former reading was still on its way: what it brings late is neither shown nor explained.

const rawOf = (name: string): RawBounce => ({
  kind: 'text',
  bytes: new TextEncoder().encode(name),
  origin: { door: 'selected-items', name },
});
const intakeOf = (...names: readonly string[]): Intake => ({
  messages: names.map((name) => alreadyRead(rawOf(name))),
  problems: [],
});

/** A promise that the test keeps. */
function late<T>() {
  let keep: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    keep = resolve;
  });
  return {
    promise,
    keep: (value: T) => {
      keep(value);
    },
  };
}

function setUp() {
  const explained: string[] = [];
  const slow = late<null>();
  const note = (raw: RawBounce): string => {
    const name = new TextDecoder().decode(raw.bytes);
    explained.push(name);
    return name;
  };
  const engine: Diagnoser = {
    warmUp: () => undefined,
    cancel: () => undefined,
    diagnose: async (raw) => {
      const headline = note(raw);
      if (headline === 'slow') await slow.promise;
      // Two answers make a list.
      return headline === 'slow' ? [advice(), advice()] : [advice({ headline })];
    },
    summarize: (raw) => Promise.resolve([[{ kind: 'failure', headline: note(raw) } as Summary]]),
  };
  const { commands, state } = openPane(engine);
  const drop = async (): Promise<void> => {
    commands.read('dropped-file', 'dropped', () => Promise.resolve(intakeOf('dropped')));
    await settle();
  };
  return { commands, drop, explained, slow, state };
}
const DROPPED = { page: 'answer', answered: { advice: { headline: 'dropped' } } };

describe('what a person dropped stays', () => {
  it.each([
    ['a list', ['one', 'two']],
    ['a single message', ['one']],
  ])('where a former reading brings %s late', async (_what, names) => {
    const { commands, drop, explained, state } = setUp();
    const { promise, keep } = late<Intake>();
    commands.read('selected-items', 'former', () => promise);
    await drop();
    expect(state().view).toMatchObject(DROPPED);
    keep(intakeOf(...names));
    await settle();
    expect(state()).toMatchObject({ view: DROPPED, triage: null });
    expect(explained).toEqual(['dropped']);
  });

  it('where a former reading brings nothing but a problem late', async () => {
    const { commands, drop, state } = setUp();
    const { promise, keep } = late<Intake>();
    commands.read('selected-items', 'former', () => promise);
    await drop();
    keep({ messages: [], problems: [{ reason: 'nothing-in-it' }] });
    await settle();
    expect(state().view).toMatchObject(DROPPED);
  });

  it('where the bytes of a former message come late', async () => {
    const { commands, drop, explained, state } = setUp();
    const { promise, keep } = late<RawBounce>();
    const piece = { origin: { door: 'selected-item' }, read: () => promise } as const;
    commands.read('selected-item', 'former', () => Promise.resolve({ messages: [piece], problems: [] }));
    await settle();
    await drop();
    keep(rawOf('former'));
    await settle();
    expect(state().view).toMatchObject(DROPPED);
    expect(explained).toEqual(['dropped']);
  });

  it('where the answers to a former message come late, and are several', async () => {
    const { commands, drop, slow, state } = setUp();
    commands.read('selected-item', 'former', () => Promise.resolve(intakeOf('slow')));
    await settle();
    await drop();
    slow.keep(null);
    await settle();
    expect(state()).toMatchObject({ view: DROPPED, triage: null });
  });
});
