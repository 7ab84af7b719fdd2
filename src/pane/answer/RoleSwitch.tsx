import type { Ref } from 'react';
import { enAnswer as t } from '../../locales/en-answer';
import type { Role } from '../../model/cause';
import { Toggles } from '../parts/Toggles';

export const ROLES: readonly Role[] = ['sender', 'owner', 'admin'];

export interface RoleSwitchProps {
  readonly role: Role;
  readonly onRole: (role: Role) => void;
  /** Holds a button for each of ROLES, in order. */
  readonly group: Ref<HTMLDivElement>;
}

/** For whom the steps are. */
export function RoleSwitch({ role, onRole, group }: RoleSwitchProps) {
  return <Toggles label={t.roleSwitch} values={ROLES} words={t.role} value={role} onChoose={onRole} group={group} />;
}
