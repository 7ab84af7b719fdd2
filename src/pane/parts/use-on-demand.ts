import { useEffect, useState } from 'react';

/** The loaded value, 'failed', or null while loading. */
export type OnDemand<T> = { readonly value: T } | 'failed' | null;

/**
 * Loads something once the page stands. What was loaded before stays until the next has come.
 * @param load the same function as long as the same is wanted; `isOpen` tells whether somebody still waits
 */
export function useOnDemand<T>(load: (isOpen: () => boolean) => Promise<T>): OnDemand<T> {
  const [loaded, setLoaded] = useState<OnDemand<T>>(null);
  useEffect(() => {
    const slot = { isOpen: true };
    const show = (next: OnDemand<T>): void => {
      if (slot.isOpen) setLoaded(next);
    };
    load(() => slot.isOpen).then(
      (value) => {
        show({ value });
      },
      () => {
        show('failed');
      },
    );
    return () => {
      slot.isOpen = false;
    };
  }, [load]);
  return loaded;
}
