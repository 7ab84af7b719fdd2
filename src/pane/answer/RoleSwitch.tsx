import type { Ref } from 'react';
import { enAnswer as t } from '../../locales/en-answer';
import type { Role } from '../../model/cause';

export const ROLES: readonly Role[] = ['sender', 'owner', 'admin'];

export interface RoleSwitchProps {
  readonly role: Role;
  readonly onRole: (role: Role) => void;
  /** Holds a button for each of ROLES, in order. */
  readonly group: Ref<HTMLDivElement>;
}

/** For whom the steps are. Toggle buttons: a radio group's arrow keys do not survive office.js' own Tab order on the web. */
export function RoleSwitch({ role, onRole, group }: RoleSwitchProps) {
  return (
    <div ref={group} className="rd-roles" role="group" aria-label={t.roleSwitch}>
      {ROLES.map((each) => (
        <button
          key={each}
          type="button"
          className="rd-role"
          aria-pressed={each === role}
          onClick={() => {
            onRole(each);
          }}
        >
          {t.role[each]}
        </button>
      ))}
    </div>
  );
}
