import { asError } from '../host/office-call';
import type { Door } from '../model/raw-bounce';
import { isProblem } from '../sources/source';
import type { Intake, Piece } from '../sources/source';
import { Cancelled } from './diagnoser';
import type { Diagnoser } from './diagnoser';
import { partsThatCount } from './outcome';
import type { Action, Missed, NotRead, Progress, Row } from './state';

export interface Triager {
  /** Reads many messages, one after the other, and tells of them as they come. The newest triage wins. */
  readonly start: (generation: number, intake: Intake, door: Door) => void;
  /** Reads the next page of the list. */
  readonly more: () => void;
  /** Ends the reading; what was read stays. */
  readonly stop: () => void;
}

/** A hostile message may take its time; the others do not wait for it longer than that. */
export const MESSAGE_LIMIT_MS = 20_000;
/** Often enough to look alive, seldom enough for a click to come between. */
const TELL_EVERY_MS = 250;

/**
 * Drives a triage in a worker of its own, so that a single bounce is still explained at once meanwhile. Messages are fetched
 * a few at a time and explained one by one; nothing of a message is kept but its line.
 */
export function createTriager(
  dispatch: (action: Action) => void,
  diagnoser: () => Diagnoser,
  limitMs: number = MESSAGE_LIMIT_MS,
): Triager {
  let run = 0;
  let known = 0;
  let next: Intake['next'];
  let engine: Diagnoser | undefined;

  const work = async (mine: number, { pieces, problems, atOnce = 1, ...rest }: Intake, from: number): Promise<void> => {
    const teller = createTeller((progress) => {
      dispatch({ type: 'triage-grew', run: mine, progress });
    });
    teller.tell({ rows: [], missed: problems.map(missedAll), done: 0 });
    const queue = pieces.entries();
    let explaining: Promise<unknown> = Promise.resolve();
    const lane = async (): Promise<void> => {
      for (const [index, piece] of queue) {
        if (mine !== run) return;
        const read = await fetchPiece(piece);
        // One at a time: a message that has to be stopped takes no other along.
        const told = explaining.then(() => (mine === run ? explain(read, from + index) : null));
        explaining = told;
        const progress = await told;
        if (progress !== null && mine === run) teller.tell(progress);
      }
    };
    await Promise.all(Array.from({ length: Math.max(1, atOnce) }, lane));
    teller.end();
    if (mine !== run) return;
    next = rest.next;
    dispatch({ type: 'triage-ended', run: mine, hasNext: next !== undefined });
  };

  const explain = async (read: Awaited<ReturnType<Piece['read']>> | Error, at: number): Promise<Progress> => {
    if (read instanceof Error) return miss(at, { from: 'fault', name: read.name, message: read.message });
    if (isProblem(read)) return miss(at, { from: 'source', problem: read });
    engine ??= diagnoser();
    const mine = engine;
    const timer = setTimeout(() => {
      mine.cancel();
    }, limitMs);
    try {
      const summaries = await mine.summarize(read);
      const [first] = summaries;
      if (first?.kind === 'unreadable') return miss(at, { from: 'engine', warnings: first.headline });
      const rows = partsThatCount(summaries.map(({ kind }) => kind)).flatMap((part): readonly Row[] => {
        const summary = summaries[part];
        return summary === undefined ? [] : [{ at, part, summary }];
      });
      return { rows, missed: [], done: 1 };
    } catch (error) {
      const { name, message } = asError(error);
      const tooLong = `It took longer than ${Math.round(limitMs / 1000)} s.`;
      return miss(at, { from: 'fault', name, message: error instanceof Cancelled ? tooLong : message });
    } finally {
      clearTimeout(timer);
    }
  };

  const stop = (): void => {
    const mine = run;
    run += 1;
    dispatch({ type: 'triage-ended', run: mine, hasNext: false });
    engine?.cancel();
  };

  return {
    start(generation, intake, door) {
      stop();
      known = intake.pieces.length;
      next = undefined;
      dispatch({
        type: 'triage-started',
        generation,
        triage: { run, door, pieces: intake.pieces, rows: [], missed: [], done: 0, isRunning: true, hasNext: false },
      });
      void work(run, intake, 0);
    },
    more() {
      const mine = run;
      const fetchNext = next;
      if (fetchNext === undefined) return;
      next = undefined;
      dispatch({ type: 'triage-continued', run: mine, pieces: [] });
      void fetchNext().then((intake) => {
        if (mine !== run) return;
        const from = known;
        known += intake.pieces.length;
        dispatch({ type: 'triage-continued', run: mine, pieces: intake.pieces });
        // What failed as a whole may be asked for once more.
        void work(
          mine,
          intake.pieces.length === 0 && intake.problems.length > 0 ? { ...intake, next: fetchNext } : intake,
          from,
        );
      });
    },
    stop,
  };
}

const miss = (at: number, reason: NotRead): Progress => ({ rows: [], missed: [{ at, reason }], done: 1 });
const missedAll = (problem: Extract<NotRead, { from: 'source' }>['problem']): Missed => ({
  at: null,
  reason: { from: 'source', problem },
});

/** A source never rejects; should one, the message is missed and the rest goes on. */
const fetchPiece = (piece: Piece): Promise<Awaited<ReturnType<Piece['read']>> | Error> => piece.read().catch(asError);

/** Gathers what comes and tells of it a few times a second. */
function createTeller(send: (progress: Progress) => void): {
  readonly tell: (progress: Progress) => void;
  readonly end: () => void;
} {
  let waiting: Progress[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return;
    const told = waiting;
    waiting = [];
    send({
      rows: told.flatMap(({ rows }) => rows),
      missed: told.flatMap(({ missed }) => missed),
      done: told.reduce((sum, { done }) => sum + done, 0),
    });
  };
  return {
    tell(progress) {
      waiting.push(progress);
      timer ??= setTimeout(flush, TELL_EVERY_MS);
    },
    end: flush,
  };
}
