import type { RawBounce } from '../../model/raw-bounce';
import { Cancelled } from '../engine/diagnoser';
import type { Diagnoser } from '../engine/diagnoser';
import { relevantParts } from './answer-view';
import { failure, faultOf } from './step-list';
import type { Progress, Row } from './state';

/**
 * Turns one message of a list into its rows, or into the reason why it has none.
 * @param position the message's position in the list
 * @param limitMs how long the engine may take before it is stopped
 */
export async function summarizeMessage(
  raw: RawBounce,
  position: number,
  diagnoser: Diagnoser,
  limitMs: number,
): Promise<Progress> {
  const timer = setTimeout(() => {
    diagnoser.cancel();
  }, limitMs);
  try {
    const answers = await diagnoser.summarize(raw);
    const [first] = answers.flat();
    if (first?.kind === 'unreadable') return failure(position, { from: 'engine', warnings: first.said });
    const kinds = answers.flatMap(([one]) => one?.kind ?? []);
    const rows = relevantParts(kinds).flatMap((part): readonly Row[] =>
      (answers[part] ?? []).map((summary, cause) => ({ position, part, cause, summary })),
    );
    return { rows, missed: [], done: 1 };
  } catch (error) {
    const tookTooLong = new Cancelled(`It took longer than ${Math.round(limitMs / 1000)} s.`);
    return failure(position, faultOf(error instanceof Cancelled ? tookTooLong : error));
  } finally {
    clearTimeout(timer);
  }
}
