import { words } from '../../locales/words';
import { useOnDemand } from '../parts/use-on-demand';
import { loadIfSetUp } from '../welcome/load-if-set-up';
import { loadLookups, loadWithoutAccount } from './load-lookups';
import { FindOwnerManually } from './FindOwnerManually';
import type { LookupsProps } from './Lookups';
import { LookupsNotSetUp } from './LookupsNotSetUp';

const load = loadIfSetUp(loadLookups);

/** The place of look-ups in an answer. They load after it. */
export function LookupSlot(props: Omit<LookupsProps, 'settings'>) {
  const loaded = useOnDemand(props.place.part === 'steps' ? loadWithoutAccount : load);
  if (loaded === null) return null;
  if (loaded === 'failed') return <NotLoaded {...props} />;
  if (loaded.value === null) return <LookupsNotSetUp {...props} />;
  const { Lookups, settings } = loaded.value;
  return <Lookups {...props} settings={settings} />;
}

function NotLoaded({ place, actions }: Pick<LookupsProps, 'place' | 'actions'>) {
  if (place.part === 'owner') return <FindOwnerManually actions={actions} />;
  return (
    <p className="rd-small">{place.part === 'steps' ? words.answer.dnsNotLoaded : words.answer.lookupsNotLoaded}</p>
  );
}
