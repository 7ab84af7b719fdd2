import type { Advice } from '../../model/advice';
import type { Door, Origin } from '../../model/raw-bounce';
import type { Summary } from '../../model/summary';
import type { IncomingMessage, SourceProblem } from '../../sources/source';

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
  /** Whether trying again may work. */
  readonly canRetry: boolean;
}

export type Note = { readonly kind: 'ordinary'; readonly name: string | null } | { readonly kind: 'silent' };

export type View =
  | { readonly page: 'welcome'; readonly note: Note | null }
  | { readonly page: 'reading'; readonly what: string; readonly startedAt: number }
  | { readonly page: 'answer'; readonly answered: Answered }
  /** Shows `State.triage`. */
  | { readonly page: 'triage' }
  | { readonly page: 'problem'; readonly problem: Problem };

/** One line of a triage: one cause of one answer. The message itself is read again when somebody opens it. */
export interface Row {
  /** The place of its message in the order in which they came. */
  readonly position: number;
  /** Which of the answers that its message gives. */
  readonly part: number;
  /** Which of the causes of that answer. */
  readonly cause: number;
  readonly summary: Summary;
}

/** Why a message of a triage has no answer. */
export type FailureReason =
  | { readonly from: 'source'; readonly problem: SourceProblem }
  | { readonly from: 'engine'; readonly warnings: string }
  | { readonly from: 'fault'; readonly name: string; readonly message: string };

export interface FailedMessage {
  /** The place of its message; null for what concerns the whole. */
  readonly position: number | null;
  readonly reason: FailureReason;
}

/** Many messages, read one after the other, as far as they are. */
export interface Triage {
  /** Counts triages. Results of earlier ones are dropped. */
  readonly run: number;
  readonly door: Door;
  readonly messages: readonly IncomingMessage[];
  readonly rows: readonly Row[];
  readonly missed: readonly FailedMessage[];
  /** How many messages are done: they have an answer, or a reason why not. */
  readonly done: number;
  readonly isRunning: boolean;
  /** Why the reading stopped early, unless the person stopped it. It concerns all messages that are left. */
  readonly halt: SourceProblem | null;
  /** What is read is a further page. */
  readonly isOlder: boolean;
  /** There is another page to ask for. */
  readonly hasNext: boolean;
}

export type Progress = Pick<Triage, 'rows' | 'missed' | 'done'>;

/** `generation` counts readings. Results of earlier ones are dropped, so that no answer is ever stale. */
export interface State {
  readonly generation: number;
  readonly view: View;
  readonly triage: Triage | null;
  /** How many messages were selected since the person brought a list. The list stays until they ask for these. */
  readonly pendingSelectionCount: number;
}

export type Action =
  | { readonly type: 'started'; readonly generation: number; readonly what: string; readonly at: number }
  | { readonly type: 'finished'; readonly generation: number; readonly view: View }
  | { readonly type: 'closed'; readonly generation: number; readonly note?: Note }
  | { readonly type: 'triage-started'; readonly generation: number; readonly triage: Triage }
  /** Only the rows and failures since the last progress. */
  | { readonly type: 'triage-grew'; readonly run: number; readonly progress: Progress }
  | {
      readonly type: 'triage-continued';
      readonly run: number;
      readonly messages: readonly IncomingMessage[];
      readonly isOlder: boolean;
    }
  /** These positions are read again. */
  | { readonly type: 'triage-retried'; readonly run: number; readonly positions: readonly number[] }
  | {
      readonly type: 'triage-ended';
      readonly run: number;
      readonly hasNext: boolean;
      readonly halt: SourceProblem | null;
    }
  | { readonly type: 'triage-left'; readonly generation: number }
  /** The list is removed; what's shown besides it stays. */
  | { readonly type: 'triage-dropped' }
  | { readonly type: 'selected-beside'; readonly messages: number };

export const initialState: State = {
  generation: 0,
  view: { page: 'welcome', note: null },
  triage: null,
  pendingSelectionCount: 0,
};

/** The pane's state, pure: what a person sees follows from what happened, in order. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'started':
      return {
        ...state,
        generation: action.generation,
        view: { page: 'reading', what: action.what, startedAt: action.at },
      };
    case 'finished':
      return action.generation === state.generation ? { ...state, view: action.view } : state;
    case 'closed':
      // One level up: to the list, if there is one.
      return {
        ...state,
        generation: action.generation,
        view: state.triage === null ? { page: 'welcome', note: action.note ?? null } : { page: 'triage' },
      };
    case 'triage-started':
      return { ...state, generation: action.generation, view: { page: 'triage' }, triage: action.triage };
    case 'triage-left':
      return { ...state, generation: action.generation, view: { page: 'welcome', note: null }, triage: null };
    case 'triage-dropped':
      return {
        ...state,
        view: state.view.page === 'triage' ? { page: 'welcome', note: null } : state.view,
        triage: null,
      };
    case 'selected-beside':
      return action.messages === state.pendingSelectionCount
        ? state
        : { ...state, pendingSelectionCount: action.messages };
    default:
      return action.run === state.triage?.run ? { ...state, triage: grow(state.triage, action) } : state;
  }
}

function grow(triage: Triage, action: Extract<Action, { readonly run: number }>): Triage {
  switch (action.type) {
    case 'triage-grew': {
      const { rows, missed, done } = action.progress;
      return {
        ...triage,
        rows: [...triage.rows, ...rows],
        missed: [...triage.missed, ...missed],
        done: triage.done + done,
      };
    }
    case 'triage-continued':
      return {
        ...triage,
        messages: [...triage.messages, ...action.messages],
        isRunning: true,
        isOlder: action.isOlder,
        hasNext: false,
        halt: null,
      };
    case 'triage-retried': {
      const missed = triage.missed.filter(({ position }) => position === null || !action.positions.includes(position));
      return { ...triage, missed, done: triage.done - (triage.missed.length - missed.length) };
    }
    case 'triage-ended':
      return { ...triage, isRunning: false, hasNext: action.hasNext, halt: action.halt };
  }
}
