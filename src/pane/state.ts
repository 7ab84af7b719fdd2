import type { Advice } from '../model/advice';
import type { Origin } from '../model/raw-bounce';

export interface Answered {
  readonly advice: Advice;
  readonly origin: Origin;
}

/** What could not be done, why, and what to do next. `details` is for a report of the problem, in English. */
export interface Problem {
  readonly what: string;
  readonly why: string;
  readonly next: string;
  readonly details: string;
  /** The same once more may work. */
  readonly canRetry: boolean;
}

export type Note = { readonly kind: 'ordinary'; readonly name: string | null } | { readonly kind: 'silent' };

export type View =
  | { readonly page: 'welcome'; readonly note: Note | null }
  | { readonly page: 'reading'; readonly what: string; readonly startedAt: number }
  | {
      readonly page: 'answer';
      readonly answers: readonly Answered[];
      /** Index of the answer shown; null shows the list. */
      readonly current: number | null;
      /** What came along and could not be read. */
      readonly problems: readonly Problem[];
    }
  | { readonly page: 'problem'; readonly problem: Problem };

/** `generation` counts readings: what a former one still brings is dropped, so that no answer is ever stale. */
export interface State {
  readonly generation: number;
  readonly view: View;
}

export type Action =
  | { readonly type: 'started'; readonly generation: number; readonly what: string; readonly at: number }
  | { readonly type: 'finished'; readonly generation: number; readonly view: View }
  | { readonly type: 'chose'; readonly index: number | null }
  | { readonly type: 'closed'; readonly generation: number; readonly note?: Note };

export const initialState: State = { generation: 0, view: { page: 'welcome', note: null } };

/** The pane's state, pure: what a person sees follows from what happened, in order. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'started':
      return { generation: action.generation, view: { page: 'reading', what: action.what, startedAt: action.at } };
    case 'finished':
      return action.generation === state.generation ? { ...state, view: action.view } : state;
    case 'closed':
      return { generation: action.generation, view: { page: 'welcome', note: action.note ?? null } };
    case 'chose':
      return choose(state, action.index);
  }
}

function choose(state: State, index: number | null): State {
  const { view } = state;
  if (view.page !== 'answer' || (index !== null && view.answers[index] === undefined)) return state;
  return { ...state, view: { ...view, current: index } };
}
