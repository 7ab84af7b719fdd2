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

/** The step at which DNS is asked: of the admin whose records are asked for, and of the sender, who writes to one. */
export function dnsStep(cause: CauseAdvice, role: Role): Step | undefined {
  const steps = stepsOf(cause, role);
  if (role !== 'admin') return steps.find(({ letter }) => letter?.endsWith('-admin')) ?? steps[0];
  const side = cause.dnsChecks?.includes('recipient-mx') === true ? 'recipient' : 'sender';
  return cause.steps.admin.find((section) => section.side === side)?.steps[0] ?? steps[0];
}

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

export interface Primary {
  readonly step: Step;
  readonly action: 'letter' | 'link' | 'new-message';
}

/**
 * The page’s one primary button, at the step it serves, in the first one wherever it can be: its letter, its link, or a new message.
 * Else the first letter or new message further down, else the first link, as platform rules allow one at most.
 */
export function primaryOf(cause: CauseAdvice, role: Role): Primary | null {
  const steps = stepsOf(cause, role);
  const ofStep = (step: Step): Primary | null => {
    const action = actionOf(cause, step, role);
    return action === null ? null : { step, action };
  };
  const [first] = steps;
  const all = steps.map(ofStep).filter((primary) => primary !== null);
  return (first && ofStep(first)) ?? all.find(({ action }) => action !== 'link') ?? all[0] ?? null;
}

function actionOf(cause: CauseAdvice, { letter, link, again }: Step, role: Role): Primary['action'] | null {
  if (letterOf(cause, letter) !== undefined) return 'letter';
  if (again === true && role === 'sender') return 'new-message';
  return link === undefined ? null : 'link';
}
