import { useOnDemand } from '../parts/use-on-demand';
import { setLanguageAgain } from '../../locales/language';
import type { WalkProps } from './Walk';

const load = async () => {
  const loaded = await import(/* webpackChunkName: "triage" */ './Walk');
  // Its words come with it, and must be in the language that is set already.
  await setLanguageAgain();
  return loaded.Walk;
};

/** Comes with the list, which is there before any of its answers. */
export function WalkSlot(props: WalkProps) {
  const loaded = useOnDemand(load);
  if (loaded === null || loaded === 'failed') return null;
  return <loaded.value {...props} />;
}
