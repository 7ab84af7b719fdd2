import type { CauseAdvice } from '../../model/advice';
import type { Role } from '../../model/cause';
import { stepsOf } from './primary-step';

export const ROLES: readonly Role[] = ['sender', 'owner', 'admin'];

/** The roles that have something to do. */
export const rolesOf = (cause: CauseAdvice): readonly Role[] => ROLES.filter((role) => stepsOf(cause, role).length > 0);

/** Nobody is sent to an empty page: who chose a role without steps here sees those of who can act. */
export function roleFor(cause: CauseAdvice, chosen: Role): Role {
  const roles = rolesOf(cause);
  return roles.includes(chosen) ? chosen : (roles[0] ?? chosen);
}
