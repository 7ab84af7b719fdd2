import { then } from './events';
import type { EventOf, Look, RowsReason, Step } from './events';
import { isFromSelection, isWaiting } from './state';
import type { Selection, State } from './state';
import { dropList, leaveList } from './step-list';
import { begin, close, openRow, takeIntake } from './step-reading';

// What is selected in Outlook: read whenever that changes, or when the person asks for it.

const select = (state: State, selection: Partial<Selection>): State => ({
  ...state,
  selection: { ...state.selection, ...selection },
});

/** Outlook has answered, or has not in time. A slow one may still answer after it was called silent. */
export function hostAnswered(state: State, { found, name, look }: EventOf<'host'>): Step {
  const known: State = { ...state, host: found === 'outlook' ? name : 'none' };
  if (found === 'silent') {
    // The person may have found another way in.
    if (state.run > 0) return [known];
    return then(close(known), (closed) => [
      { ...closed, silentRun: closed.run, view: { page: 'welcome', note: { kind: 'silent' } } },
    ]);
  }
  const told: Step = state.run === state.silentRun ? close(known) : [known];
  return then(told, (next) => {
    const followed: Step = found === 'outlook' ? follow(next, look) : [next];
    const isOpen = found === 'outlook' && look.item === null && look.canList;
    return isOpen ? followed : then(followed, showFirstPage);
  });
}

/** What a link asks for is newer than what is selected: that is read when it changes. */
function follow(state: State, look: Look): Step {
  if (state.door !== 'page-link') return looked(state, look, 'sign');
  return look.item === null && look.canList
    ? askRows(state, 'seen')
    : [select(state, { item: look.item?.key ?? null })];
}

/** Nothing is selected, or it can't be seen: there is no more to wait for. */
const showFirstPage = (state: State): Step => (isWaiting(state) ? close(state) : [state]);

export function looked(state: State, look: Look, why: EventOf<'looked'>['why']): Step {
  const key = look.item?.key ?? null;
  // Two drafts may look the same, since they have no ids: the host's word counts.
  const isOtherDraft = why === 'item-changed' && look.item?.mode === 'compose';
  if (why === 'button' || key !== state.selection.item || isOtherDraft) return readItem(state, look, why === 'button');
  return key === null && look.canList ? askRows(state, 'sign') : [state];
}

function readItem(state: State, look: Look, isAsked: boolean): Step {
  const { item } = look;
  const seen = select({ ...state, again: { of: 'selection' } }, { item: item?.key ?? null, isAsked });
  const left: Step = isFromSelection(seen.triage?.door ?? null) ? leaveList(seen) : [seen];
  return then(left, (next) => {
    if (item !== null) return beginItem(select({ ...next, pendingSelectionCount: 0 }, { rows: null }), item);
    // Whatever comes next, it isn't the previous item.
    if (look.canList) return then(leaveSelection(next), (gone) => askRows(gone, isAsked ? 'button' : 'sign'));
    return isAsked ? beginItem(next, null) : leaveSelection(next);
  });
}

function beginItem(state: State, item: Look['item']): Step {
  const door = item?.mode === 'compose' ? 'compose-draft' : 'selected-item';
  return then(begin(state, door, item?.subject ?? ''), (begun) => [
    begun,
    { do: 'read-selection', run: begun.run, door },
  ]);
}

export function itemRead(state: State, { intake, look }: EventOf<'item-read'>): Step {
  const { item, isAsked } = state.selection;
  // The host may answer for the next item, or report it late: then this answer belongs to neither of them.
  if ((look.item?.key ?? null) !== item) return readItem(state, look, false);
  // An empty draft is nothing that the person asked about.
  if (!isAsked && intake.problems.some(({ reason }) => reason === 'no-item')) return close(state);
  return takeIntake(state, intake);
}

function askRows(state: State, why: RowsReason): Step {
  const asked = state.selection.asked + 1;
  return [select(state, { asked }), { do: 'ask-rows', run: state.run, asked, why }];
}

/** Selected messages that aren't the current item: several of them, or one of a kind that the host hides. */
export function rowsCame(state: State, event: EventOf<'rows'>): Step {
  const { intake, why, look } = event;
  if (event.asked !== state.selection.asked) return [state];
  if (look.item !== null) return isWaiting(state) ? readItem(state, look, false) : [state];
  const marked = markRows(state, event);
  if (why === 'seen') return [marked];
  if (!isNews(state, event)) return showFirstPage(marked);
  if (marked.pendingSelectionCount > 0) return [marked];
  if (intake.messages.length === 0 && why !== 'button') return then(leaveSelection(marked), showFirstPage);
  const [first, ...others] = intake.messages;
  const name = others.length === 0 ? (first?.origin.name ?? '') : '';
  return then(begin({ ...marked, again: { of: 'selection' } }, 'selected-items', name), (begun) =>
    takeIntake(begun, intake),
  );
}

/** Keeps which rows were seen, and how many of them wait beside a list that the person brought. */
export function markRows(state: State, event: EventOf<'rows'>): State {
  const { intake, why, look, asked } = event;
  if (asked !== state.selection.asked || look.item !== null) return state;
  if (why === 'seen') return isRefused(event) ? state : select(state, { rows: intake.key ?? '' });
  if (!isNews(state, event)) return state;
  const hasOwnList = state.triage !== null && !isFromSelection(state.triage.door);
  const isBeside = why === 'sign' && intake.messages.length > 1 && hasOwnList;
  return select({ ...state, pendingSelectionCount: isBeside ? intake.messages.length : 0 }, { rows: intake.key ?? '' });
}

/** A host may refuse at any time what it told before. That says nothing about the selection; an empty answer does. */
const isNews = (state: State, event: EventOf<'rows'>): boolean =>
  event.why === 'button' || (!isRefused(event) && (event.intake.key ?? '') !== state.selection.rows);

const isRefused = ({ intake }: EventOf<'rows'>): boolean => intake.problems.some(({ reason }) => reason === 'host');

/** The selection is gone, and so is everything shown of it. What came another way stays. */
function leaveSelection(state: State): Step {
  const isShown = isFromSelection(state.door);
  if (isFromSelection(state.triage?.door ?? null)) return isShown ? leaveList(state) : dropList(state);
  return isShown ? close(state) : [state];
}

/** Tries again what failed: reads the selected message again, or explains again what a gesture brought. */
export function retry(state: State, look: Look): Step {
  const { again } = state;
  switch (again.of) {
    case 'selection':
      return looked(state, look, 'button');
    case 'intake':
      return then(begin(state, again.door, again.name), (begun) => takeIntake(begun, again.intake));
    case 'row':
      return openRow(state, again);
  }
}
