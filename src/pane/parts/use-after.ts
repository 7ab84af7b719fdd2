import { useEffect, useState } from 'react';

/** @returns whether this has lasted for so many milliseconds; never, where it's null */
export function useAfter(what: string | null, milliseconds: number): boolean {
  const [lasted, setLasted] = useState<string | null>(null);
  useEffect(() => {
    if (what === null) return undefined;
    const timer = setTimeout(() => {
      setLasted(what);
    }, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [what, milliseconds]);
  return what !== null && lasted === what;
}
