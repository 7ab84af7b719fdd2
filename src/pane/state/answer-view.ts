import type { BounceKind } from '../../model/bounce';
import type { Origin } from '../../model/raw-bounce';
import { unreadableProblem } from './problems';
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
  if (advice.kind === 'unreadable') return { page: 'problem', problem: unreadableProblem(advice, origin) };
  // What pretends to be a bounce is no ordinary mail: it gets its warning.
  const isSuspicious = advice.authenticity.verdict === 'suspicious';
  if (advice.kind === 'not-a-bounce' && !isSuspicious) return ordinary(origin);
  return { page: 'answer', answered: { advice, origin } };
}

const ordinary = ({ name }: Origin): View => ({ page: 'welcome', note: { kind: 'ordinary', name: name ?? null } });
