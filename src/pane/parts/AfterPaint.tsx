import { useEffect, useReducer, type ReactNode } from 'react';

/** What stands below the first screen, drawn right after it: the answer is there sooner, and nothing above moves. */
export function AfterPaint({ children }: { children: ReactNode }) {
  const [isPainted, paint] = useReducer(() => true, false);
  useEffect(() => {
    paint();
  }, []);
  return isPainted ? children : null;
}
