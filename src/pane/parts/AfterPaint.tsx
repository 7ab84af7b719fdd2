import { useEffect, useReducer, type ReactNode } from 'react';

interface AfterPaintProps {
  /** Of several in a row, those that the first screen shows. Counts when it's first drawn. */
  readonly isAtOnce?: boolean;
  readonly children: ReactNode;
}

/** What stands below the first screen, drawn right after it: the page is there sooner, and nothing above moves. */
export function AfterPaint({ isAtOnce = false, children }: AfterPaintProps) {
  const [isPainted, paint] = useReducer(() => true, isAtOnce);
  useEffect(() => {
    paint();
  }, []);
  return isPainted ? children : null;
}
