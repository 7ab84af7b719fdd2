import { useCallback, useState } from 'react';
import { readSetting, writeSetting } from '../../host/office/settings';
import type { Role } from '../../model/cause';
import { ROLES } from './roles';

/** The role that was chosen last on this machine. */
export const keptRole = (): Role => ROLES.find((one) => one === readSetting('role')) ?? 'sender';

/** The role whose steps are shown, remembered on this machine. */
export function useRole(): readonly [Role, (role: Role) => void] {
  const [role, setRole] = useState<Role>(keptRole);
  const choose = useCallback((next: Role) => {
    setRole(next);
    writeSetting('role', next);
  }, []);
  return [role, choose];
}
