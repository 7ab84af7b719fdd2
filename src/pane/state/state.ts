import type { HostName } from '../../host/office/host-name';
import type { Advice } from '../../model/advice';
import type { Door, Origin } from '../../model/raw-bounce';
import type { Summary } from '../../model/summary';
import type { IncomingMessage, Intake, SourceProblem } from '../../sources/source';
import type { ListWork } from './list-work';

export interface Answered {
  readonly advice: Advice;
  readonly origin: Origin;
}

/** What couldn't be read. Its words are made where it's shown (problems.ts). */
export interface Problem {
  readonly reason: FailureReason;
  /** A file name or a subject, for reasons that don't know it. */
  readonly name: string | null;
}

export type Note = { readonly kind: 'ordinary'; readonly name: string | null } | { readonly kind: 'silent' };

export type View =
  | { readonly page: 'welcome'; readonly note: Note | null }
  | { readonly page: 'reading'; readonly door: Door; readonly name: string }
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

/** Why a message has no answer. */
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
  /** Tells this list from others. */
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

/** One answer and the message it was found in. */
export interface ExplainedMessage {
  readonly advice: Advice;
  readonly message: IncomingMessage;
}

/** What is being read for the page `reading`. */
export interface Reading {
  /** The messages that aren't explained yet. The first one is being read. */
  readonly messages: readonly IncomingMessage[];
  readonly explained: readonly ExplainedMessage[];
  readonly problems: readonly SourceProblem[];
  /** Which of the answers was asked for; null decides by what they say. */
  readonly part: number | null;
}

/** What “Try again” repeats. */
type Again =
  | { readonly of: 'selection' }
  | { readonly of: 'intake'; readonly door: Door; readonly name: string; readonly intake: Intake }
  | { readonly of: 'row'; readonly message: IncomingMessage; readonly part: number };

/** The selection in Outlook that was acted on last. */
export interface Selection {
  /** The key of the current item. */
  readonly item: string | null;
  /** The ids of the selected rows, where Outlook showed no item; null if nobody has looked since. */
  readonly rows: string | null;
  /** Counts requests for the rows: only the newest one is heard. */
  readonly asked: number;
  /** Whether a person pressed the button, and so wants to hear of an empty selection, too. */
  readonly isAsked: boolean;
}

export interface State {
  /** Counts readings. What an older one still brings is dropped, so that no answer is ever stale. */
  readonly run: number;
  /** Null until Outlook has answered, or has not in time. */
  readonly host: HostName | null;
  /** The reading that Outlook's silence was told in; a late answer takes that back. */
  readonly silentRun: number | null;
  readonly view: View;
  /** The way in of what is shown. Null: nothing was brought in. */
  readonly door: Door | null;
  readonly reading: Reading | null;
  readonly again: Again;
  readonly selection: Selection;
  readonly triage: Triage | null;
  readonly work: ListWork | null;
  /** The number of the newest work on a list. Results of earlier ones are dropped. */
  readonly works: number;
  /** How many messages were selected since the person brought a list. The list stays until they ask for these. */
  readonly pendingSelectionCount: number;
}

/** Before anything is known: as if the selected message were being read, never first a page that goes away again. */
export const waitingState: State = {
  run: 0,
  host: null,
  silentRun: null,
  view: { page: 'reading', door: 'selected-item', name: '' },
  door: null,
  reading: null,
  again: { of: 'selection' },
  selection: { item: null, rows: null, asked: 0, isAsked: false },
  triage: null,
  work: null,
  works: 0,
  pendingSelectionCount: 0,
};

/** Where no Outlook can answer. */
export const welcomeState: State = { ...waitingState, view: { page: 'welcome', note: null } };

/** Whether Outlook hasn't said yet what is selected. */
export const isWaiting = ({ view, door }: State): boolean => view.page === 'reading' && door === null;

/** Ways in whose answers go when the selection in Outlook goes. */
const FROM_SELECTION: readonly (Door | null)[] = ['selected-item', 'selected-items', 'compose-draft'];

export const isFromSelection = (door: Door | null): boolean => FROM_SELECTION.includes(door);

/** Whether something is selected that can be read when the person asks for it. */
export const hasSelection = ({ selection }: State): boolean => selection.item !== null || (selection.rows ?? '') !== '';

/** Whether Outlook has answered and shows no message: nothing is selected, or what is selected is hidden from add-ins. */
export const isHidden = (state: State): boolean => state.host !== null && state.host !== 'none' && !hasSelection(state);

/** Whether a line of the list is opened: its answer is shown, being read, or couldn’t be had. */
export const isRowOpen = ({ view, triage, again }: State): boolean =>
  triage !== null && again.of === 'row' && view.page !== 'triage' && view.page !== 'welcome';

/** Whether there is a list or a first page that the person came from. What was selected in Outlook came from neither. */
export const canGoBack = (state: State): boolean => {
  const { view, door, triage } = state;
  if (view.page === 'reading') return isRowOpen(state);
  if (triage !== null && view.page !== 'triage') return true;
  return view.page !== 'welcome' && !isFromSelection(door);
};
