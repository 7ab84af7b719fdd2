import { useCallback, useState } from 'react';
import type { Group, GroupKind as DirectoryKind } from '../../lookups/group-kind';
import type { GroupKind } from './command-words';

/** Whose commands fit. Exchange counts security groups with an address, and synced ones, among the distribution lists. */
const COMMANDS_OF: Readonly<Record<DirectoryKind, GroupKind | null>> = {
  'microsoft-365': 'microsoft-365',
  distribution: 'distribution',
  'mail-security': 'distribution',
  synced: 'distribution',
  security: null,
};

/** The kind of group that commands are shown for: what the person chose, until a look-up finds the group. */
export function useGroupKind() {
  const [kind, onKind] = useState<GroupKind>('distribution');
  const onGroup = useCallback((group: Group): void => {
    const found = COMMANDS_OF[group.kind];
    if (found !== null) onKind(found);
  }, []);
  return { kind, onKind, onGroup };
}
