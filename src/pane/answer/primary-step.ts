import type { CauseAdvice, Letter, Step } from '../../model/advice';
import type { LetterId, Role } from '../../model/cause';

/** A letter a step points at, if the advice holds it. */
export function letterOf(cause: CauseAdvice, id: LetterId | undefined): Letter | undefined {
  return id === undefined ? undefined : cause.letters.find((letter) => letter.id === id);
}

/** All letters of a step: one for each group’s owner, or a single one. */
export const lettersOf = (cause: CauseAdvice, id: LetterId | undefined): readonly Letter[] =>
  id === undefined ? [] : cause.letters.filter((letter) => letter.id === id);

/** The step that says to find the owner of a restricted group, if there's one. */
export const ownerStep = (cause: CauseAdvice, role: Role): Step | undefined =>
  stepsOf(cause, role).find(({ lookup }) => lookup === 'group-owner');

/** What each reader may want to send beside what the steps offer. */
const LETTERS_OF: Readonly<Record<Role, readonly LetterId[]>> = {
  sender: ['owner-request', 'recipient-note', 'recipient-admin', 'sender-admin', 'help-desk'],
  owner: ['help-desk'],
  admin: ['recipient-admin', 'delist', 'help-desk'],
};

/** Letters for this reader that no step of theirs points at. */
export function otherLetters(cause: CauseAdvice, role: Role): readonly Letter[] {
  const used = new Set(stepsOf(cause, role).map(({ letter }) => letter));
  return cause.letters.filter(({ id }) => !used.has(id) && LETTERS_OF[role].includes(id));
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
