import { readSettings } from '../../host/config-settings';
import { useOnDemand } from '../use-on-demand';
import { loadLookups } from './load-lookups';
import { OwnerWay } from './OwnerWay';
import type { LookupsProps } from './lookups/Lookups';
import { WithoutLookups } from './WithoutLookups';

async function load(isOpen: () => boolean) {
  const settings = await readSettings();
  if (settings === null || !isOpen()) return null;
  return { ...(await loadLookups()), settings };
}

/**
 * Where look-ups stand in an answer. They come after it: first the settings beside the page, then, where a deployer set them
 * up, the file that shows them. Nobody but the pane's own host is asked for that.
 */
export function LookupSlot(props: Omit<LookupsProps, 'settings'>) {
  const loaded = useOnDemand(load);
  if (loaded === null) return null;
  if (loaded === 'failed') return props.place.part === 'owner' ? <OwnerWay actions={props.actions} /> : null;
  if (loaded.value === null) return <WithoutLookups {...props} />;
  const { Lookups, settings } = loaded.value;
  return <Lookups {...props} settings={settings} />;
}
