import { words } from '../../locales/words';
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
  if (loaded === 'failed') return <NotLoaded {...props} />;
  if (loaded.value === null) return <LookupsNotSetUp {...props} />;
  const { Lookups, settings } = loaded.value;
  return <Lookups {...props} settings={settings} />;
}

const NotLoaded = ({ place, actions }: Pick<LookupsProps, 'place' | 'actions'>) =>
  place.part === 'owner' ? (
    <FindOwnerManually actions={actions} />
  ) : (
    <p className="rd-small">{words.lookups.notLoaded}</p>
  );
