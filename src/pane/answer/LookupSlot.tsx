import { useCallback } from 'react';
import { readSettings } from '../../host/config-settings';
import { useOnDemand } from '../use-on-demand';
import { loadLookups } from './load-lookups';
import { OwnerWay } from './OwnerWay';
import type { LookupsProps } from './lookups/Lookups';

/**
 * Where look-ups stand in an answer. They come after it: first the settings beside the page, then, where a deployer set them
 * up or an admin should know that they could be, the file that shows them. Nobody but the pane's own host is asked for that.
 */
export function LookupSlot(props: Omit<LookupsProps, 'settings'>) {
  const { place } = props;
  const isForAdmin = place.part === 'cause' && place.role === 'admin';
  const load = useCallback(
    async (isOpen: () => boolean) => {
      const settings = await readSettings();
      if ((settings === null && !isForAdmin) || !isOpen()) return null;
      return { ...(await loadLookups()), settings };
    },
    [isForAdmin],
  );
  const loaded = useOnDemand(load);
  if (loaded === null) return null;
  // Where nothing can be looked up, a person can still look: the contact card shows the owner.
  if (loaded === 'failed' || loaded.value === null)
    return place.part === 'owner' ? <OwnerWay actions={props.actions} /> : null;
  const { Lookups, settings } = loaded.value;
  return <Lookups {...props} settings={settings} />;
}
