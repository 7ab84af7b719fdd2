import { useEffect, useRef } from 'react';

/**
 * Makes an element a tab stop for as long as it has the focus. On the web office.js handles Tab and knows only tab stops:
 * from anything else, an element with tabindex -1 included, the next Tab would leave the pane.
 */
function stopWhileFocused(element: HTMLElement): () => void {
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
}

/**
 * Keeps the keyboard in the pane when the control it was on has gone with its page. Only then, and only while the pane
 * has the focus: a new selection in Outlook must not take it away from the message list.
 */
export function useFocusAfter(place: string) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => (main.current === null ? undefined : stopWhileFocused(main.current)), []);
  useEffect(() => {
    if (document.hasFocus() && document.activeElement === document.body) main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [place]);
  return main;
}
