import { currentItem } from '../../host/office/mailbox';
import { canSeeSelection } from '../../host/office/selection';
import { enShell } from '../../locales/en-shell';
import type { Advice } from '../../model/advice';
import type { Door } from '../../model/raw-bounce';
import { SOURCES } from '../../sources/registry';
import { isProblem } from '../../sources/source';
import type { Intake, IncomingMessage, ReadOptions } from '../../sources/source';
import type { Diagnoser } from '../engine/diagnoser';
import { relevantParts, viewOfAnswer } from './answer-view';
import { ownProblem, sourceProblem } from './problems';
import type { Action, Note, View } from './state';
import type { Triager } from './triager';

export interface Reader {
  /**
   * Reads the selected message where it is another than last time. Call it at every sign of a change: events of the host,
   * and a touch of the pane, since some hosts raise none.
   */
  readonly followSelection: () => void;
  /** The same at the host's word that the item is another one: two drafts may look alike, and have no ids. */
  readonly followItem: () => void;
  /** Reads the selected message because the person asks for it. */
  readonly readSelected: () => void;
  /** Tries once more what failed: the selected message is read anew, what a gesture brought is kept and explained again. */
  readonly retry: () => void;
  /** Reads what a gesture brings; `take` is called at once, inside the event. */
  readonly read: (door: Door, name: string, take: () => Promise<Intake>) => void;
  /** Opens one line of a list: the message is read again. */
  readonly open: (message: IncomingMessage, part: number) => void;
  /** One level up: to the list, else to the welcome page. Whatever runs is stopped and what it brings is dropped. */
  readonly close: () => void;
  /** Leaves the list, and what is not read of it. */
  readonly leaveTriage: () => void;
  /** Something is selected that can be read when the person asks for it. */
  readonly hasSelection: () => boolean;
  /** Says that the host does not answer, unless the person found another way in meanwhile; takes it back where it answers late. */
  readonly tellSilent: (isSilent: boolean) => void;
}

/** What is shown because it is selected, and goes when the selection goes. */
const OF_SELECTION: readonly (Door | null)[] = ['selected-item', 'selected-items', 'compose-draft'];

/** Drives one reading at a time, from a way in to what is shown. The newest wins. */
export function createReader(dispatch: (action: Action) => void, diagnoser: Diagnoser, triager: Triager): Reader {
  let generation = 0;
  /** Aborted when another reading begins. */
  let reading = new AbortController();
  let silentSince = -1;
  let lastKey: string | null = null;
  /** The selection that was last looked at where the host shows no item, and how often it was asked for. */
  let lastRows: string | null = null;
  let rowsAsked = 0;
  let shown: Door | null = null;
  /** The way in of the list that is there. */
  let listOf: Door | null = null;
  const readAsked = (): void => {
    readItem(true);
  };
  let again = readAsked;

  const turn = (): void => {
    diagnoser.cancel();
    reading.abort();
    reading = new AbortController();
    generation += 1;
  };

  const begin = (door: Door, what: string): number => {
    turn();
    shown = door;
    dispatch({ type: 'started', generation, what, at: Date.now() });
    return generation;
  };

  const close = (note?: Note): void => {
    turn();
    dispatch(note === undefined ? { type: 'closed', generation } : { type: 'closed', generation, note });
  };

  const leaveTriage = (): void => {
    triager.leave();
    turn();
    again = readAsked;
    shown = null;
    listOf = null;
    dispatch({ type: 'triage-left', generation });
  };

  const startTriage = (intake: Intake, door: Door): void => {
    turn();
    shown = door;
    listOf = door;
    triager.start(generation, intake, door);
  };

  const finish = (mine: number, view: View): void => {
    dispatch({ type: 'finished', generation: mine, view });
  };

  /** @returns null when another reading has begun meanwhile */
  const explain = async (mine: number, message: IncomingMessage, how: ReadOptions = {}): Promise<Explained | null> => {
    const raw = await message.read({ ...how, signal: reading.signal });
    if (mine !== generation) return null;
    if (isProblem(raw)) return { page: 'problem', problem: sourceProblem(raw) };
    const advices = await diagnoser.diagnose(raw);
    return advices.map((advice) => ({ advice, message }));
  };

  const run = async (mine: number, door: Door, taking: Promise<Intake>): Promise<void> => {
    try {
      const intake = await taking;
      if (mine !== generation) return;
      const { messages, problems, next, isOneMessage = false } = intake;
      const [message] = messages;
      const [problem] = problems;
      if (message === undefined && problem !== undefined && problems.length === 1) {
        finish(mine, { page: 'problem', problem: sourceProblem(problem) });
      } else if (
        message !== undefined &&
        (isOneMessage || (messages.length === 1 && problems.length === 0 && next === undefined))
      ) {
        await answerOne(mine, door, intake);
      } else startTriage(intake, door);
    } catch (error) {
      finish(mine, { page: 'problem', problem: ownProblem(error) });
    }
  };

  /** The messages of one message: one answer where one of them counts, else a list. */
  const answerOne = async (mine: number, door: Door, { messages, problems }: Intake): Promise<void> => {
    const all: ExplainedMessage[] = [];
    for (const message of messages) {
      const explained = await explain(mine, message);
      if (explained === null) return;
      if ('page' in explained) {
        finish(mine, explained);
        return;
      }
      all.push(...explained);
    }
    if (mine !== generation) return;
    const [refused] = problems.filter(({ reason }) => reason !== 'too-many');
    // Parts that are no bounce say nothing of a message whose own words did not come; nor do headers that only look like one.
    if (refused !== undefined && all.every(({ advice }) => saysNothing(advice))) {
      finish(mine, { page: 'problem', problem: sourceProblem(refused) });
      return;
    }
    const counting = relevantParts(all.map(({ advice }) => advice.kind)).flatMap((part) => all[part] ?? []);
    const [only] = counting;
    if (only === undefined) return;
    const left = problems.filter(({ reason }) => reason === 'too-many');
    if (counting.length === 1 && left.length === 0)
      finish(mine, viewOfAnswer({ advice: only.advice, origin: only.message.origin }));
    else startTriage({ messages: [...new Set(counting.map(({ message }) => message))], problems: left }, door);
  };

  /** The selection is gone: so is what was shown of it, and nothing else. */
  const leaveSelection = (): void => {
    const isShown = OF_SELECTION.includes(shown);
    if (OF_SELECTION.includes(listOf)) {
      if (isShown) leaveTriage();
      else {
        // The list goes; what the person brought since stays.
        triager.leave();
        listOf = null;
        dispatch({ type: 'triage-dropped' });
      }
    } else if (isShown) close();
    if (isShown) shown = null;
  };

  const readItem = (isAsked: boolean): void => {
    const item = currentItem();
    lastKey = item?.key ?? null;
    again = readAsked;
    if (OF_SELECTION.includes(listOf)) leaveTriage();
    if (item !== null) {
      lastRows = null;
      dispatch({ type: 'selected-beside', messages: 0 });
    } else if (canSeeSelection()) {
      // Whatever comes, it is not the former one.
      leaveSelection();
      followRows(isAsked);
      return;
    } else if (!isAsked) {
      leaveSelection();
      return;
    }
    const door = item?.mode === 'compose' ? 'compose-draft' : 'selected-item';
    const mine = begin(door, enShell.reading.what(door, item?.subject ?? ''));
    const key = lastKey;
    const source = door === 'compose-draft' ? SOURCES.composeDraft : SOURCES.selectedItem;
    const taking = source.read().then((intake): Intake => {
      // The host may answer for the next item, or tell of it late: what was read then belongs to neither.
      if (mine === generation && (currentItem()?.key ?? null) !== key) readItem(false);
      // A draft without words is no question that was asked.
      else if (!isAsked && intake.problems.some(({ reason }) => reason === 'no-item') && mine === generation) close();
      return intake;
    });
    void run(mine, door, taking);
  };

  /** Messages that are selected and not shown as the current item: several, or one of a kind that the host keeps back. */
  const followRows = (isAsked: boolean): void => {
    rowsAsked += 1;
    const mine = rowsAsked;
    const before = generation;
    void SOURCES.selectedItems.read().then((intake) => {
      if (mine !== rowsAsked || currentItem() !== null) return;
      const { messages, problems, key } = intake;
      // Hosts may refuse at any moment what they told before: that says nothing of the selection.
      if (!isAsked && problems.some(({ reason }) => reason === 'host')) return;
      // Nothing selected, or nothing told, is an answer as well.
      const rows = key ?? '';
      if (!isAsked && rows === lastRows) return;
      lastRows = rows;
      // A list that the person brought makes room for one answer, and for another list only when asked.
      const isBeside = !isAsked && messages.length > 1 && listOf !== null && !OF_SELECTION.includes(listOf);
      dispatch({ type: 'selected-beside', messages: isBeside ? messages.length : 0 });
      // Or the person has brought something meanwhile, which is newer.
      if (isBeside || generation !== before) return;
      if (messages.length === 0 && !isAsked) leaveSelection();
      else {
        const name = messages.length === 1 ? (messages[0]?.origin.name ?? '') : '';
        again = readAsked;
        const begun = begin('selected-items', enShell.reading.what('selected-items', name));
        void run(begun, 'selected-items', Promise.resolve(intake));
      }
    });
  };

  /** What is selected now is older than what the person brings, whether the host has told of it or not. */
  const markSelection = (): void => {
    const key = currentItem()?.key ?? null;
    lastKey = key;
    if (key !== null || !canSeeSelection()) return;
    rowsAsked += 1;
    const mine = rowsAsked;
    void SOURCES.selectedItems.read().then(({ key: rows = '' }) => {
      if (mine === rowsAsked) lastRows = rows;
    });
  };

  const followSelection = (): void => {
    const key = currentItem()?.key ?? null;
    if (key !== lastKey) readItem(false);
    else if (key === null && canSeeSelection()) followRows(false);
  };

  return {
    followSelection,
    followItem() {
      if (currentItem()?.mode === 'compose') readItem(false);
      else followSelection();
    },
    readSelected: readAsked,
    retry() {
      again();
    },
    read(door, name, take) {
      const what = enShell.reading.what(door, name);
      const mine = begin(door, what);
      const taking = take();
      markSelection();
      again = () => {
        void run(begin(door, what), door, taking);
      };
      void run(mine, door, taking);
    },
    open(message, part) {
      const { door, name = '' } = message.origin;
      const start = async (): Promise<void> => {
        const mine = begin(door, enShell.reading.what(door, name));
        try {
          const explained = await explain(mine, message, { isClick: true });
          if (explained === null) return;
          const told = 'page' in explained ? undefined : explained[part];
          if ('page' in explained) finish(mine, explained);
          else if (told !== undefined)
            finish(mine, { page: 'answer', answered: { advice: told.advice, origin: message.origin } });
          else close();
        } catch (error) {
          finish(mine, { page: 'problem', problem: ownProblem(error) });
        }
      };
      again = () => void start();
      void start();
    },
    close() {
      close();
    },
    leaveTriage,
    hasSelection: () => currentItem() !== null || (lastRows ?? '') !== '',
    tellSilent(isSilent) {
      if (isSilent && generation === 0) {
        close({ kind: 'silent' });
        silentSince = generation;
      } else if (!isSilent && generation === silentSince) close();
    },
  };
}

/** Nothing that a person could act on. */
const saysNothing = ({ kind, bounce }: Advice): boolean =>
  kind === 'not-a-bounce' || kind === 'unreadable' || (kind === 'failure' && bounce.recipients.length === 0);

interface ExplainedMessage {
  readonly advice: Advice;
  readonly message: IncomingMessage;
}

type Explained = readonly ExplainedMessage[] | Extract<View, { page: 'problem' }>;
