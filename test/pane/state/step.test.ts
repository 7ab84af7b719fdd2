/** @jest-environment node */
import type { Summary } from '../../../src/model/summary';
import type { Effect, Event, Look } from '../../../src/pane/state/events';
import { canGoBack, isHidden, waitingState, welcomeState } from '../../../src/pane/state/state';
import type { Progress, State } from '../../../src/pane/state/state';
import { step } from '../../../src/pane/state/step';
import type { IncomingMessage, Intake } from '../../../src/sources/source';
import { advice } from '../kit';

// Without a host, an engine, or a promise: what happened goes in, what is shown and what is to be done come out.

const NOTHING: Look = { item: null, canList: false };
const MAY_LIST: Look = { item: null, canList: true };
const itemOf = (key: string): Look => ({ item: { key, mode: 'read', subject: key }, canList: false });
const message = (name: string): IncomingMessage => ({
  origin: { door: 'dropped-file', name },
  read: () => Promise.reject(new Error('nothing is read here')),
});
const intakeOf = (...names: readonly string[]): Intake => ({ messages: names.map(message), problems: [] });
const drop: Event = { type: 'brought', door: 'dropped-file', name: 'dropped', look: NOTHING };
const looks = (look: Look): Event => ({ type: 'looked', look, why: 'sign' });
const hostIs = (found: 'outlook' | 'browser' | 'silent', look: Look = NOTHING): Event => ({
  type: 'host',
  found,
  name: found === 'outlook' ? 'web' : 'none',
  look,
});

const after = (first: State, ...events: readonly (Event | ((state: State) => Event))[]): State =>
  events.reduce((state, event) => step(state, typeof event === 'function' ? event(state) : event)[0], first);
const effectsOf = (state: State, event: Event): readonly Effect[] => step(state, event).slice(1) as readonly Effect[];

const came =
  (...names: readonly string[]) =>
  ({ run }: State): Event => ({ type: 'intake', run, intake: intakeOf(...names), name: '' });
const diagnosed =
  (headline: string, kind = 'failure') =>
  ({ run }: State): Event => ({ type: 'diagnosed', run, advices: [advice({ headline, kind })] });
const grew =
  (position: number, progress: Partial<Progress> = {}) =>
  ({ work }: State): Event => ({
    type: 'list-grew',
    work: work?.number ?? -1,
    position,
    progress: { rows: [rowOf(position)], missed: [], done: 1, ...progress },
  });
const rowOf = (position: number) => ({
  position,
  part: 0,
  cause: 0,
  summary: { headline: `row ${position}` } as Summary,
});

const readFirst = [drop, came('one'), diagnosed('first')] as const;
const list = [drop, came('one', 'two', 'three')] as const;
const headlineOf = ({ view }: State): string => (view.page === 'answer' ? view.answered.advice.headline : view.page);

describe('one reading at a time', () => {
  it('shows the answer of the reading that is under way', () => {
    expect(headlineOf(after(welcomeState, ...readFirst))).toBe('first');
  });

  it('drops what an older reading still brings', () => {
    const older = after(welcomeState, drop, came('one'));
    const newer = after(older, drop);
    expect(step(newer, diagnosed('stale')(older))).toEqual([newer]);
    expect(newer.view.page).toBe('reading');
  });

  it('takes the former answer away as soon as a new reading starts', () => {
    const next = after(welcomeState, ...readFirst, drop);
    expect(JSON.stringify([next.view, next.reading])).not.toContain('first');
  });

  it('stops whatever ran before', () => {
    expect(effectsOf(after(welcomeState, ...readFirst), drop)).toEqual([{ do: 'stop' }]);
    expect(effectsOf(after(welcomeState, drop), { type: 'closed' })).toEqual([{ do: 'stop' }]);
  });

  it('drops what comes after the person went back', () => {
    const reading = after(welcomeState, drop, came('one'));
    const back = after(reading, { type: 'closed' }, diagnosed('late')(reading));
    expect(back.view).toEqual({ page: 'welcome', note: null });
  });
});

describe('before Outlook has said anything', () => {
  it('a message seems to be read: no page comes that would go away again', () => {
    expect(waitingState.view.page).toBe('reading');
    const selected = after(waitingState, hostIs('outlook', itemOf('A')));
    expect(selected.view).toEqual({ page: 'reading', door: 'selected-item', name: 'A' });
  });

  it('that nothing is selected leads to the first page, which says that Outlook may hide a bounce', () => {
    const state = after(waitingState, hostIs('outlook'));
    expect(state.view).toEqual({ page: 'welcome', note: null });
    expect(isHidden(state)).toBe(true);
    expect(isHidden(after(waitingState, hostIs('browser')))).toBe(false);
    expect(isHidden(after(waitingState, hostIs('outlook', itemOf('A'))))).toBe(false);
  });

  it('the selected rows are waited for, where they can be asked for', () => {
    const asked = after(waitingState, hostIs('outlook', MAY_LIST));
    expect(asked.view.page).toBe('reading');
    const rows = ({ run, selection }: State): Event => ({
      type: 'rows',
      run,
      asked: selection.asked,
      why: 'sign',
      intake: { messages: [], problems: [{ reason: 'no-item' }] },
      look: MAY_LIST,
    });
    expect(after(asked, rows).view).toEqual({ page: 'welcome', note: null });
  });

  it('that there is no Outlook leads to the first page', () => {
    expect(after(waitingState, hostIs('browser')).view).toEqual({ page: 'welcome', note: null });
  });

  it('who does not want to wait cancels, and what is selected is explained when Outlook answers after all', () => {
    const cancelled = after(waitingState, { type: 'closed' });
    expect(cancelled.view).toEqual({ page: 'welcome', note: null });
    expect(after(cancelled, hostIs('outlook', itemOf('A'))).view.page).toBe('reading');
  });

  it('its silence is told, unless the person has found another way meanwhile', () => {
    expect(after(waitingState, hostIs('silent')).view).toEqual({ page: 'welcome', note: { kind: 'silent' } });
    expect(after(waitingState, drop, hostIs('silent')).view.page).toBe('reading');
  });

  it('its silence is taken back once it answers, and nothing else', () => {
    const silent = after(waitingState, hostIs('silent'));
    expect(after(silent, hostIs('outlook')).view).toEqual({ page: 'welcome', note: null });
    expect(after(silent, drop, hostIs('outlook')).view).toMatchObject({ page: 'reading', door: 'dropped-file' });
  });
});

describe('the way back', () => {
  const selected = after(
    waitingState,
    hostIs('outlook', itemOf('A')),
    ({ run }) => ({ type: 'item-read', run, intake: intakeOf('A'), look: itemOf('A') }),
    diagnosed('selected'),
  );

  it('is not there for what is selected in Outlook: nobody came from anywhere', () => {
    expect(headlineOf(selected)).toBe('selected');
    expect(canGoBack(selected)).toBe(false);
  });

  it('leads from what a person brought to the first page, and from a row to its list', () => {
    expect(canGoBack(after(welcomeState, ...readFirst))).toBe(true);
    const opened = after(
      welcomeState,
      ...list,
      { type: 'opened', message: message('one'), part: 0 },
      diagnosed('a row'),
    );
    expect(headlineOf(opened)).toBe('a row');
    expect(canGoBack(opened)).toBe(true);
    expect(after(opened, { type: 'closed' }).view.page).toBe('triage');
  });

  it('leads from what is selected to a list that the person brought', () => {
    const over = after(
      welcomeState,
      ...list,
      looks(itemOf('A')),
      ({ run }) => ({ type: 'item-read', run, intake: intakeOf('A'), look: itemOf('A') }),
      diagnosed('selected'),
    );
    expect(canGoBack(over)).toBe(true);
  });
});

describe('a list of many', () => {
  it('grows while an answer is shown, and is what one comes back to', () => {
    const open = after(
      welcomeState,
      ...list,
      grew(0),
      { type: 'opened', message: message('one'), part: 0 },
      diagnosed('one of them'),
      grew(1),
    );
    expect(headlineOf(open)).toBe('one of them');
    const back = after(open, { type: 'closed' });
    expect(back.view).toEqual({ page: 'triage' });
    expect(back.triage?.rows.map(({ position }) => position)).toEqual([0, 1]);
    expect(back.triage?.done).toBe(2);
  });

  it('takes nothing of a former list', () => {
    const first = after(welcomeState, ...list);
    const second = after(first, ...list);
    expect(step(second, grew(0)(first))).toEqual([second]);
    expect(second.triage?.rows).toEqual([]);
  });

  it('is gone when it is left, and stays gone', () => {
    const first = after(welcomeState, ...list);
    const left = after(first, { type: 'list-left' }, grew(0)(first));
    expect(left).toMatchObject({
      view: { page: 'welcome', note: null },
      triage: null,
      work: null,
      pendingSelectionCount: 0,
    });
    expect(effectsOf(first, { type: 'list-left' })).toEqual([{ do: 'stop' }, { do: 'stop-list' }]);
  });

  it('is removed without the shown answer when its selection is gone', () => {
    const rows = ({ run, selection }: State): Event => ({
      type: 'rows',
      run,
      asked: selection.asked,
      why: 'sign',
      intake: { ...intakeOf('one', 'two'), key: 'one two' },
      look: MAY_LIST,
    });
    const gone = ({ run, selection }: State): Event => ({
      type: 'rows',
      run,
      asked: selection.asked,
      why: 'sign',
      intake: { messages: [], problems: [] },
      look: MAY_LIST,
    });
    const shown = after(welcomeState, looks(MAY_LIST), rows);
    expect(shown.view.page).toBe('triage');
    const open = after(shown, drop, came('three'), diagnosed('dropped since'));
    expect(open.triage).not.toBeNull();
    const dropped = after(open, looks(MAY_LIST), gone);
    expect(headlineOf(dropped)).toBe('dropped since');
    expect(dropped.triage).toBeNull();
    expect(after(shown, looks(MAY_LIST), gone).view).toEqual({ page: 'welcome', note: null });
  });

  it('continues with its next page', () => {
    const next = (): Promise<Intake> => Promise.reject(new Error('nothing is read here'));
    const paged = after(welcomeState, drop, ({ run }) => ({
      type: 'intake',
      run,
      intake: { ...intakeOf('one'), next },
      name: '',
    }));
    const paused = after(paged, grew(0));
    expect(paused.triage).toMatchObject({ isRunning: false, hasNext: true });
    const goesOn = after(paused, { type: 'list-older' });
    expect(goesOn.triage).toMatchObject({ isRunning: true, hasNext: false });
  });

  it('says why it ended early, until it resumes', () => {
    const halt = { reason: 'no-item' } as const;
    const next = (): Promise<Intake> => Promise.reject(new Error('nothing is read here'));
    const ended = after(
      welcomeState,
      drop,
      ({ run }) => ({ type: 'intake', run, intake: { ...intakeOf('one'), next }, name: '' }),
      grew(0),
      { type: 'list-older' },
      ({ work }) => ({ type: 'list-page', work: work?.number ?? -1, intake: { messages: [], problems: [halt] } }),
    );
    expect(ended.triage).toMatchObject({ isRunning: false, halt, done: 1 });
    expect(after(ended, { type: 'list-older' }).triage?.halt).toBeNull();
  });

  it('counts what is read once more as not done, and forgets why it had no answer', () => {
    const reason = { from: 'fault', name: 'Error', message: 'oops' } as const;
    const missed = (position: number) => ({ rows: [], missed: [{ position, reason }] });
    const tooMany = { reason: 'too-many', what: 'files', count: 9, limit: 3 } as const;
    const ended = after(
      welcomeState,
      drop,
      ({ run }) => ({
        type: 'intake',
        run,
        intake: { ...intakeOf('one', 'two', 'three'), problems: [tooMany] },
        name: '',
      }),
      grew(0),
      grew(1, missed(1)),
      grew(2, missed(2)),
    );
    expect(ended.triage).toMatchObject({ isRunning: false, done: 3 });
    const again = after(ended, { type: 'list-retried', positions: [2] });
    expect(again.triage?.missed.map(({ position }) => position)).toEqual([null, 1]);
    expect(again.triage?.done).toBe(2);
  });
});

describe('a link to the page', () => {
  const link: Event = { type: 'brought', door: 'page-link', name: '', look: NOTHING };
  const asked = [link, came('link'), diagnosed('of the link')] as const;

  it('is explained before Outlook answers, and stays when Outlook says what is selected', () => {
    const answered = after(waitingState, ...asked, hostIs('outlook', itemOf('A')));
    expect(headlineOf(answered)).toBe('of the link');
    expect(headlineOf(after(answered, looks(itemOf('A'))))).toBe('of the link');
  });

  it('gives way to the next message that is selected', () => {
    const [next, ...effects] = step(after(waitingState, ...asked, hostIs('outlook', itemOf('A'))), looks(itemOf('B')));
    expect(next.view).toMatchObject({ page: 'reading', door: 'selected-item', name: 'B' });
    expect(effects).toContainEqual({ do: 'read-selection', run: next.run, door: 'selected-item' });
  });

  it('stays where several are selected, which are only noted', () => {
    const state = after(waitingState, ...asked);
    expect(effectsOf(state, hostIs('outlook', MAY_LIST))).toMatchObject([{ do: 'ask-rows', why: 'seen' }]);
  });

  it('stays in a browser, and under an Outlook that never answers', () => {
    expect(headlineOf(after(waitingState, ...asked, hostIs('browser')))).toBe('of the link');
    expect(headlineOf(after(waitingState, ...asked, hostIs('silent')))).toBe('of the link');
  });
});
