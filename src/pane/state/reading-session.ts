import type { Door } from '../../model/raw-bounce';
import type { Intake } from '../../sources/source';
import type { Diagnoser } from '../engine/diagnoser';
import type { Action, Note, View } from './state';
import type { Triager } from './triager';

/** Ways in whose answers go when the selection in Outlook goes. */
const FROM_SELECTION: readonly (Door | null)[] = ['selected-item', 'selected-items', 'compose-draft'];

export const isFromSelection = (door: Door | null): boolean => FROM_SELECTION.includes(door);

/** The current reading and what the pane shows of it. Starting another reading stops this one, and its results are dropped. */
export class ReadingSession {
  generation = 0;
  /** The way in of what is shown. */
  shownDoor: Door | null = null;
  /** The way in of the list, if there is one. */
  listDoor: Door | null = null;
  /** Repeats the last reading; null repeats the selected message. */
  retry: (() => void) | null = null;
  private abort = new AbortController();

  constructor(
    private readonly dispatch: (action: Action) => void,
    private readonly diagnoser: Diagnoser,
    private readonly triager: Triager,
  ) {}

  /** Aborted when another reading begins. */
  get signal(): AbortSignal {
    return this.abort.signal;
  }

  begin(door: Door, what: string): number {
    this.stopReading();
    this.shownDoor = door;
    this.dispatch({ type: 'started', generation: this.generation, what, at: Date.now() });
    return this.generation;
  }

  finish(generation: number, view: View): void {
    this.dispatch({ type: 'finished', generation, view });
  }

  close(note?: Note): void {
    this.stopReading();
    this.dispatch({ type: 'closed', generation: this.generation, ...(note === undefined ? {} : { note }) });
  }

  startTriage(intake: Intake, door: Door): void {
    this.stopReading();
    this.shownDoor = door;
    this.listDoor = door;
    this.triager.start(this.generation, intake, door);
  }

  leaveTriage(): void {
    this.triager.leave();
    this.stopReading();
    this.retry = null;
    this.shownDoor = null;
    this.listDoor = null;
    this.dispatch({ type: 'triage-left', generation: this.generation });
  }

  /** The selection is gone, and so is everything shown of it. What came another way stays. */
  leaveSelection(): void {
    const isShown = isFromSelection(this.shownDoor);
    if (isFromSelection(this.listDoor)) {
      if (isShown) this.leaveTriage();
      else this.dropTriage();
    } else if (isShown) this.close();
    if (isShown) this.shownDoor = null;
  }

  /** Tells how many messages are selected while another list is shown. */
  setPendingSelection(messages: number): void {
    this.dispatch({ type: 'selected-beside', messages });
  }

  /** Removes the list, but keeps what the person brought since. */
  private dropTriage(): void {
    this.triager.leave();
    this.listDoor = null;
    this.dispatch({ type: 'triage-dropped' });
  }

  private stopReading(): void {
    this.diagnoser.cancel();
    this.abort.abort();
    this.abort = new AbortController();
    this.generation += 1;
  }
}
