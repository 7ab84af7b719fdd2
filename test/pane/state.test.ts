import { initialState, reduce } from '../../src/pane/state';
import type { Action, State, View } from '../../src/pane/state';
import { answered } from './advices';

const after = (...actions: readonly Action[]): State => actions.reduce(reduce, initialState);
const started = (generation: number): Action => ({ type: 'started', generation, what: 'Reading …', at: 0 });
const answerView = (...headlines: readonly string[]): View => ({
  page: 'answer',
  answers: headlines.map((headline) => answered({ headline })),
  current: headlines.length === 1 ? 0 : null,
  problems: [],
});

describe('the pane’s state', () => {
  it('begins with the welcome page', () => {
    expect(initialState.view).toEqual({ page: 'welcome', note: null });
  });

  it('shows the answer of the reading that is under way', () => {
    const state = after(started(1), { type: 'finished', generation: 1, view: answerView('first') });
    expect(state.view).toEqual(answerView('first'));
  });

  it('drops what an older reading still brings', () => {
    const state = after(started(1), started(2), { type: 'finished', generation: 1, view: answerView('stale') });
    expect(state.view.page).toBe('reading');
  });

  it('takes the former answer away as soon as a new reading starts', () => {
    const state = after(started(1), { type: 'finished', generation: 1, view: answerView('first') }, started(2));
    expect(JSON.stringify(state)).not.toContain('first');
  });

  it('drops what comes after the person went back', () => {
    const state = after(
      started(1),
      { type: 'closed', generation: 2 },
      { type: 'finished', generation: 1, view: answerView('late') },
    );
    expect(state.view).toEqual({ page: 'welcome', note: null });
  });

  it('keeps a note for the welcome page', () => {
    const state = after({ type: 'closed', generation: 1, note: { kind: 'silent' } });
    expect(state.view).toEqual({ page: 'welcome', note: { kind: 'silent' } });
  });

  it('opens one of several answers and goes back to the list', () => {
    const list = after(started(1), { type: 'finished', generation: 1, view: answerView('a', 'b') });
    const one = reduce(list, { type: 'chose', index: 1 });
    expect(one.view).toMatchObject({ page: 'answer', current: 1 });
    expect(reduce(one, { type: 'chose', index: null }).view).toMatchObject({ current: null });
  });

  it('ignores the choice of an answer that is not there', () => {
    const list = after(started(1), { type: 'finished', generation: 1, view: answerView('a', 'b') });
    expect(reduce(list, { type: 'chose', index: 2 })).toBe(list);
    expect(reduce(initialState, { type: 'chose', index: 0 })).toBe(initialState);
  });
});
