import type { ComponentType } from 'react';
import { words } from '../../locales/words';
import { useOnDemand } from './use-on-demand';

/**
 * A component in a file of its own, which loads when it's shown, or ahead of that by `prepare`: then it's there at once. If it couldn't be
 * loaded ahead, it's tried again when it's shown.
 */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let kept: ComponentType<Props> | null = null;
  const loadOnce = async (): Promise<ComponentType<Props>> => (kept ??= await load());
  function Slot(props: Props) {
    const loaded = useOnDemand(loadOnce);
    if (loaded === 'failed') return <p role="alert">{words.shell.problem.notLoaded.what}</p>;
    const Loaded = kept ?? loaded?.value;
    return Loaded === undefined ? null : <Loaded {...props} />;
  }
  const prepare = (): Promise<unknown> => loadOnce().catch(() => undefined);
  return { Slot, prepare };
}
