import { currentItem } from '../host/mailbox';
import { enShell } from '../locales/en-shell';
import type { Door, RawBounce } from '../model/raw-bounce';
import { SOURCES } from '../sources/registry';
import type { Intake } from '../sources/source';
import type { Diagnoser } from './diagnoser';
import { viewOf } from './outcome';
import { ownProblem } from './problems';
import type { Action, Answered, Note } from './state';

export interface Reader {
  /**
   * Reads the selected message where it is another than last time. Call it at every sign of a change: events of the host,
   * and a touch of the pane, since some hosts raise none.
   */
  readonly followSelection: () => void;
  /** Reads the selected message because the person asks for it. */
  readonly readSelected: () => void;
  /** Tries once more what failed: the selected message is read anew, what a gesture brought is kept and explained again. */
  readonly retry: () => void;
  /** Reads what a gesture brings; `take` is called at once, inside the event. */
  readonly read: (door: Door, name: string, take: () => Promise<Intake>) => void;
  /** Back to the welcome page; whatever runs is stopped and what it brings is dropped. */
  readonly close: () => void;
  /** Says that the host does not answer, unless the person found another way in meanwhile. */
  readonly tellSilent: () => void;
}

/** Drives one reading at a time, from a way in to what is shown. The newest wins. */
export function createReader(dispatch: (action: Action) => void, diagnoser: Diagnoser): Reader {
  let generation = 0;
  let lastKey: string | null = null;
  let again: () => void = () => {
    readItem(true);
  };

  const begin = (what: string): number => {
    diagnoser.cancel();
    generation += 1;
    dispatch({ type: 'started', generation, what, at: Date.now() });
    return generation;
  };

  const close = (note?: Note): void => {
    diagnoser.cancel();
    generation += 1;
    dispatch(note === undefined ? { type: 'closed', generation } : { type: 'closed', generation, note });
  };

  const answer = async (mine: number, bounces: readonly RawBounce[]): Promise<readonly Answered[]> => {
    const answered: Answered[] = [];
    for (const raw of bounces) {
      if (mine !== generation) return [];
      const advices = await diagnoser.diagnose(raw);
      answered.push(...advices.map((advice) => ({ advice, origin: raw.origin })));
    }
    return answered;
  };

  const run = async (mine: number, taking: Promise<Intake>, isOneMessage: boolean): Promise<void> => {
    try {
      const { bounces, problems } = await taking;
      const answered = await answer(mine, bounces);
      dispatch({ type: 'finished', generation: mine, view: viewOf(answered, problems, isOneMessage) });
    } catch (error) {
      dispatch({ type: 'finished', generation: mine, view: { page: 'problem', problem: ownProblem(error) } });
    }
  };

  const readItem = (isAsked: boolean): void => {
    const item = currentItem();
    lastKey = item?.key ?? null;
    again = () => {
      readItem(true);
    };
    if (item === null && !isAsked) {
      close();
      return;
    }
    const door = item?.mode === 'compose' ? 'compose-draft' : 'selected-item';
    const mine = begin(enShell.reading.what(door, item?.subject ?? ''));
    const key = lastKey;
    const taking = SOURCES.selectedItem.read().then((intake): Intake => {
      // The host may answer for the next item, or tell of it late: what was read then belongs to neither.
      if (mine === generation && (currentItem()?.key ?? null) !== key) readItem(false);
      // A draft without words is no question that was asked.
      else if (!isAsked && intake.problems.some(({ reason }) => reason === 'no-item') && mine === generation) close();
      return intake;
    });
    void run(mine, taking, true);
  };

  return {
    followSelection() {
      if ((currentItem()?.key ?? null) !== lastKey) readItem(false);
    },
    readSelected() {
      readItem(true);
    },
    retry() {
      again();
    },
    read(door, name, take) {
      const what = enShell.reading.what(door, name);
      const mine = begin(what);
      const taking = take();
      again = () => {
        void run(begin(what), taking, false);
      };
      void run(mine, taking, false);
    },
    close() {
      close();
    },
    tellSilent() {
      if (generation === 0) close({ kind: 'silent' });
    },
  };
}
