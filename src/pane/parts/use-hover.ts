import { useCallback, useEffect, useState } from 'react';

/** Outlook's hover events end silently. This long after the last one, hovering is over. */
const HOVER_MS = 700;

export interface Hover {
  readonly isHovering: boolean;
  readonly hover: () => void;
  readonly leave: () => void;
}

/** Whether something is being dragged over the pane. */
export function useHover(): Hover {
  const [count, setCount] = useState(0);
  const hover = useCallback(() => {
    setCount((before) => before + 1);
  }, []);
  const leave = useCallback(() => {
    setCount(0);
  }, []);
  useEffect(() => {
    if (count === 0) return undefined;
    const timer = setTimeout(leave, HOVER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [count, leave]);
  return { isHovering: count > 0, hover, leave };
}
