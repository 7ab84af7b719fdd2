import { createContext, useContext, useEffect, useReducer, type ReactNode } from 'react';

const PaintedContext = createContext(false);

function usePainted(isAtOnce: boolean): boolean {
  const [isPainted, paint] = useReducer(() => true, isAtOnce);
  useEffect(() => {
    paint();
  }, []);
  return isPainted;
}

/** A page that is painted in two parts, once: what is added to it later is drawn whole. */
export const PaintedInParts = ({ children }: { readonly children: ReactNode }) => (
  <PaintedContext.Provider value={usePainted(false)}>{children}</PaintedContext.Provider>
);

interface AfterPaintProps {
  /** Of several in a row, those that the first screen shows. Counts when it's first drawn. */
  readonly isAtOnce?: boolean;
  readonly children: ReactNode;
}

/** What stands below the first screen, drawn right after it: the page is there sooner, and nothing above moves. */
export function AfterPaint({ isAtOnce = false, children }: AfterPaintProps) {
  return usePainted(useContext(PaintedContext) || isAtOnce) ? children : null;
}
