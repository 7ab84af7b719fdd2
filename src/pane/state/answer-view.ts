import type { BounceKind } from '../../model/bounce';
import type { Answered, View } from './state';

/**
 * Which of the answers that one message gives count: its bounces; where there is none, the message itself.
 * @returns places in the list
 */
export function relevantParts(kinds: readonly BounceKind[]): readonly number[] {
  const all = kinds.map((_, index) => index);
  const bounces = all.filter((index) => kinds[index] !== 'not-a-bounce' && kinds[index] !== 'unreadable');
  return bounces.length > 0 ? bounces : all.slice(0, 1);
}

/** The page for one answer. An ordinary message isn't a failure and gets a friendly note. */
export function viewOfAnswer({ advice, origin }: Answered): View {
  const name = origin.name ?? null;
  const { kind, authenticity, bounce } = advice;
  if (kind === 'unreadable') {
    const reason = { from: 'engine', warnings: bounce.warnings.join(' ') } as const;
    return { page: 'problem', problem: { reason, name } };
  }
  // What pretends to be a bounce is no ordinary mail: it gets its warning. What asks for something, or only informs, is
  // explained in the engine's own words.
  const isOrdinary = (bounce.nature ?? 'ordinary-mail') === 'ordinary-mail' && authenticity.verdict !== 'suspicious';
  if (kind === 'not-a-bounce' && isOrdinary) return { page: 'welcome', note: { kind: 'ordinary', name } };
  return { page: 'answer', answered: { advice, origin } };
}
