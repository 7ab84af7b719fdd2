import { readingWords } from '../../locales/phrases';
import type { Door } from '../../model/raw-bounce';
import type { IncomingMessage, Intake } from '../../sources/source';
import type { Diagnoser } from '../engine/diagnoser';
import { IntakeExplainer } from './intake-explainer';
import { ownProblem } from './problems';
import { ReadingSession } from './reading-session';
import { SelectionFollower } from './selection-follower';
import type { Action } from './state';
import type { Triager } from './triager';

export interface Reader {
  /**
   * Reads the selected message if it's another than last time. Call it at every sign of a change: events of the host,
   * and a touch of the pane, since some hosts raise no event.
   */
  readonly followSelection: () => void;
  /** The same when the host says that the item changed: two drafts may look the same, since they have no ids. */
  readonly followItem: () => void;
  /** Reads the selected message because the person asks for it. */
  readonly readSelected: () => void;
  /** Tries again what failed: reads the selected message again, or explains again what a gesture brought. */
  readonly retry: () => void;
  /** Reads what a gesture brings. `take` is called immediately, inside the event. */
  readonly read: (door: Door, name: string, take: () => Promise<Intake>) => void;
  /** Opens one line of a list: the message is read again. */
  readonly open: (message: IncomingMessage, part: number) => void;
  /** Goes one level up: to the list, or to the welcome page. Stops what is running and drops its results. */
  readonly close: () => void;
  /** Leaves the list, including the messages that haven't been read. */
  readonly leaveTriage: () => void;
  /** Whether something is selected that can be read when the person asks for it. */
  readonly hasSelection: () => boolean;
  /** Says that the host doesn't answer, unless the person found another way in. Takes that back if it answers late. */
  readonly tellSilent: (isSilent: boolean) => void;
}

/** Drives one reading at a time, from a way in to a page. The newest reading wins. */
export function createReader(dispatch: (action: Action) => void, diagnoser: Diagnoser, triager: Triager): Reader {
  const session = new ReadingSession(dispatch, diagnoser, triager);
  const explainer = new IntakeExplainer(session, diagnoser);
  const selection = new SelectionFollower(session, explainer);
  let silentSince = -1;

  const openMessage = async (message: IncomingMessage, part: number): Promise<void> => {
    const { door, name = '' } = message.origin;
    const generation = session.begin(door, readingWords(door, name));
    try {
      const explained = await explainer.explain(generation, message, { isClick: true });
      if (explained === null) return;
      if ('page' in explained) {
        session.finish(generation, explained);
        return;
      }
      const opened = explained[part];
      if (opened === undefined) session.close();
      else session.finish(generation, { page: 'answer', answered: { advice: opened.advice, origin: message.origin } });
    } catch (error) {
      session.finish(generation, { page: 'problem', problem: ownProblem(error) });
    }
  };

  return {
    followSelection: selection.follow,
    followItem: selection.followItem,
    readSelected: selection.readSelected,
    retry() {
      (session.retry ?? selection.readSelected)();
    },
    read(door, name, take) {
      const what = readingWords(door, name);
      const generation = session.begin(door, what);
      const taking = take();
      selection.markSeen();
      session.retry = () => void explainer.show(session.begin(door, what), door, taking);
      void explainer.show(generation, door, taking);
    },
    open(message, part) {
      const start = (): void => void openMessage(message, part);
      session.retry = start;
      start();
    },
    close() {
      session.close();
    },
    leaveTriage() {
      session.leaveTriage();
    },
    hasSelection: () => selection.hasSelection(),
    tellSilent(isSilent) {
      if (isSilent && session.generation === 0) {
        session.close({ kind: 'silent' });
        silentSince = session.generation;
      } else if (!isSilent && session.generation === silentSince) session.close();
    },
  };
}
