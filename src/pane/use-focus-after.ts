import { useEffect, useRef } from 'react';

/**
 * Keeps the keyboard in the pane when the control it was on has gone with its page. Only then, and only while the pane
 * has the focus: a new selection in Outlook must not take it away from the message list.
 */
export function useFocusAfter(place: string) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (document.hasFocus() && document.activeElement === document.body) main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [place]);
  return main;
}
