import { useOnDemand } from '../parts/use-on-demand';
import { withWords } from '../../locales/language';
import type { WalkProps } from './Walk';

const load = async () => (await withWords(import(/* webpackChunkName: "triage" */ './Walk'))).Walk;

/** Comes with the list, which is there before any of its answers. */
export function WalkSlot(props: WalkProps) {
  const loaded = useOnDemand(load);
  if (loaded === null || loaded === 'failed') return null;
  return <loaded.value {...props} />;
}
