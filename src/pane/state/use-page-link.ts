import { useEffect } from 'react';
import { parsePageFragment } from '../../sources/page-fragment';
import { SOURCES } from '../../sources/registry';
import type { Commands } from './commands';

/** Explains what the page's address asks for, at the start and when another such link is followed in this tab. */
export function usePageLink(read: Commands['read']): void {
  useEffect(() => {
    const follow = (): void => {
      const asked = parsePageFragment(location.hash);
      if (asked !== null) read('page-link', '', () => SOURCES.pageLink.read(asked));
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => {
      window.removeEventListener('hashchange', follow);
    };
  }, [read]);
}
