import { useEffect, useState } from 'react';
import { readSettings } from '../../host/config-settings';
import { loadLookups } from './load-lookups';
import { OwnerWay } from './OwnerWay';
import type { LookupsProps } from './lookups/Lookups';

interface Loaded {
  readonly View: Awaited<ReturnType<typeof loadLookups>>['Lookups'];
  readonly settings: unknown;
}

/**
 * Where look-ups stand in an answer. They come after it: first the settings beside the page, then, where a deployer set them
 * up or an admin should know that they could be, the file that shows them. Nobody but the pane's own host is asked for that.
 */
export function LookupSlot(props: Omit<LookupsProps, 'settings'>) {
  const [loaded, setLoaded] = useState<Loaded | 'nothing' | null>(null);
  const { place } = props;
  const isForAdmin = place.part === 'cause' && place.role === 'admin';
  useEffect(() => {
    const slot = { isOpen: true };
    const load = async (): Promise<void> => {
      const settings = await readSettings();
      if (!slot.isOpen) return;
      if (settings === null && !isForAdmin) {
        setLoaded('nothing');
        return;
      }
      const { Lookups } = await loadLookups();
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- it may have closed meanwhile
      if (slot.isOpen) setLoaded({ View: Lookups, settings });
    };
    // Without that file the answer stands as it is.
    load().catch(() => {
      if (slot.isOpen) setLoaded('nothing');
    });
    return () => {
      slot.isOpen = false;
    };
  }, [isForAdmin]);
  if (loaded === null) return null;
  // Where nothing can be looked up, a person can still look: the contact card shows the owner.
  if (loaded === 'nothing') return place.part === 'owner' ? <OwnerWay actions={props.actions} /> : null;
  return <loaded.View {...props} settings={loaded.settings} />;
}
