import { useOnDemand } from '../parts/use-on-demand';
import { loadIfSetUp } from '../welcome/load-if-set-up';
import { loadLookups } from './load-lookups';
import { FindOwnerManually } from './FindOwnerManually';
import type { LookupsProps } from './Lookups';
import { LookupsNotSetUp } from './LookupsNotSetUp';

const load = loadIfSetUp(loadLookups);

/** The place of look-ups in an answer. They load after it. */
export function LookupSlot(props: Omit<LookupsProps, 'settings'>) {
  const loaded = useOnDemand(load);
  if (loaded === null) return null;
  if (loaded === 'failed') return props.place.part === 'owner' ? <FindOwnerManually actions={props.actions} /> : null;
  if (loaded.value === null) return <LookupsNotSetUp {...props} />;
  const { Lookups, settings } = loaded.value;
  return <Lookups {...props} settings={settings} />;
}
