import { words } from '../../locales/words';
import type { CauseAdvice } from '../../model/advice';
import type { Role } from '../../model/cause';
import { Toggles } from '../parts/Toggles';
import { stepsOf } from './primary-step';

const t = words.answer;

export const ROLES: readonly Role[] = ['sender', 'owner', 'admin'];

/** The roles that have something to do. */
export const rolesOf = (cause: CauseAdvice): readonly Role[] => ROLES.filter((role) => stepsOf(cause, role).length > 0);

/** Nobody is sent to an empty page: who chose a role without steps here sees those of who can act. */
export function roleFor(cause: CauseAdvice, chosen: Role): Role {
  const roles = rolesOf(cause);
  return roles.includes(chosen) ? chosen : (roles[0] ?? chosen);
}

export interface RoleSwitchProps {
  readonly roles: readonly Role[];
  readonly role: Role;
  readonly onRole: (role: Role) => void;
}

/** For whom the steps are. */
export function RoleSwitch({ roles, role, onRole }: RoleSwitchProps) {
  if (roles.length < 2) return null;
  return <Toggles label={t.roleSwitch} values={roles} words={t.role} value={role} onChoose={onRole} />;
}
