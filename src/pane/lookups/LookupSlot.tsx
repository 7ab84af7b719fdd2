import { useOnDemand } from '../parts/use-on-demand';
import { whereSetUp } from '../welcome/where-set-up';
import { loadLookups } from './load-lookups';
import { OwnerWay } from './OwnerWay';
import type { LookupsProps } from './Lookups';
import { WithoutLookups } from './WithoutLookups';

const load = whereSetUp(loadLookups);

/** Where look-ups stand in an answer. They come after it. */
export function LookupSlot(props: Omit<LookupsProps, 'settings'>) {
  const loaded = useOnDemand(load);
  if (loaded === null) return null;
  if (loaded === 'failed') return props.place.part === 'owner' ? <OwnerWay actions={props.actions} /> : null;
  if (loaded.value === null) return <WithoutLookups {...props} />;
  const { Lookups, settings } = loaded.value;
  return <Lookups {...props} settings={settings} />;
}
