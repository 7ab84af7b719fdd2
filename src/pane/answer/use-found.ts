import { useCallback, useMemo, useState } from 'react';
import type { CauseAdvice } from '../../model/advice';
import { addressLetters } from '../lookups/found-owners';
import type { FoundKinds, FoundOwners, LetterAddressees } from '../lookups/found-owners';
import type { GroupKind } from './command-words';

export interface Found {
  /** The same cause, its requests addressed to the owners that were found. */
  readonly addressed: CauseAdvice;
  /** The kind of the cause’s group, once it was looked up. */
  readonly knownKind: GroupKind | null;
  readonly onOwners: (name: string, owners: LetterAddressees) => void;
  readonly onKind: (name: string, kind: GroupKind) => void;
}

/** What look-ups found about the groups of a cause, and what that changes in its steps. */
export function useFound(cause: CauseAdvice): Found {
  const [owners, setOwners] = useState<FoundOwners>(new Map());
  const [kinds, setKinds] = useState<FoundKinds>(new Map());
  const onOwners = useCallback((name: string, addressees: LetterAddressees) => {
    setOwners((before) => new Map(before).set(name.toLowerCase(), addressees));
  }, []);
  const onKind = useCallback((name: string, kind: GroupKind) => {
    setKinds((before) => new Map(before).set(name.toLowerCase(), kind));
  }, []);
  const addressed = useMemo(() => addressLetters(cause, owners), [cause, owners]);
  return { addressed, knownKind: kinds.get((cause.groups[0] ?? '').toLowerCase()) ?? null, onOwners, onKind };
}
