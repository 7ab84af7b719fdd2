import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Makes an element a tab stop for as long as it has the focus. On the web office.js handles Tab and knows only tab stops:
 * from anything else, an element with tabindex -1 included, the next Tab would leave the pane.
 */
export function useStopWhileFocused(ref: RefObject<HTMLElement>): void {
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const focus = (): void => {
      element.tabIndex = 0;
    };
    const blur = (): void => {
      element.tabIndex = -1;
    };
    element.addEventListener('focus', focus);
    element.addEventListener('blur', blur);
    return () => {
      element.removeEventListener('focus', focus);
      element.removeEventListener('blur', blur);
    };
  }, [ref]);
}

/**
 * Keeps the keyboard in the pane when the control it was on has gone with its page. Only then, and only while the pane
 * has the focus: a new selection in Outlook must not take it away from the message list. Before the new page is painted:
 * a Tab pressed as soon as it is seen goes on from there.
 */
export function useFocusAfter(place: string) {
  const main = useRef<HTMLElement>(null);
  useStopWhileFocused(main);
  useLayoutEffect(() => {
    if (document.hasFocus() && document.activeElement === document.body) main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [place]);
  return main;
}
