import { createContext } from 'react';

/** What was found for the answer that is shown: it stays when another role's tab is chosen. */
export interface LookupMemory {
  readonly get: (key: string) => unknown;
  /** @param found null forgets it */
  readonly keep: (key: string, found: unknown) => void;
}

export function createLookupMemory(): LookupMemory {
  const found = new Map<string, unknown>();
  return {
    get: (key) => found.get(key) ?? null,
    keep: (key, value) => {
      found.set(key, value);
    },
  };
}

export const LookupMemoryContext = createContext<LookupMemory>({ get: () => null, keep: () => undefined });
