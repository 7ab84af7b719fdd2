import type { Summary } from '../../../src/model/summary';
import { initialState, reduce } from '../../../src/pane/state/state';
import type { Action, Row, State, Triage, View } from '../../../src/pane/state/state';
import { answered } from '../kit';

const after = (...actions: readonly Action[]): State => actions.reduce(reduce, initialState);
const started = (generation: number): Action => ({ type: 'started', generation, what: 'Reading …', at: 0 });
const answerView = (headline: string): View => ({ page: 'answer', answered: answered({ headline }) });
const finished = (generation: number, headline: string): Action => ({
  type: 'finished',
  generation,
  view: answerView(headline),
});
const triage = (run: number): Triage => ({
  run,
  door: 'dropped-file',
  messages: [],
  rows: [],
  missed: [],
  done: 0,
  isRunning: true,
  isOlder: false,
  halt: null,
  hasNext: false,
});
const row = (position: number): Row => ({
  position,
  part: 0,
  cause: 0,
  summary: { headline: `row ${position}` } as Summary,
});
const grew = (run: number, at: number): Action => ({
  type: 'triage-grew',
  run,
  progress: { rows: [row(at)], missed: [], done: 1 },
});

describe('the pane’s state', () => {
  it('begins with the welcome page', () => {
    expect(initialState.view).toEqual({ page: 'welcome', note: null });
  });

  it('shows the answer of the reading that is under way', () => {
    expect(after(started(1), finished(1, 'first')).view).toEqual(answerView('first'));
  });

  it('drops what an older reading still brings', () => {
    expect(after(started(1), started(2), finished(1, 'stale')).view.page).toBe('reading');
  });

  it('takes the former answer away as soon as a new reading starts', () => {
    expect(JSON.stringify(after(started(1), finished(1, 'first'), started(2)))).not.toContain('first');
  });

  it('drops what comes after the person went back', () => {
    const state = after(started(1), { type: 'closed', generation: 2 }, finished(1, 'late'));
    expect(state.view).toEqual({ page: 'welcome', note: null });
  });

  it('keeps a note for the welcome page', () => {
    const state = after({ type: 'closed', generation: 1, note: { kind: 'silent' } });
    expect(state.view).toEqual({ page: 'welcome', note: { kind: 'silent' } });
  });
});

describe('a list of many', () => {
  const list: Action = { type: 'triage-started', generation: 1, triage: triage(1) };

  it('grows while an answer is shown, and is what one comes back to', () => {
    const open = after(list, grew(1, 0), started(2), finished(2, 'one of them'), grew(1, 1));
    expect(open.view).toEqual(answerView('one of them'));
    const back = reduce(open, { type: 'closed', generation: 3 });
    expect(back.view).toEqual({ page: 'triage' });
    expect(back.triage?.rows.map(({ position }) => position)).toEqual([0, 1]);
    expect(back.triage?.done).toBe(2);
  });

  it('takes nothing of a former list', () => {
    const second = after(list, { type: 'triage-started', generation: 2, triage: triage(2) }, grew(1, 0));
    expect(second.triage?.rows).toEqual([]);
  });

  it('is gone when it is left, and stays gone', () => {
    const left = after(list, { type: 'triage-left', generation: 2 }, grew(1, 0));
    expect(left).toEqual({
      generation: 2,
      view: { page: 'welcome', note: null },
      triage: null,
      pendingSelectionCount: 0,
    });
  });

  it('is removed without the shown answer when its selection is gone', () => {
    const open = after(list, started(2), finished(2, 'dropped since'));
    const gone = reduce(open, { type: 'triage-dropped' });
    expect(gone).toEqual({ ...open, triage: null });
    expect(reduce(after(list), { type: 'triage-dropped' }).view).toEqual({ page: 'welcome', note: null });
  });

  it('continues with its next page', () => {
    const paused = after(list, { type: 'triage-ended', run: 1, hasNext: true, halt: null });
    expect(paused.triage).toMatchObject({ isRunning: false, hasNext: true });
    const goesOn = reduce(paused, { type: 'triage-continued', run: 1, messages: [], isOlder: true });
    expect(goesOn.triage).toMatchObject({ isRunning: true, hasNext: false });
  });

  it('says why it ended early, until it resumes', () => {
    const halt = { reason: 'no-item' } as const;
    const ended = after(list, grew(1, 0), { type: 'triage-ended', run: 1, hasNext: false, halt });
    expect(ended.triage).toMatchObject({ isRunning: false, halt, done: 1 });
    expect(reduce(ended, { type: 'triage-continued', run: 1, messages: [], isOlder: true }).triage?.halt).toBeNull();
  });

  it('counts what is read once more as not done, and forgets why it had no answer', () => {
    const reason = { from: 'fault', name: 'Error', message: 'oops' } as const;
    const missed = [null, 1, 2].map((position) => ({ position, reason }));
    const twoMissed = after(list, { type: 'triage-grew', run: 1, progress: { rows: [row(0)], missed, done: 3 } });
    const again = reduce(twoMissed, { type: 'triage-retried', run: 1, positions: [2] });
    expect(again.triage?.missed.map(({ position }) => position)).toEqual([null, 1]);
    expect(again.triage?.done).toBe(2);
  });
});
