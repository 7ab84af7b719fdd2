import { useCallback, useState } from 'react';
import { ownAddress } from '../../host/office/related-message';
import { readSetting, writeSetting } from '../../host/office/settings';
import type { Advice } from '../../model/advice';
import type { Role } from '../../model/cause';
import { likelyRole } from './reader';
import { ROLES } from './roles';

/** The role that was chosen last on this machine; null before the first choice. */
const keptRole = (): Role | null => ROLES.find((one) => one === readSetting('role')) ?? null;

/** The role whose steps an answer opens with. */
export const firstRole = ({ bounce, causes }: Advice): Role => keptRole() ?? likelyRole(bounce, causes, ownAddress());

/** The role whose steps are shown, remembered on this machine. */
export function useRole(advice: Advice): readonly [Role, (role: Role) => void] {
  const [chosen, setChosen] = useState<Role | null>(null);
  const choose = useCallback((next: Role) => {
    setChosen(next);
    writeSetting('role', next);
  }, []);
  return [chosen ?? firstRole(advice), choose];
}
