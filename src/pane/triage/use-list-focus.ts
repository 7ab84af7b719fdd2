import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useStopWhileFocused } from '../parts/use-focus-after';
import type { ListPosition } from './list-position';

export const findRow = (section: HTMLElement | null, name: string): HTMLElement | null =>
  section?.querySelector<HTMLElement>(`[data-row="${name}"]`) ?? null;

/** Back from an answer, the opened row is where it was on the screen, even if more rows arrived meanwhile. */
export function useReturn(section: RefObject<HTMLElement>, position: ListPosition): void {
  const [{ top, opened }] = useState(position);
  useEffect(() => {
    const row = opened === null ? null : findRow(section.current, opened);
    if (row === null) return;
    if (document.hasFocus()) row.focus({ preventScroll: true });
    window.scrollTo(0, window.scrollY + row.getBoundingClientRect().top - top);
  }, [section, top, opened]);
}

/** Keeps the keyboard in the list when the button it was on has gone: some do when the reading begins or ends. */
export function useKeptFocus(section: RefObject<HTMLElement>, heading: RefObject<HTMLElement>): void {
  const last = useRef<EventTarget | null>(null);
  useStopWhileFocused(heading);
  useEffect(() => {
    const element = section.current;
    const remember = ({ target }: FocusEvent): void => {
      last.current = target;
    };
    element?.addEventListener('focusin', remember);
    return () => element?.removeEventListener('focusin', remember);
  }, [section]);
  useLayoutEffect(() => {
    if (!(last.current instanceof Element) || last.current.isConnected) return;
    last.current = null;
    if (!document.hasFocus() || document.activeElement !== document.body) return;
    // The last visible row, or the heading.
    const rows = [...(section.current?.querySelectorAll<HTMLElement>('.rd-answer-row') ?? [])];
    (rows.filter(isInView).at(-1) ?? heading.current)?.focus({ preventScroll: true });
  });
}

function isInView(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
