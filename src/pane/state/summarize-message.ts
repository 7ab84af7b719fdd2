import { asError } from '../../host/office/office-call';
import type { RawBounce } from '../../model/raw-bounce';
import { isProblem } from '../../sources/source';
import type { SourceProblem } from '../../sources/source';
import { Cancelled } from '../engine/diagnoser';
import type { Diagnoser } from '../engine/diagnoser';
import { relevantParts } from './answer-view';
import type { FailureReason, Progress, Row } from './state';

/** What reading a message gave; an error if the source broke its promise never to reject. */
export type ReadResult = RawBounce | SourceProblem | Error;

/**
 * Turns one message of a list into its rows, or into the reason why it has none.
 * @param position the message's position in the list
 * @param limitMs how long the engine may take before it is stopped
 */
export async function summarizeMessage(
  read: ReadResult,
  position: number,
  engine: () => Diagnoser,
  limitMs: number,
): Promise<Progress> {
  if (read instanceof Error) return failure(position, { from: 'fault', name: read.name, message: read.message });
  if (isProblem(read)) return failure(position, { from: 'source', problem: read });
  const diagnoser = engine();
  const timer = setTimeout(() => {
    diagnoser.cancel();
  }, limitMs);
  try {
    const answers = await diagnoser.summarize(read);
    const [first] = answers.flat();
    if (first?.kind === 'unreadable') return failure(position, { from: 'engine', warnings: first.said });
    const kinds = answers.flatMap(([one]) => one?.kind ?? []);
    const rows = relevantParts(kinds).flatMap((part): readonly Row[] =>
      (answers[part] ?? []).map((summary, cause) => ({ position, part, cause, summary })),
    );
    return { rows, missed: [], done: 1 };
  } catch (error) {
    const { name, message } = asError(error);
    const tookTooLong = `It took longer than ${Math.round(limitMs / 1000)} s.`;
    return failure(position, {
      from: 'fault',
      name,
      message: error instanceof Cancelled ? tookTooLong : message,
    });
  } finally {
    clearTimeout(timer);
  }
}

const failure = (position: number, reason: FailureReason): Progress => ({
  rows: [],
  missed: [{ position, reason }],
  done: 1,
});
