import type { CauseAdvice, Letter, Step } from '../../model/advice';
import type { LetterId, Role } from '../../model/cause';

/** A letter a step points at, if the advice holds it. */
export function letterOf(cause: CauseAdvice, id: LetterId | undefined): Letter | undefined {
  return id === undefined ? undefined : cause.letters.find((letter) => letter.id === id);
}

/** All steps of a role, in order. */
export const stepsOf = (cause: CauseAdvice, role: Role): readonly Step[] =>
  cause.steps[role].flatMap((section) => section.steps);

/**
 * The one step whose button is the page's primary one: the first with a letter, else the first with a link.
 * At most one primary button a page is the platform's rule; the most useful thing to do gets it.
 */
export function primaryStep(cause: CauseAdvice, role: Role): Step | null {
  const steps = stepsOf(cause, role);
  const withLetter = steps.find((step) => letterOf(cause, step.letter) !== undefined);
  return withLetter ?? steps.find((step) => step.link !== undefined) ?? null;
}
