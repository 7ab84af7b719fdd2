import type { CauseAdvice } from '../../model/advice';

/** Nested groups each have their own limit: those that are not the recipient itself. */
export function otherGroupsOf(cause: CauseAdvice): readonly string[] {
  const known = new Set(cause.recipients.map(({ address }) => address));
  return [...new Set(cause.groups)].filter((group) => !known.has(group));
}
