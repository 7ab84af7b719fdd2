import { words } from '../../locales/words';
import type { Role } from '../../model/cause';
import { Toggles } from '../parts/Toggles';

const t = words.answer;

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
