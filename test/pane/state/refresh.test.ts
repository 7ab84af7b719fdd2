/** @jest-environment node */
import type { Effect, Event } from '../../../src/pane/state/events';
import { welcomeState } from '../../../src/pane/state/state';
import type { State } from '../../../src/pane/state/state';
import { step } from '../../../src/pane/state/step';
import type { IncomingMessage, Intake } from '../../../src/sources/source';

// A list of the mailbox, which is asked for newer messages whenever the person returns to the pane.

const message = (id: string): IncomingMessage => ({
  id,
  origin: { door: 'mailbox', name: id },
  read: () => Promise.reject(new Error('nothing is read here')),
});
const refresh = () => Promise.reject(new Error('nothing is asked here'));
const intakeOf = (...ids: readonly string[]): Intake => ({ messages: ids.map(message), problems: [], refresh });

type Happened = Event | ((state: State) => Event);
const run = (state: State, happened: Happened) =>
  step(state, typeof happened === 'function' ? happened(state) : happened);
const after = (first: State, ...all: readonly Happened[]): State =>
  all.reduce((state, happened) => run(state, happened)[0], first);
const effectsOf = (state: State, happened: Happened): readonly Effect[] => run(state, happened).slice(1) as Effect[];

const came =
  (...ids: readonly string[]): Happened =>
  (state) => ({ type: 'intake', run: state.run, intake: intakeOf(...ids), name: '' });
const done =
  (position: number): Happened =>
  ({ work }) => ({
    type: 'list-grew',
    work: work?.number ?? -1,
    position,
    progress: { rows: [], missed: [], done: 1 },
  });
const refreshed =
  (...ids: readonly string[]): Happened =>
  ({ work }) => ({ type: 'list-refreshed', work: work?.number ?? -1, intake: intakeOf(...ids) });
const listed: readonly Happened[] = [
  { type: 'brought', door: 'mailbox', name: '', look: { item: null, canList: false } },
  came('a', 'b'),
];
const RETURNED: Event = { type: 'list-returned' };

const idle = after(welcomeState, ...listed, done(0), done(1));

test('an idle list is asked for newer messages once, however often the person returns meanwhile', () => {
  expect(effectsOf(idle, RETURNED)).toMatchObject([{ do: 'refresh-list' }]);
  expect(effectsOf(after(idle, RETURNED), RETURNED)).toEqual([]);
  expect(effectsOf(after(idle, RETURNED, refreshed('b', 'a')), RETURNED)).toMatchObject([{ do: 'refresh-list' }]);
});

test('nothing is asked without a list, while it is read, and while something else is shown', () => {
  expect(effectsOf(welcomeState, RETURNED)).toEqual([]);
  expect(effectsOf(after(welcomeState, ...listed), RETURNED)).toEqual([]);
  const opened = after(idle, { type: 'opened', message: message('a'), part: 0 });
  expect(effectsOf(opened, RETURNED)).toEqual([]);
  expect(effectsOf(after(idle, { type: 'list-left' }), RETURNED)).toEqual([]);
});

test('what is new is read, and only that', () => {
  const [state, ...effects] = run(after(idle, RETURNED), refreshed('c', 'a', 'b'));
  expect(state.triage?.messages.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(effects).toMatchObject([{ do: 'fetch', position: 2, message: { id: 'c' } }]);
  expect(effects).not.toMatchObject([{ isClick: true }]);
  expect(after(state, done(2)).triage).toMatchObject({ isRunning: false, done: 3 });
});

test('an answer without news, and one that failed, change nothing on the page', () => {
  for (const intake of [refreshed('a', 'b'), refreshed()])
    expect(after(idle, RETURNED, intake).triage).toEqual(idle.triage);
});

test('an answer that comes after the list has gone, or was read on, is dropped', () => {
  const asked = after(idle, RETURNED);
  const late: Event = { type: 'list-refreshed', work: asked.work?.number ?? -1, intake: intakeOf('c') };
  const gone = after(asked, { type: 'list-left' });
  expect(after(gone, late)).toBe(gone);
  const readAgain = after(asked, { type: 'list-retried', positions: [0] });
  expect(after(readAgain, late)).toBe(readAgain);
  expect(effectsOf(after(readAgain, done(0)), RETURNED)).toMatchObject([{ do: 'refresh-list' }]);
});
