import { useEffect, useState } from 'react';

/** @returns whether `milliseconds` have passed since `from` (a time of Date.now); never, from Infinity on. */
export function useAfter(from: number, milliseconds: number): boolean {
  const [passed, setPassed] = useState<number | null>(null);
  useEffect(() => {
    if (from === Infinity) return undefined;
    const timer = setTimeout(
      () => {
        setPassed(from);
      },
      Math.max(0, from + milliseconds - Date.now()),
    );
    return () => {
      clearTimeout(timer);
    };
  }, [from, milliseconds]);
  return passed === from;
}
