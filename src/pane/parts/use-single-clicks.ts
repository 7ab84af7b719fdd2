import { useEffect } from 'react';

/** All but those that are meant to be pressed quickly again and again. */
const CONTROLS = 'button:not([data-may-repeat]), a';

/**
 * Leaves out the second half of a double click on any control of the page: it would do the same again, or meet whatever the
 * first half has put in the control's place. Text fields keep it, for selecting a word.
 */
export function useSingleClicks(): void {
  useEffect(() => {
    const leaveOut = (event: MouseEvent): void => {
      if (event.detail < 2 || !(event.target instanceof Element) || event.target.closest(CONTROLS) === null) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('click', leaveOut, true);
    return () => {
      document.removeEventListener('click', leaveOut, true);
    };
  }, []);
}
